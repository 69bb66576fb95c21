/** The rows of the table: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { VerdictRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'olympic-experiment';
/** The claim that dates the committee’s report. */
const REPORT = 'wm-committee';

/** From the best judged to the untested: the order of the table. */
const VERDICTS = ['good', 'mixed', 'poor', 'not-tested'] as const;
/** Figures of the experiment by the key of their words. */
const FIGURES = {
  'false-share': 'lp-f-vsa-fp-objects',
  cost: 'lp-f-vsa-cost',
  ceiling: 'lp-f-vsa-market',
  uses: 'lp-f-vsa-uses',
  cameras: 'lp-f-vsa-cameras',
} as const;
type FigureKey = keyof typeof FIGURES;

export type OlympicRow =
  { kind: 'verdict'; row: VerdictRow; judged: string } | { kind: 'figure'; key: FigureKey; figure: Figure };

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
