/** A worked page for Marseille: from cameras to alarms, each step tagged measured, assumed or calculated. Arithmetic, not a count of anything. */
import { defineChart, type ChartWords } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedPage } from './place.ts';
import { ID, stepRows, type StepRow } from './rows.ts';
import { placeSlide } from './slide.ts';
import { RATES } from './steps.ts';

/** The step, with the rate that it belongs to. */
function stepOf({ key, section }: StepRow, words: ChartWords): string {
  const rate = RATES.find((one) => one === section);
  const step = words.label(`step-${key}`);
  return rate ? `${step} (${words.label(`rate-${rate}`)})` : step;
}

/** Who says so; what follows from a formula rests on the steps before it. */
const sourceOf = ({ row, tag, figure }: StepRow, words: ChartWords): string =>
  words.sourceNames(row) || (figure.formula !== undefined && tag !== 'assumed' ? words.ui('note.derived') : '–');

/** Faces for one day at three measured rates, then incidents for one year. */
export const marseilleAlarm = defineChart<StepRow, PlacedPage>({
  id: ID,
  rows: stepRows,
  place: (rows, frame) => (frame.tall === undefined ? place(rows, frame) : placeSlide(rows, frame, frame.tall)),
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        { key: 'step', head: words.label('head-step'), cell: (row) => stepOf(row, words) },
        {
          key: 'value',
          head: words.label('head-value'),
          numeric: true,
          cell: ({ key, figure }) => ({ text: words.label(`value-${key}`), value: figure.value }),
        },
        {
          key: 'kind',
          head: words.label('head-kind'),
          cell: ({ tag }) => ({ text: words.label(`tag-${tag}`), code: tag }),
        },
        { key: 'why', head: words.label('head-why'), cell: ({ key }) => words.label(`why-${key}`) },
        ...proofColumns<StepRow>(words, ({ figure }) => figure).map((column) =>
          column.key === 'source' ? { ...column, cell: (row: StepRow) => sourceOf(row, words) } : column,
        ),
      ],
      ({ row, also = [] }) => ({ mark: row, rows: [row, ...also] }),
    ),
  describe: (_, words) => words.summary(),
});
