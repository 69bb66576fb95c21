/** The rows of the chart: which, what they are called in code, in which order. */
import type { Confidence } from '../../data/figure.ts';
import type { CountryRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'technology-origin';

/** `not-read`: the index names the country, but the origin of its technology could not be read. */
export type Origin = 'china' | 'both' | 'us' | 'other' | 'not-read';

/** In this order the two that have technology from China stand together, and the two that have it from the United States. */
export const origins: readonly Origin[] = ['china', 'both', 'us', 'other', 'not-read'];

export interface OriginCountry {
  id: string;
  iso3: string;
  name: { en: string; fr: string };
  region: CountryRow['region'];
  origin: Origin;
  suppliers: string[];
  confidence: Confidence;
}

/** A total of the index as we read it: a row of the headlines table. */
export interface OriginTotal {
  id: string;
  value: number;
  covers: Origin[];
}

/** One row holds the whole picture, as the totals stand beside the countries they count. */
export interface OriginRow {
  countries: OriginCountry[];
  totals: { china: OriginTotal; both: OriginTotal; us: OriginTotal };
  /** Countries of the table that the index does not mark: drawn pale, not in the table under the chart. */
  unmarked: string[];
}

const TOTALS = { china: 'gs-h-2019-map-chinese', both: 'gs-h-2019-map-both', us: 'gs-h-2019-map-us' } as const;

/** Blank cells are not "no": with one origin read and the other blank, the one read decides. */
export function originOf(row: Pick<CountryRow, 'chinese_tech' | 'us_tech' | 'other_tech'>): Origin {
  const [china, us, other] = [row.chinese_tech, row.us_tech, row.other_tech].map((cell) => String(cell) === 'true');
  if (china && us) return 'both';
  if (china) return 'china';
  if (us) return 'us';
  return other ? 'other' : 'not-read';
}

export function readRow(tables: Tables): OriginRow {
  const total = (id: string, covers: Origin[]): OriginTotal => {
    return { id, value: needFigure(tables, id, ID).value, covers };
  };
  const marked = tables.countries_2019.filter((row) => String(row.marked) === 'true');
  return {
    countries: marked.map((row) => ({
      id: row.id,
      iso3: row.iso3,
      name: { en: row.country_en, fr: row.country_fr },
      region: row.region,
      origin: originOf(row),
      suppliers: row.suppliers ? row.suppliers.split(/;\s*/) : [],
      confidence: row.confidence,
    })),
    totals: {
      china: total(TOTALS.china, ['china', 'both']),
      both: total(TOTALS.both, ['both']),
      us: total(TOTALS.us, ['both', 'us']),
    },
    unmarked: tables.countries_2019.filter((row) => String(row.marked) !== 'true').map((row) => row.iso3),
  };
}

/** Countries of one origin, by name in the language of the reader. */
export const countriesOf = (row: OriginRow, origin: Origin, words: ChartWords): OriginCountry[] =>
  row.countries
    .filter((country) => country.origin === origin)
    .sort((a, b) => a.name[words.locale].localeCompare(b.name[words.locale], words.locale));

/** Key of the mark of all countries of one origin; those with both are a row of the headlines table. */
export const originMark = (row: OriginRow, origin: Origin): string =>
  origin === 'both' ? row.totals.both.id : `origin-${origin}`;
