/** What lists pledged on cameras before the vote of March 2026, beside what had been counted. A list by name, no ranking. */
import { defineChart } from '../chart.ts';
import { dateColumn, NOTHING, proofColumns, tableOf } from '../parts/columns.ts';
import { asGiven, inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { listOf, place, type PlacedPledges, pledgeText } from './place.ts';
import { type CityRow, cityRows, ID, type PledgeRow } from './rows.ts';

type Line = PledgeRow & { count: CityRow['count'] };

/** The pledges of chapter 9. */
export const pledges2026 = defineChart<CityRow, PlacedPledges>({
  id: ID,
  rows: cityRows,
  place,
  draw,
  table: (rows, words) =>
    tableOf<Line>(
      rows.flatMap(({ pledges, count }) => pledges.map((pledge) => ({ ...pledge, count }))),
      [
        { key: 'city', head: words.label('head-city'), cell: ({ city }) => city },
        { key: 'who', head: words.label('head-who'), cell: (row) => listOf(row, words) },
        {
          key: 'pledge',
          head: words.label('head-pledge'),
          cell: (row) => ({ text: pledgeText(row, words), code: row.pledge }),
        },
        { key: 'what', head: words.label('head-what'), cell: (row) => inWords(row, 'what', words) },
        dateColumn(words, words.label('head-date'), ({ as_of }) => as_of),
        {
          key: 'count',
          head: words.label('head-count'),
          numeric: true,
          cell: ({ count }) => (count ? { text: asGiven(count, words), value: count.value } : NOTHING),
        },
        {
          key: 'counted',
          head: words.label('head-counted'),
          cell: ({ count }) => (count ? { text: words.date(count.asOf), value: count.asOf } : NOTHING),
        },
        ...proofColumns<Line>(words, (row) => row),
        { key: 'note', head: words.ui('table.note'), cell: (row) => inWords(row, 'note', words) },
      ],
      ({ id, count }) => ({ mark: id, rows: count ? [id, count.id] : [id] }),
    ),
  describe: (rows, words) => {
    const pledges = rows.flatMap((row) => row.pledges);
    const piece = (value: number) => ({ text: words.number(value), row: 'pledges_2026' });
    return words.summary({
      pledges: piece(pledges.length),
      cities: piece(rows.length),
      numbered: piece(pledges.filter(({ unit, value }) => value !== null && unit !== 'EUR').length),
      uncounted: piece(rows.filter(({ count }) => !count).length),
    });
  },
});
