/** The Olympic experiment as its evaluation committee judged it, use by use; below, what it cost against the ceiling of its contracts. */
import type { Figure } from '../../data/figure.ts';
import type { VerdictRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords, type TableRow } from '../chart.ts';
import { needFigure } from '../parts/placed.ts';
import { draw } from './draw.ts';
import { place, type PlacedVerdicts } from './place.ts';

const ID = 'olympic-experiment';
/** The claim that dates the committee’s report. */
const REPORT = 'wm-committee';

/** From the best judged to the untested: the order of the drawing. */
export const VERDICTS = ['good', 'mixed', 'poor', 'not-tested'] as const;
/** The use of which one share of false alerts was published. */
export const WITH_SHARE = 'lp-f-vsa-verdict-objects';

/** Figures of the experiment by the key of their words. */
export const FIGURES = { 'false-share': 'lp-f-vsa-fp-objects', cost: 'lp-f-vsa-cost', ceiling: 'lp-f-vsa-market', uses: 'lp-f-vsa-uses', cameras: 'lp-f-vsa-cameras' } as const;
export type FigureKey = keyof typeof FIGURES;

export type OlympicRow = { kind: 'verdict'; row: VerdictRow; judged: string } | { kind: 'figure'; key: FigureKey; figure: Figure };

/** The committee's words, unless they only repeat the name of the group. */
export const wordsOf = (row: VerdictRow, words: ChartWords): string => {
  const said = row[`words_${words.locale}`];
  return said === words.label(row.verdict) ? '' : said;
};

/** When the committee handed in its judgment. */
function judgedOn(tables: Tables): string {
  const claim = tables.claimById.get(REPORT);
  if (!claim) throw new Error(`chart "${ID}" needs the claim "${REPORT}" (add it to content/data/claims.csv)`);
  return claim.as_of;
}

/** What a figure of the table counts, in the words of the drawing. */
const nameOf = (key: FigureKey, words: ChartWords): string => (key === 'false-share' ? `${words.label('false-share')}, ${words.label('false-share-hint')}` : words.label(key));

const table = (rows: OlympicRow[], words: ChartWords): ChartTable => ({
  columns: (['use', 'verdict', 'words', 'date', 'note', 'source', 'confidence'] as const).map((key) => ({ key, head: words.label(`head-${key}`) })),
  rows: rows.map((each): TableRow => {
    if (each.kind === 'figure') {
      const { key, figure } = each;
      return {
        mark: figure.id,
        rows: [figure.id],
        cells: [
          { text: nameOf(key, words) },
          { text: '–', value: null },
          { text: words.quantity(figure.value, figure.unit) },
          { text: words.date(figure.asOf), value: figure.asOf },
          { text: figure.note[words.locale] },
          { text: words.sourceNames(figure.id) },
          { text: words.ui(`confidence.${figure.confidence}`), code: figure.confidence },
        ],
      };
    }
    const { row, judged } = each;
    return {
      mark: row.id,
      rows: [row.id],
      cells: [
        { text: row[`use_${words.locale}`] },
        { text: words.label(row.verdict), code: row.verdict },
        { text: row[`words_${words.locale}`] },
        { text: words.date(judged), value: judged },
        { text: row[`note_${words.locale}`] },
        { text: words.sourceNames(row.id) },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    };
  }),
});

/** Eight uses with their verdicts, one share of false alerts, and the money. */
export const olympicExperiment = defineChart<OlympicRow, PlacedVerdicts>({
  id: ID,
  rows: (tables) => [
    ...VERDICTS.flatMap((verdict) => tables.verdicts.filter((row) => row.verdict === verdict).map((row): OlympicRow => ({ kind: 'verdict', row, judged: judgedOn(tables) }))),
    ...(Object.keys(FIGURES) as FigureKey[]).map((key): OlympicRow => ({ kind: 'figure', key, figure: needFigure(tables, FIGURES[key], ID) })),
  ],
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
