/** The map of the quarter as a drawing: streets, cameras with the ground they film, and the boxes of one moment. Classes and attributes only. */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import { CAMERAS } from '../../models/quarter/cameras.ts';
import { GROUND, HEIGHT, STALLS, TABLES, WIDTH, ZONES, type Zone } from '../../models/quarter/ground.ts';
import { STEPS, UNIT } from '../../models/quarter/measure.ts';
import type { Watched } from '../../models/quarter/quarter.ts';
import type { Say } from '../say.ts';

/** Pixels a metre. Drawn at 680 px; where the map is small, the style sheet writes larger and fewer names. */
const k = 680 / WIDTH;

/** Where the name of a street is written, in metres; upright ones are turned. `main` ones are written on a small map too. */
const NAMES: { zone: Zone; x: number; y: number; turned?: true; main?: true }[] = [
  { zone: 'square', x: 119, y: 97.5, main: true },
  { zone: 'bakery-street', x: 66, y: 66.5, main: true },
  { zone: 'hall-street', x: 188, y: 87, main: true },
  { zone: 'yard', x: 66, y: 99.5 },
  { zone: 'school-street', x: 78, y: 15, main: true },
  { zone: 'boulevard', x: 164, y: 153.5, main: true },
  { zone: 'east-street', x: 214, y: 108, turned: true },
  { zone: 'west-street', x: 30, y: 108, turned: true },
  { zone: 'lane', x: 124, y: 117 },
  { zone: 'passage', x: 177, y: 46 },
];

/** Building plots, for the look of a quarter: blocks between the streets, cut at uneven places. */
const BLOCKS: [x0: number, y0: number, x1: number, y1: number, cuts: number[]][] = [
  [0, 0, 34, 20, [0.4]],
  [44, 0, 198, 20, [0.1, 0.24, 0.41, 0.55, 0.72, 0.86]],
  [210, 0, 240, 20, []],
  [0, 32, 34, 70, [0.5]],
  [44, 32, 112, 56, [0.2, 0.36, 0.62, 0.84]],
  [44, 56, 88, 70, [0.3, 0.55, 0.8]],
  [120, 32, 168, 56, [0.3, 0.62]],
  [150, 56, 168, 70, []],
  [174, 32, 198, 70, []],
  [210, 32, 240, 70, []],
  [210, 70, 240, 130, []],
  [0, 80, 34, 130, [0.6]],
  [44, 80, 88, 104, [0.25, 0.5, 0.78]],
  [84, 104, 112, 130, [0.4]],
  [120, 104, 198, 130, [0.2, 0.45, 0.7]],
  [150, 80, 198, 104, [0.35, 0.7]],
  [0, 146, 34, 160, []],
  [44, 146, 198, 160, [0.15, 0.3, 0.5, 0.66, 0.8]],
  [210, 146, 240, 160, []],
];

export interface Moment {
  step: number;
  /** Places where an alert stands at this moment. */
  ringing: readonly Zone[];
}

/** @param alt the accessible name of the drawing */
export function drawMap(say: Say, alt: string, watched?: Watched, moment?: Moment): Element {
  // Whole pixels are fine enough for ground, and pack small.
  const at = (metres: number): number => Math.round(metres * k);
  const box = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): string =>
    `M${tenth(at(x0))} ${tenth(at(y0))}H${tenth(at(x1))}V${tenth(at(y1))}H${tenth(at(x0))}z`;
  const streets = GROUND.map(box).join('');
  const plots = BLOCKS.map(
    ([x0, y0, x1, y1, cuts]) =>
      `${box({ x0: x0 + 0.8, y0: y0 + 0.8, x1: x1 - 0.8, y1: y1 - 0.8 })}${cuts.map((cut) => `M${tenth(at(x0 + (x1 - x0) * cut))} ${tenth(at(y0 + 0.8))}V${tenth(at(y1 - 0.8))}`).join('')}`,
  ).join('');
  const id = 'quarter-ground';
  const ringing = moment?.ringing ?? [];
  return svg(
    'svg',
    { viewBox: `0 0 ${tenth(at(WIDTH))} ${tenth(at(HEIGHT))}`, role: 'img', 'aria-label': alt },
    svg(
      'defs',
      {},
      svg('clipPath', { id }, svg('path', { d: streets })),
      svg(
        'radialGradient',
        { id: `${id}-light` },
        svg('stop', { class: 'near', offset: '0' }),
        svg('stop', { class: 'far', offset: '1' }),
      ),
    ),
    svg('path', { class: 'plots', d: plots }),
    svg('path', { class: 'kerb', d: streets }),
    svg('path', { class: 'street', d: streets }),
    svg(
      'g',
      { 'clip-path': `url(#${id})` },
      ...CAMERAS.map(({ x, y }) => svg('circle', { cx: at(x), cy: at(y), r: at(78), fill: `url(#${id}-light)` })),
    ),
    svg('path', {
      class: 'closed',
      d: hatch(
        GROUND.find(({ zone }) => zone === 'yard')!,
        at,
      ),
    }),
    svg('path', {
      class: 'thing',
      d: [
        ...STALLS.map(({ x, y }) => box({ x0: x - 1.6, y0: y - 1, x1: x + 1.6, y1: y + 1 })),
        ...TABLES.map(({ x, y }) => box({ x0: x - 0.7, y0: y - 0.7, x1: x + 0.7, y1: y + 0.7 })),
      ].join(''),
    }),
    ...ZONES.map((zone) => {
      const one = GROUND.find((ground) => ground.zone === zone)!;
      const label = svg(
        'text',
        { class: 'minor', x: Math.min(at(one.x0) + 3, at(WIDTH) - 60), y: at(one.y0) + (one.y0 === 0 ? 30 : -4) },
        say('ringing'),
      );
      return svg(
        'g',
        { class: ringing.includes(zone) ? 'ringing on' : 'ringing', 'data-zone': zone },
        svg('path', { d: box(one) }),
        label,
      );
    }),
    watched && moment ? svg('path', { class: 'box', d: boxesPath(watched, moment.step) }) : null,
    svg('g', { class: 'cameras' }, ...CAMERAS.map(({ x, y, towards }, i) => camera(at(x), at(y), towards, i))),
    svg(
      'g',
      { class: 'names scale' },
      ...NAMES.map(({ zone, x, y, turned, main }) =>
        svg(
          'text',
          {
            x: at(x),
            y: at(y) + 4,
            class: main ? null : 'minor',
            'text-anchor': zone === 'lane' || zone === 'passage' ? 'start' : 'middle',
            transform: turned ? `rotate(-90 ${tenth(at(x))} ${tenth(at(y))})` : null,
          },
          say(say.has(`map.name.${zone}`) ? `map.name.${zone}` : `control.place.${zone}`),
        ),
      ),
    ),
  );
}

/** The code of a camera stands behind it, so that it hides nothing it films; beside it where a name stands there. */
function camera(x: number, y: number, towards: { x: number; y: number }, i: number): Element {
  const [dx, dy] = towards.x === 0 ? [15, 10] : [-towards.x * 13, -towards.y * 13];
  return svg(
    'g',
    {},
    svg('circle', { cx: x, cy: y, r: 3.2 }),
    svg('text', { class: 'minor', x: x + dx, y: y + dy + 4, 'text-anchor': 'middle' }, `C${i + 1}`),
  );
}

/** Diagonal lines over a rectangle, three metres apart. */
function hatch(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  at: (metres: number) => number,
): string {
  let path = '';
  for (let c = x0 + y0 + 3; c < x1 + y1; c += 3) {
    const [ax, bx] = [Math.min(x1, c - y0), Math.max(x0, c - y1)];
    path += `M${tenth(at(ax))} ${tenth(at(c - ax))}L${tenth(at(bx))} ${tenth(at(c - bx))}`;
  }
  return path;
}

/** Side of a box on the map, in metres: people small, vehicles large. */
export const BOX = [1.9, 4.4];

/** Every box of a step as one path. */
function boxesPath({ boxes }: Watched, step: number): string {
  let path = '';
  for (let i = boxes.first[step]!; i < boxes.first[Math.min(STEPS, step + 1)]!; i++) {
    const side = tenth(BOX[boxes.kind[i]!]! * k);
    path += `M${tenth((boxes.x[i]! / UNIT) * k - side / 2)} ${tenth((boxes.y[i]! / UNIT) * k - side / 2)}h${side}v${side}h-${side}z`;
  }
  return path;
}
