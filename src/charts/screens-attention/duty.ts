/** Positions of the people on duty: the published figures on one line from zero, the range between them hatched. */
import type { Frame } from '../chart.ts';
import { valueScale } from '../parts/axis.ts';
import { boxOfDot } from '../parts/box.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { settle } from '../parts/room.ts';
import { LEADING, TEXT, textBlock, widest, type PlacedText } from '../parts/text.ts';
import type { DutyRow } from './rows.ts';

export const DOT = 6;
const RANGE = 12;
/** Over the line stand the words of the calculation; its text is at most so wide, in px and as a part of the drawing. */
const ASIDE = { px: 260, part: 0.58 } as const;
/** Words under a point are at most so wide. */
const BY = 112;
/** From the line to the words over and under it. */
const CLEAR = 24;
const TICKS = 4;
/** The words may go as far under the line as this. */
const REACH = 160;

export interface PlacedDuty {
  id: string;
  x: number;
  confirmed: boolean;
  texts: PlacedText[];
  leader?: string;
}
export interface Duty {
  heads: PlacedText[];
  axis: { x1: number; x2: number; y: number; zero: PlacedText };
  range: PlacedBar;
  points: PlacedDuty[];
  bottom: number;
}

/** The words that go with the calculation stand above the line. */
function above({ figure, by }: DutyRow, x: number, { width, words }: Frame): PlacedText[] {
  const room = Math.min(ASIDE.px, width * ASIDE.part);
  const left = Math.min(x - DOT, width - room);
  return [
    {
      x: left,
      y: 0,
      text: words.number(figure.value),
      className: 'label large strong',
      then: { text: words.label(by), className: 'label' },
    },
    ...textBlock(words.label('per-operator'), { x: left, y: LEADING, className: 'label soft' }, room),
  ];
}

/** @param top baseline of the head */
export function placeDuty(rows: DutyRow[], top: number, frame: Frame): Duty {
  const { width, narrow, words } = frame;
  const head = textBlock(
    words.label('on-duty'),
    { x: 0, y: top, className: 'label strong' },
    width,
    TEXT.label,
    'bold',
  );
  const sub = textBlock(
    words.label('on-duty-range'),
    { x: 0, y: top + head.length * LEADING, className: 'label soft' },
    width,
  );
  const heads = [...head, ...sub];
  const said = rows.map(({ by }) =>
    textBlock(words.label(by), { x: 0, y: 0, className: 'label', anchor: 'middle' }, narrow ? BY : width / 2),
  );
  const values = rows.map(({ figure }) => figure.value);
  const { at } = valueScale(values, [1, width - Math.ceil(widest(said.flat()) / 2)], TICKS);
  const over = rows.map((row) => (row.perOperator ? above(row, at(row.figure.value), frame) : []));
  const y = top + (heads.length + Math.max(...over.map(({ length }) => length))) * LEADING + CLEAR;
  const labels = rows.map((row, i) => {
    const x = at(row.figure.value);
    const lines = over[i] ?? [];
    const number: PlacedText = {
      x,
      y: y + CLEAR,
      text: words.number(row.figure.value),
      className: 'label large strong',
      anchor: 'middle',
    };
    const texts =
      lines.length > 0
        ? lines.map((line) => ({ ...line, y: y - CLEAR + line.y - (lines.length - 1) * LEADING }))
        : [number, ...(said[i] ?? []).map((line) => ({ ...line, x, y: number.y + LEADING + line.y }))];
    return { texts, of: { x, y, r: DOT } };
  });
  const settled = settle(labels, {
    width,
    height: y + REACH,
    top: heads.at(-1)?.y ?? 0,
    blocked: labels.map(({ of }) => boxOfDot(of, DOT)),
  });
  const [low, high] = [at(Math.min(...values)), at(Math.max(...values))];
  return {
    heads,
    axis: { x1: at(0), x2: width, y, zero: { x: 0, y: y + CLEAR, text: words.number(0), className: 'tick' } },
    range: {
      x: low,
      y: y - RANGE / 2,
      width: high - low,
      height: RANGE,
      className: '',
      hatch: { className: 'hatch-line' },
    },
    points: rows.map(({ figure }, i) => ({
      id: figure.id,
      x: at(figure.value),
      confirmed: figure.confidence !== 'low',
      ...(settled[i] ?? { texts: [] }),
    })),
    bottom: Math.max(...settled.flatMap(({ texts }) => texts.map((text) => text.y))),
  };
}
