/** Positions: screens on a linear axis with pale blocks where nothing was measured; below, the people on duty on an axis of their own from zero. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { type DutyRow, ID, type ScreensRow, type SeenRow } from './rows.ts';

/** Ends of the two axes: screens watched, operators on duty. */
const SCREENS = { wide: [0.4, 11.4], narrow: [0, 12.7] } as const;
const OPERATORS_END = 24;
const SHARES = [0, 50, 100];

/** Distances in px. `left` holds the share axis. */
const WIDE = { left: 48, plot: 190, screen: { width: 13, height: 9, gap: 3 } } as const;
const NARROW = { left: 46, plot: 170, screen: { width: 9, height: 6, gap: 2 } } as const;
const SIZE = {
  top: 18,
  title: 16,
  number: 18,
  bank: 27,
  axis: 18,
  swatch: 14,
  panels: 42,
  head: 18,
  line: 56,
  toText: 22,
  belowDot: 25,
  foot: 10,
  aside: 260,
  by: 112,
} as const;
/** Half the width, in screens, that a measured number keeps clear of the blocks beside it. */
const CLEAR = 0.42;
export const DOT = 6;
const RANGE = 12;

export interface PlacedSeen {
  row: SeenRow;
  x: number;
  y: number;
  /** One small screen for every screen watched. */
  bank: PlacedBar[];
  texts: PlacedText[];
}
export interface PlacedDuty {
  row: DutyRow;
  x: number;
  y: number;
  texts: PlacedText[];
}
export interface PlacedScreens extends Placed {
  seen: PlacedSeen[];
  base: number;
  right: number;
  left: number;
  grid: { y: number; text: string }[];
  blocks: { bar: PlacedBar; texts: PlacedText[] }[];
  titles: PlacedText[];
  duty: PlacedDuty[];
  dutyAxis: { x1: number; x2: number; y: number };
  range: PlacedBar;
  heads: PlacedText[];
  pattern: string;
}

/** Screens in rows of at most three, centred under their number. */
function bankOf(
  count: number,
  x: number,
  y: number,
  { width, height, gap }: { width: number; height: number; gap: number },
): PlacedBar[] {
  const columns = Math.min(count, count === 4 ? 2 : 3);
  const left = x - (columns * (width + gap) - gap) / 2;
  return Array.from({ length: count }, (_, i) => ({
    x: left + (i % columns) * (width + gap),
    y: y + Math.floor(i / columns) * (height + gap),
    width,
    height,
    className: 'other',
  }));
}

type Experiment = Pick<PlacedScreens, 'seen' | 'base' | 'left' | 'right' | 'grid' | 'blocks' | 'titles'>;

function placeExperiment(rows: SeenRow[], { width, narrow, words }: Frame): Experiment & { bottom: number } {
  const size = narrow ? NARROW : WIDE;
  const x = scaleLinear(narrow ? SCREENS.narrow : SCREENS.wide, [size.left, width]);
  const top = SIZE.top + SIZE.title;
  const base = top + size.plot;
  const y = scaleLinear([0, 100], [base, top]);
  const bankY = base + SIZE.bank;
  const titleY = bankY + 3 * (size.screen.height + size.screen.gap) + SIZE.axis;
  const seen = rows.map((row): PlacedSeen => {
    const at = { x: x(row.screens.value), y: y(row.figure.value) };
    const noun = words.label(row.screens.value === 1 ? 'screen' : 'screens');
    const count = narrow ? words.number(row.screens.value) : `${words.number(row.screens.value)} ${noun}`;
    return {
      row,
      ...at,
      bank: bankOf(row.screens.value, at.x, bankY, size.screen),
      texts: [
        {
          x: at.x,
          y: at.y - DOT - 7,
          text: words.quantity(row.figure.value, row.figure.unit),
          className: 'label large strong',
          anchor: 'middle',
        },
        { x: at.x, y: base + SIZE.number, text: count, className: 'label', anchor: 'middle' },
      ],
    };
  });
  // Between two measured numbers lies a block; after the last, one to the end of the axis.
  const blocks = rows.map(({ screens }, i): PlacedScreens['blocks'][number] => {
    const next = rows[i + 1];
    const from = x(screens.value + CLEAR);
    const to = next ? x(next.screens.value - CLEAR) : width;
    const bar = { x: from, y: top, width: to - from, height: size.plot, className: 'void' };
    const said = next ? (i === 0 && !narrow ? words.label('not-measured') : '') : words.label('beyond');
    const texts = said
      ? textBlock(said, { x: (from + to) / 2, y: base - 14, className: 'label soft', anchor: 'middle' }, to - from - 4)
      : [];
    const lift = (texts.length - 1) * LEADING;
    return { bar, texts: texts.map((text) => ({ ...text, y: text.y - lift })) };
  });
  // The narrow blocks have no room for words: a swatch says what they are.
  const swatch = {
    x: size.left,
    y: titleY + LEADING - SIZE.swatch + 5,
    width: SIZE.swatch,
    height: SIZE.swatch,
    className: 'void',
  };
  const swatchText: PlacedText = {
    x: size.left + SIZE.swatch + 7,
    y: titleY + LEADING + 3,
    text: words.label('not-measured'),
    className: 'label soft',
  };
  if (narrow) blocks.push({ bar: swatch, texts: [swatchText] });
  return {
    seen,
    base,
    left: size.left,
    right: width,
    grid: SHARES.map((share) => ({ y: y(share), text: words.quantity(share, 'percent') })),
    blocks,
    titles: [
      { x: 0, y: SIZE.title, text: words.label('axis-seen'), className: 'label soft' },
      { x: size.left, y: titleY, text: words.label('axis-screens'), className: 'label soft' },
    ],
    bottom: narrow ? swatchText.y : titleY,
  };
}

type Duty = Pick<PlacedScreens, 'duty' | 'dutyAxis' | 'range' | 'heads'>;

/** The figure that carries a calculation has its words above the line, the others below. */
function textsOf(row: DutyRow, x: number, y: number, { width, narrow, words }: Frame): PlacedText[] {
  const number = words.number(row.figure.value);
  const by = words.label(row.by);
  if (row.perOperator) {
    const texts = textBlock(
      words.label('per-operator'),
      { x, y: 0, className: 'label soft' },
      Math.min(width - x, SIZE.aside),
    );
    const [first, ...rest] = [
      { x, y: 0, text: number, className: 'label large strong', then: { text: by, className: 'label' } },
      ...texts,
    ];
    const lines = [first, ...rest];
    return lines.map((text, i) => ({ ...text, x: x - DOT, y: y - SIZE.toText - (lines.length - 1 - i) * LEADING }));
  }
  const at = { x, y: y + SIZE.belowDot, anchor: 'middle' } as const;
  const head: PlacedText = { ...at, text: number, className: 'label large strong' };
  return [head, ...textBlock(by, { ...at, y: at.y + LEADING + 1, className: 'label' }, narrow ? SIZE.by : width / 2)];
}

function placeDuty(rows: DutyRow[], top: number, frame: Frame): Duty & { bottom: number } {
  const { width, narrow, words } = frame;
  const x = scaleLinear([0, OPERATORS_END], [1, width]);
  const head = textBlock(
    words.label('on-duty'),
    { x: 0, y: top + SIZE.head, className: 'label strong' },
    width,
    TEXT.label,
    'bold',
  );
  const sub = textBlock(
    words.label('on-duty-range'),
    { x: 0, y: (head.at(-1)?.y ?? top) + LEADING, className: 'label soft' },
    width,
  );
  const y = (sub.at(-1)?.y ?? top) + SIZE.line + SIZE.toText + (narrow ? LEADING : 0);
  const values = rows.map(({ figure }) => figure.value);
  const [low, high] = [x(Math.min(...values)), x(Math.max(...values))];
  const duty = rows.map((row): PlacedDuty => ({
    row,
    x: x(row.figure.value),
    y,
    texts: textsOf(row, x(row.figure.value), y, frame),
  }));
  return {
    duty,
    dutyAxis: { x1: x(0), x2: width, y },
    range: { x: low, y: y - RANGE / 2, width: high - low, height: RANGE, className: '' },
    heads: [...head, ...sub],
    bottom: Math.max(...duty.flatMap(({ texts }) => texts.map((text) => text.y))),
  };
}

/** See the head of this file. */
export function place(rows: ScreensRow[], frame: Frame): PlacedScreens {
  const experiment = placeExperiment(
    rows.filter((row) => row.kind === 'seen'),
    frame,
  );
  const duty = placeDuty(
    rows.filter((row) => row.kind === 'duty'),
    experiment.bottom + SIZE.panels - SIZE.head,
    frame,
  );
  return {
    ...experiment,
    ...duty,
    width: frame.width,
    narrow: frame.narrow,
    height: duty.bottom + SIZE.foot,
    pattern: `${ID}-${frame.width}`,
  };
}
