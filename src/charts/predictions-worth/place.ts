/** Where everything of the chart of what predictions were worth stands: the field of dots above, two panels of bars below. */
import type { Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { asGiven } from '../parts/rows.ts';
import { LEADING, lineWidth, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import type { WorthRow } from './rows.ts';

export interface PlacedDots {
  className: string;
  x: number;
  y: number;
  pitch: number;
  dot: number;
  /** How many dots stand in each line. */
  lines: number[];
}
interface PlacedShare {
  key: string;
  texts: PlacedText[];
  track: PlacedBar;
  fill: PlacedBar;
}
interface PlacedPanel {
  free: PlacedText[];
  bars: PlacedShare[];
  bottom: number;
}
export interface PlacedWorth extends Placed {
  field: { free: PlacedText[]; texts: PlacedText[]; dots: PlacedDots };
  hits: {
    texts: PlacedText[];
    rate: PlacedText[];
    leader: string;
    dots: PlacedDots;
    frame: { x: number; y: number; width: number; height: number };
  };
  warning: PlacedText[];
  panels: PlacedPanel[];
}

/** From one dot to the next, and the side of a dot. */
const DOTS = { wide: { pitch: 3, dot: 2 }, narrow: { pitch: 2.5, dot: 1.75 } };
/** Dots of the hits stand in a block of this many columns. */
const HIT_COLUMNS = 10;
/** The words of the hits stand so far below those of the field; their leader is so long, and ends above the field. */
const HIT = { gap: 10, leader: 14, end: 3 };
const BAR = 22;
/** From one bar's bottom to the top of the words of the next, and from the last baseline above a bar to its top. */
const BAR_GAP = 16;
const TEXT_GAP = 8;
/** Between the panels, side by side and under each other; above their warning. */
const PANEL = { aside: 48, under: 30, above: 32 };
const WHOLE = 100;

/** Dots in lines of `columns`: how many stand in each, the last one with the rest. */
export function dotLines(count: number, columns: number): number[] {
  const lines = Array.from({ length: Math.floor(count / columns) }, () => columns);
  return count % columns > 0 ? [...lines, count % columns] : lines;
}

/** A block of text in the one size of labels. */
const block = (text: string, x: number, y: number, className: string, width: number): PlacedText[] =>
  textBlock(text, { x, y, className }, width, TEXT.label, className.includes('strong') ? 'bold' : 'regular');
const lastOf = (texts: readonly PlacedText[], otherwise = 0): number => texts.at(-1)?.y ?? otherwise;

/** The number in bold and its words after it: in a panel always below, so that its bars keep one rhythm; above the field on one line where there is room. */
function numbered(text: string, words: string, x: number, y: number, width: number, panel = false): PlacedText[] {
  const number: PlacedText = { x, y, text, className: 'label strong large' };
  const line: PlacedText = { ...number, then: { text: words, className: 'label' } };
  return !panel && lineWidth(line) <= width ? [line] : [number, ...block(words, x, y + LEADING + 2, 'label', width)];
}

interface ShareOf {
  row: WorthRow;
  text: string;
  /** A fall is drawn as what is missing at the end of the bar, a share as what is filled from its start. */
  fall?: boolean;
  className: string;
}

/** One panel: its title, then from `head` down bars on a track that is the whole. */
function placePanel(
  free: PlacedText[],
  shares: ShareOf[],
  { x, head, width }: { x: number; head: number; width: number },
  { words }: Frame,
): PlacedPanel {
  let bottom = head;
  const bars = shares.map(({ row, text, fall, className }): PlacedShare => {
    const at = bottom + BAR_GAP + TEXT.large - 2;
    const texts = numbered(asGiven(row.figure, words), words.label(text), x, at, width, true);
    const y = lastOf(texts, bottom) + TEXT_GAP;
    const length = (row.figure.value / WHOLE) * width;
    bottom = y + BAR;
    return {
      key: row.key,
      texts,
      track: { x, y, width: fall ? width - length : width, height: BAR, className: fall ? 'other' : 'void' },
      fill: fall
        ? { x: x + width - length + 1, y: y + 1, width: length - 2, height: BAR - 2, className }
        : { x, y, width: length, height: BAR, className },
    };
  });
  return { free, bars, bottom };
}

/** Both panels from `top` down: side by side their bars begin level. */
function placePanels(need: (key: string) => WorthRow, top: number, frame: Frame): PlacedPanel[] {
  const { narrow, words } = frame;
  const width = narrow ? frame.width : (frame.width - PANEL.aside) / 2;
  const losAngeles: ShareOf[] = [
    { row: need('ev-p-mohler-reduction'), text: 'la-reduction', fall: true, className: 'outline' },
    { row: need('ev-p-mohler-la-model'), text: 'la-model', className: 'ink' },
    { row: need('ev-p-mohler-la-analyst'), text: 'la-analyst', className: 'other' },
  ];
  const oakland: ShareOf[] = [
    { row: need('d-lum-cells-share'), text: 'oakland-cells', className: 'ink' },
    { row: need('d-lum-capture'), text: 'oakland-capture', className: 'ink' },
  ];
  /** Whose figures these are stands in the title, or under it. */
  const headOf = (title: string, under: string | null, x: number, y: number): PlacedText[] => {
    const texts = block(words.label(title), x, y + TEXT.label, 'label strong', width);
    return under ? [...texts, ...block(words.label(under), x, lastOf(texts) + LEADING, 'label soft', width)] : texts;
  };
  const under = (texts: PlacedText[]): number => lastOf(texts) + LEADING - TEXT.label;
  const first = headOf('la-title', null, 0, top);
  if (narrow) {
    const above = placePanel(first, losAngeles, { x: 0, head: under(first), width }, frame);
    const second = headOf('oakland-title', 'oakland-ours', 0, above.bottom + PANEL.under);
    return [above, placePanel(second, oakland, { x: 0, head: under(second), width }, frame)];
  }
  const x = width + PANEL.aside;
  const second = headOf('oakland-title', 'oakland-ours', x, top);
  const head = Math.max(under(first), under(second));
  return [
    placePanel(first, losAngeles, { x: 0, head, width }, frame),
    placePanel(second, oakland, { x, head, width }, frame),
  ];
}

/** @throws Error if a row that the drawing is made of is missing */
export function place(rows: WorthRow[], frame: Frame): PlacedWorth {
  const { width, narrow, words } = frame;
  const { pitch, dot } = narrow ? DOTS.narrow : DOTS.wide;
  const need = (key: string): WorthRow => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error(`the chart of predictions has no row "${key}" to draw`);
    return row;
  };
  const [all, hit, rate] = [need('ev-p-plainfield-n'), need('ev-p-plainfield-hits'), need('ev-p-plainfield-rate')];

  const title = block(words.label('plainfield-title'), 0, TEXT.label, 'label strong', width);
  const allTop = lastOf(title) + LEADING + TEXT_GAP;
  const texts = numbered(words.number(all.figure.value), words.label('plainfield-all'), 0, allTop, width);
  const unitY = lastOf(texts) + (narrow ? LEADING : 0);
  const unit = { text: words.label('dot'), className: 'label soft' };
  const free: PlacedText[] = [
    ...title,
    narrow ? { x: 0, y: unitY, ...unit } : { x: width, y: unitY, ...unit, anchor: 'end' },
  ];

  const hitTop = unitY + LEADING + HIT.gap;
  const hitLabel = numbered(asGiven(hit.figure, words), words.label('plainfield-hits'), 0, hitTop, width);
  const rateText = words.label('plainfield-rate', { value: words.quantity(rate.figure.value, rate.figure.unit) });
  const rateLines = block(rateText, 0, lastOf(hitLabel) + LEADING, 'label', width);
  const leaderTop = lastOf(rateLines) + TEXT_GAP;
  const fieldTop = leaderTop + HIT.leader;

  const dotsOf = (count: number, columns: number, className: string): PlacedDots => {
    return { className, x: 0, y: fieldTop, pitch, dot, lines: dotLines(count, columns) };
  };
  const dots = dotsOf(all.figure.value, Math.floor(width / pitch), 'dots');
  const hits = dotsOf(hit.figure.value, HIT_COLUMNS, 'dots strong');
  const hitSide = HIT_COLUMNS * pitch;

  const warning = block(
    words.label('not-compare'),
    0,
    fieldTop + dots.lines.length * pitch + PANEL.above,
    'label soft',
    width,
  );
  const panels = placePanels(need, lastOf(warning) + TEXT.label, frame);
  return {
    width,
    narrow,
    height: Math.max(...panels.map(({ bottom }) => bottom)) + TEXT_GAP / 2,
    field: { free, texts, dots },
    hits: {
      texts: hitLabel,
      rate: rateLines,
      leader: `M${hitSide / 2} ${leaderTop}V${fieldTop - HIT.end}`,
      dots: hits,
      frame: { x: 0.75, y: fieldTop - (pitch - dot) / 2 - 1, width: hitSide, height: hits.lines.length * pitch + 1 },
    },
    warning,
    panels,
  };
}
