/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import type { Bilingual } from '../../i18n/locale.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'predictions-worth';

type Who = 'who-markup' | 'who-developers' | 'who-ours';
export interface WorthRow {
  key: string;
  figure: Figure;
  place: Bilingual;
  /** Label that says what is measured in this panel; without one the row's own label stands in the table. */
  measure: string | null;
  who: Who;
  /** Rows behind a figure of our own. */
  also: string[];
}

/** Every row of the chart, in the order of its table: who measured, what to call it, and for derived rows those that hold the place and the source. */
const ENTRIES: Record<string, { who: Who; measure?: string; also?: string[] }> = {
  'ev-p-plainfield-n': { who: 'who-markup' },
  'ev-p-plainfield-hits': { who: 'who-markup' },
  'ev-p-plainfield-rate': { who: 'who-markup' },
  'ev-p-plainfield-violent': { who: 'who-markup', measure: 'plainfield-violent' },
  'ev-p-plainfield-burglary': { who: 'who-markup', measure: 'plainfield-burglary' },
  'ev-p-mohler-reduction': { who: 'who-developers' },
  'ev-p-mohler-la-model': { who: 'who-developers' },
  'ev-p-mohler-la-analyst': { who: 'who-developers' },
  'd-lum-cells-share': { who: 'who-ours', also: ['ev-p-lum-k', 'ev-p-lum-cells'] },
  'd-lum-capture': { who: 'who-ours', also: ['ev-p-lum-capture'] },
};

/**
 * @throws Error if a row is missing
 */
export function worthRows(tables: Tables): WorthRow[] {
  return Object.entries(ENTRIES).map(([key, { who, measure, also = [] }]) => {
    const evidence = tables.prediction_evidence.find((row) => row.id === (also[0] ?? key));
    if (!evidence)
      throw new Error(`chart "${ID}" needs row "${also[0] ?? key}" in content/data/prediction_evidence.csv`);
    return {
      key,
      figure: needFigure(tables, key, ID),
      place: { en: evidence.place_en, fr: evidence.place_fr },
      measure: measure ?? null,
      who,
      also,
    };
  });
}
