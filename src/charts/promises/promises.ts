/** The hero of chapter 1: street cameras counted in Marseille as a step line, and the totals promised as rings at the date they were due. */
import type { Element } from 'hast';
import { ends } from '../../i18n/format.ts';
import type { Rounding } from '../../data/figure.ts';
import { rounded } from '../../data/rounding.ts';
import { defineChart, type Cell, type ChartTable, type ChartWords, type TableRow } from '../chart.ts';
import { drawLabel } from '../parts/label.ts';
import { hatch, mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { placeHero, type PlacedHero } from './promises.place.ts';
import { heroRows, type HeroRow } from './promises.rows.ts';

/** The promise whose number the bracket's words quote. */
const THOUSAND = 'ms-cam-2012-aim1000';

function scale(placed: PlacedHero): Element {
  const { left, right, top, bottom } = placed.sizes;
  return scaleGroup(
    svg('rect', { class: 'void', x: placed.gap.x, y: top, width: placed.gap.width, height: bottom - top }),
    placed.ticks.map((tick) =>
      svg('line', { class: tick.y === bottom ? 'axis' : 'grid', x1: left, x2: right, y1: tick.y, y2: tick.y }),
    ),
    placed.ticks.map((tick) =>
      svg('text', { class: 'tick', x: left - 6, y: tick.y + 5, 'text-anchor': 'end' }, tick.text),
    ),
    placed.years.map((year) =>
      svg('line', { class: 'axis', x1: year.edge, x2: year.edge, y1: bottom, y2: bottom + 5 }),
    ),
    placed.years.map((year) =>
      year.text ? svg('text', { class: 'tick', x: year.x, y: bottom + 21, 'text-anchor': 'middle' }, year.text) : null,
    ),
  );
}

function draw(placed: PlacedHero, words: ChartWords): Element {
  const pattern = `promises-${placed.width}`;
  const { ring, dot, top } = placed.sizes;
  const { range } = placed;
  return root(
    placed,
    words,
    svg('defs', {}, hatch(pattern)),
    scale(placed),
    svg('text', { class: 'tick', x: 0, y: top - 12 }, words.label('axisCameras')),
    drawLabel(placed.gap.label),
    svg('path', { class: 'leader', d: placed.bracket.path }),
    svg('g', { 'data-row': THOUSAND }, drawLabel(placed.bracket.label)),
    placed.promises.map((promise) =>
      svg('path', { class: promise.light ? 'thread light' : 'thread', d: promise.thread }),
    ),
    placed.steps.map((d) => svg('path', { class: 'ink-line', d })),
    drawLabel(placed.series[0] ?? null),
    drawLabel(placed.series[1] ?? null),
    placed.counts.map((count) =>
      mark(count.id, {}, svg('circle', { class: 'ink', cx: count.x, cy: count.y, r: dot }), drawLabel(count.label)),
    ),
    mark(
      range.id,
      {},
      svg('rect', { fill: `url(#${pattern})`, x: range.x, y: range.y, width: range.width, height: range.height }),
      svg('rect', { class: 'outline', x: range.x, y: range.y, width: range.width, height: range.height }),
      drawLabel(range.label),
    ),
    placed.promises.map((promise) =>
      mark(
        promise.id,
        {},
        svg('circle', { class: promise.light ? 'ring light' : 'ring', cx: promise.x, cy: promise.y, r: ring }),
        drawLabel(promise.label),
      ),
    ),
  );
}

/** "more than 650", or the bare number. */
const value = (row: { value: number; rounding: Rounding }, words: ChartWords): Cell => ({
  text: rounded({ ...row, unit: 'cameras' }, words.number(row.value), words.locale),
  value: row.value,
});

function tableRow(item: HeroRow, words: ChartWords): TableRow {
  if (item.kind === 'count') {
    const { row } = item;
    return {
      mark: item.id,
      rows: [item.id],
      cells: [
        { text: words.date(row.as_of), value: row.as_of },
        value(row, words),
        { text: words.ui(`state.${row.state}`), code: row.state },
        { text: '–', value: null },
        { text: '–', value: null },
        { text: words.sourceNames(item.id) },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    };
  }
  if (item.kind === 'range') {
    const { low, high } = item;
    return {
      mark: item.id,
      rows: [high.id, low.id],
      cells: [
        { text: words.date(high.asOf), value: high.asOf },
        { text: ends(words.number(low.value), words.number(high.value), words.locale), range: [low.value, high.value] },
        { text: words.ui('state.estimate'), code: 'estimate' },
        { text: '–', value: null },
        { text: '–', value: null },
        { text: words.sourceNames(high.id) },
        { text: words.ui(`confidence.${high.confidence}`), code: high.confidence },
      ],
    };
  }
  const { row } = item;
  return {
    mark: item.id,
    rows: [item.id],
    cells: [
      { text: words.date(row.made_on), value: row.made_on },
      value(row, words),
      { text: words.ui('state.promised'), code: 'promised' },
      { text: words.locale === 'en' ? row.by_en : row.by_fr },
      { text: row.due_on ? words.date(row.due_on) : words.label('noDueDate'), value: row.due_on || null },
      { text: words.sourceNames(item.id) },
      { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
    ],
  };
}

/** Every count drawn, the range, and every promised total, those without a thread included. */
function table(rows: HeroRow[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'date', head: words.label('headDate') },
      { key: 'cameras', head: words.label('headCameras'), numeric: true },
      { key: 'state', head: words.label('headState') },
      { key: 'by', head: words.label('headBy') },
      { key: 'due', head: words.label('headDue') },
      { key: 'source', head: words.label('headSource') },
      { key: 'confidence', head: words.label('headConfidence') },
    ],
    rows: rows.map((row) => tableRow(row, words)),
  };
}

/** Promised and installed, 2011–2025. */
export const promises = defineChart<HeroRow, PlacedHero>({
  id: 'promises',
  rows: heroRows,
  place: placeHero,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
