/** The invented street of the frames, in units of a frame 160 wide and 100 high: three people without faces, their ways, an area that a rule names. */

export const FRAME = { width: 160, height: 100 } as const;

interface Somebody {
  /** Middle and foot. */
  x: number;
  y: number;
  /** From foot to head. */
  tall: number;
  /** Where they came from, the oldest place first. */
  way: readonly (readonly [x: number, y: number])[];
}

export const PEOPLE: readonly Somebody[] = [
  {
    x: 34,
    y: 88,
    tall: 40,
    way: [
      [12, 94],
      [20, 92],
      [27, 90],
    ],
  },
  {
    x: 82,
    y: 74,
    tall: 32,
    way: [
      [66, 82],
      [71, 79],
      [77, 76],
    ],
  },
  {
    x: 122,
    y: 66,
    tall: 27,
    way: [
      [98, 60],
      [106, 62],
      [114, 64],
    ],
  },
];
/** The one that the rule is about. */
export const INSIDE = 2;

/** Where nobody may go. */
export const AREA: readonly (readonly [x: number, y: number])[] = [
  [104, 58],
  [144, 58],
  [156, 76],
  [108, 76],
];

/** Edges of walls and pavements. */
export const STREET: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [
    [0, 52],
    [160, 52],
  ],
  [
    [44, 52],
    [44, 12],
    [100, 12],
    [100, 52],
  ],
  [
    [118, 52],
    [118, 22],
    [160, 22],
  ],
  [
    [0, 96],
    [60, 52],
  ],
];
