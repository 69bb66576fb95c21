/** Where the technology of AI surveillance came from, by country, 2019: a tile map at all widths, above it a geographic map on wide screens. */
import { defineChart, type Cell, type ChartTable, type ChartWords, type Piece, type TableRow } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedOrigins } from './place.ts';
import { origins, type OriginCountry, type OriginRow, countriesOf, originMark, readRow } from './rows.ts';

function table(rows: OriginRow[], words: ChartWords): ChartTable {
  const [row] = rows as [OriginRow];
  const text = (value: string): Cell => ({ text: value });
  const count = (value: number): Cell => ({
    text: words.label(value === 1 ? 'country' : 'countries', { count: words.number(value) }),
  });
  const total = (mark: string, name: string, value: number, ids: string[]): TableRow => ({
    mark,
    rows: ids,
    cells: [count(value), text(''), text(name), text(''), text(''), text('')],
  });
  const sums = [
    total(row.totals.china.id, words.label('total-china'), row.totals.china.value, [row.totals.china.id]),
    total(row.totals.us.id, words.label('total-us'), row.totals.us.value, [row.totals.us.id]),
    ...origins.map((origin) => {
      const members = countriesOf(row, origin, words);
      return total(
        originMark(row, origin),
        words.label(origin),
        members.length,
        origin === 'both' ? [row.totals.both.id] : members.map((country) => country.id),
      );
    }),
  ];
  const countries = [...row.countries]
    .sort((a, b) => a.name[words.locale].localeCompare(b.name[words.locale], words.locale))
    .map((country) => ({
      mark: country.id,
      rows: [country.id],
      cells: [
        text(country.name[words.locale]),
        text(words.label(country.region.toLowerCase())),
        { text: words.label(country.origin), code: country.origin },
        text(country.suppliers.join(', ') || words.label('suppliers-none')),
        text(words.sourceNames(country.id)),
        { text: words.ui(`confidence.${country.confidence}`), code: country.confidence },
      ],
    }));
  const columns = ['country', 'region', 'origin', 'suppliers', 'source', 'confidence'].map((key) => ({
    key,
    head: words.label(`head-${key}`),
  }));
  return { columns, rows: [...countries, ...sums] };
}

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
  id: 'technology-origin',
  rows: (tables) => [readRow(tables)],
  place,
  draw,
  table,
  describe,
});
