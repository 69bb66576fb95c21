/** A worked page for Marseille: from cameras to alarms, each step tagged measured, assumed or calculated. Arithmetic, not a count of anything. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedPage } from './place.ts';
import { RATES } from './steps.ts';
import { ID, type StepRow, stepRows } from './rows.ts';

const table = (rows: StepRow[], words: ChartWords): ChartTable => ({
  columns: (['step', 'value', 'kind', 'why', 'source', 'confidence'] as const).map((key) => ({
    key,
    head: words.label(`head-${key}`),
    ...(key === 'value' ? { numeric: true } : {}),
  })),
  rows: rows.map(({ key, section, tag, row, also = [], figure }) => {
    const rate = RATES.find((one) => one === section);
    const step = words.label(`step-${key}`);
    const derived = figure.formula !== undefined;
    return {
      mark: row,
      rows: [row, ...also],
      cells: [
        { text: rate ? `${step} (${words.label(`rate-${rate}`)})` : step },
        { text: words.label(`value-${key}`), value: figure.value },
        { text: words.label(`tag-${tag}`), code: tag },
        { text: words.label(`why-${key}`) },
        { text: words.sourceNames(row) || (derived && tag !== 'assumed' ? words.ui('note.derived') : '–') },
        { text: words.ui(`confidence.${figure.confidence}`), code: figure.confidence },
      ],
    };
  }),
});

/** Faces for one day at three measured rates, then incidents for one year. */
export const marseilleAlarm = defineChart<StepRow, PlacedPage>({
  id: ID,
  rows: stepRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
