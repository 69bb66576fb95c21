/** Positions: a named bar a period, all years together in ink. */
import type { Frame } from '../chart.ts';
import { placeNamedBars, type PlacedNamedBars } from '../parts/named-bars.ts';
import type { PeriodRow } from './rows.ts';

/** See the head of this file. */
export const place = (rows: PeriodRow[], frame: Frame): PlacedNamedBars => {
  const { words } = frame;
  const bars = rows.map(({ per, money, cameras, all }) => ({
    id: per.id,
    value: per.value,
    said: words.quantity(per.value, 'EUR'),
    name: words.date(per.asOf),
    more: words.label('for', {
      money: words.quantity(money.value, 'EUR', 'short'),
      cameras: words.number(cameras.value),
    }),
    strong: all,
  }));
  return placeNamedBars(bars, frame, { title: words.label('axis'), unit: 'EUR' });
};
