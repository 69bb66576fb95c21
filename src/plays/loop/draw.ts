/** The picture of the loop: what happens and what is on record as a pair of bars, then the fan of futures with the truth, the limit, the chance and the bias. */
import type { Element } from 'hast';
import { betaBelow } from '../../models/loop/long-run.ts';
import { compactLine } from '../../charts/parts/compact-path.ts';
import { svg, tenth } from '../../charts/parts/svg.ts';
import type { Say } from '../say.ts';
import { LETTERS } from './loop.ts';
import { OF, type View } from './view.ts';

interface Size {
  name: 'wide' | 'narrow';
  width: number;
  /** The plot: its left and right edge, and its height. */
  left: number;
  right: number;
  height: number;
  /** How far the bars of the last day reach. */
  pile: number;
}

/** Room for words in the machine's face: 14 px high, this wide a letter. */
const LETTER = 8.5;
const TEXT = 14;
const LINE = 20;
const BAR = 20;
const BINS = 40;

export const SIZES: readonly Size[] = [
  { name: 'wide', width: 500, left: 34, right: 294, height: 220, pile: 52 },
  { name: 'narrow', width: 320, left: 34, right: 234, height: 190, pile: 46 },
];

const text = (x: number, y: number, words: string, className?: string, anchor?: 'end' | 'middle'): Element =>
  svg('text', { x, y, class: className, 'text-anchor': anchor }, words);

/** Labels of one column pushed apart until none touches the next, in their order. */
export function apart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const placed = wanted.map(() => 0);
  let least = low;
  for (const { y, i } of order) {
    placed[i] = Math.max(y, least);
    least = (placed[i] as number) + gap;
  }
  let most = high;
  for (const { i } of [...order].reverse()) {
    placed[i] = Math.min(placed[i] as number, most);
    most = (placed[i] as number) - gap;
  }
  return placed;
}

const listed = (amounts: readonly number[]): string =>
  amounts.map((amount, i) => `${LETTERS[i] ?? ''} ${amount}`).join(' · ');

/** A bar of a hundred parts, cut by area, under its name and its amounts. */
function barOf(
  name: string,
  amounts: readonly number[],
  y: number,
  { width }: Size,
): { drawing: Element; bottom: number } {
  const numbers = listed(amounts);
  const below = (name.length + numbers.length + 2) * LETTER > width;
  const top = y + TEXT + (below ? LINE : 0) + 5;
  let x = 0;
  const cuts = amounts.map((amount, i) => {
    const part = svg('rect', {
      class: `area-${i}`,
      x: x + 0.75,
      y: top + 0.75,
      width: Math.max(0, (amount / OF) * width - 1.5),
      height: BAR - 1.5,
    });
    x += (amount / OF) * width;
    return part;
  });
  return {
    drawing: svg(
      'g',
      {},
      text(0, y + TEXT, name, 'dim'),
      below ? text(0, y + TEXT + LINE, numbers) : text(width, y + TEXT, numbers, undefined, 'end'),
      ...cuts,
    ),
    bottom: top + BAR,
  };
}

interface Sign {
  key: 'reality' | 'mean' | 'chance' | 'bias' | 'limit';
  words: string;
  /** Where it points at, in px. */
  y: number;
}

/** What the labels name, from the state of the futures. */
function signs(view: View, y: (share: number) => number, say: Say): Sign[] {
  const { limit, exact, bias, clear, chance, truth, record, look } = view;
  const list: Sign[] = [
    { key: 'reality', words: say('sign.reality', { n: truth[look] ?? 0 }), y: y(exact.truth) },
    {
      key: 'mean',
      words: say(view.drawn === 1 ? 'sign.one' : 'sign.mean', { n: record[look] ?? 0 }),
      y: y(exact.mean),
    },
  ];
  if (chance !== null && view.day > 0)
    list.push({ key: 'chance', words: say('sign.chance', { n: chance }), y: y(exact.high) });
  if (bias !== null)
    list.push({
      key: 'bias',
      words: clear ? say('sign.bias', { n: signed(bias) }) : say('sign.fair'),
      y: y((exact.truth + exact.mean) / 2),
    });
  if (limit.kind === 'line' || limit.kind === 'drawn')
    list.push({ key: 'limit', words: say('sign.limit', { n: Math.round(limit.at * OF) }), y: y(limit.at) });
  if (limit.kind === 'spread')
    list.push({
      key: 'limit',
      words: say('sign.spread', { low: Math.round(limit.low * OF), high: Math.round(limit.high * OF) }),
      y: y(limit.low),
    });
  return list;
}

/** "+13", "−4", "0", with a true minus sign. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** The small drawing that stands before a label where labels are listed under the plot. */
function keyOf(sign: Sign['key'], x: number, y: number): Element {
  const middle = y - 5;
  if (sign === 'chance')
    return svg('path', {
      class: 'chance',
      d: `M${x + 6} ${middle - 6}h8M${x + 10} ${middle - 6}v12M${x + 6} ${middle + 6}h8`,
    });
  if (sign === 'bias') return svg('path', { class: 'bias', d: `M${x + 10} ${middle + 6}v-12m-4 5l4 -5l4 5` });
  return svg('path', { class: sign, d: `M${x} ${middle}h20` });
}

/** @param say the words of the play, in the language of the picture */
export function draw(view: View, size: Size, say: Say): Element {
  const { width, left, right, height, pile } = size;
  const { days, day, through, fan, lines, limit, exact, ends } = view;
  const letter = LETTERS[view.look] ?? 'A';
  const real = barOf(say('bar.reality'), view.truth, 0, size);
  const record = barOf(say('bar.record', { day }), view.record, real.bottom + 8, size);
  const titleY = record.bottom + 30;
  const top = titleY + 14;
  const bottom = top + height;
  const x = (at: number): number => left + (at / days) * (right - left);
  const y = (share: number): number => bottom - share * height;
  const now = x(day);
  const line = (values: readonly number[]): string =>
    compactLine(values.map((value, i) => [x(through[i] as number), y(value)] as const));
  const band = (low: readonly number[], high: readonly number[]): string =>
    `${compactLine([...through.map((at, i) => [x(at), y(high[i] as number)] as const), ...through.map((at, i) => [x(at), y(low[i] as number)] as const).reverse()])}z`;

  const grid = [0, 0.5, 1].map((share) => svg('path', { class: 'grid', d: `M${left} ${tenth(y(share))}H${right}` }));
  const ticks = svg(
    'g',
    { class: 'scale dim' },
    ...[0, 0.5, 1].map((share) => text(left - 6, y(share) + 5, String(share * OF), undefined, 'end')),
    text(left, bottom + LINE, say('axis.first')),
    text(right, bottom + LINE, say('axis.day', { n: days }), undefined, 'end'),
  );

  const drawn = [
    ...(fan
      ? [
          svg('path', { class: 'band', d: band(fan.low, fan.high) }),
          svg('path', { class: 'band', d: band(fan.quarter, fan.half) }),
        ]
      : []),
    ...lines.map((values, i) =>
      svg('path', {
        class: lines.length === 1 ? 'mean' : fan ? 'future thin' : `future${i === 0 ? ' first' : ''}`,
        d: line(values),
      }),
    ),
    ...(fan ? [svg('path', { class: 'mean', d: line(fan.mean) })] : []),
  ];
  const across = (share: number, className: string): Element =>
    svg('path', { class: className, d: `M${left} ${tenth(y(share))}H${right + pile + 6}` });
  const limits =
    limit.kind === 'line' || limit.kind === 'drawn'
      ? [across(limit.at, 'limit')]
      : limit.kind === 'spread'
        ? [across(limit.low, 'limit'), across(limit.high, 'limit')]
        : [];

  // The futures of the day looked at, piled up beside the plot; the spread that is the limit as an outline over them.
  const bins = Array.from({ length: BINS }, () => 0);
  for (const share of ends) {
    const bin = Math.min(BINS - 1, Math.floor(share * BINS));
    bins[bin] = (bins[bin] as number) + 1 / ends.length;
  }
  const mass =
    limit.kind === 'spread'
      ? bins.map((_, i) => betaBelow(limit.beta, (i + 1) / BINS) - betaBelow(limit.beta, i / BINS))
      : [];
  const most = Math.max(...bins, ...mass);
  const pileX = right + 5;
  const binHeight = height / BINS;
  const few = ends.length <= 10;
  const heap = few
    ? ends.map((share) => svg('circle', { class: 'end', cx: pileX + 6, cy: y(share), r: 3 }))
    : bins.flatMap((part, i) =>
        part > 0
          ? [
              svg('rect', {
                class: 'heap',
                x: pileX,
                y: bottom - (i + 1) * binHeight + 0.5,
                width: (part / most) * pile,
                height: binHeight - 1,
              }),
            ]
          : [],
      );
  const rim = mass.flatMap((part, i): [number, number][] =>
    part > most / 200 ? [[pileX + (part / most) * pile, bottom - (i + 0.5) * binHeight]] : [],
  );
  const outline = rim.length > 0 && !few ? [svg('path', { class: 'spread', d: compactLine(rim) })] : [];

  // Chance: from the low to the high future; bias: from the truth to the mean.
  const chanceX = pileX + pile + 10;
  const biasX = chanceX + 14;
  const [fromY, toY] = [y(exact.truth), y(exact.mean)];
  const tip = Math.abs(toY - fromY) < 6 ? 0 : toY < fromY ? 5 : -5;
  const measures = [
    ...(view.chance !== null && day > 0
      ? [
          svg('path', {
            class: 'chance',
            d: `M${chanceX - 4} ${tenth(y(exact.high))}h8M${chanceX} ${tenth(y(exact.high))}V${tenth(y(exact.low))}M${chanceX - 4} ${tenth(y(exact.low))}h8`,
          }),
        ]
      : []),
    ...(view.clear && tip !== 0
      ? [svg('path', { class: 'bias', d: `M${biasX} ${tenth(fromY)}V${tenth(toY)}m-4 ${tip}l4 ${-tip}l4 ${tip}` })]
      : []),
  ];

  const list = signs(view, y, say);
  let end = bottom + LINE;
  let labels: Element[];
  if (size.name === 'wide') {
    const labelX = biasX + 14;
    const ys = apart(
      list.map((sign) => sign.y),
      LINE,
      top,
      bottom,
    );
    labels = list.map((sign, i) => text(labelX, (ys[i] as number) + 5, sign.words, sign.key));
  } else {
    const cell = (i: number): [number, number] => [
      i % 2 === 0 ? 0 : width / 2,
      bottom + 2 * LINE + 8 + Math.floor(i / 2) * (LINE + 2),
    ];
    const [seedX, seedY] = cell(list.length);
    end = seedY;
    labels = list.flatMap((sign, i) => {
      const [kx, ky] = cell(i);
      return [keyOf(sign.key, kx, ky), text(kx + 26, ky, sign.words, sign.key)];
    });
    labels.push(text(seedX, seedY, say('synthetic.number', { seed: String(view.seed) }), 'dim'));
  }

  const rows: Element[] = [];
  if (view.patrols) {
    const step = (right - left) / days;
    const first = end + 18;
    rows.push(text(0, first + TEXT, say('patrols'), 'dim'));
    for (const [area] of view.truth.entries()) {
      const rowY = first + TEXT + 10 + area * (LINE - 2);
      const boxes = view.patrols.flatMap((visited, i) =>
        visited === area ? [`M${tenth(left + i * step + 0.5)} ${rowY}h${tenth(step - 1)}v12h${tenth(1 - step)}z`] : [],
      );
      rows.push(
        text(left - 14, rowY + 11, LETTERS[area] ?? '', undefined, 'end'),
        svg('path', { class: 'grid', d: `M${left} ${rowY + 12.5}H${right}` }),
      );
      if (boxes.length > 0) rows.push(svg('path', { class: `area-${area}`, d: boxes.join('') }));
      end = rowY + 14;
    }
  }

  return svg(
    'svg',
    {
      class: `loop ${size.name}`,
      viewBox: `0 0 ${width} ${tenth(end + 6)}`,
      role: 'img',
      'aria-label': say('picture', { area: letter, futures: view.drawn, day }),
    },
    real.drawing,
    record.drawing,
    text(0, titleY, say('axis.title', { area: letter, of: OF }), 'dim'),
    text(
      width,
      titleY,
      say(size.name === 'wide' ? 'synthetic.seed' : 'synthetic', { seed: String(view.seed) }),
      'dim',
      'end',
    ),
    ...grid,
    ticks,
    ...drawn,
    ...limits,
    across(exact.truth, 'reality'),
    ...(day < days ? [svg('path', { class: 'grid', d: `M${tenth(now)} ${top}V${bottom}` })] : []),
    ...heap,
    ...outline,
    ...measures,
    ...labels,
    ...rows,
  );
}
