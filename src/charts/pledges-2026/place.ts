/** A list by city in as many columns as find room: the name with its count, then a line for each pledge with the sign of its kind. */
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { asGiven, inWords } from '../parts/rows.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { SIGNS, signOf, type CityRow, type PledgeRow, type Sign } from './rows.ts';

const COLUMN = { least: 290, gap: 32 };
/** From the top of a city to its first baseline, and from its last line to the next city. */
const CITY = { first: 15, after: 13 };
/** A sign's middle from the left edge and above the baseline; where the words begin. */
const AT = { x: 7, up: 5, words: 22 };
const LEGEND_GAP = 32;

export interface PlacedSign {
  x: number;
  y: number;
  sign: Sign;
}

export interface PlacedPledge extends PlacedSign {
  id: string;
  texts: PlacedText[];
}

export interface PlacedPledges extends Placed {
  /** Heads of cities, with the row of the count in them. */
  heads: { count: string | null; texts: PlacedText[] }[];
  pledges: PlacedPledge[];
  legend: (PlacedSign & { text: PlacedText })[];
}

/** A pledge in few words: "1,200 in all", "500 more", "€3m", "an audit first". */
export function pledgeText({ pledge, value, unit }: PledgeRow, words: ChartWords): string {
  if (typeof value !== 'number') return words.label(pledge);
  const said = pledge === 'money' ? words.quantity(value, unit ?? '', 'short') : words.number(value);
  return words.label(pledge, { value: said });
}

/** A list is named by its party or side where one is given; whoever led it held no office by that. */
export const listOf = (row: PledgeRow, words: ChartWords): string =>
  inWords(row, 'party', words) || words.label('a-list');

/** A city from 0, 0 down, and how high it stands. */
function placeCity({ city, count, pledges }: CityRow, width: number, words: ChartWords) {
  const counted = count
    ? words.label('counted', { count: asGiven(count, words), date: words.date(count.asOf, 'short') })
    : words.label('not-counted');
  const name: PlacedText = { x: 0, y: CITY.first, text: city, className: 'label strong' };
  const under = textBlock(counted, { x: 0, y: name.y + LEADING, className: 'label soft' }, width);
  let y = (under.at(-1)?.y ?? name.y) + LEADING + 2;
  const placed = pledges.map((row): PlacedPledge => {
    const said = words.label('line', { who: listOf(row, words), what: pledgeText(row, words) });
    const texts = textBlock(said, { x: AT.words, y, className: 'label' }, width - AT.words);
    const sign = { id: row.id, x: AT.x, y: y - AT.up, sign: signOf(row), texts };
    y = (texts.at(-1)?.y ?? y) + LEADING + 2;
    return sign;
  });
  return { head: { count: count?.id ?? null, texts: [name, ...under] }, placed, height: y - LEADING + CITY.after };
}

const moved = (texts: readonly PlacedText[], x: number, y: number): PlacedText[] =>
  texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y }));

/** See the head of this file. */
export function place(rows: CityRow[], { width, narrow, words }: Frame): PlacedPledges {
  const columns = Math.max(1, Math.floor((width + COLUMN.gap) / (COLUMN.least + COLUMN.gap)));
  const column = (width - (columns - 1) * COLUMN.gap) / columns;
  const cities = rows.map((row) => placeCity(row, column, words));
  const share = cities.reduce((sum, { height }) => sum + height, 0) / columns;
  const heads: PlacedPledges['heads'] = [];
  const pledges: PlacedPledge[] = [];
  let [at, top, bottom, passed] = [0, 0, 0, 0];
  for (const { head, placed, height } of cities) {
    // A city begins the next column once its middle lies beyond the share of this one.
    if (at < columns - 1 && passed + height / 2 > share * (at + 1)) [at, top] = [at + 1, 0];
    const x = at * (column + COLUMN.gap);
    heads.push({ ...head, texts: moved(head.texts, x, top) });
    pledges.push(...placed.map((one) => ({ ...one, x: one.x + x, y: one.y + top, texts: moved(one.texts, x, top) })));
    top += height;
    passed += height;
    bottom = Math.max(bottom, top);
  }
  const legend = SIGNS.map((sign, i) => {
    const y = bottom + LEGEND_GAP + i * TEXT.title;
    return {
      x: AT.x,
      y: y - AT.up,
      sign,
      text: { x: AT.words, y, text: words.label(`sign-${sign}`), className: 'label' },
    };
  });
  return { width, narrow, height: (legend.at(-1)?.text.y ?? bottom) + AT.up, heads, pledges, legend };
}
