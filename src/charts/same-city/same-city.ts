/** Two cities, each counted in several ways: the bar changes with whose cameras are in the count. */
import type { ScopeRow } from '../../data/schemas.ts';
import { defineChart } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { countOf, placeCities, type PlacedCities } from './place.ts';
import { ID, scopeRows } from './rows.ts';

/** Same city, different count. */
export const sameCity = defineChart<ScopeRow, PlacedCities>({
  id: ID,
  rows: scopeRows,
  place: placeCities,
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        { key: 'place', head: words.label('head-place'), cell: (row) => inWords(row, 'place', words) },
        { key: 'scope', head: words.label('head-scope'), cell: (row) => inWords(row, 'scope', words) },
        {
          key: 'cameras',
          head: words.label('head-cameras'),
          numeric: true,
          cell: (row) => ({ text: countOf(row, words), value: row.value }),
        },
        dateColumn(words, words.label('head-date'), (row) => row.as_of),
        ...proofColumns<ScopeRow>(words, (row) => row),
      ],
      ({ id }) => ({ mark: id, rows: [id] }),
    ),
  describe: (_, words) => words.summary(),
});
