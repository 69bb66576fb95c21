/** Positions of the receipt: a cursor runs down the page; the narrow drawing stacks the columns as cards. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { tenth } from '../parts/svg.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
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
/** Left edges of date, sum, payer and state in the wide drawing, as parts of its width. */
const COLUMNS = { date: 0, sum: 0.253, payer: 0.459, state: 0.744 } as const;
const CELLS = ['date', 'payer', 'state'] as const;
/** Left edge of the values on a card of the narrow drawing. */
const CARD_VALUE = 76;
const PANEL_GAP = 24;
/** From a rule, or the top of a block, down to its first baseline; and from a baseline to what stands under it. */
const DROP = 22;
const UNDER = 8;
const LARGE = 'label large strong';
const HUGE = 'label huge strong';

type Lengths = ScaleLinear<number, number>;

const tint = (row: ReceiptRow): string => (row.subject === 'housing' ? ' sea-text' : '');
const short = (row: ReceiptRow, words: ChartWords): string =>
  words.quantity(row.figure.value, row.figure.unit, 'short');
const lowest = (texts: readonly PlacedText[]): number => Math.max(...texts.map(({ y }) => y));

function barOf(row: ReceiptRow, at: { x: number; y: number; height: number }, length: number): PlacedBar {
  const box = { ...at, x: at.x + 1, width: length };
  if (row.paint === 'hollow') return { ...box, className: 'outline' };
  if (row.paint === 'solid') return { ...box, className: row.subject === 'cameras' ? 'ink' : 'sea' };
  const className = row.subject === 'cameras' ? 'hatch-line' : 'hatch-sea';
  return { ...box, className, hatch: { className } };
}

/** Money to pixels. Every bar of the receipt uses it, so a million euros has one length in the whole drawing. */
const lengthOf = (rows: ReceiptRow[], width: number): Lengths =>
  scaleLinear([0, Math.max(...rows.map((row) => row.figure.value))], [0, width - 2]);

/** What was announced before, as a hollow bar from zero to its high end with a line at its low end: "announced in 2016: €12m to €15m". */
function placeAnnounced(row: ReceiptRow, y: number, length: Lengths, { width, narrow, words }: Frame): PlacedSum {
  const one = (value: number): string => words.quantity(value, row.figure.unit, 'short');
  const [low, high] = [row.figure.low ?? row.figure.value, row.figure.high ?? row.figure.value];
  const bars = [low, high].map((value) => barOf(row, { x: 0, y: y + UNDER, height: BAR_SMALL }, length(value)));
  const x = narrow ? 0 : length(high) + UNDER;
  const at = { x, y: y + UNDER + (narrow ? 2 * LEADING : BAR_SMALL - 1), className: 'label soft' };
  return { row, bars, texts: textBlock(words.label(row.what, { low: one(low), high: one(high) }), at, width - x) };
}

/** What is known of a sum of the receipt: when, who pays, in what state. */
function cellsOf(row: ReceiptRow, words: ChartWords): { line: string; cells: Record<(typeof CELLS)[number], string> } {
  const line = row.line ?? 'cameras';
  const when = row.line === 'works' ? `${words.label(row.when)}, ${words.label('term-works')}` : words.label(row.when);
  return { line, cells: { date: when, payer: words.label(`payer-${line}`), state: words.label(`state-${line}`) } };
}

/** One line of the receipt: what, how much, when, who pays, in what state; wide as columns over the bar, narrow as a card under it. */
function placeLine(
  row: ReceiptRow,
  announced: ReceiptRow | undefined,
  top: number,
  length: Lengths,
  frame: Frame,
): { sums: PlacedSum[]; end: number } {
  const { width, narrow, words } = frame;
  const { cells } = cellsOf(row, words);
  const at = { x: 0, y: top + DROP + UNDER, className: `${LARGE}${tint(row)}` };
  const texts = textBlock(words.label(row.what), at, width, TEXT.large, 'bold', DROP);
  const under = lowest(texts);
  const x = narrow ? 0 : COLUMNS.sum * width;
  texts.push({ x, y: under + 2 * LEADING, text: short(row, words), className: `${HUGE}${tint(row)}` });
  if (!narrow)
    CELLS.forEach((key) => {
      const left = COLUMNS[key] * width;
      const right = key === 'date' ? COLUMNS.sum * width : key === 'payer' ? COLUMNS.state * width : width;
      const room = right - left - (key === 'state' ? 0 : LEADING);
      texts.push(...textBlock(cells[key], { x: left, y: under + DROP, className: 'label' }, room));
    });
  const y = lowest(texts) + BAR_SMALL;
  const own: PlacedSum = {
    row,
    texts,
    bars: [barOf(row, { x: 0, y, height: BAR }, length(row.figure.value))],
  };
  const before = announced ? [placeAnnounced(announced, y + BAR, length, frame)] : [];
  let end = Math.max(y + BAR, ...before.flatMap((sum) => sum.texts.map((text) => text.y)));
  if (narrow) {
    end += UNDER;
    for (const key of CELLS) {
      const value = textBlock(cells[key], { x: CARD_VALUE, y: end + DROP, className: 'label' }, width - CARD_VALUE);
      texts.push({ x: 0, y: end + DROP, text: words.label(key), className: 'label soft' }, ...value);
      end = lowest(value);
    }
  }
  return { sums: [own, ...before], end };
}

/** One sum of one year: its bar, its value beside it. A total stands among yearly sums as words, without a bar. */
function placeYearly(
  row: ReceiptRow,
  { x, y, width }: { x: number; y: number; width: number },
  length: Lengths,
  words: ChartWords,
): PlacedSum {
  const what = textBlock(words.label(row.what), { x, y: y + LEADING, className: `label${tint(row)}` }, width);
  const under = lowest(what);
  const value = { y: under + DROP, text: short(row, words), className: `${LARGE}${tint(row)}` };
  const when = { text: words.label(row.when), className: 'label soft' };
  if (row.part === 'bought') return { row, bars: [], texts: [...what, { x, ...value, then: when }] };
  const long = length(row.figure.value);
  return {
    row,
    bars: [barOf(row, { x, y: under + UNDER, height: BAR }, long)],
    texts: [
      ...what,
      { x: x + long + UNDER, ...value },
      ...textBlock(when.text, { x, y: under + 2 * DROP, className: when.className }, width),
    ],
  };
}

/** The two lines of the receipt on one screen: the sum at the right, what is known of it in one sentence over its bar. */
function placeSlide(rows: ReceiptRow[], frame: Frame): PlacedReceipt {
  const { width, narrow, words } = frame;
  const length = lengthOf(rows, width);
  const heads: PlacedText[] = [{ x: 0, y: TEXT.large, text: words.label('receipt-title'), className: LARGE }];
  const rules: PlacedReceipt['rules'] = [];
  const sums: PlacedSum[] = [];
  let y = TEXT.large + BAR_SMALL;
  for (const row of rows.filter(({ part }) => part === 'receipt')) {
    rules.push({ x1: 0, x2: width, y, className: sums.length === 0 ? 'axis' : 'grid' });
    const { line, cells } = cellsOf(row, words);
    const baseline = y + TEXT.huge;
    const told = [cells.date, cells.payer, cells.state].join(' · ');
    const texts: PlacedText[] = [
      { x: 0, y: baseline, text: words.label(row.what), className: `${LARGE}${tint(row)}` },
      { x: width, y: baseline, text: short(row, words), className: `${HUGE}${tint(row)}`, anchor: 'end' },
      ...textBlock(told, { x: 0, y: baseline + DROP, className: 'label' }, width),
    ];
    const top = lowest(texts) + UNDER + 2;
    sums.push({ row, texts, bars: [barOf(row, { x: 0, y: top, height: BAR }, length(row.figure.value))] });
    y = top + BAR;
    const announced = line === 'cameras' && rows.find(({ part }) => part === 'announced');
    if (announced) {
      sums.push(placeAnnounced(announced, y, length, frame));
      y += UNDER + BAR_SMALL;
    }
    y += BAR_SMALL;
  }
  rules.push({ x1: 0, x2: width, y, className: 'axis' });
  const foot = textBlock(words.label('slide-part'), { x: 0, y: y + DROP, className: 'label soft' }, width);
  heads.push(...foot);
  return { width, narrow, height: tenth(lowest(foot) + UNDER), sums, heads, rules };
}

export function place(rows: ReceiptRow[], frame: Frame): PlacedReceipt {
  const { width, narrow, words } = frame;
  if (frame.tall !== undefined) return placeSlide(rows, frame);
  const length = lengthOf(rows, width);
  const sums: PlacedSum[] = [];
  const heads: PlacedText[] = [];
  const rules: PlacedReceipt['rules'] = [];
  const rule = (y: number, className = 'grid', x1 = 0, x2 = width): void => void rules.push({ x1, x2, y, className });
  const head = (text: string, x: number, y: number, className: string): void =>
    void heads.push({ x, y, text, className });

  head(words.label('receipt-title'), 0, DROP, LARGE);
  let y = DROP + BAR_SMALL;
  rule(y, 'axis');
  if (!narrow) {
    for (const [key, part] of Object.entries(COLUMNS)) head(words.label(key), part * width, y + DROP, 'label soft');
    y += DROP + UNDER;
    rule(y);
  }
  const receipt = rows.filter((row) => row.part === 'receipt');
  for (const row of receipt) {
    const announced = rows.find((other) => other.part === 'announced' && other.subject === row.subject);
    const made = placeLine(row, announced, y, length, frame);
    sums.push(...made.sums);
    y = made.end + DROP;
    const last = row === receipt.at(-1);
    rule(y, last ? 'axis' : 'grid');
    if (!last) y += UNDER;
  }

  y += 2 * DROP;
  head(words.label('yearly-title'), 0, y, LARGE);
  head(words.label('same-scale'), 0, y + DROP, 'label soft');
  y += DROP + BAR_SMALL;
  const panel = narrow ? width : (width - PANEL_GAP) / 2;
  let bottom = y;
  (['before', 'after'] as const).forEach((part, i) => {
    const x = narrow ? 0 : i * (panel + PANEL_GAP);
    let at = narrow ? bottom + i * LEADING : y;
    rule(at, 'grid', x, x + panel);
    head(words.label(part), x, at + DROP, 'label strong');
    at += DROP + UNDER;
    for (const row of rows.filter((each) => each.part === part || (part === 'before' && each.part === 'bought'))) {
      const made = placeYearly(row, { x, y: at, width: panel }, length, words);
      sums.push(made);
      at = lowest(made.texts) + UNDER;
    }
    bottom = Math.max(bottom, at);
  });
  return { width, narrow, height: tenth(bottom), sums, heads, rules };
}
