/** The rows of the chart: the countries of the index of 2022 with what was found there, whose technology it is and who governs; and the totals that count them. */
import type { Figure } from '../../data/figure.ts';
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';
import { needFigure } from '../parts/rows.ts';
import type { Origin } from '../technology-origin/rows.ts';

export const ID = 'world-2022';

type CountryRow = RowOf<'countries_2022'>;

/** What the software is used for, in the order of the quarters of a tile: two above, two below. */
export const USES = ['smart_city', 'facial_recognition', 'smart_policing', 'social_media'] as const;
export type Use = (typeof USES)[number];

/** `not-read` stands for no origin given. */
export const ORIGINS: readonly Origin[] = ['china', 'both', 'us', 'other', 'not-read'];

export const REGIMES = ['liberal-democracy', 'electoral-democracy', 'electoral-autocracy', 'closed-autocracy'] as const;
export type Regime = (typeof REGIMES)[number];

export interface WorldCountry {
  id: string;
  iso3: string;
  name: { en: string; fr: string };
  region: CountryRow['region'];
  regime: Regime;
  uses: Use[];
  origin: Origin;
  suppliers: string[];
  confidence: CountryRow['confidence'];
}

/** One row holds the whole picture, as the totals stand beside the countries they count. */
export interface WorldRow {
  countries: WorldCountry[];
  /** Headlines of the index: how many countries have each use. */
  uses: Record<Use, Figure>;
  /** How many countries of each kind of government, and which share of those studied. */
  regimes: Record<Regime, { count: Figure; share: Figure }>;
}

function originOf({ chinese_origin, us_origin, other_iso3 }: CountryRow): Origin {
  const [china, us] = [chinese_origin === 'marked', us_origin === 'marked'];
  if (china) return us ? 'both' : 'china';
  if (us) return 'us';
  return other_iso3.length > 0 ? 'other' : 'not-read';
}

/** The ids of the headlines name several: `gs-h-2022-n-liberal-democracies`. */
const several = (regime: Regime): string => regime.replace(/y$/, 'ies');

export function readRow(tables: Tables): WorldRow {
  const headline = (name: string): Figure => needFigure(tables, `gs-h-2022-${name}`, ID);
  return {
    countries: tables.countries_2022.map((row) => ({
      id: row.id,
      iso3: row.iso3,
      name: { en: row.country_en, fr: row.country_fr },
      region: row.region,
      regime: row.regime as Regime,
      uses: USES.filter((use) => row[use] === 'marked'),
      origin: originOf(row),
      suppliers: row.suppliers,
      confidence: row.confidence,
    })),
    uses: Object.fromEntries(USES.map((use) => [use, headline(use.replace('_', '-'))])) as WorldRow['uses'],
    regimes: Object.fromEntries(
      REGIMES.map((regime) => [
        regime,
        { count: headline(`n-${several(regime)}`), share: headline(`share-${several(regime)}`) },
      ]),
    ) as WorldRow['regimes'],
  };
}

/** Countries by name in the language of the reader. */
export const byName = (countries: readonly WorldCountry[], { locale }: ChartWords): WorldCountry[] =>
  countries.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale));

/** Key of the mark of all countries of one origin. */
export const originMark = (origin: Origin): string => `origin-${origin}`;
