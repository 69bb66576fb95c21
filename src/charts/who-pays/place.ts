/** Positions: the City stands first, so that its part starts at the same edge in every bar; the last part ends at the other. */
import type { ChartWords, Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { tenth } from '../parts/svg.ts';
import { LEADING, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { VERSIONS, WHOLE, type PayRow, type ShareRow } from './rows.ts';

export interface PlacedPart {
  row: PayRow;
  bar: PlacedBar;
  /** Dots over the bar. */
  dotted: boolean;
  texts: PlacedText[];
}
export interface PlacedPay extends Placed {
  parts: PlacedPart[];
  heads: PlacedText[];
}

const BAR = 30;
const PART_GAP = 4;
/** Between the words of neighbours. */
const AIR = 6;
/** From a bar or a line down to the baseline of a line under it, and from one version to the next. */
const UNDER = 20;
const VERSION_GAP = 26;
const LARGE = 'label large strong';
/** On a slide all stands closer, and the two bars of the repair in one line. */
const SLIDE = { first: 8, name: 14, over: 5, bar: 18, under: 18, version: 62, repair: 22, between: 18 } as const;

/** Where bars stand, how high they are, and how far under them their words. */
interface Lane {
  x: number;
  width: number;
  bar: number;
  under: number;
}

/** City: ink. State: grey. Département: grey dots. In the version that was planned: hatched, hatched, hollow. */
function looksOf({ payer, planned }: ShareRow): Pick<PlacedBar, 'className' | 'hatch'> {
  if (payer === 'city')
    return planned ? { className: 'hatch-line', hatch: { className: 'hatch-line' } } : { className: 'ink' };
  if (payer === 'state' && planned) return { className: 'other-ring', hatch: { className: 'other-line' } };
  return { className: payer === 'state' ? 'other' : 'other-ring' };
}

/** One part: its bar, its value under it, and who pays, beside the value where there is room. */
function placePart(row: ShareRow, y: number, lane: Lane, { width, narrow, words }: Frame): PlacedPart {
  const at = (share: number): number => lane.x + (share / WHOLE) * lane.width;
  const [left, right] = [at(row.from), at(row.from + row.figure.value)];
  const last = row.payer === 'departement';
  const looks = looksOf(row);
  const edge = looks.className === 'ink' || looks.className === 'other' ? 0 : 1;
  const bar = {
    x: left + edge,
    y: y + edge,
    width: right - left - (last ? 0 : PART_GAP) - 2 * edge,
    height: lane.bar - 2 * edge,
    ...looks,
  };
  const name = words.label(row.payer === 'city' && row.remainder && !row.planned ? 'city-remainder' : row.payer);
  const value = words.quantity(row.figure.value, row.figure.unit);
  const valueWidth = narrow ? 0 : widthIn(value, LARGE) + AIR;
  const nameWidth = widthIn(name, 'label');
  const x = last ? Math.min(left, width - valueWidth - nameWidth) : left;
  const first: PlacedText = { x, y: y + lane.bar + lane.under, text: value, className: LARGE };
  const beside = !narrow && (last || valueWidth + nameWidth <= right - left - AIR);
  const texts = beside
    ? [{ ...first, then: { text: name, className: 'label' } }]
    : [first, ...textBlock(name, { x, y: first.y + LEADING, className: 'label' }, last ? width : right - left - AIR)];
  return { row, bar, dotted: last && !row.planned, texts };
}

/** The repair has no parts: a hatched advance, and the outline of a bill. */
function placeRepair(row: PayRow, y: number, lane: Lane, words: ChartWords): PlacedPart {
  const advanced = row.key === 'repair-advanced';
  const looks = advanced ? { className: 'hatch-sea', hatch: { className: 'hatch-sea' } } : { className: 'outline' };
  const name = words.label(advanced ? 'advanced' : 'billed');
  const at = { x: lane.x, y: y + lane.bar + lane.under, className: 'label strong' };
  const said = textBlock(name, at, lane.width, TEXT.label, 'bold');
  const doubt = { x: lane.x, y: (said.at(-1)?.y ?? 0) + LEADING, className: 'label soft' };
  const texts = advanced ? said : [...said, ...textBlock(words.label('no-split'), doubt, lane.width)];
  return { row, bar: { x: lane.x + 1, y, width: lane.width - 2, height: lane.bar, ...looks }, dotted: false, texts };
}

const lowest = (parts: readonly PlacedPart[]): number =>
  Math.max(...parts.flatMap(({ texts }) => texts.map(({ y }) => y)));

const sharesOf = (rows: PayRow[], version: string): ShareRow[] =>
  rows.filter((row) => row.kind === 'share' && row.version === version) as ShareRow[];
const repairsOf = (rows: PayRow[]): PayRow[] => rows.filter(({ kind }) => kind === 'repair');

/** The same on one screen. */
function placeSlide(rows: PayRow[], frame: Frame): PlacedPay {
  const { width, narrow, words } = frame;
  const { bar, under } = SLIDE;
  const heads: PlacedText[] = [{ x: 0, y: TEXT.large, text: words.label('camera-title'), className: LARGE }];
  const parts: PlacedPart[] = [];
  let y = TEXT.large + SLIDE.first;
  for (const { label } of VERSIONS) {
    heads.push({ x: 0, y: y + SLIDE.name, text: words.label(label), className: 'label' });
    const top = y + SLIDE.name + SLIDE.over;
    parts.push(...sharesOf(rows, label).map((row) => placePart(row, top, { x: 0, width, bar, under }, frame)));
    y += SLIDE.version;
  }
  y += SLIDE.repair;
  heads.push({ x: 0, y, text: words.label('repair-title'), className: `${LARGE} sea-text` });
  const half = (width - SLIDE.between) / 2;
  const repairs = repairsOf(rows).map((row, i) =>
    placeRepair(row, y + SLIDE.first, { x: i * (half + SLIDE.between), width: half, bar, under }, words),
  );
  return { width, narrow, height: tenth(lowest(repairs) + AIR), parts: [...parts, ...repairs], heads };
}

export function place(rows: PayRow[], frame: Frame): PlacedPay {
  const { width, narrow, words } = frame;
  if (frame.tall !== undefined) return placeSlide(rows, frame);
  const lane: Lane = { x: 0, width, bar: BAR, under: UNDER };
  const heads: PlacedText[] = [{ x: 0, y: UNDER, text: words.label('camera-title'), className: LARGE }];
  const parts: PlacedPart[] = [];
  let y = UNDER;
  for (const { label } of VERSIONS) {
    heads.push({ x: 0, y: y + VERSION_GAP, text: words.label(label), className: 'label' });
    const made = sharesOf(rows, label).map((row) => placePart(row, y + VERSION_GAP + UNDER / 2, lane, frame));
    parts.push(...made);
    y = lowest(made) + AIR;
  }
  y += 2 * UNDER;
  heads.push({ x: 0, y, text: words.label('repair-title'), className: `${LARGE} sea-text` });
  for (const row of repairsOf(rows)) {
    const made = placeRepair(row, y + LEADING, lane, words);
    parts.push(made);
    y = lowest([made]);
  }
  return { width, narrow, height: tenth(y + LEADING), parts, heads };
}
