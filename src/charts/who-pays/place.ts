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

/** City: ink. State: grey. Département: grey dots. In the version that was planned: hatched, hatched, hollow. */
function looksOf({ payer, planned }: ShareRow): Pick<PlacedBar, 'className' | 'hatch'> {
  if (payer === 'city')
    return planned ? { className: 'hatch-line', hatch: { className: 'hatch-line' } } : { className: 'ink' };
  if (payer === 'state' && planned) return { className: 'other-ring', hatch: { className: 'other-line' } };
  return { className: payer === 'state' ? 'other' : 'other-ring' };
}

/** One part: its bar, its value under it, and who pays, beside the value where there is room. */
function placePart(row: ShareRow, y: number, { width, narrow, words }: Frame): PlacedPart {
  const [left, right] = [row.from, row.from + row.figure.value].map((share) => (share / WHOLE) * width) as [
    number,
    number,
  ];
  const last = row.payer === 'departement';
  const looks = looksOf(row);
  const edge = looks.className === 'ink' || looks.className === 'other' ? 0 : 1;
  const bar = {
    x: left + edge,
    y: y + edge,
    width: right - left - (last ? 0 : PART_GAP) - 2 * edge,
    height: BAR - 2 * edge,
    ...looks,
  };
  const name = words.label(row.payer === 'city' && row.remainder && !row.planned ? 'city-remainder' : row.payer);
  const value = words.quantity(row.figure.value, row.figure.unit);
  const valueWidth = narrow ? 0 : widthIn(value, LARGE) + AIR;
  const nameWidth = widthIn(name, 'label');
  const x = last ? Math.min(left, width - valueWidth - nameWidth) : left;
  const first: PlacedText = { x, y: y + BAR + UNDER, text: value, className: LARGE };
  const beside = !narrow && (last || valueWidth + nameWidth <= right - left - AIR);
  const texts = beside
    ? [{ ...first, then: { text: name, className: 'label' } }]
    : [first, ...textBlock(name, { x, y: first.y + LEADING, className: 'label' }, last ? width : right - left - AIR)];
  return { row, bar, dotted: last && !row.planned, texts };
}

/** The repair has no parts: a hatched advance, and the outline of a bill. */
function placeRepair(row: PayRow, y: number, width: number, words: ChartWords): PlacedPart {
  const advanced = row.key === 'repair-advanced';
  const looks = advanced ? { className: 'hatch-sea', hatch: { className: 'hatch-sea' } } : { className: 'outline' };
  const name = words.label(advanced ? 'advanced' : 'billed');
  const at = { x: 0, y: y + BAR + UNDER, className: 'label strong' };
  const said = textBlock(name, at, width, TEXT.label, 'bold');
  const doubt = { x: 0, y: (said.at(-1)?.y ?? 0) + LEADING, className: 'label soft' };
  const texts = advanced ? said : [...said, ...textBlock(words.label('no-split'), doubt, width)];
  return { row, bar: { x: 1, y, width: width - 2, height: BAR, ...looks }, dotted: false, texts };
}

const lowest = (parts: readonly PlacedPart[]): number =>
  Math.max(...parts.flatMap(({ texts }) => texts.map(({ y }) => y)));

export function place(rows: PayRow[], frame: Frame): PlacedPay {
  const { width, narrow, words } = frame;
  const heads: PlacedText[] = [{ x: 0, y: UNDER, text: words.label('camera-title'), className: LARGE }];
  const parts: PlacedPart[] = [];
  let y = UNDER;
  for (const { label } of VERSIONS) {
    heads.push({ x: 0, y: y + VERSION_GAP, text: words.label(label), className: 'label' });
    const shares = rows.filter((row) => row.kind === 'share' && row.version === label) as ShareRow[];
    const made = shares.map((row) => placePart(row, y + VERSION_GAP + UNDER / 2, frame));
    parts.push(...made);
    y = lowest(made) + AIR;
  }
  y += 2 * UNDER;
  heads.push({ x: 0, y, text: words.label('repair-title'), className: `${LARGE} sea-text` });
  for (const row of rows.filter(({ kind }) => kind === 'repair')) {
    const made = placeRepair(row, y + LEADING, width, words);
    parts.push(made);
    y = lowest([made]);
  }
  return { width, narrow, height: tenth(y + LEADING), parts, heads };
}
