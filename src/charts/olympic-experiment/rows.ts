/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { VerdictRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';
import { inWords, needFigure } from '../parts/rows.ts';

export const ID = 'olympic-experiment';
/** The claim that dates the committee’s report. */
const REPORT = 'wm-committee';

/** From the best judged to the untested: the order of the drawing. */
export const VERDICTS = ['good', 'mixed', 'poor', 'not-tested'] as const;
/** The use of which one share of false alerts was published. */
export const WITH_SHARE = 'lp-f-vsa-verdict-objects';

/** Figures of the experiment by the key of their words. */
const FIGURES = {
  'false-share': 'lp-f-vsa-fp-objects',
  cost: 'lp-f-vsa-cost',
  ceiling: 'lp-f-vsa-market',
  uses: 'lp-f-vsa-uses',
  cameras: 'lp-f-vsa-cameras',
} as const;
export type FigureKey = keyof typeof FIGURES;

export type OlympicRow =
  { kind: 'verdict'; row: VerdictRow; judged: string } | { kind: 'figure'; key: FigureKey; figure: Figure };

/** The committee's words, unless they only repeat the name of the group. */
export const wordsOf = (row: VerdictRow, words: ChartWords): string => {
  const said = inWords(row, 'words', words);
  return said === words.label(row.verdict) ? '' : said;
};

/** When the committee handed in its judgment. */
function judgedOn(tables: Tables): string {
  const claim = tables.claimById.get(REPORT);
  if (!claim) throw new Error(`chart "${ID}" needs the claim "${REPORT}" (add it to content/data/claims.csv)`);
  return claim.as_of;
}

/** The verdicts from the best to the untested, then the figures. */
export const olympicRows = (tables: Tables): OlympicRow[] => [
  ...VERDICTS.flatMap((verdict) =>
    tables.verdicts
      .filter((row) => row.verdict === verdict)
      .map((row): OlympicRow => ({ kind: 'verdict', row, judged: judgedOn(tables) })),
  ),
  ...(Object.keys(FIGURES) as FigureKey[]).map((key): OlympicRow => ({
    kind: 'figure',
    key,
    figure: needFigure(tables, FIGURES[key], ID),
  })),
];
