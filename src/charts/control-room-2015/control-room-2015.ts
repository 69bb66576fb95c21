/** What the control room of Marseille did live in 2015: four aligned bars from zero on one scale, each with its own unit. Not the steps of a funnel. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { Figure } from '../../data/figure.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { drawBar, type PlacedBar } from '../parts/marks.ts';
import { needFigure } from '../parts/rows.ts';
import { drawText, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';

const ID = 'control-room-2015';

/** Row ids by the key of their words: the unit under `<key>`, what is counted under `<key>-what`. */
const COUNTS = {
  operations: 'ms-f-live-2015',
  requests: 'ms-f-live-req-2015',
  interventions: 'ms-f-live-int-2015',
  arrests: 'ms-f-live-arrests-2015',
} as const;
type Count = keyof typeof COUNTS;

/** Distances in px: the baseline of the number, the words after it, the bar, the space before the next number, the closing words. */
const SIZE = { number: 16, what: 20, lead: 17, toBar: 9, bar: 22, between: 28, foot: 30 } as const;
const ZERO = 4; // how far the zero line stands out of a bar
const WORD_SPACE = 5;

export interface CountRow {
  key: Count;
  figure: Figure;
}

interface PlacedCount extends CountRow {
  texts: PlacedText[];
  bar: PlacedBar;
}

export interface PlacedCounts extends Placed {
  counts: PlacedCount[];
  foot: PlacedText[];
}

/** The number with its unit, then what is counted: on the same line if both fit, else below. */
function wordsOf(
  { key, figure }: CountRow,
  y: number,
  { words, width }: Frame,
): { texts: PlacedText[]; bottom: number } {
  const number = `${words.number(figure.value)} ${words.label(key)}`;
  const what = words.label(`${key}-what`);
  const head: PlacedText = { x: 0, y: y + SIZE.number, text: number, className: 'label large strong' };
  const together = textWidth(number, TEXT.large, 'bold') + WORD_SPACE + textWidth(what, TEXT.label);
  if (together <= width) return { texts: [{ ...head, then: { text: what, className: 'label soft' } }], bottom: head.y };
  const below = textBlock(what, { x: 0, y: head.y + SIZE.what, className: 'label soft' }, width);
  return { texts: [head, ...below], bottom: head.y + SIZE.what + (below.length - 1) * SIZE.lead };
}

function place(rows: CountRow[], frame: Frame): PlacedCounts {
  const { width, narrow, words } = frame;
  const x = scaleLinear([0, Math.max(...rows.map(({ figure }) => figure.value))], [0, width - 1]);
  let y = 0;
  const counts = rows.map((row): PlacedCount => {
    const { texts, bottom } = wordsOf(row, y, frame);
    const bar = { x: 0, y: bottom + SIZE.toBar, width: x(row.figure.value), height: SIZE.bar, className: 'ink' };
    y = bar.y + SIZE.bar + SIZE.between;
    return { ...row, texts, bar };
  });
  const foot = [words.label('own-unit'), words.label('counter')].flatMap((text, i) =>
    narrow || i === 0
      ? [{ x: 0, y: y - SIZE.between + SIZE.foot + i * SIZE.lead, text, className: 'label soft' }]
      : [{ x: width, y: y - SIZE.between + SIZE.foot, text, className: 'label soft', anchor: 'end' as const }],
  );
  return { width, narrow, height: Math.max(...foot.map((text) => text.y)) + 6, counts, foot };
}

const draw = (placed: PlacedCounts, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.counts.map(({ figure, texts, bar }) => mark(figure.id, {}, texts.map(drawText), drawBar(bar))),
    scaleGroup(
      placed.counts.map(({ bar }) =>
        svg('line', { class: 'axis', x1: 0.5, x2: 0.5, y1: bar.y - ZERO, y2: bar.y + bar.height + ZERO }),
      ),
    ),
    placed.foot.map(drawText),
  );

const table = (rows: CountRow[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'what', head: words.label('head-what') },
    { key: 'unit', head: words.label('head-unit') },
    { key: 'count', head: words.label('head-count'), numeric: true },
    { key: 'date', head: words.ui('table.date') },
    { key: 'source', head: words.ui('table.source') },
    { key: 'confidence', head: words.ui('table.confidence') },
    { key: 'note', head: words.ui('table.note') },
  ],
  rows: rows.map(({ key, figure }) => ({
    mark: figure.id,
    rows: [figure.id],
    cells: [
      { text: figure.label[words.locale] },
      { text: words.label(key) },
      { text: words.number(figure.value), value: figure.value },
      { text: words.date(figure.asOf), value: figure.asOf },
      { text: words.sourceNames(figure.id) },
      { text: words.ui(`confidence.${figure.confidence}`), code: figure.confidence },
      { text: figure.note[words.locale] },
    ],
  })),
});

/** In the order of the work: followed live, asked for, took place, arrested. */
export const controlRoom2015 = defineChart<CountRow, PlacedCounts>({
  id: ID,
  rows: (tables) =>
    (Object.keys(COUNTS) as Count[]).map((key) => ({ key, figure: needFigure(tables, COUNTS[key], ID) })),
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
