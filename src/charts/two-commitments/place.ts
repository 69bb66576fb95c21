/** Positions of the receipt: a cursor runs down the page; the narrow drawing stacks the columns as cards. */
import { scaleLinear } from 'd3-scale';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { tenth } from '../parts/svg.ts';
import type { ReceiptRow } from './rows.ts';

export interface PlacedSum {
  row: ReceiptRow;
  bars: PlacedBar[];
  texts: PlacedText[];
}

export interface PlacedReceipt extends Placed {
  sums: PlacedSum[];
  /** Texts that belong to no row: titles and heads of columns. */
  heads: PlacedText[];
  rules: { x1: number; x2: number; y: number; className: string }[];
}

const BAR = 18;
const BAR_SMALL = 12;
/** Left edges of date, sum, payer and state in the wide drawing. */
const COLUMNS = { date: 0, sum: 172, payer: 312, state: 506 } as const;
/** Left edge of the values on a card of the narrow drawing. */
const CARD_VALUE = 76;
const PANEL_GAP = 24;

/** Ids of the hatch patterns of a drawing. */
export const patternId = (subject: ReceiptRow['subject'], width: number): string =>
  `two-commitments-hatch-${subject}-${width}`;

/** Money to pixels. Every bar of the receipt uses it, so a million euros has one length in the whole drawing. */
export const lengthOf = (rows: ReceiptRow[], width: number) =>
  scaleLinear([0, Math.max(...rows.map((row) => row.figure.value))], [0, width - 2]);

function barOf(
  row: ReceiptRow,
  at: { x: number; y: number; height: number },
  length: number,
  width: number,
): PlacedBar {
  const box = { ...at, width: length };
  if (row.paint === 'hollow') return { ...box, className: 'outline' };
  if (row.paint === 'solid') return { ...box, className: row.subject === 'cameras' ? 'ink' : 'sea' };
  return {
    ...box,
    className: row.subject === 'cameras' ? 'hatch-line' : 'hatch-sea',
    fill: `url(#${patternId(row.subject, width)})`,
  };
}

const tint = (row: ReceiptRow): string => (row.subject === 'housing' ? ' sea-text' : '');
const short = (row: ReceiptRow, words: ChartWords): string =>
  words.quantity(row.figure.value, row.figure.unit, 'short');

/** "announced in 2016: €12m to €15m". */
function announcedLabel(row: ReceiptRow, words: ChartWords): string {
  const one = (value: number): string => words.quantity(value, row.figure.unit, 'short');
  return words.label(row.what, {
    low: one(row.figure.low ?? row.figure.value),
    high: one(row.figure.high ?? row.figure.value),
  });
}

export function place(rows: ReceiptRow[], { width, narrow, words }: Frame): PlacedReceipt {
  const length = lengthOf(rows, width);
  const sums: PlacedSum[] = [];
  const heads: PlacedText[] = [];
  const rules: PlacedReceipt['rules'] = [];
  const rule = (y: number, className = 'grid', x1 = 0, x2 = width): void => void rules.push({ x1, x2, y, className });
  const head = (text: string, x: number, y: number, className: string): void =>
    void heads.push({ x, y, text, className });

  head(words.label('receipt-title'), 0, 20, 'label large strong');
  let y = 34;
  rule(y, 'axis');
  if (!narrow) {
    for (const [key, x] of Object.entries(COLUMNS)) head(words.label(key), x, y + 20, 'label soft');
    y += 30;
    rule(y);
  }

  const announced = rows.find((row) => row.part === 'announced');
  for (const row of rows.filter((each) => each.part === 'receipt')) {
    const line = row.line ?? 'cameras';
    const texts: PlacedText[] = textBlock(
      words.label(row.what),
      { x: 0, y: y + 28, className: `label large strong${tint(row)}` },
      width,
      TEXT.large,
      'bold',
      22,
    );
    y = (texts.at(-1)?.y ?? y) + 4;
    const when =
      row.line === 'works' ? `${words.label(row.when)}, ${words.label('term-works')}` : words.label(row.when);
    const cells = { date: when, payer: words.label(`payer-${line}`), state: words.label(`state-${line}`) };
    if (narrow) {
      texts.push({ x: 0, y: y + 34, text: short(row, words), className: `label huge strong${tint(row)}` });
      y += 46;
    } else {
      texts.push({ x: COLUMNS.sum, y: y + 32, text: short(row, words), className: `label huge strong${tint(row)}` });
      const widths = {
        date: COLUMNS.sum - 16,
        payer: COLUMNS.state - COLUMNS.payer - 16,
        state: width - COLUMNS.state,
      };
      let deepest = y + 36;
      for (const key of ['date', 'payer', 'state'] as const) {
        const block = textBlock(cells[key], { x: COLUMNS[key], y: y + 22, className: 'label' }, widths[key]);
        texts.push(...block);
        deepest = Math.max(deepest, block.at(-1)?.y ?? 0);
      }
      y = deepest + 14;
    }
    sums.push({ row, texts, bars: [barOf(row, { x: 1, y, height: BAR }, length(row.figure.value), width)] });
    y += BAR;
    if (announced && row.subject === 'cameras') {
      const bars = [announced.figure.low, announced.figure.value]
        .filter((value) => value !== null)
        .map((value) => barOf(announced, { x: 1, y: y + 8, height: BAR_SMALL }, length(value), width));
      const right = length(announced.figure.value) + 10;
      const note = textBlock(
        announcedLabel(announced, words),
        { x: narrow ? 0 : right, y: y + (narrow ? 38 : 19), className: 'label soft' },
        narrow ? width : width - right,
      );
      sums.push({ row: announced, bars, texts: note });
      y = note.at(-1)?.y ?? y;
    }
    if (narrow) {
      y += 10;
      for (const key of ['date', 'payer', 'state'] as const) {
        const name = { x: 0, y: y + 20, text: words.label(key), className: 'label soft' };
        const block = textBlock(cells[key], { x: CARD_VALUE, y: y + 20, className: 'label' }, width - CARD_VALUE);
        sums.find((sum) => sum.row === row)?.texts.push(name, ...block);
        y = (block.at(-1)?.y ?? y) + 4;
      }
    }
    y += 26;
    if (row.line === 'cameras') {
      rule(y, 'grid');
      y += 12;
    } else rule(y, 'axis');
  }

  y += 40;
  head(words.label('yearly-title'), 0, y, 'label large strong');
  head(words.label('same-scale'), 0, y + 20, 'label soft');
  y += 34;
  const panelWidth = narrow ? width : (width - PANEL_GAP) / 2;
  let bottom = y;
  (['before', 'after'] as const).forEach((part, i) => {
    const x = narrow ? 0 : i * (panelWidth + PANEL_GAP);
    let at = narrow ? bottom + i * 16 : y;
    rule(at, 'grid', x, x + panelWidth);
    head(words.label(part), x, at + 22, 'label strong');
    at += 30;
    for (const row of rows.filter((each) => each.part === part)) {
      const what = textBlock(words.label(row.what), { x, y: at + 18, className: `label${tint(row)}` }, panelWidth);
      at = what.at(-1)?.y ?? at;
      const long = length(row.figure.value);
      const value: PlacedText = {
        x: x + long + 10,
        y: at + 22,
        text: short(row, words),
        className: `label large strong${tint(row)}`,
      };
      const when = textBlock(words.label(row.when), { x, y: at + 43, className: 'label soft' }, panelWidth);
      sums.push({
        row,
        bars: [barOf(row, { x: x + 1, y: at + 9, height: BAR_SMALL + 4 }, long, width)],
        texts: [...what, value, ...when],
      });
      at = (when.at(-1)?.y ?? at) + 10;
    }
    if (part === 'before') {
      at += 8;
      // A total stands among yearly sums as words, without a bar.
      for (const row of rows.filter((each) => each.part === 'bought')) {
        const what = textBlock(words.label(row.what), { x, y: at + 18, className: 'label' }, panelWidth);
        at = what.at(-1)?.y ?? at;
        const value: PlacedText = { x, y: at + 22, text: short(row, words), className: 'label large strong' };
        sums.push({
          row,
          bars: [],
          texts: [...what, { ...value, then: { text: words.label(row.when), className: 'label soft' } }],
        });
        at += 32;
      }
    }
    bottom = Math.max(bottom, at);
  });

  return { width, narrow, height: tenth(bottom + LEADING / 2), sums, heads, rules };
}
