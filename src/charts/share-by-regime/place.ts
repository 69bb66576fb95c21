/** Positions: four bars from zero, their names at the left, or above them in the narrow drawing. */
import type { Frame, Placed } from '../chart.ts';
import { bottomAxis, underAxis, valueScale, type PlacedAxis } from '../parts/axis.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { BESIDE, LEADING, onMiddle, widest, type PlacedText } from '../parts/text.ts';
import { SURPRISE, type RegimeShare } from './rows.ts';

const WIDE = { bar: 32, between: 14 } as const;
const NARROW = { bar: 24, between: 10 } as const;
/** The shares cannot pass the whole. */
const WHOLE = 100;
const TICKS = 3;

interface PlacedShare {
  id: string;
  bar: PlacedBar;
  texts: PlacedText[];
}

export interface PlacedShares extends Placed {
  shares: PlacedShare[];
  axis: PlacedAxis;
  title: PlacedText;
}

/** See the head of this file. */
export function place(rows: RegimeShare[], { words, narrow, width }: Frame): PlacedShares {
  const size = narrow ? NARROW : WIDE;
  const said = rows.map(({ kind, row }) => {
    const strong = kind === SURPRISE ? ' strong' : '';
    return {
      name: { text: words.label(kind), className: `label halo${strong}` },
      value: { text: words.quantity(row.value, 'percent'), className: `label large halo${strong}` },
    };
  });
  const left = narrow ? 1 : widest(said.map(({ name }) => name)) + BESIDE;
  const right = width - widest(said.map(({ value }) => value)) - BESIDE;
  const values = rows.map(({ row }) => row.value);
  const scale = valueScale(values, [left, right], TICKS, WHOLE);
  const above = narrow ? LEADING + BESIDE / 2 : 0;
  const pitch = above + size.bar + size.between;
  const shares = rows.map(({ kind, row }, i): PlacedShare => {
    const y = i * pitch + above + (narrow ? 0 : size.between / 2);
    const middle = y + size.bar / 2;
    const end = scale.at(row.value);
    const { name, value } = said[i] as (typeof said)[number];
    return {
      id: row.id,
      bar: { x: left, y, width: end - left, height: size.bar, className: kind === SURPRISE ? 'ink' : 'other' },
      texts: [
        narrow ? { ...name, x: 0, y: y - BESIDE } : { ...name, x: left - BESIDE, y: onMiddle(middle), anchor: 'end' },
        { ...value, x: end + BESIDE, y: onMiddle(middle, value.className) },
      ],
    };
  });
  const bottom = rows.length * pitch;
  const ticks = scale.ticks.map((tick) => ({ at: scale.at(tick), text: words.quantity(tick, 'percent') }));
  const title = { x: narrow ? 0 : left, y: underAxis(bottom), text: words.label('axis'), className: 'label soft' };
  return {
    width,
    narrow,
    height: title.y + BESIDE,
    shares,
    axis: bottomAxis(ticks, { top: above, bottom, width }),
    title,
  };
}
