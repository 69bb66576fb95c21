/** How a picture becomes an alarm, in frames: an explanatory drawing with invented people. */
import { defineChart } from '../chart.ts';
import { labelColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedSteps } from './place.ts';
import { ID, type StepRow, stepRows } from './rows.ts';

/** The steps of chapter 4. */
export const pictureToAlarm = defineChart<StepRow, PlacedSteps>({
  id: ID,
  rows: stepRows,
  place,
  draw,
  table: (rows, words) =>
    tableOf<StepRow>(
      rows,
      [
        labelColumn(words, 'step', ({ step }) => step),
        { key: 'what', head: words.label('head-what'), cell: ({ step }) => words.label(`${step}-does`) },
        { key: 'who', head: words.label('head-who'), cell: ({ step }) => words.label(`${step}-by`) },
        ...proofColumns<StepRow>(words, ({ claim }) => claim),
      ],
      ({ step, claim }) => ({ mark: step, rows: claim ? [claim.id] : [] }),
    ),
  describe: (_, words) => words.summary(),
});
