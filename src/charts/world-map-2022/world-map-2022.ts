/** The index of 2022 on a geographic map: whose technology was found in each country. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { labelColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { countryColumn, regionColumn, suppliersColumn } from '../technology-origin/columns.ts';
import type { Origin } from '../technology-origin/rows.ts';
import { byName, ORIGINS, originMark, readRow, type WorldCountry, type WorldRow } from '../world-2022/rows.ts';
import { draw } from './draw.ts';
import { ID, place, type PlacedMap } from './place.ts';

/** A row of the table: one country, or the number of those that share an origin. */
interface Line {
  mark: string;
  rows: string[];
  name: string;
  origin: Origin;
  country?: WorldCountry;
}

const linesOf = ({ countries }: WorldRow, words: ChartWords): Line[] => [
  ...byName(countries, words).map((country) => ({
    mark: country.id,
    rows: [country.id],
    name: country.name[words.locale],
    origin: country.origin,
    country,
  })),
  ...ORIGINS.map((origin) => {
    const members = countries.filter((country) => country.origin === origin);
    return {
      mark: originMark(origin),
      rows: members.map(({ id }) => id),
      name: words.label('countries', { count: words.number(members.length) }),
      origin,
    };
  }),
];

const table = ([row]: WorldRow[], words: ChartWords): ChartTable =>
  tableOf<Line>(
    row ? linesOf(row, words) : [],
    [
      countryColumn(words),
      regionColumn(words),
      labelColumn(words, 'origin', ({ origin }) => origin),
      suppliersColumn(words),
      ...proofColumns<Line>(words, ({ country }) => country ?? null),
    ],
    ({ mark, rows }) => ({ mark, rows }),
  );

/** Beside the table of countries. */
export const worldMap2022 = defineChart<WorldRow, PlacedMap>({
  id: ID,
  rows: (tables) => [readRow(tables)],
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
