/** Where the technology of AI surveillance came from, by country, 2019: a tile map at all widths, above it a geographic map on wide screens. */
import { defineChart, type Cell, type ChartTable, type ChartWords, type Piece } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { countryColumn, regionColumn, suppliersColumn } from './columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedOrigins } from './place.ts';
import { ID, origins, type OriginCountry, type OriginRow, countriesOf, originMark, readRow } from './rows.ts';

/** A row of the table: one country, or the number of those that share an origin. */
interface Line {
  mark: string;
  rows: string[];
  /** The country, or how many. */
  name: string;
  country?: OriginCountry;
  origin: Cell;
}

function linesOf(row: OriginRow, words: ChartWords): Line[] {
  const countries = row.countries
    .toSorted((a, b) => a.name[words.locale].localeCompare(b.name[words.locale], words.locale))
    .map((country) => ({
      mark: country.id,
      rows: [country.id],
      name: country.name[words.locale],
      country,
      origin: { text: words.label(country.origin), code: country.origin },
    }));
  const total = (mark: string, label: string, value: number, rows: string[]): Line => ({
    mark,
    rows,
    name: words.label(value === 1 ? 'country' : 'countries', { count: words.number(value) }),
    origin: { text: words.label(label) },
  });
  const { china, us, both } = row.totals;
  return [
    ...countries,
    total(china.id, 'total-china', china.value, [china.id]),
    total(us.id, 'total-us', us.value, [us.id]),
    ...origins.map((origin) => {
      const members = countriesOf(row, origin, words);
      const ids = origin === 'both' ? [both.id] : members.map(({ id }) => id);
      return total(originMark(row, origin), origin, members.length, ids);
    }),
  ];
}

const table = ([row]: OriginRow[], words: ChartWords): ChartTable =>
  tableOf<Line>(
    row ? linesOf(row, words) : [],
    [
      countryColumn(words),
      regionColumn(words),
      { key: 'origin', head: words.label('head-origin'), cell: ({ origin }) => origin },
      suppliersColumn(words),
      ...proofColumns<Line>(words, ({ country }) => country ?? null),
    ],
    ({ mark, rows }) => ({ mark, rows }),
  );

function describe(rows: OriginRow[], words: ChartWords): Piece[][] {
  const [row] = rows as [OriginRow];
  const count = (test: (country: OriginCountry) => boolean): Piece => ({
    text: words.number(row.countries.filter(test).length),
    row: 'countries_2019',
  });
  return words.summary({
    'other-origin': count((country) => country.origin === 'other' || country.origin === 'not-read'),
    'low-confidence': count((country) => country.confidence === 'low'),
  });
}

/** Countries by the home of the firms that supplied AI surveillance, 2019. */
export const technologyOrigin = defineChart<OriginRow, PlacedOrigins>({
  id: ID,
  rows: (tables) => [readRow(tables)],
  place,
  draw,
  table,
  describe,
});
