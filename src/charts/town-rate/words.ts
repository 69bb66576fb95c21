/** The sentences of the rate of a reader's town. */
import type { Town } from '../../data/town/town.ts';
import { date } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { ChartWords } from '../chart.ts';
import { rowPiece, townWords, whose, type Say } from '../town-words.ts';
import { type RateRow, shown } from './rows.ts';

/** @param rows at least one */
export function rateWords(town: Town, rows: RateRow[], say: Say, locale: Locale): ChartWords {
  const names = whose(town, say);
  const [first, last] = [rows[0], rows.at(-1)] as [RateRow, RateRow];
  const of = (row: RateRow) => ({ rate: rowPiece(shown(row, locale), row), date: date(row.date, locale) });
  return townWords(say, locale, {
    finding: ['rate-finding', { ...names, ...of(last) }],
    subtitle: ['rate-subtitle', names],
    alt: ['rate-alt', names],
    summary: [
      ['rate-about', {}],
      first === last
        ? ['rate-one', of(last)]
        : ['rate-change', { from: of(first).rate, fromDate: of(first).date, to: of(last).rate, toDate: of(last).date }],
      ['rate-scope', {}],
    ],
    notes: ['note-rate'],
  });
}
