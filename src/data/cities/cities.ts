/** Each town of french_cities.csv with what the other tables hold on it. Rows are matched by their columns of names and Insee codes alone, never by words in a text. */
import type { FrenchCityRow, RowOf } from '../schemas.ts';
import type { Tables } from '../tables.ts';
import { placeSlug } from '../../i18n/place-names.ts';

export interface City {
  name: string;
  /** As in its address. */
  slug: string;
  insee: string;
  /** By date, the earliest first. */
  counts: FrenchCityRow[];
  projects: RowOf<'projects'>[];
  pledges: RowOf<'pledges_2026'>[];
  events: RowOf<'timeline'>[];
  cases: RowOf<'cases'>[];
  polls: RowOf<'polls'>[];
  /** Counts that show how scope changes a number. */
  scopes: RowOf<'scope_examples'>[];
  world: RowOf<'world_cities'>[];
}

/** The town that the chapters tell of. */
export const STORY_TOWN = 'Marseille';

/** “Marseille; Nice” names two places. */
const names = (place: string, name: string): boolean => place.split(';').some((one) => one.trim() === name);
/** As French sets names in order: accents and capitals do not part them. */
const inOrder = new Intl.Collator('fr');
/** Rows dated by a year alone come before the months of that year. */
const byDate =
  <Row>(of: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    of(a).localeCompare(of(b));

const memo = new WeakMap<Tables, readonly City[]>();

/** All towns of the rows, in the order of their names. */
export function cities(tables: Tables): readonly City[] {
  const known = memo.get(tables);
  if (known) return known;
  const made = [...Map.groupBy(tables.french_cities, (row) => row.city)]
    .map(([name, counts]): City => {
      const insee = counts[0]?.insee_code ?? '';
      return {
        name,
        slug: placeSlug(name),
        insee,
        counts: counts.toSorted(byDate((row) => row.as_of)),
        projects: tables.projects.filter((row) => row.city === name || row.insee_code === insee),
        pledges: tables.pledges_2026.filter((row) => row.city === name),
        events: tables.timeline.filter((row) => names(row.place_fr, name)).sort(byDate((row) => row.date)),
        cases: tables.cases.filter((row) => names(row.place_fr, name)).sort(byDate((row) => row.date)),
        polls: tables.polls.filter((row) => names(row.place_fr, name)),
        scopes: tables.scope_examples.filter((row) => names(row.place_fr, name)),
        world: tables.world_cities.filter((row) => row.iso3 === 'FRA' && row.city_fr === name),
      };
    })
    .sort((a, b) => inOrder.compare(a.name, b.name));
  memo.set(tables, made);
  return made;
}
