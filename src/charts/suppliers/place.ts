/** Positions: bars from zero to all countries counted, grouped by the country of the firm; a value stands after its bar, or in it where there is no room. */
import type { Frame, Placed } from '../chart.ts';
import { bottomAxis, type PlacedAxis, underAxis, valueScale } from '../parts/axis.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { tenth } from '../parts/svg.ts';
import { BESIDE, boxOfText, LEADING, onMiddle, widest, widthIn, type PlacedText } from '../parts/text.ts';
import { isOpen, type Supplier } from './rows.ts';

const BAR = 22;
const PITCH = 30;
const GROUP_GAP = 14;
const TICKS = 3;
/** How far the point of an open-ended bar reaches. */
const TIP = 7;

interface PlacedSupplier {
  id: string;
  bar: PlacedBar;
  /** The corners of the point, where the bar has one. */
  point: string | null;
  texts: PlacedText[];
}

export interface PlacedSuppliers extends Placed {
  firms: PlacedSupplier[];
  heads: PlacedText[];
  axis: PlacedAxis;
  title: PlacedText;
}

/** See the head of this file. */
export function place(rows: Supplier[], { words, narrow, width }: Frame): PlacedSuppliers {
  const names = rows.map(({ firm }) => ({ text: words.label(firm), className: 'label' }));
  const left = widest(names) + BESIDE;
  const end = words.number(Math.max(...rows.map(({ all }) => all)));
  const values = rows.flatMap(({ row, all }) => [row.value, all]);
  const scale = valueScale(values, [left, width - widthIn(end, 'tick') / 2], TICKS, Math.max(...values));
  const heads: PlacedText[] = [];
  let y = 0;
  const firms = rows.map((supplier, i): PlacedSupplier => {
    const { country, fill, row } = supplier;
    if (country !== rows[i - 1]?.country) {
      y += i === 0 ? 0 : GROUP_GAP;
      heads.push({ x: 0, y: y + LEADING - 2, text: words.label(country), className: 'label strong halo' });
      y += LEADING + BESIDE;
    }
    const open = isOpen(supplier);
    const to = scale.at(row.value);
    const number = words.number(row.value);
    const said = (on: string): Pick<PlacedText, 'text' | 'className' | 'then'> =>
      open
        ? {
            text: words.label('at-least'),
            className: `label ${on}`,
            then: { text: number, className: `label strong ${on}` },
          }
        : { text: number, className: `label strong ${on}` };
    const middle = onMiddle(y + BAR / 2);
    const outside: PlacedText = { ...said('halo'), x: to + (open ? TIP : 0) + BESIDE, y: middle };
    const value: PlacedText =
      boxOfText(outside).right <= width ? outside : { ...said('on-ink'), x: to - BESIDE, y: middle, anchor: 'end' };
    const placed: PlacedSupplier = {
      id: row.id,
      bar: { x: left, y, width: to - left, height: BAR, className: fill },
      // From a pixel inside the bar, so that no seam shows.
      point: open ? `M${tenth(to - 1)} ${y}H${tenth(to)}l${TIP} ${BAR / 2}l-${TIP} ${BAR / 2}h-1z` : null,
      texts: [{ ...(names[i] as (typeof names)[number]), x: left - BESIDE, y: middle, anchor: 'end' }, value],
    };
    y += PITCH;
    return placed;
  });
  const bottom = y;
  const ticks = [...new Set([...scale.ticks, scale.end])].map((tick) => ({
    at: scale.at(tick),
    text: words.number(tick),
  }));
  const title = { x: left, y: underAxis(bottom), text: words.label('axis'), className: 'label soft' };
  return {
    width,
    narrow,
    height: title.y + BESIDE,
    firms,
    heads,
    axis: bottomAxis(ticks, { top: 0, bottom, width }),
    title,
  };
}
