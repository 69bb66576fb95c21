/** Our counts of a town in the shape of a reader's file, so that the same charts draw both. */
import { sourceName } from '../source-words.ts';
import type { FrenchCityRow } from '../schemas.ts';
import type { Tables } from '../tables.ts';
import type { TownRow } from '../town/town.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { City } from './cities.ts';
import { rateOf } from './rate.ts';

/** Fewer dates than this make no drawing. */
const LEAST = 2;
/** As few as that are drawn only if they end with the latest count of the town; more show a growth of their own. */
const MANY = 3;

const datesOf = (rows: readonly FrenchCityRow[]): number => new Set(rows.map(({ as_of }) => as_of)).size;

function lineOf(row: FrenchCityRow, line: number, tables: Tables, locale: Locale): TownRow {
  // The first source is the one the count was read in; others are of the residents, or say the same.
  const source = tables.sourceById.get(row.source_ids[0] ?? '');
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
    source: sourceName(source, locale),
    rows: [row.id],
  };
}
const linesOf = (rows: readonly FrenchCityRow[], tables: Tables, locale: Locale): TownRow[] =>
  rows.map((row, i) => lineOf(row, i + 1, tables, locale));

const sureness = { high: 2, medium: 1, low: 0 } as const;

/** One count a date: the surest. A date whose counts are as sure as each other, and do not agree, is left out: a line would make a change of them. */
function oneADate(rows: readonly FrenchCityRow[]): FrenchCityRow[] {
  return [...Map.groupBy(rows, ({ as_of }) => as_of).values()].flatMap((same) => {
    const [first, second] = same.toSorted((a, b) => sureness[b.confidence] - sureness[a.confidence]);
    const doubt = first && second && first.confidence === second.confidence && first.value !== second.value;
    return first && !doubt ? [first] : [];
  });
}

/** Installed cameras, counted at two dates or more in the same words: only such counts make one line. Of several runs the latest, then the longest. */
export function sameCounts({ counts }: City): FrenchCityRow[] {
  const installed = counts.filter(({ state }) => state === 'installed');
  const latest = installed.at(-1)?.as_of;
  const runs = [...Map.groupBy(installed, (row) => row.scope_en).values()]
    .map(oneADate)
    .filter((run) => run.length >= (run.at(-1)?.as_of === latest ? LEAST : MANY));
  const last = (run: readonly FrenchCityRow[]): string => run.at(-1)?.as_of ?? '';
  const [run = []] = runs.sort((a, b) => last(b).localeCompare(last(a)) || b.length - a.length);
  return run;
}

/** Counts of a town that have a rate, at two dates or more. */
function ratedCounts({ counts }: City): FrenchCityRow[] {
  const rated = counts.filter((row) => 'rate' in rateOf(row));
  return datesOf(rated) < LEAST ? [] : rated;
}

/** The lines of the two drawings of a town; none where its rows do not bear one. */
export const drawnLines = (city: City, tables: Tables, locale: Locale): { counts: TownRow[]; rates: TownRow[] } => ({
  counts: linesOf(sameCounts(city), tables, locale),
  rates: linesOf(ratedCounts(city), tables, locale),
});
