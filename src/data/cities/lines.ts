/** Our counts of a town in the shape of a reader's file, so that the same charts draw both. */
import { publisherOf } from '../source-words.ts';
import type { FrenchCityRow } from '../schemas.ts';
import type { Tables } from '../tables.ts';
import type { TownRow } from '../town/town.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { City } from './cities.ts';
import { rateOf } from './rate.ts';

/** Fewer dates than this make no drawing. */
const LEAST = 2;

const datesOf = (rows: readonly FrenchCityRow[]): number => new Set(rows.map(({ as_of }) => as_of)).size;

function lineOf(row: FrenchCityRow, line: number, tables: Tables, locale: Locale): TownRow {
  const publishers = row.source_ids.flatMap((id) => {
    const source = tables.sourceById.get(id);
    return source ? [publisherOf(source, locale)] : [];
  });
  return {
    key: row.id,
    line,
    date: row.as_of,
    state: 'installed',
    value: row.value,
    low: null,
    high: null,
    rounding: row.rounding,
    due: null,
    residents: 'rate' in rateOf(row) ? row.population : null,
    source: [...new Set(publishers)].join(', '),
    rows: [row.id],
  };
}
const linesOf = (rows: readonly FrenchCityRow[], tables: Tables, locale: Locale): TownRow[] =>
  rows.map((row, i) => lineOf(row, i + 1, tables, locale));

/** Installed cameras, counted at two dates or more in the same words: only such counts make one line. Of several runs the one with most dates, then the latest. */
export function sameCounts({ counts }: City): FrenchCityRow[] {
  const runs = [...Map.groupBy(counts.filter(({ state }) => state === 'installed'), (row) => row.scope_en).values()];
  const [run = []] = runs.sort(
    (a, b) => datesOf(b) - datesOf(a) || (b.at(-1)?.as_of ?? '').localeCompare(a.at(-1)?.as_of ?? ''),
  );
  return datesOf(run) < LEAST ? [] : run;
}

/** Counts of a town that have a rate, at two dates or more. */
export function ratedCounts({ counts }: City): FrenchCityRow[] {
  const rated = counts.filter((row) => 'rate' in rateOf(row));
  return datesOf(rated) < LEAST ? [] : rated;
}

/** The lines of the two drawings of a town; none where its rows do not bear one. */
export const drawnLines = (city: City, tables: Tables, locale: Locale): { counts: TownRow[]; rates: TownRow[] } => ({
  counts: linesOf(sameCounts(city), tables, locale),
  rates: linesOf(ratedCounts(city), tables, locale),
});
