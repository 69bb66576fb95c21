/**
 * What predictions of places were worth where someone checked: every prediction of Plainfield as a dot, to scale; beside it the developers' own trial
 * and a count for Oakland, each in a panel of its own, because they measure different things.
 */
import { defineChart } from '../chart.ts';
import { proofColumns, tableOf, valueColumn } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedWorth } from './place.ts';
import { ID, type WorthRow, worthRows } from './rows.ts';

/** Predictions counted one by one, and two other measures that are not to be ranked beside them. */
export const predictionsWorth = defineChart<WorthRow, PlacedWorth>({
  id: ID,
  rows: worthRows,
  place,
  draw,
  table: (rows, words) =>
    tableOf<WorthRow>(
      rows,
      [
        {
          key: 'place',
          head: words.label('head-place'),
          cell: ({ evidence, figure }) => `${inWords(evidence, 'place', words)}, ${words.date(figure.asOf)}`,
        },
        {
          key: 'measure',
          head: words.label('head-measure'),
          cell: ({ measure, figure }) => (measure ? words.label(measure) : figure.label[words.locale]),
        },
        valueColumn(words, { key: 'value', head: words.label('head-value') }, ({ figure }) => figure),
        { key: 'who', head: words.label('head-who'), cell: ({ who }) => words.label(who) },
        ...proofColumns<WorthRow>(words, ({ evidence, figure }) => ({
          id: evidence.id,
          confidence: figure.confidence,
        })),
      ],
      ({ key, also, drawn }) => ({ mark: key, rows: [key, ...also], ...(drawn ? {} : { undrawn: true }) }),
    ),
  describe: (_, words) => words.summary(),
});
