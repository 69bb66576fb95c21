/** Positions: time is linear and a bar is as wide as its period is long, so that the area of a bar is the number of orders. */
import { scaleLinear } from 'd3-scale';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { gutterOf, leftAxis, valueScale, type PlacedAxis } from '../parts/axis.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { asGiven } from '../parts/rows.ts';
import { tenth } from '../parts/svg.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { wholeMonths, type OrdersRow } from './rows.ts';

interface PlacedPeriod {
  row: OrdersRow;
  bar: PlacedBar;
  texts: PlacedText[];
}
export interface PlacedOrders extends Placed {
  periods: PlacedPeriod[];
  axis: PlacedAxis;
  heads: PlacedText[];
}

const PLOT = 270;
const BAR_GAP = 2;
/** From a bar to the words beside it or above it. */
const AIR = 12;
/** Between the line of a head and its figures, in the narrow drawing. */
const LINE = 20;

/** The last bar counts another kind: all that is said of it stands at its left. */
function besideBar(row: OrdersRow, bar: PlacedBar, left: number, words: ChartWords): PlacedText[] {
  const x = bar.x - AIR;
  const texts: PlacedText[] = [];
  let y = bar.y + TEXT.huge;
  const say = (text: string, className: string, weight: 'regular' | 'bold' = 'regular'): void => {
    const lines = textBlock(text, { x, y, className, anchor: 'end' }, x - left, TEXT.label, weight);
    texts.push(...lines);
    y += lines.length * LEADING + BAR_GAP;
  };
  texts.push({ x, y, text: asGiven(row.perMonth, words), className: 'label huge strong sea-text halo', anchor: 'end' });
  y += LINE;
  say(words.label('axis'), 'label strong sea-text halo', 'bold');
  y += LEADING / 2;
  say(words.label(row.label), 'label halo');
  say(words.label('total', { orders: words.number(row.count.value) }), 'label halo');
  say(words.label('imminent'), 'label halo');
  say(words.label('hatched'), 'label soft halo');
  return texts;
}

export function place(rows: OrdersRow[], { width, narrow, words }: Frame): PlacedOrders {
  const title = { y: TEXT.label, text: words.label('axis'), className: 'label soft' };
  const top = title.y + LEADING;
  const baseline = top + PLOT;
  const { at: y, ticks } = valueScale(
    rows.map((row) => row.perMonth.value),
    [baseline, top],
    3,
  );
  const left = gutterOf(ticks.map(words.number));
  const x = scaleLinear([0, Math.ceil(Math.max(...rows.map(({ to }) => to)))], [left, width - 1]);

  const names = rows.map((row) => {
    const at = { x: (x(row.from) + x(row.to)) / 2, y: baseline + LINE, className: 'label strong' };
    const name = words.label(row.label === 'y2018a' ? 'y2018a-short' : row.label);
    return row.kind === 'imminent'
      ? []
      : textBlock(name, { ...at, anchor: 'middle' }, x(row.to) - x(row.from), TEXT.label, 'bold');
  });
  const under = baseline + LINE + Math.max(...names.map(({ length }) => length - 1)) * LEADING;
  // In the narrow drawing the unit stands once, over its numbers.
  const [ordersAt, monthsAt] = narrow
    ? [under + 3 * LINE - AIR, under + 5 * LINE - AIR]
    : [under + LINE, under + 2 * LINE];

  const periods = rows.map((row, i): PlacedPeriod => {
    const [from, to] = [x(row.from), x(row.to)];
    const imminent = row.kind === 'imminent';
    const bar: PlacedBar = {
      x: from,
      y: y(row.perMonth.value),
      width: to - from - (imminent ? 0 : BAR_GAP),
      height: baseline - y(row.perMonth.value),
      ...(imminent ? { className: 'hatch-sea', hatch: { className: 'hatch-sea' } } : { className: 'sea' }),
    };
    if (imminent) return { row, bar, texts: besideBar(row, bar, left, words) };
    const [orders, months] = [words.number(row.count.value), words.number(wholeMonths(row) ?? 0)];
    const said = narrow
      ? [orders, months]
      : [words.label('total', { orders }), `${months}\u00a0${words.label('months')}`];
    const at = { x: (from + to) / 2, anchor: 'middle' } as const;
    const value = words.number(row.perMonth.value);
    return {
      row,
      bar,
      texts: [
        { ...at, y: bar.y - AIR / 2, text: value, className: 'label strong sea-text halo' },
        ...(names[i] ?? []),
        ...said.map((text, j) => ({ ...at, y: j === 0 ? ordersAt : monthsAt, text, className: 'label soft' })),
      ],
    };
  });

  const heads: PlacedText[] = [{ x: left, ...title }];
  if (narrow)
    heads.push(
      { x: left, y: ordersAt - LINE, text: words.label('orders'), className: 'label soft' },
      { x: left, y: monthsAt - LINE, text: words.label('months-counted'), className: 'label soft' },
    );
  const first = periods[0]?.bar;
  if (first) {
    const above = first.y - AIR / 2 - LINE;
    heads.push({ x: left, y: above, text: words.label('all-orders'), className: 'label sea-text halo' });
  }
  return {
    width,
    narrow,
    height: tenth(monthsAt + AIR),
    periods,
    heads,
    axis: leftAxis(
      ticks.map((value) => ({ at: y(value), text: words.number(value), base: value === 0 })),
      { left, right: width },
    ),
  };
}
