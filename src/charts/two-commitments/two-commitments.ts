/**
 * A receipt: one line for the cameras awarded in 2018, one for the works voted in 2020, each with a bar from zero;
 * below, what each cost a year before and after. Every bar has the same scale. Hatched is signed for or estimated, solid is spent.
 */
import { defineChart, type Cell, type ChartWords } from '../chart.ts';
import { asGiven, needFigure } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedReceipt } from './place.ts';
import { ENTRIES, ID, type ReceiptRow, paintOf } from './rows.ts';

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

function sumText({ figure }: ReceiptRow, words: ChartWords): string {
  if (figure.rounding !== 'range') return asGiven(figure, words, 'long');
  const [low, high] = [figure.low ?? figure.value, figure.high ?? figure.value].map((value) =>
    words.quantity(value, figure.unit),
  );
  return words.label('range', { low: low ?? '', high: high ?? '' });
}

export const twoCommitments = defineChart<ReceiptRow, PlacedReceipt>({
  id: ID,
  rows: (tables) =>
    Object.entries(ENTRIES).map(([id, entry]) => ({
      ...entry,
      key: id,
      figure: needFigure(tables, id, ID),
      paint: paintOf(tables, id),
    })),
  place,
  draw,

  table: (rows, words) => ({
    columns: [
      { key: 'what', head: words.label('what') },
      { key: 'date', head: words.label('period') },
      { key: 'sum', head: words.label('sum-euros'), numeric: true },
      { key: 'basis', head: words.label('basis') },
      { key: 'state', head: words.label('state') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.key,
      rows: [row.figure.id, ...row.also],
      cells: [
        { text: row.figure.label[words.locale] },
        { text: row.line ? words.label(row.when) : words.date(row.figure.asOf), value: row.figure.asOf },
        { text: sumText(row, words), ...(rangeOf(row.figure) ?? { value: row.figure.value }) },
        { text: words.label(row.figure.unit === 'EUR-per-year' ? 'per-year' : 'total') },
        { text: words.ui(stateKey(row)), code: stateKey(row).slice('money.'.length) },
        { text: words.sourceNames(row.figure.id) },
        { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
      ],
    })),
  }),

  describe: (_rows, words) => words.summary(),
});
