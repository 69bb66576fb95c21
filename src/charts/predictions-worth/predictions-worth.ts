/**
 * What predictions of places were worth where someone checked: every prediction of Plainfield as a dot, to scale; beside it the developers' own trial
 * and a count for Oakland, each in a panel of its own, because they measure different things.
 */
import type { Element } from 'hast';
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import type { Bilingual } from '../../i18n/locale.ts';
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { asGiven, drawBar, drawText, needFigure } from '../parts/placed.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { place, type PlacedDots, type PlacedWorth } from './place.ts';

const ID = 'predictions-worth';

type Who = 'who-markup' | 'who-developers' | 'who-ours';
export interface WorthRow {
  key: string;
  figure: Figure;
  place: Bilingual;
  /** Label that says what is measured in this panel; without one the row's own label stands in the table. */
  measure: string | null;
  who: Who;
  /** Rows behind a figure of our own. */
  also: string[];
}

/** Every row of the chart, in the order of its table: who measured, what to call it, and for derived rows those that hold the place and the source. */
const ENTRIES: Record<string, { who: Who; measure?: string; also?: string[] }> = {
  'ev-p-plainfield-n': { who: 'who-markup' },
  'ev-p-plainfield-hits': { who: 'who-markup' },
  'ev-p-plainfield-rate': { who: 'who-markup' },
  'ev-p-plainfield-violent': { who: 'who-markup', measure: 'plainfield-violent' },
  'ev-p-plainfield-burglary': { who: 'who-markup', measure: 'plainfield-burglary' },
  'ev-p-mohler-reduction': { who: 'who-developers' },
  'ev-p-mohler-la-model': { who: 'who-developers' },
  'ev-p-mohler-la-analyst': { who: 'who-developers' },
  'd-lum-cells-share': { who: 'who-ours', also: ['ev-p-lum-k', 'ev-p-lum-cells'] },
  'd-lum-capture': { who: 'who-ours', also: ['ev-p-lum-capture'] },
};

/**
 * @throws Error if a row is missing
 */
export function worthRows(tables: Tables): WorthRow[] {
  return Object.entries(ENTRIES).map(([key, { who, measure, also = [] }]) => {
    const evidence = tables.prediction_evidence.find((row) => row.id === (also[0] ?? key));
    if (!evidence) throw new Error(`chart "${ID}" needs row "${also[0] ?? key}" in content/data/prediction_evidence.csv`);
    return { key, figure: needFigure(tables, key, ID), place: { en: evidence.place_en, fr: evidence.place_fr }, measure: measure ?? null, who, also };
  });
}

/** Dots as one pattern over whole lines and the rest of a line: some twenty thousand of them weigh no more than one. */
function drawDots({ id, className, pitch, dot, blocks }: PlacedDots): Element[] {
  const first = blocks[0];
  if (!first) return [];
  return [
    svg(
      'pattern',
      { id, x: first.x, y: first.y, width: pitch, height: pitch, patternUnits: 'userSpaceOnUse' },
      svg('path', { class: className, d: `M0 0h${dot}v${dot}h-${dot}z` }),
    ),
    ...blocks.map((block) => svg('rect', { ...block, fill: `url(#${id})` })),
  ];
}

function draw(placed: PlacedWorth, words: ChartWords): Element {
  const { field, hits, panels } = placed;
  return root(
    placed,
    words,
    field.free.map(drawText),
    mark('ev-p-plainfield-n', {}, field.texts.map(drawText), drawDots(field.dots)),
    mark(
      'ev-p-plainfield-hits',
      {},
      hits.texts.map(drawText),
      svg('path', { class: 'leader', d: hits.leader }),
      drawDots(hits.dots),
      svg('rect', { class: 'outline', ...hits.frame }),
    ),
    mark('ev-p-plainfield-rate', {}, hits.rate.map(drawText)),
    placed.warning.map(drawText),
    panels.map((panel) => [
      panel.free.map(drawText),
      panel.bars.map((bar) => mark(bar.key, {}, bar.texts.map(drawText), drawBar(bar.track), drawBar(bar.fill))),
      panel.bars.map((bar) => svg('line', { class: 'axis', x1: bar.track.x, x2: bar.track.x, y1: bar.track.y - 3, y2: bar.track.y + bar.track.height + 3 })),
    ]),
  );
}

function table(rows: WorthRow[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'place', head: words.label('head-place') },
      { key: 'measure', head: words.label('head-measure') },
      { key: 'value', head: words.label('head-value'), numeric: true },
      { key: 'who', head: words.label('head-who') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.key,
      rows: [row.key, ...row.also],
      cells: [
        { text: `${row.place[words.locale]}, ${words.date(row.figure.asOf)}` },
        { text: row.measure ? words.label(row.measure) : row.figure.label[words.locale] },
        { text: asGiven(row.figure, words), value: row.figure.value },
        { text: words.label(row.who) },
        { text: words.sourceNames(row.also[0] ?? row.key) },
        { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
      ],
    })),
  };
}

/** Predictions counted one by one, and two other measures that are not to be ranked beside them. */
export const predictionsWorth = defineChart<WorthRow, PlacedWorth>({ id: ID, rows: worthRows, place, draw, table, describe: (_, words) => words.summary() });
