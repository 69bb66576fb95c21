/**
 * Two rankings of the same squares, as stills: synthetic records on a grid, the squares that plain counting flags, those that the formula flags,
 * both at once; then Oakland. A frame is a flag by counting, a filling a flag by the formula, so that both together are both.
 * The squares come from a table that the model in src/models/etas writes: a chart runs no model.
 */
import type { Element } from 'hast';
import type { EtasSquareRow } from '../../data/schemas.ts';
import { defineChart, type ChartTable, type ChartWords, type Piece, type TableRow } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { place, type PlacedRankings, type PlacedSign } from './place.ts';
import { ID, OAKLAND, RUN, type Rankings, SETTINGS, counted, rankingsRows } from './rows.ts';

const drawSign = ({ frame, filling }: PlacedSign): (Element | null)[] => [
  filling ? svg('rect', { class: 'other', ...filling }) : null,
  frame ? svg('rect', { class: 'ink-line', ...frame }) : null,
];

function draw(placed: PlacedRankings, words: ChartWords): Element {
  return root(
    placed,
    words,
    mark(RUN, {}, placed.run.map(drawText), placed.result.map(drawText)),
    placed.stills.map((still) => [
      scaleGroup(drawText(still.title)),
      still.texts.map(drawText),
      svg('path', { class: 'grid', fill: 'none', d: still.grid }),
      still.signs.map((sign) => mark(sign.key, {}, drawSign(sign))),
      still.dots ? svg('path', { class: 'ink', d: still.dots }) : null,
    ]),
    placed.key.map(({ sign, text }) => [...drawSign(sign), drawText(text)]),
    placed.oakland.free.map(drawText),
    mark(OAKLAND, {}, placed.oakland.signs.map(drawSign), placed.oakland.texts.map(drawText)),
  );
}

const FLAGGED = {
  'both-lists': 'by-both',
  'counting-only': 'by-count',
  'formula-only': 'by-score',
  neither: 'by-neither',
} as const;
const NONE = '–';

function table(rows: Rankings[], words: ChartWords): ChartTable {
  const blank = { text: NONE, value: null };
  const squareRow = (row: EtasSquareRow): TableRow => ({
    mark: row.id,
    rows: [row.id],
    cells: [
      { text: words.locale === 'en' ? row.label_en : row.label_fr },
      { text: words.number(row.records), value: row.records },
      { text: words.number(row.score_exact), value: row.score_exact },
      { text: words.number(row.rank_counting), value: row.rank_counting },
      { text: words.number(row.rank_formula), value: row.rank_formula },
      { text: words.label(FLAGGED[row.flagged]), code: row.flagged },
      blank,
      blank,
    ],
  });
  return {
    columns: [
      { key: 'square', head: words.label('square') },
      { key: 'records', head: words.label('records'), numeric: true },
      { key: 'score', head: words.label('score'), numeric: true },
      { key: 'rank-count', head: words.label('rank-count'), numeric: true },
      { key: 'rank-score', head: words.label('rank-score'), numeric: true },
      { key: 'flagged', head: words.label('flagged') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.flatMap((all): TableRow[] => {
      const { shared, flagged, seed } = counted(all);
      const { overlap, listed, squares } = all;
      const summary = (
        key: string,
        ids: string[],
        name: string,
        result: string,
        source: string,
        confidence: string,
      ): TableRow => ({
        mark: key,
        rows: ids,
        cells: [{ text: name }, blank, blank, blank, blank, { text: result }, { text: source }, { text: confidence }],
      });
      return [
        summary(
          RUN,
          [...squares.filter((row) => row.flagged !== 'neither').map(({ id }) => id), ...SETTINGS],
          `${words.label('synthetic')}, ${words.label('seed', { seed })}`,
          words.label('shared', { shared, flagged }),
          words.sourceNames(SETTINGS[0] as string),
          NONE,
        ),
        summary(
          OAKLAND,
          [OAKLAND, 'ev-p-lum-counts', listed.id],
          words.label('step-oakland'),
          words.label('shared', { shared: words.number(overlap.value), flagged: words.number(listed.value) }),
          words.sourceNames(listed.id),
          words.ui(`confidence.${overlap.confidence}`),
        ),
        ...squares
          .filter((row) => row.records > 0)
          .toSorted((a, b) => a.rank_counting - b.rank_counting)
          .map(squareRow),
      ];
    }),
  };
}

function describe([rows]: Rankings[], words: ChartWords): Piece[][] {
  if (!rows) throw new Error(`chart "${ID}" has nothing to describe`);
  return words.summary(counted(rows));
}

/** The squares that a formula flags, beside those that plain counting flags. */
export const twoRankings = defineChart<Rankings, PlacedRankings>({
  id: ID,
  rows: rankingsRows,
  place,
  draw,
  table,
  describe,
});
