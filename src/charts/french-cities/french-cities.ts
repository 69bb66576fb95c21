/** Street cameras per 1,000 residents in the larger French cities: a dated dot each, Marseille as a bar, Nice after 2020 as an open circle. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { hatch, mark, root, scaleGroup, svg, tenth } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';
import { rateRows, type RateRow, type Role } from './french-cities.rows.ts';
import {
  BAR,
  EXTRA_LINE,
  FOOT,
  LEFT_ABOVE,
  NARROW,
  TEXT,
  TOP_RATE,
  WIDE,
  WORDS_GAP,
  type Sizes,
} from './french-cities.sizes.ts';

interface Words {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  /** Bold, then soft; either may be empty. */
  strong: string;
  soft: string;
}
interface PlacedRate {
  id: string;
  role: Role;
  x: number;
  y: number;
  words: Words | null;
}
interface PlacedCity {
  name: string;
  y: number;
  marseille: boolean;
  rates: PlacedRate[];
}
interface PlacedFrance extends Placed {
  sizes: Sizes;
  bottom: number;
  ticks: { x: number; text: string }[];
  title: string;
  cities: PlacedCity[];
}

/** Two significant digits: the counts and the census do not bear more. */
export const shown = (rate: number): number => Number(rate.toPrecision(2));

/** Positions of every city, the highest rate first. */
const place = (rows: RateRow[], { width, narrow, words }: Frame): PlacedFrance => {
  const sizes = narrow ? NARROW : WIDE;
  const x = scaleLinear([0, TOP_RATE], [sizes.left, sizes.right]);
  const drawn = rows.filter((row) => row.role !== 'table');
  let y = sizes.top + sizes.row / 2;

  const wordsOf = (row: RateRow, own: RateRow[], at: number): Words | null => {
    const strong = words.number(shown(row.rate));
    const latest = own[0];
    if (!latest) return null;
    const right = x(latest.rate) + WORDS_GAP;
    const date = words.date(row.asOf.slice(0, 7), 'short');
    const lead = ` ${own.some((one) => one.role === 'bound') ? words.label('marseilleAudit') : words.date(latest.asOf.slice(0, 7), 'short')}`;
    if (row.role === 'latest') {
      if (narrow && own.some((one) => one.role === 'bound'))
        return { x: right, y: at, anchor: 'start', strong, soft: ` ${date}` };
      if (narrow && row.rate > LEFT_ABOVE)
        return { x: x(row.rate) - WORDS_GAP, y: at, anchor: 'end', strong, soft: ` ${date}` };
      return { x: right, y: at, anchor: 'start', strong, soft: lead };
    }
    if (row.role === 'uncertain')
      return {
        x: Math.min(x(row.rate) + 8, width),
        y: at + EXTRA_LINE,
        anchor: 'end',
        strong,
        soft: ` ${date}, ${words.label('niceUncertain')}`,
      };
    if (narrow && row.role === 'bound')
      return { x: width - 2, y: at + EXTRA_LINE, anchor: 'end', strong: '', soft: words.label('marseilleUnder') };
    const after =
      right + textWidth(words.number(shown(latest.rate)), TEXT, 'bold') + textWidth(lead, TEXT) + WORDS_GAP / 2;
    return {
      x: after,
      y: at,
      anchor: 'start',
      strong: '',
      soft: row.role === 'bound' ? `(${words.label('marseilleUnder')})` : `(${strong}, ${date})`,
    };
  };

  const cities = [...Map.groupBy(drawn, (row) => row.city)].map(([name, all]): PlacedCity => {
    const own = narrow ? all.filter((row) => row.role !== 'earlier') : all;
    const extra = own.some((row) => row.role === 'uncertain' || (narrow && row.role === 'bound'));
    const city = {
      name,
      y: tenth(y),
      marseille: own.some((row) => row.role === 'bound'),
      rates: own.map((row) => ({
        id: row.id,
        role: row.role,
        x: tenth(x(row.rate)),
        y: tenth(y),
        words: wordsOf(row, own, y + 5),
      })),
    };
    y += sizes.row + (extra ? EXTRA_LINE : 0);
    return city;
  });
  const bottom = tenth(y - sizes.row / 2);
  return {
    width,
    height: bottom + FOOT,
    narrow,
    sizes,
    bottom,
    cities,
    ticks: sizes.ticks.map((value) => ({ x: tenth(x(value)), text: words.number(value) })),
    title: words.label(narrow ? 'axisShort' : 'axis'),
  };
};

function write(text: Words | null): Element | null {
  if (!text) return null;
  const parts = [
    text.strong ? svg('tspan', { class: 'label strong' }, text.strong) : null,
    text.soft ? svg('tspan', { class: 'label soft' }, text.soft) : null,
  ];
  return svg(
    'text',
    { class: 'label halo', x: tenth(text.x), y: tenth(text.y), 'text-anchor': text.anchor === 'end' ? 'end' : null },
    parts,
  );
}

function draw(placed: PlacedFrance, words: ChartWords): Element {
  const { sizes, bottom } = placed;
  const pattern = `french-cities-${placed.width}`;
  const shape = (rate: PlacedRate, city: PlacedCity): (Element | null)[] => {
    const bound = city.rates.find((other) => other.role === 'bound');
    if (rate.role === 'bound') return [null];
    if (rate.role === 'uncertain') return [svg('circle', { class: 'outline', cx: rate.x, cy: rate.y, r: sizes.dot })];
    if (!bound)
      return [
        svg('circle', {
          class: rate.role === 'earlier' ? 'other-ring' : 'other',
          cx: rate.x,
          cy: rate.y,
          r: rate.role === 'earlier' ? sizes.dot - 1.5 : sizes.dot,
        }),
      ];
    const box = { x: bound.x, y: rate.y - BAR / 2, width: tenth(rate.x - bound.x), height: BAR };
    return [
      svg('rect', { fill: `url(#${pattern})`, ...box }),
      svg('rect', { class: 'hatch-line', fill: 'none', ...box }),
    ];
  };
  const join = (city: PlacedCity): Element | null => {
    const [latest, earlier] = [city.rates[0], city.rates.find((rate) => rate.role === 'earlier')];
    return latest && earlier
      ? svg('line', { class: 'leader', x1: earlier.x, x2: latest.x, y1: city.y, y2: city.y })
      : null;
  };
  return root(
    placed,
    words,
    svg('defs', {}, hatch(pattern, 'hatch-line', 4)),
    svg('text', { class: 'label soft', x: sizes.left, y: TEXT }, placed.title),
    scaleGroup(
      placed.ticks.map((tick, i) =>
        svg('line', { class: i === 0 ? 'axis' : 'grid', x1: tick.x, x2: tick.x, y1: sizes.top - 6, y2: bottom }),
      ),
      placed.ticks.map((tick) =>
        svg('text', { class: 'tick', x: tick.x, y: bottom + 19, 'text-anchor': 'middle' }, tick.text),
      ),
    ),
    placed.cities.map((city) => [
      svg(
        'text',
        { class: city.marseille ? 'label strong' : 'label', x: sizes.left - 12, y: city.y + 5, 'text-anchor': 'end' },
        city.name,
      ),
      join(city),
      ...city.rates.toReversed().map((rate) => mark(rate.id, {}, shape(rate, city), write(rate.words))),
    ]),
  );
}

const comparableKey = { yes: 'comparableYes', uncertain: 'comparableUncertain', no: 'comparableNo' } as const;

/** Every rate drawn, then one line for each smaller or less sure city. */
function table(rows: RateRow[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'city', head: words.label('headCity') },
      { key: 'date', head: words.label('headDate') },
      { key: 'cameras', head: words.label('headCameras'), numeric: true },
      { key: 'residents', head: words.label('headPopulation'), numeric: true },
      { key: 'rate', head: words.label('headRate'), numeric: true },
      { key: 'scope', head: words.label('headScope') },
      { key: 'comparable', head: words.label('headComparable') },
      { key: 'source', head: words.label('headSource') },
      { key: 'confidence', head: words.label('headConfidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.id,
      rows: row.rows,
      cells: [
        { text: row.city },
        { text: words.date(row.asOf), value: row.asOf },
        {
          text: row.role === 'bound' ? `< ${words.number(row.cameras)}` : words.number(row.cameras),
          value: row.cameras,
        },
        { text: words.number(row.population), value: row.population },
        {
          text: row.role === 'bound' ? `< ${words.number(Number(row.rate.toFixed(2)))}` : words.number(shown(row.rate)),
          value: Number(row.rate.toFixed(3)),
        },
        { text: row.scope[words.locale] },
        { text: words.label(comparableKey[row.comparable]) },
        { text: words.sourceNames(row.id) || '–' },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    })),
  };
}

/** French cities, street cameras per 1,000 residents. */
export const frenchCities = defineChart<RateRow, PlacedFrance>({
  id: 'french-cities',
  rows: rateRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
