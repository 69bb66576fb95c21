/** What share of targets a person saw on one, four, six and nine screens (four points, not joined), and how many people are said to watch in Marseille. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { needFigure } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedScreens } from './place.ts';
import { SEEN, type DutyRow, ID, ON_DUTY, PER_OPERATOR, type ScreensRow, type SeenRow, type Teller } from './rows.ts';

function tableRow(row: ScreensRow, words: ChartWords): ChartTable['rows'][number] {
  const { figure } = row;
  const seen = row.kind === 'seen';
  const behind = seen ? row.screens : row.perOperator;
  return {
    mark: figure.id,
    rows: behind ? [figure.id, behind.id] : [figure.id],
    cells: [
      { text: words.label(seen ? 'table-experiment' : 'table-on-duty') },
      seen ? { text: words.number(row.screens.value), value: row.screens.value } : { text: '', value: null },
      seen ? { text: words.quantity(figure.value, figure.unit), value: figure.value } : { text: '', value: null },
      seen ? { text: '', value: null } : { text: words.number(figure.value), value: figure.value },
      { text: words.label(seen ? 'by-branch' : row.by) },
      { text: words.sourceNames(figure.id) },
      { text: words.ui(`confidence.${figure.confidence}`), code: figure.confidence },
      { text: !seen && row.perOperator ? words.label('per-operator') : figure.note[words.locale] },
    ],
  };
}

const table = (rows: ScreensRow[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'what', head: words.label('head-what') },
    { key: 'screens', head: words.label('head-screens'), numeric: true },
    { key: 'seen', head: words.label('head-seen'), numeric: true },
    { key: 'operators', head: words.label('head-operators'), numeric: true },
    { key: 'by', head: words.label('head-by') },
    { key: 'source', head: words.ui('table.source') },
    { key: 'confidence', head: words.ui('table.confidence') },
    { key: 'note', head: words.ui('table.note') },
  ],
  rows: rows.map((row) => tableRow(row, words)),
});

/** Fewest screens first; then the people on duty, fewest first. */
export const screensAttention = defineChart<ScreensRow, PlacedScreens>({
  id: ID,
  rows: (tables) => [
    ...SEEN.map((id): SeenRow => ({
      kind: 'seen',
      figure: needFigure(tables, id, ID),
      screens: needFigure(tables, `${id}-screens`, ID),
    })).sort((a, b) => a.screens.value - b.screens.value),
    ...(Object.keys(ON_DUTY) as Teller[])
      .map((by): DutyRow => ({
        kind: 'duty',
        by,
        figure: needFigure(tables, ON_DUTY[by], ID),
        ...(by === PER_OPERATOR.by ? { perOperator: needFigure(tables, PER_OPERATOR.id, ID) } : {}),
      }))
      .sort((a, b) => a.figure.value - b.figure.value),
  ],
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
