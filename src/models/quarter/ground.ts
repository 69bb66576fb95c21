/**
 * The ground of the quarter, in metres from its north-west corner. Invented: no town has these streets.
 * Everything walkable is a rectangle, so that a straight line between two points of one rectangle stays on walkable ground.
 */

export const WIDTH = 240;
export const HEIGHT = 160;
/** Side of a square of the spatial grid. Every rectangle starts and ends on its lines. */
const CELL = 2;
const COLUMNS = WIDTH / CELL;
export const CELLS = COLUMNS * (HEIGHT / CELL);

export interface Point {
  x: number;
  y: number;
}

/** The places a rule can be set for, in the order of the numbers that stand for them. Their names are in content/plays/quarter.yaml. */
export const ZONES = [
  'square',
  'bakery-street',
  'hall-street',
  'lane',
  'passage',
  'yard',
  'school-street',
  'boulevard',
  'east-street',
  'west-street',
] as const;
export type Zone = (typeof ZONES)[number];
export const zoneNumber = (zone: Zone): number => ZONES.indexOf(zone);
/** No vehicle without a permit. */
export const PEDESTRIAN: readonly Zone[] = ['square', 'bakery-street', 'hall-street', 'lane', 'passage'];
/** Nobody without permission. */
export const PROHIBITED: Zone = 'yard';

export interface Ground {
  zone: Zone;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Vehicles pass here every day. */
  cars: boolean;
}

const ground = (zone: Zone, x0: number, y0: number, x1: number, y1: number, cars = false): Ground => ({
  zone,
  x0,
  y0,
  x1,
  y1,
  cars,
});

/** Where two overlap, the first one gives the point its zone. */
export const GROUND: readonly Ground[] = [
  ground('square', 88, 56, 150, 104),
  ground('yard', 52, 104, 84, 120),
  ground('yard', 64, 118, 70, 132),
  ground('school-street', 0, 20, 240, 32, true),
  ground('boulevard', 0, 130, 240, 146, true),
  ground('east-street', 198, 0, 210, 160, true),
  ground('west-street', 34, 0, 44, 160, true),
  ground('bakery-street', 0, 70, 90, 80),
  ground('hall-street', 148, 70, 200, 80),
  ground('lane', 112, 30, 120, 58),
  ground('lane', 112, 102, 120, 132),
  ground('passage', 168, 30, 174, 72),
];

export const inside = ({ x0, y0, x1, y1 }: Ground, x: number, y: number, edge = 0): boolean =>
  x >= x0 + edge && x <= x1 - edge && y >= y0 + edge && y <= y1 - edge;

/** Index of the first rectangle that holds the point, -1 if none does. */
export const groundAt = (x: number, y: number): number => GROUND.findIndex((one) => inside(one, x, y));

/** The square of the grid a point stands in; -1 outside the map. */
export const cellAt = (x: number, y: number): number =>
  x < 0 || y < 0 || x > WIDTH || y > HEIGHT
    ? -1
    : Math.min(CELLS - 1, Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL));
export const cellCentre = (cell: number): Point => ({
  x: (cell % COLUMNS) * CELL + CELL / 2,
  y: Math.floor(cell / COLUMNS) * CELL + CELL / 2,
});

/** Of each square of the grid, 1 + the number of its zone; 0 where nobody can walk. */
export const zoneOfCell = Uint8Array.from({ length: CELLS }, (_, cell) => {
  const { x, y } = cellCentre(cell);
  const at = groundAt(x, y);
  return at < 0 ? 0 : 1 + zoneNumber(GROUND[at]!.zone);
});

/** Number of the zone of a point, -1 off walkable ground. */
export const zoneAt = (x: number, y: number): number => {
  const cell = cellAt(x, y);
  return cell < 0 ? -1 : zoneOfCell[cell]! - 1;
};

/** Where the streets leave the map, and with it the model. */
export const GATES: readonly Point[] = [
  { x: 0.5, y: 22 },
  { x: 0.5, y: 76 },
  { x: 0.5, y: 133 },
  { x: 239.5, y: 30 },
  { x: 239.5, y: 143 },
  { x: 36, y: 159.5 },
  { x: 42, y: 0.5 },
  { x: 207, y: 0.5 },
  { x: 200, y: 159.5 },
];

/** The one gate that opens on foot ground. */
export const PEDESTRIAN_GATE: Point = GATES[1]!;

/** What people go to. */
export const PLACES = {
  bakery: { x: 60, y: 70.5 },
  school: { x: 78, y: 31.5 },
  hall: { x: 136, y: 56.5 },
  bar: { x: 166, y: 79.5 },
  stop: { x: 160, y: 130.6 },
  works: { x: 220, y: 31.5 },
  office: { x: 197.5, y: 70.6 },
  yard: { x: 67, y: 110 },
} as const satisfies Record<string, Point>;

/** Head of the bakery's queue, which runs east along the wall. */
export const queueSlot = (slot: number): Point => ({ x: 60.8 + slot * 1.1, y: 71.4 });
export const STALLS: readonly Point[] = Array.from({ length: 14 }, (_, i) => ({
  x: 98 + (i % 5) * 10.5,
  y: 66 + Math.floor(i / 5) * 11,
}));
export const TABLES: readonly Point[] = Array.from({ length: 8 }, (_, i) => ({
  x: 91.5 + (i % 2) * 4.5,
  y: 84 + Math.floor(i / 2) * 5,
}));
/** Shop windows, where people stop of an evening. */
export const WINDOWS: readonly Point[] = [
  ...Array.from({ length: 4 }, (_, i) => ({ x: 14 + i * 20, y: 71.2 + (i % 2) * 7.6 })),
  ...Array.from({ length: 4 }, (_, i) => ({ x: 154 + i * 9, y: 71.2 + (i % 2) * 7.6 })),
  ...Array.from({ length: 4 }, (_, i) => ({ x: 146.5, y: 62 + i * 11 })),
  { x: 118.8, y: 44 },
  { x: 113.2, y: 112 },
  { x: 169.2, y: 50 },
];

/** Front doors, every eleven metres along the streets; none in the yard, none where streets meet. */
export const DOORS: readonly Point[] = GROUND.flatMap((street, own) => {
  if (street.zone === 'yard' || street.zone === 'square') return [];
  const long = street.x1 - street.x0 > street.y1 - street.y0;
  const doors: Point[] = [];
  for (let along = 6; along < (long ? street.x1 - street.x0 : street.y1 - street.y0); along += 11) {
    for (const side of [0.4, -0.4]) {
      const door = long
        ? { x: street.x0 + along, y: side > 0 ? street.y0 + side : street.y1 + side }
        : { x: side > 0 ? street.x0 + side : street.x1 + side, y: street.y0 + along };
      if (!GROUND.some((other, i) => i !== own && inside(other, door.x, door.y, -2))) doors.push(door);
    }
  }
  return doors;
});
