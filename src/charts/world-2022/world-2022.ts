/** The index of 2022 by country: what the software is used for, whose technology it is, who governs. Two tile maps, and the tiles sorted by kind of government. */
import { defineChart, type Cell, type ChartTable, type ChartWords, type Piece } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { asGiven } from '../parts/rows.ts';
import { countryColumn, regionColumn, suppliersColumn } from '../technology-origin/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedWorld } from './place.ts';
import { byName, ID, ORIGINS, originMark, readRow, REGIMES, USES, type WorldCountry, type WorldRow } from './rows.ts';

/** A row of the table: one country, or the number of those that share a use, an origin or a kind of government. */
interface Line {
  mark: string;
  rows: string[];
  name: string;
  country?: WorldCountry;
  uses?: Cell;
  origin?: Cell;
  regime?: Cell;
  /** The data row that a total rests on. */
  rests?: { id: string; confidence?: string | undefined };
}

function linesOf(row: WorldRow, words: ChartWords): Line[] {
  const coded = (code: string): Cell => ({ text: words.label(code), code: code.replaceAll('_', '-') });
  const counted = (value: number): string => words.label('countries', { count: words.number(value) });
  return [
    ...byName(row.countries, words).map((country) => ({
      mark: country.id,
      rows: [country.id],
      name: country.name[words.locale],
      country,
      uses: { text: country.uses.map((use) => words.label(use)).join(', ') },
      origin: coded(country.origin),
      regime: coded(country.regime),
      rests: country,
    })),
    ...USES.map((use) => {
      const total = row.uses[use];
      return { mark: total.id, rows: [total.id], name: counted(total.value), uses: coded(use), rests: total };
    }),
    ...ORIGINS.map((origin) => {
      const members = row.countries.filter((country) => country.origin === origin);
      const rows = members.map(({ id }) => id);
      return { mark: originMark(origin), rows, name: counted(members.length), origin: coded(origin) };
    }),
    ...REGIMES.map((regime) => {
      const { count, share } = row.regimes[regime];
      const said = words.label('share', { share: asGiven(share, words) });
      return {
        mark: count.id,
        rows: [count.id, share.id],
        name: counted(count.value),
        regime: { text: `${words.label(regime)} (${said})`, code: regime },
        rests: count,
      };
    }),
  ];
}

const NONE: Cell = { text: '' };

const table = ([row]: WorldRow[], words: ChartWords): ChartTable =>
  tableOf<Line>(
    row ? linesOf(row, words) : [],
    [
      countryColumn(words),
      regionColumn(words),
      { key: 'regime', head: words.label('head-regime'), cell: ({ regime = NONE }) => regime },
      { key: 'uses', head: words.label('head-uses'), cell: ({ uses = NONE }) => uses },
      { key: 'origin', head: words.label('head-origin'), cell: ({ origin = NONE }) => origin },
      suppliersColumn(words),
      ...proofColumns<Line>(words, ({ rests }) => rests ?? null),
    ],
    ({ mark, rows }) => ({ mark, rows }),
  );

function describe([row]: WorldRow[], words: ChartWords): Piece[][] {
  const all = row?.countries.filter(({ uses }) => uses.length === USES.length).length ?? 0;
  return words.summary({ 'all-uses': { text: words.number(all), row: 'countries_2022' } });
}

/** The index of 2022, of chapter 7. */
export const world2022 = defineChart<WorldRow, PlacedWorld>({
  id: ID,
  rows: (tables) => [readRow(tables)],
  place,
  draw,
  table,
  describe,
});
