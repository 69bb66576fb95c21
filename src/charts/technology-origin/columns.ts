/** The columns that tables of countries share: a country or how many, where it lies, whose technology was found there. */
import type { ChartWords } from '../chart.ts';
import type { ColumnOf } from '../parts/columns.ts';

/** A line of such a table: one country, or a number of them in words. */
export interface CountryLine {
  name: string;
  country?: { region: string; suppliers: readonly string[] };
}

export const countryColumn = <Line extends CountryLine>(words: ChartWords): ColumnOf<Line> => ({
  key: 'country',
  head: words.label('head-country'),
  cell: ({ name }) => name,
});

export const regionColumn = <Line extends CountryLine>(words: ChartWords): ColumnOf<Line> => ({
  key: 'region',
  head: words.label('head-region'),
  cell: ({ country }) => (country ? words.label(country.region.toLowerCase()) : ''),
});

export const suppliersColumn = <Line extends CountryLine>(words: ChartWords): ColumnOf<Line> => ({
  key: 'suppliers',
  head: words.label('head-suppliers'),
  cell: ({ country }) => (country ? country.suppliers.join(', ') || words.label('suppliers-none') : ''),
});
