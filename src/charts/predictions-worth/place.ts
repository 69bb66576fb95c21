/** Where everything of the chart of what predictions were worth stands: the field of dots above, two panels of bars below. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { asGiven } from '../parts/rows.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { textWidth } from '../parts/text-width.ts';
import { BAR, BAR_GAP, HIT_COLUMNS, NARROW, PANEL_GAP, TEXT_GAP, WIDE, type Sizes } from './predictions-worth.sizes.ts';
import type { WorthRow } from './rows.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PlacedDots {
  /** Of the pattern: unique on a page that holds both drawings. */
  id: string;
  className: string;
  pitch: number;
  dot: number;
  /** Whole lines of dots, then what is left of a line. */
  blocks: Box[];
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
  hits: { texts: PlacedText[]; rate: PlacedText[]; leader: string; dots: PlacedDots; frame: Box };
  warning: PlacedText[];
  panels: PlacedPanel[];
}

/** `count` dots in lines of `columns` from a corner: how many lines are full, and how long the last one is. */
export function dotBlocks(count: number, columns: number, pitch: number, x: number, y: number): Box[] {
  const [full, rest] = [Math.floor(count / columns), count % columns];
  const blocks: Box[] = full > 0 ? [{ x, y, width: columns * pitch, height: full * pitch }] : [];
  return rest > 0 ? [...blocks, { x, y: y + full * pitch, width: rest * pitch, height: pitch }] : blocks;
}

const bottomOf = (blocks: Box[]): number => Math.max(...blocks.map((block) => block.y + block.height));

/** The number in bold and its words after it: in a panel always below, so that its bars keep one rhythm; above the field on one line where there is room. */
function numbered(number: string, text: string, x: number, y: number, width: number, panel = false): PlacedText[] {
  if (!panel && textWidth(number, TEXT.large, 'bold') + textWidth(` ${text}`, TEXT.label) <= width)
    return [{ x, y, text: number, className: 'label strong large', then: { text, className: 'label' } }];
  return [
    { x, y, text: number, className: 'label strong large' },
    ...textBlock(text, { x, y: y + LEADING + 2, className: 'label' }, width),
  ];
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
  x: number,
  head: number,
  { panel }: Sizes,
  { words }: Frame,
): PlacedPanel {
  const scale = scaleLinear([0, 100], [0, panel]);
  let y = head;
  const bars = shares.map(({ row, text, fall, className }): PlacedShare => {
    const texts = numbered(asGiven(row.figure, words), text, x, y + BAR_GAP + TEXT.large - 2, panel, true);
    const barY = (texts.at(-1)?.y ?? y) + TEXT_GAP;
    const length = scale(row.figure.value);
    y = barY + BAR;
    const track = { x, y: barY, width: fall ? panel - length : panel, height: BAR, className: fall ? 'other' : 'void' };
    const fill = fall
      ? { x: x + panel - length + 1, y: barY + 1, width: length - 2, height: BAR - 2, className }
      : { x, y: barY, width: length, height: BAR, className };
    return { key: row.key, texts, track, fill };
  });
  return { free, bars, bottom: y };
}

/** @throws Error if a row that the drawing is made of is missing */
export function place(rows: WorthRow[], frame: Frame): PlacedWorth {
  const { width, narrow, words } = frame;
  const sizes = narrow ? NARROW : WIDE;
  const { pitch, dot } = sizes;
  const need = (key: string): WorthRow => {
    const row = rows.find((one) => one.key === key);
    if (!row) throw new Error(`the chart of predictions has no row "${key}" to draw`);
    return row;
  };
  const [all, hit, rate] = [need('ev-p-plainfield-n'), need('ev-p-plainfield-hits'), need('ev-p-plainfield-rate')];

  const free = textBlock(
    words.label('plainfield-title'),
    { x: 0, y: TEXT.label, className: 'label strong' },
    width,
    TEXT.label,
    'bold',
  );
  const texts = numbered(
    words.number(all.figure.value),
    words.label('plainfield-all'),
    0,
    free.length * LEADING + TEXT.large + 4,
    width,
  );
  const unit = words.label('dot');
  const lastText = texts.at(-1)?.y ?? 0;
  const unitY = narrow ? lastText + LEADING : lastText;
  free.push({ x: narrow ? 0 : width, y: unitY, text: unit, className: 'label soft', anchor: narrow ? 'start' : 'end' });

  const hitTop = unitY + LEADING + (narrow ? 12 : 10);
  const hitLabel = numbered(asGiven(hit.figure, words), words.label('plainfield-hits'), 0, hitTop, width);
  const rateText: PlacedText[] = [
    {
      x: 0,
      y: (hitLabel.at(-1)?.y ?? hitTop) + LEADING,
      text: words.label('plainfield-rate', { value: words.quantity(rate.figure.value, rate.figure.unit) }),
      className: 'label',
    },
  ];
  const leaderTop = (rateText[0]?.y ?? hitTop) + 6;
  const fieldTop = leaderTop + 14;

  const columns = Math.floor(width / pitch);
  const fieldBlocks = dotBlocks(all.figure.value, columns, pitch, 0, fieldTop);
  const hitBlocks = dotBlocks(hit.figure.value, HIT_COLUMNS, pitch, 0, fieldTop);
  const hitSide = HIT_COLUMNS * pitch;
  const half = (pitch - dot) / 2;

  const warning = textBlock(
    words.label('not-compare'),
    { x: 0, y: bottomOf(fieldBlocks) + PANEL_GAP, className: 'label soft' },
    width,
  );
  const panelTop = (warning.at(-1)?.y ?? 0) + 14;
  const titleAt = (text: string, x: number, top: number): PlacedText[] =>
    textBlock(text, { x, y: top + TEXT.label, className: 'label strong' }, sizes.panel, TEXT.label, 'bold');
  const under = (texts: PlacedText[]): number => (texts.at(-1)?.y ?? 0) + LEADING - TEXT.label;
  const laHead = titleAt(words.label('la-title'), 0, panelTop);
  /** Whose figures these are stands under the title. */
  const oaklandHead = (x: number, top: number): PlacedText[] => {
    const title = titleAt(words.label('oakland-title'), x, top);
    return [...title, { x, y: under(title) + TEXT.label, text: words.label('oakland-ours'), className: 'label soft' }];
  };
  const right = sizes.panel + sizes.gutter;
  const wideHead = Math.max(under(laHead), under(oaklandHead(right, panelTop)));
  const losAngeles = placePanel(
    laHead,
    [
      { row: need('ev-p-mohler-reduction'), text: words.label('la-reduction'), fall: true, className: 'outline' },
      { row: need('ev-p-mohler-la-model'), text: words.label('la-model'), className: 'ink' },
      { row: need('ev-p-mohler-la-analyst'), text: words.label('la-analyst'), className: 'other' },
    ],
    0,
    narrow ? under(laHead) : wideHead,
    sizes,
    frame,
  );
  const below = oaklandHead(0, losAngeles.bottom + sizes.gutter);
  const oakland = placePanel(
    narrow ? below : oaklandHead(right, panelTop),
    [
      { row: need('d-lum-cells-share'), text: words.label('oakland-cells'), className: 'ink' },
      { row: need('d-lum-capture'), text: words.label('oakland-capture'), className: 'ink' },
    ],
    narrow ? 0 : right,
    narrow ? under(below) : wideHead,
    sizes,
    frame,
  );
  return {
    width,
    narrow,
    height: Math.max(losAngeles.bottom, oakland.bottom) + 4,
    field: {
      free,
      texts,
      dots: { id: `predictions-worth-dots-${width}`, className: 'other', pitch, dot, blocks: fieldBlocks },
    },
    hits: {
      texts: hitLabel,
      rate: rateText,
      leader: `M${hitSide / 2} ${leaderTop}V${fieldTop - 3}`,
      dots: { id: `predictions-worth-hits-${width}`, className: 'ink', pitch, dot, blocks: hitBlocks },
      frame: { x: 0.75, y: fieldTop - half - 1, width: hitSide, height: bottomOf(hitBlocks) - fieldTop + 1 },
    },
    warning,
    panels: [losAngeles, oakland],
  };
}
