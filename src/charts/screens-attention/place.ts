/** Positions: screens on a linear axis with pale blocks where nothing was measured; below, the people on duty on an axis of their own from zero. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import { gutterOf, leftAxis, type PlacedAxis, TICK_DROP } from '../parts/axis.ts';
import { boxOfDot } from '../parts/box.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { settle } from '../parts/room.ts';
import { BESIDE, boxOfText, LEADING, textBlock, widest, type PlacedText } from '../parts/text.ts';
import { type Duty, DOT, placeDuty } from './duty.ts';
import type { ScreensRow, SeenRow } from './rows.ts';

/** First and last screen of the axis, as parts of the most screens watched: after it, room to say that nothing was measured. */
const SCREENS = { wide: [0.044, 1.27], narrow: [0, 1.41] } as const;
const SHARES = [0, 50, 100];
const WIDE = { plot: 190, screen: { width: 13, height: 9, gap: 3 } } as const;
const NARROW = { plot: 170, screen: { width: 9, height: 6, gap: 2 } } as const;
const SWATCH = 14;
/** Half the width, in screens, that a measured number keeps clear of the blocks beside it. */
const CLEAR = 0.42;
/** Screens stand in rows of at most so many, four as two by two. */
const BANK = 3;
const TOP = 2 * LEADING;
const PANELS = 42;

export interface PlacedSeen {
  id: string;
  x: number;
  y: number;
  /** One small screen for every screen watched. */
  bank: PlacedBar[];
  texts: PlacedText[];
  leader?: string;
}
interface Experiment {
  seen: PlacedSeen[];
  axis: PlacedAxis;
  base: number;
  blocks: PlacedBar[];
  words: PlacedText[];
}
export interface PlacedScreens extends Placed, Experiment {
  duty: Duty;
}

/** Screens in rows, centred under their number. */
function bankOf(
  count: number,
  x: number,
  y: number,
  { width, height, gap }: typeof WIDE.screen | typeof NARROW.screen,
): PlacedBar[] {
  const columns = count === 2 * 2 ? 2 : Math.min(count, BANK);
  const left = x - (columns * (width + gap) - gap) / 2;
  return Array.from({ length: count }, (_, i) => ({
    x: left + (i % columns) * (width + gap),
    y: y + Math.floor(i / columns) * (height + gap),
    width,
    height,
    className: 'other',
  }));
}

/** The words under the points: "4 screens", or the bare numbers where those would touch. */
function countsOf(rows: SeenRow[], at: (screens: number) => number, { words }: Frame): string[] {
  const numbers = rows.map(({ screens }) => words.number(screens.value));
  const long = rows.map(({ screens }, i) => `${numbers[i]} ${words.label(screens.value === 1 ? 'screen' : 'screens')}`);
  const room = Math.min(...rows.slice(1).map(({ screens }, i) => at(screens.value) - at(rows[i]?.screens.value ?? 0)));
  return widest(long.map((text) => ({ text, className: 'label' }))) + BESIDE < room ? long : numbers;
}

function placeExperiment(rows: SeenRow[], frame: Frame): Experiment & { bottom: number } {
  const { width, narrow, words } = frame;
  const size = narrow ? NARROW : WIDE;
  const base = TOP + size.plot;
  const y = scaleLinear([0, 100], [base, TOP]);
  const shares = SHARES.map((share) => ({ at: y(share), text: words.quantity(share, 'percent'), base: share === 0 }));
  const left = gutterOf(shares.map(({ text }) => text));
  const most = Math.max(...rows.map(({ screens }) => screens.value));
  const x = scaleLinear(
    (narrow ? SCREENS.narrow : SCREENS.wide).map((part) => part * most),
    [left, width],
  );
  const axis = leftAxis(shares, { left, right: width });
  const head: PlacedText = { x: 0, y: LEADING, text: words.label('axis-seen'), className: 'label soft' };
  const counts = countsOf(rows, x, frame);
  const bankY = base + TICK_DROP + BESIDE;
  const points = rows.map(({ figure, screens }, i) => ({
    id: figure.id,
    x: x(screens.value),
    y: y(figure.value),
    bank: bankOf(screens.value, x(screens.value), bankY, size.screen),
    count: {
      x: x(screens.value),
      y: base + TICK_DROP,
      text: counts[i] ?? '',
      className: 'label',
      anchor: 'middle',
    } as const,
  }));
  const values = rows.map(({ figure }) => words.quantity(figure.value, figure.unit));
  // Between two measured numbers lies a block; after the last, one to the end of the axis.
  const blocks = rows.map(({ screens }, i): PlacedBar => {
    const [from, next] = [x(screens.value + CLEAR), rows[i + 1]];
    const to = next ? x(next.screens.value - CLEAR) : width;
    return { x: from, y: TOP, width: to - from, height: size.plot, className: 'void' };
  });
  // The narrow blocks have no room for words: a swatch says what they are.
  const said = blocks.map((block, i): PlacedText[] => {
    const text = i === rows.length - 1 ? words.label('beyond') : i === 0 && !narrow ? words.label('not-measured') : '';
    const at = { x: block.x + block.width / 2, className: 'label soft', anchor: 'middle' } as const;
    const lines = textBlock(text, { ...at, y: 0 }, block.width - BESIDE / 2);
    return lines.map((line) => ({ ...line, y: base + line.y - (lines.length - 1) * LEADING - BESIDE }));
  });
  const labels = settle(
    [
      ...points.map(({ x, y }, i) => ({
        texts: [
          { x, y: y - DOT - BESIDE, text: values[i] ?? '', className: 'label large strong', anchor: 'middle' as const },
        ],
        of: { x, y, r: DOT },
      })),
      ...said.map((texts) => ({ texts })),
    ],
    {
      width,
      height: base,
      blocked: [...points.map((point) => boxOfDot(point, DOT)), ...[head, ...axis.texts].map(boxOfText)],
      shunned: points.map(({ x, y }) => ({ left: x - 1, right: x + 1, top: y, bottom: base })),
    },
  );
  const titleY = bankY + BANK * (size.screen.height + size.screen.gap) + LEADING;
  const title: PlacedText = { x: left, y: titleY, text: words.label('axis-screens'), className: 'label soft' };
  const key = { ...title, x: left + SWATCH + BESIDE, y: titleY + LEADING, text: words.label('not-measured') };
  if (narrow) blocks.push({ x: left, y: key.y - SWATCH + 2, width: SWATCH, height: SWATCH, className: 'void' });
  return {
    seen: points.map(({ count, ...point }, i) => ({
      ...point,
      ...labels[i],
      texts: [...(labels[i]?.texts ?? []), count],
    })),
    axis,
    base,
    blocks,
    words: [head, title, ...(narrow ? [key] : []), ...labels.slice(points.length).flatMap(({ texts }) => texts)],
    bottom: narrow ? key.y : titleY,
  };
}

/** See the head of this file. */
export function place(rows: ScreensRow[], frame: Frame): PlacedScreens {
  const { bottom, ...experiment } = placeExperiment(
    rows.filter((row) => row.kind === 'seen'),
    frame,
  );
  const duty = placeDuty(
    rows.filter((row) => row.kind === 'duty'),
    bottom + PANELS,
    frame,
  );
  return { ...experiment, duty, width: frame.width, narrow: frame.narrow, height: duty.bottom + BESIDE };
}
