/** The Olympic experiment as its evaluation committee judged it, use by use; below, what it cost against the ceiling of its contracts. */
import { defineChart, type ChartTable, type ChartWords, type TableRow } from '../chart.ts';
import { needFigure } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedVerdicts } from './place.ts';
import { VERDICTS, FIGURES, type FigureKey, ID, type OlympicRow, judgedOn } from './rows.ts';

/** What a figure of the table counts, in the words of the drawing. */
const nameOf = (key: FigureKey, words: ChartWords): string =>
  key === 'false-share' ? `${words.label('false-share')}, ${words.label('false-share-hint')}` : words.label(key);

const table = (rows: OlympicRow[], words: ChartWords): ChartTable => ({
  columns: (['use', 'verdict', 'words', 'date', 'note', 'source', 'confidence'] as const).map((key) => ({
    key,
    head: words.label(`head-${key}`),
  })),
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
  ],
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
