/** The hero of chapter 1: street cameras counted in Marseille as a step line, and the totals promised as rings at the date they were due. */
import { rounded } from '../../data/rounding.ts';
import { ends } from '../../i18n/format.ts';
import { defineChart, type Cell, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { placeHero, type PlacedHero } from './place.ts';
import { hasThread, heroRows, ID, type HeroRow } from './rows.ts';

const dateOf = (item: HeroRow): string =>
  item.kind === 'range' ? item.high.asOf : item.kind === 'count' ? item.row.as_of : item.row.made_on;
const stateOf = (item: HeroRow): string =>
  item.kind === 'range' ? 'estimate' : item.kind === 'count' ? item.row.state : 'promised';

/** "more than 650", the bare number, or the two ends of the range. */
function camerasOf(item: HeroRow, words: ChartWords): Cell {
  if (item.kind === 'range') {
    const range = [item.low.value, item.high.value] as const;
    return { text: ends(words.number(range[0]), words.number(range[1]), words.locale), range };
  }
  const { row } = item;
  return { text: rounded({ ...row, unit: 'cameras' }, words.number(row.value), words.locale), value: row.value };
}

/** When a promise was due; counts are not. */
function dueOf(item: HeroRow, words: ChartWords): Cell | string {
  if (item.kind !== 'promise') return '–';
  const due = item.row.due_on;
  return due ? { text: words.date(due), value: due } : { text: words.label('no-due-date'), value: null };
}

/** Promised and counted, 2011–2025: every count drawn, the range, and every promised total, those without a thread included. */
export const promises = defineChart<HeroRow, PlacedHero>({
  id: ID,
  rows: heroRows,
  place: placeHero,
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        dateColumn(words, words.label('head-date'), dateOf),
        { key: 'cameras', head: words.label('head-cameras'), numeric: true, cell: (item) => camerasOf(item, words) },
        {
          key: 'state',
          head: words.label('head-state'),
          cell: (item) => ({ text: words.ui(`state.${stateOf(item)}`), code: stateOf(item) }),
        },
        {
          key: 'by',
          head: words.label('head-by'),
          cell: (item) => (item.kind === 'promise' ? inWords(item.row, 'by', words) : '–'),
        },
        { key: 'due', head: words.label('head-due'), cell: (item) => dueOf(item, words) },
        ...proofColumns<HeroRow>(words, (item) => (item.kind === 'range' ? item.high : item.row)),
      ],
      (item) => ({
        mark: item.id,
        rows: item.kind === 'range' ? [item.high.id, item.low.id] : [item.id],
        ...(item.kind === 'promise' && !hasThread(item) ? { undrawn: true } : {}),
      }),
    ),
  describe: (_, words) => words.summary(),
});
