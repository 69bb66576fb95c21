/** The same false alerts against two wholes: one cell an alert, and under it the bar of all faces, of which the alerts are a line drawn to scale. */
import type { Element } from 'hast';
import type { Figure } from '../../data/figure.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { cellField, fieldHeight, type CellGrid } from '../parts/cell-field.ts';
import { needFigure } from '../parts/rows.ts';
import { drawText, LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';

const ID = 'london-two-denominators';
const FALSE = 'ev-a-met-2025-false';
const ONE_IN = 'd-al-met-one-in';
/** By what they are set against: the row of the whole and the row of the share. */
const WHOLES = {
  alert: { whole: 'ev-a-met-2025-alerts', share: 'ev-a-met-2025-false-per-alert' },
  face: { whole: 'ev-a-met-2025-faces', share: 'ev-a-met-2025-false-per-face' },
} as const;
type Whole = keyof typeof WHOLES;

const GRIDS: Record<'wide' | 'narrow', CellGrid> = {
  wide: { columns: 68, pitch: 10, cell: 6 },
  narrow: { columns: 40, pitch: 8, cell: 5 },
};
const HEAD = { first: 16, next: 21, after: 16 } as const;
const LEGEND = { gap: 24, cell: 10 } as const;
const FAN = 46; // height of the lines from bar to field
const BAR = 32;

/** One way to divide: the false alerts, their whole, and the share between them. */
export interface DivisionRow {
  by: Whole;
  mistaken: Figure;
  whole: Figure;
  share: Figure;
}

export interface PlacedLondon extends Placed {
  field: { mistaken: string; others: string };
  bar: { y: number; height: number; width: number; alerts: number };
  fan: string;
  legend: { x: number; y: number; className: string; text: PlacedText }[];
  texts: Record<Whole, PlacedText[]>;
  foot: PlacedText[];
}

function headOf(by: Whole, top: number, { words, width }: Frame): { texts: PlacedText[]; bottom: number } {
  const head: PlacedText = {
    x: 0,
    y: top + HEAD.first,
    text: words.label(`per-${by}`),
    className: 'label large strong',
  };
  const asked = textBlock(
    words.label(`per-${by}-for`),
    { x: 0, y: head.y + HEAD.next, className: 'label soft' },
    width,
  );
  const y = head.y + HEAD.next + asked.length * LEADING;
  const share = textBlock(words.label(`of-${by}s`), { x: 0, y, className: 'label strong' }, width, TEXT.label, 'bold');
  return { texts: [head, ...asked, ...share], bottom: y + (share.length - 1) * LEADING };
}

/** The field above, the bar below, and two lines that spread the dark line of the bar over the width of the field. */
export function place(rows: DivisionRow[], frame: Frame): PlacedLondon {
  const { width, narrow, words } = frame;
  const grid = GRIDS[narrow ? 'narrow' : 'wide'];
  const [alert, face] = rows;
  if (!alert || !face) throw new Error(`chart "${ID}" has no rows to draw`);
  const first = headOf('alert', 0, frame);
  const legendY = first.bottom + 26;
  let legendX = 0;
  const legend = (['false-alerts', 'other-alerts'] as const).map((key, i) => {
    const x = legendX;
    const text: PlacedText = { x: x + LEGEND.cell + 7, y: legendY, text: words.label(key), className: 'label' };
    legendX = text.x + textWidth(text.text, TEXT.label) + LEGEND.gap;
    return { x, y: legendY - LEGEND.cell, className: i === 0 ? 'ink' : 'other', text };
  });
  const top = legendY + HEAD.after - 3;
  const bottom = top + fieldHeight(alert.whole.value, grid);
  const barY = bottom + FAN;
  const alerts = (width * alert.whole.value) / face.whole.value;
  const fieldWidth = (grid.columns - 1) * grid.pitch + grid.cell;
  const scale: PlacedText = { x: 0, y: barY + BAR + 19, text: words.label('to-scale'), className: 'label soft' };
  const second = headOf('face', scale.y + 16, frame);
  const oneIn = second.bottom + LEADING;
  const self = oneIn + LEADING + 10;
  return {
    width,
    narrow,
    height: self + 6,
    field: {
      mistaken: cellField(0, alert.mistaken.value, grid, 0, top),
      others: cellField(alert.mistaken.value, alert.whole.value, grid, 0, top),
    },
    bar: { y: barY, height: BAR, width, alerts },
    fan: `M.2 ${barY}V${bottom + 6}M.5 ${barY - 3}L${fieldWidth} ${bottom + 6}`,
    legend,
    texts: {
      alert: first.texts,
      face: [
        { x: 12, y: barY + BAR / 2 + 5, text: words.label('bar'), className: 'label' },
        scale,
        ...second.texts,
        { x: 0, y: oneIn, text: words.label('one-in'), className: 'label' },
      ],
    },
    foot: [{ x: 0, y: self, text: words.label('self-reported'), className: 'label soft' }],
  };
}

const draw = ({ field, bar, fan, legend, texts, foot, ...placed }: PlacedLondon, words: ChartWords): Element =>
  root(
    placed,
    words,
    legend.map(({ x, y, className, text }) => [
      svg('rect', { class: className, x, y, width: LEGEND.cell, height: LEGEND.cell }),
      drawText(text),
    ]),
    mark(
      WHOLES.alert.share,
      {},
      texts.alert.map(drawText),
      svg('path', { class: 'other', d: field.others }),
      svg('path', { class: 'ink', d: field.mistaken }),
    ),
    svg('path', { class: 'leader', d: fan }),
    mark(
      WHOLES.face.share,
      {},
      svg('rect', { class: 'void', x: 0, y: bar.y, width: bar.width, height: bar.height }),
      // Not rounded to tenths: the width of the line is the point.
      svg('path', { class: 'ink', d: `M0 ${bar.y}h${bar.alerts.toFixed(3)}v${bar.height}h-${bar.alerts.toFixed(3)}z` }),
      texts.face.map(drawText),
    ),
    foot.map(drawText),
  );

const table = (rows: DivisionRow[], words: ChartWords): ChartTable => ({
  columns: (['out-of', 'total', 'false', 'share', 'date', 'source', 'confidence'] as const).map((key) => ({
    key,
    head: words.label(`head-${key}`),
    ...(['total', 'false', 'share'].includes(key) ? { numeric: true } : {}),
  })),
  rows: rows.map(({ by, mistaken, whole, share }) => ({
    mark: share.id,
    rows:
      by === 'face' ? [share.id, mistaken.id, whole.id, ONE_IN, WHOLES.alert.whole] : [share.id, mistaken.id, whole.id],
    cells: [
      { text: words.label(`per-${by}`) },
      { text: words.number(whole.value), value: whole.value },
      { text: words.number(mistaken.value), value: mistaken.value },
      {
        text:
          by === 'face'
            ? `${words.quantity(share.value, share.unit)} (${words.label('one-in')})`
            : words.quantity(share.value, share.unit),
        value: share.value,
      },
      { text: words.date(share.asOf), value: share.asOf },
      { text: words.sourceNames(share.id) },
      { text: words.ui(`confidence.${share.confidence}`), code: share.confidence },
    ],
  })),
});

/** London, September 2024 to September 2025, as the force counts. */
export const londonTwoDenominators = defineChart<DivisionRow, PlacedLondon>({
  id: ID,
  rows: (tables) =>
    (Object.keys(WHOLES) as Whole[]).map((by) => ({
      by,
      mistaken: needFigure(tables, FALSE, ID),
      whole: needFigure(tables, WHOLES[by].whole, ID),
      share: needFigure(tables, WHOLES[by].share, ID),
    })),
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
