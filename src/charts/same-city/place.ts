/** Positions: a panel for each city, with its own scale from zero, as the cities are not compared with each other. */
import { rounded } from '../../data/rounding.ts';
import type { ScopeRow } from '../../data/schemas.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { inWords } from '../parts/rows.ts';
import { tenth } from '../parts/svg.ts';
import { LEADING, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { GROUPS } from './rows.ts';

interface PlacedCount {
  row: ScopeRow;
  bar: PlacedBar;
  texts: PlacedText[];
}
export interface PlacedCities extends Placed {
  counts: PlacedCount[];
  heads: PlacedText[];
}

/** Between the two panels: side by side when wide, one under the other when narrow. */
const PANEL_GAP = { wide: 40, narrow: 34 } as const;
const BAR = 26;
/** From a bar's words to the bar, and from a bar to the next one's words. */
const WORDS_GAP = 8;
const BAR_GAP = 26;
const TITLE_GAP = 28;
/** Between a bar and its value, and from the middle of a bar down to the baseline of the value. */
const VALUE_GAP = 6;
/** A bar of a few cameras is still seen. */
const SLIVER = 2;
const HATCH_GAP = 7;
const LARGE = 'label large strong';

/** A rounded count says so; an exact one is bare. */
export const countOf = (row: ScopeRow, words: ChartWords): string =>
  rounded(row, words.number(row.value), words.locale);

/** What confidence is low in is hatched: reported, not confirmed. */
function barOf(row: ScopeRow, bar: Omit<PlacedBar, 'className'>): PlacedBar {
  if (row.confidence !== 'low') return { ...bar, className: 'other' };
  // The line round it is two wide: it stands inside.
  const inner = { x: bar.x + 1, y: bar.y + 1, width: bar.width - 2, height: bar.height - 2 };
  return { ...inner, className: 'other-line', hatch: { className: 'other-line', gap: HATCH_GAP } };
}

/** The counts of one city under its name. */
function placePanel(rows: ScopeRow[], x: number, top: number, width: number, words: ChartWords): PlacedCount[] {
  /** The longest bars that leave every value its place. */
  const scale = Math.min(...rows.map((row) => (width - VALUE_GAP - widthIn(countOf(row, words), LARGE)) / row.value));
  let y = top + TITLE_GAP;
  return rows.map((row) => {
    const said = `${inWords(row, 'short', words)}, ${words.date(row.as_of.slice(0, 'yyyy-mm'.length), 'short')}`;
    const texts = textBlock(said, { x, y, className: 'label' }, width);
    const under = (texts.at(-1)?.y ?? y) + WORDS_GAP;
    const long = Math.max(row.value * scale, SLIVER);
    y = under + BAR + BAR_GAP;
    const value = { text: countOf(row, words), className: LARGE };
    return {
      row,
      bar: barOf(row, { x, y: under, width: long, height: BAR }),
      texts: [...texts, { x: x + long + VALUE_GAP, y: under + BAR / 2 + VALUE_GAP, ...value }],
    };
  });
}

export function placeCities(rows: ScopeRow[], { width, narrow, words }: Frame): PlacedCities {
  const panelWidth = narrow ? width : (width - PANEL_GAP.wide) / 2;
  const right = narrow ? 0 : panelWidth + PANEL_GAP.wide;
  const counts: PlacedCount[] = [];
  const heads: PlacedText[] = [];
  let lowest = 0;
  GROUPS.forEach((group, i) => {
    const own = rows.filter((row) => row.group === group);
    const x = i === 0 ? 0 : right;
    const title = TEXT.large + (narrow && i > 0 ? lowest + PANEL_GAP.narrow : 0);
    heads.push({ x, y: title, text: own[0] ? inWords(own[0], 'place', words) : '', className: LARGE });
    const placed = placePanel(own, x, title, panelWidth, words);
    counts.push(...placed);
    lowest = Math.max(lowest, ...placed.map(({ bar }) => bar.y + bar.height));
  });
  const foot = lowest + BAR_GAP;
  const hatched = { x: right, y: foot + (narrow ? LEADING : 0), text: words.label('hatched'), className: 'label soft' };
  heads.push({ x: 0, y: foot, text: words.label('own-scale'), className: 'label soft' }, hatched);
  return { width, height: tenth(hatched.y + VALUE_GAP), narrow, counts, heads };
}
