/**
 * A receipt: one line for the cameras awarded in 2018, one for the works voted in 2020, each with a bar from zero;
 * below, what each cost a year before and after. Every bar has the same scale. Hatched is signed for or estimated, solid is spent.
 */
import { defineChart, type Cell } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { asGiven } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedReceipt } from './place.ts';
import { ID, rowsOf, type ReceiptRow } from './rows.ts';

/** The state of a sum in the site's words: voted, awarded, announced, estimate, spent. */
const stateKey = (row: ReceiptRow): string =>
  row.line === 'cameras'
    ? 'stage.awarded'
    : row.line === 'works'
      ? 'stage.voted'
      : row.paint === 'solid'
        ? 'money.spent'
        : row.paint === 'hollow'
          ? 'money.announced'
          : 'money.estimate';

const rangeOf = ({ rounding, low, high, value }: ReceiptRow['figure']): Pick<Cell, 'range'> | null =>
  rounding === 'range' ? { range: [low ?? value, high ?? value] } : null;

export const twoCommitments = defineChart<ReceiptRow, PlacedReceipt>({
  id: ID,
  rows: rowsOf,
  place,
  draw,

  table: (rows, words) =>
    tableOf(
      rows,
      [
        { key: 'what', head: words.label('what'), cell: ({ figure }) => figure.label[words.locale] },
        {
          key: 'date',
          head: words.label('period'),
          cell: ({ line, when, figure }) => ({
            text: line ? words.label(when) : words.date(figure.asOf),
            value: figure.asOf,
          }),
        },
        {
          key: 'sum',
          head: words.label('sum-euros'),
          numeric: true,
          cell: ({ figure }) => ({
            text: asGiven(figure, words, 'long'),
            ...(rangeOf(figure) ?? { value: figure.value }),
          }),
        },
        {
          key: 'basis',
          head: words.label('basis'),
          cell: ({ figure }) => words.label(figure.unit === 'EUR-per-year' ? 'per-year' : 'total'),
        },
        {
          key: 'state',
          head: words.label('state'),
          cell: (row) => ({ text: words.ui(stateKey(row)), code: stateKey(row).split('.').at(-1) ?? '' }),
        },
        ...proofColumns<ReceiptRow>(words, ({ figure }) => figure),
      ],
      ({ key, figure, also }) => ({ mark: key, rows: [figure.id, ...also] }),
    ),
  describe: (_rows, words) => words.summary(),
});
