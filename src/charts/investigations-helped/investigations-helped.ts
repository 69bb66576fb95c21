/** Published shares of investigations helped by footage, on one axis from zero. Each point says what it is a share of; no two need share a denominator. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedShares, shareText } from './place.ts';
import { endsOf, ID, shareRows, type ShareRow } from './rows.ts';

const table = (rows: ShareRow[], words: ChartWords): ChartTable =>
  tableOf(
    rows,
    [
      { key: 'place', head: words.label('head-place'), cell: ({ key }) => words.label(key) },
      {
        key: 'share',
        head: words.label('head-share'),
        numeric: true,
        cell: (row) => ({
          text: shareText(row, words),
          ...(row.shape === 'range' ? { range: endsOf(row.figure) } : { value: row.figure.value }),
        }),
      },
      { key: 'of', head: words.label('head-of'), cell: ({ key }) => words.label(`${key}-of`) },
      ...proofColumns<ShareRow>(words, ({ figure }) => figure),
      { key: 'note', head: words.ui('table.note'), cell: ({ figure }) => figure.note[words.locale] },
    ],
    ({ figure }) => ({ mark: figure.id, rows: [figure.id] }),
  );

/** Shares of investigations, of chapter 5. */
export const investigationsHelped = defineChart<ShareRow, PlacedShares>({
  id: ID,
  rows: shareRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
