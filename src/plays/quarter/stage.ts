/**
 * The stage of the acts: the streets with everyone who stands together in the day, drawn at once, and a box round each gathering that the rule rings for; then ten
 * other days as columns; then the way of one person. A group is a few paths of round dots, one dot a person. The streets are stretched to fill the stage.
 */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import { CAMERAS } from '../../models/quarter/cameras.ts';
import { GROUND } from '../../models/quarter/ground.ts';
import type { ActAt, Size } from '../acts.ts';
import {
  GATHERINGS,
  momentOf,
  mostTogether,
  neededAt,
  OTHER_DAYS,
  RADIUS,
  ringingOf,
  WHO,
  type Cast,
  type Gathering,
  type Spot,
} from './acts.ts';

interface Frame {
  width: number;
  height: number;
  /** Metres that are drawn. */
  x: Spot;
  y: Spot;
  /** Width of a person's dot, height of a letter, room between a group and its box. */
  dot: number;
  text: number;
  pad: number;
  /** Middle and half width of the drawing of the rule. */
  rule: { x: number; y: number; r: number };
  /** The columns of the other days: the marks of the fights, then the boxes of all other alerts. */
  days: { fight: number; side: number; stack: number; pitch: number; box: number; across: number };
}
const FRAME: Record<Size, Frame> = {
  wide: {
    width: 1200,
    height: 366,
    x: [0, 240],
    y: [18, 134],
    dot: 6.4,
    text: 19,
    pad: 9,
    rule: { x: 86, y: 262, r: 42 },
    days: { fight: 36, side: 68, stack: 150, pitch: 30, box: 22, across: 3 },
  },
  narrow: {
    width: 340,
    height: 268,
    x: [48, 172],
    y: [18, 134],
    dot: 3.4,
    text: 14.5,
    pad: 5,
    rule: { x: 288, y: 200, r: 22 },
    days: { fight: 24, side: 27, stack: 88, pitch: 16, box: 12, across: 2 },
  },
};
/** Where the name of a gathering stands. */
const SIDE: Record<Gathering, 'above' | 'left' | 'right'> = {
  unloading: 'above',
  queue: 'above',
  'school-gate': 'right',
  market: 'right',
  cafe: 'left',
  'after-concert': 'above',
  goodbye: 'above',
  bus: 'left',
  'bar-closing': 'above',
  fight: 'right',
};
/** A box holds those who stand together, not a whole market: metres from its middle at most, to either side. */
const REACH = 9;
/** People of a group take turns in moving. */
const TURNS = 4;
/** Ways of those who only pass, in metres. */
const PASSING: readonly (readonly [Spot, Spot])[] = [
  [
    [0, 22.5],
    [240, 22.5],
  ],
  [
    [240, 28.5],
    [0, 28.5],
  ],
  [
    [0, 77],
    [200, 77],
  ],
  [
    [116, 30],
    [116, 132],
  ],
  [
    [204, 134],
    [204, 18],
  ],
  [
    [39, 18],
    [39, 134],
  ],
  [
    [240, 132],
    [0, 132],
  ],
];

type Box = readonly [x0: number, y0: number, x1: number, y1: number];
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const placed = ({ width, height, x, y }: Frame, [mx, my]: Spot): Spot => [
  ((mx - x[0]) / (x[1] - x[0])) * width,
  ((my - y[0]) / (y[1] - y[0])) * height,
];
const dots = (spots: readonly Spot[]): string => spots.map(([x, y]) => `M${tenth(x)} ${tenth(y)}h0`).join('');
const rect = (name: string, [x0, y0, x1, y1]: Box): Element =>
  svg('rect', { class: name, x: tenth(x0), y: tenth(y0), width: tenth(x1 - x0), height: tenth(y1 - y0) });

/** The streets, cut at the edge of the stage. */
function streets(frame: Frame): Element {
  const d = GROUND.map(({ x0, y0, x1, y1 }) => {
    const [[left, top], [right, bottom]] = [placed(frame, [x0, y0]), placed(frame, [x1, y1])];
    const [a, b] = [clamp(left, 0, frame.width), clamp(right, 0, frame.width)];
    const [c, e] = [clamp(top, 0, frame.height), clamp(bottom, 0, frame.height)];
    return b > a && e > c
      ? `M${Math.round(a)} ${Math.round(c)}H${Math.round(b)}V${Math.round(e)}H${Math.round(a)}z`
      : '';
  }).join('');
  return svg('path', { class: 'ways', d });
}

/** Those who pass, as dots that run along their way. */
const passers = (frame: Frame): Element =>
  svg('path', {
    class: 'passer',
    'stroke-width': frame.dot,
    d: PASSING.map(([from, to]) => {
      const [[ax, ay], [bx, by]] = [placed(frame, from), placed(frame, to)];
      return `M${Math.round(ax)} ${Math.round(ay)}L${Math.round(bx)} ${Math.round(by)}`;
    }).join(''),
  });

/** Round those of a group who stand closest together. */
function boxOf(frame: Frame, spots: readonly Spot[]): Box {
  const { spot } = mostTogether(spots, RADIUS);
  const near = spots.filter(([x, y]) => Math.abs(x - spot[0]) <= REACH && Math.abs(y - spot[1]) <= REACH);
  const [xs, ys] = [near.map(([x]) => x), near.map(([, y]) => y)];
  const [ax, ay] = placed(frame, [Math.min(...xs), Math.min(...ys)]);
  const [bx, by] = placed(frame, [Math.max(...xs), Math.max(...ys)]);
  const room = frame.pad + frame.dot / 2;
  return [ax - room, ay - room, bx + room, Math.min(frame.height - 2, by + room)];
}

/** A name beside a box, kept inside the stage. */
function name(
  frame: Frame,
  [x0, y0, x1, y1]: Box,
  side: (typeof SIDE)[Gathering],
  sign: string,
  text: string,
): Element {
  // Words grow away from the box where a projector sets them larger.
  const half = (text.length * frame.text * 0.52) / 2;
  const [x, anchor] = {
    above: [clamp((x0 + x1) / 2, half + 2, frame.width - half - 2), 'middle'],
    left: [x0 - 6, 'end'],
    right: [x1 + 6, 'start'],
  }[side] as [number, string];
  return svg(
    'text',
    {
      class: `called ${sign}`,
      'font-size': frame.text,
      x: tenth(x),
      y: tenth(
        clamp(
          side === 'above' ? y0 - frame.text * 0.35 : (y0 + y1) / 2 + frame.text * 0.35,
          frame.text,
          frame.height - 3,
        ),
      ),
      'text-anchor': anchor,
    },
    text,
  );
}

/** The rule as a ring that holds as many people as it asks for. */
function rule({ rule: { x, y, r }, dot, text }: Frame, needed: number, words: string): Element {
  const ring = Array.from({ length: needed }, (_, i): Spot => {
    const angle = (2 * Math.PI * i) / needed - Math.PI / 2;
    return [x + r * 0.62 * Math.cos(angle), y + r * 0.62 * Math.sin(angle)];
  });
  return svg(
    'g',
    { class: 'asked' },
    svg('circle', { cx: x, cy: y, r }),
    svg('path', { class: 'person', 'stroke-width': dot, d: dots(ring) }),
    svg('text', { 'font-size': text, x, y: y + r + text * 1.15, 'text-anchor': 'middle' }, words),
  );
}

/** What the drawing says in words. */
export interface StageWords {
  alt: string;
  /** Of each gathering. */
  names: readonly string[];
  /** Beside the fight, what was guessed; empty without a guess. */
  mine: string;
  /** Under the drawing of the rule. */
  rule: string;
  /** Above the marks of the fights, and above the boxes of all other alerts. */
  fights: string;
  others: string;
}

const frameOf = ({ width, height }: Frame, alt: string, ...children: (Element | null)[]): Element =>
  svg(
    'svg',
    { class: 'quarter-stage', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': alt },
    ...children,
  );

/** The day at once: who stands where, and round whom the rule rings. */
function day(cast: Cast, at: ActAt, frame: Frame, words: StageWords): Element {
  const told = at.step !== 'predict';
  const needed = neededAt(at);
  const { times } = ringingOf(cast, needed);
  const groups = GATHERINGS.map((deed, i) => {
    const people = cast.people[i] ?? [];
    const box = boxOf(frame, people);
    const rang = told && (times[i] ?? 0) > 0;
    const fight = deed === 'fight';
    const sign = !told ? (fight ? 'fight' : 'quiet') : rang ? (fight ? 'right' : 'false') : fight ? 'missed' : 'quiet';
    const said = !told && at.act === 1 && at.guess === 'yes';
    const turns = Array.from({ length: TURNS }, (_, turn) =>
      svg('path', {
        class: 'person',
        'stroke-width': frame.dot,
        d: dots(people.filter((_one, j) => j % TURNS === turn).map((spot) => placed(frame, spot))),
      }),
    );
    return svg(
      'g',
      { class: `gathering ${deed} ${sign}` },
      ...turns,
      rang || fight
        ? rect(fight && said ? 'alarm mine' : rang && at.step === 'see' ? 'alarm sweep' : 'alarm', box)
        : null,
      name(frame, box, SIDE[deed], sign, fight && words.mine ? words.mine : (words.names[i] ?? '')),
    );
  });
  return frameOf(frame, words.alt, streets(frame), passers(frame), ...groups, rule(frame, needed, words.rule));
}

/** A group in a square from -1 to 1, with room around it. */
function spread(spots: readonly Spot[]): Spot[] {
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const share = (value: number, list: readonly number[]): number => {
    const [least, most] = [Math.min(...list), Math.max(...list)];
    return most > least ? ((value - least) / (most - least) - 0.5) * 1.2 : 0;
  };
  return spots.map(([x, y]) => [share(x, xs), share(y, ys)]);
}

/** Ten other days as columns: the fight, and under it one box for each alert that was about something else. */
function days(cast: Cast, at: ActAt, frame: Frame, words: StageWords): Element {
  const told = at.step !== 'predict';
  const { fight, side, stack, pitch, box, across } = frame.days;
  const column = frame.width / OTHER_DAYS;
  const fighters = spread(cast.people[GATHERINGS.indexOf('fight')] ?? []);
  const columns = ringingOf(cast, neededAt(at)).days.map(([caught, falses], i) => {
    const left = i * column + (column - across * pitch) / 2;
    const middle = (i + 0.5) * column;
    const sign = told ? (caught ? 'right' : 'missed') : i < Number(at.guess) && at.guessed ? 'guess' : 'wait';
    const boxes = Array.from({ length: told ? falses : 0 }, (_, j) => {
      const [x, y] = [left + (j % across) * pitch, stack + Math.floor(j / across) * pitch];
      return `M${tenth(x)} ${tenth(y)}h${box}v${box}h-${box}z`;
    }).join('');
    return svg(
      'g',
      { class: `other ${sign}` },
      // The day itself, as long as what it may hold.
      rect('ways', [(i + 0.03) * column, fight - 6, (i + 0.97) * column, frame.height]),
      rect('alarm', [middle - side / 2, fight, middle + side / 2, fight + side]),
      svg('path', {
        class: 'person',
        'stroke-width': frame.dot,
        d: dots(fighters.map(([x, y]): Spot => [middle + (x * side) / 2, fight + (0.5 + y / 2) * side])),
      }),
      boxes ? svg('path', { class: 'falses sweep', d: boxes }) : null,
    );
  });
  const line = (y: number, text: string): Element =>
    svg('text', { class: 'called', 'font-size': frame.text, x: 4, y }, text);
  return frameOf(
    frame,
    words.alt,
    ...columns,
    line(fight - frame.text * 0.55, words.fights),
    line(stack - frame.text * 0.55, words.others),
  );
}

/** One person's day: the way so far, those met on it, the cameras that have filmed it, and where an alert pointed. */
function walk(cast: Cast, at: ActAt, frame: Frame, words: StageWords): Element {
  const hour = Number(at.value);
  const { spot, cameras, walked } = momentOf(cast, hour);
  let left = walked;
  const inside = ([x, y]: Spot): Spot => [clamp(x, 8, frame.width - 8), clamp(y, 8, frame.height - 8)];
  const here = spot && inside(placed(frame, spot));
  const named = ringingOf(cast, neededAt(at)).named.filter(([, rang]) => rang <= hour);
  return frameOf(
    frame,
    words.alt,
    streets(frame),
    svg('path', {
      class: 'trace',
      'stroke-width': frame.dot / 2,
      d: cast.ways
        .map((way) => {
          const points = way.slice(0, left).map((one) => placed(frame, one).map(Math.round).join(' '));
          left -= points.length;
          return points.length > 0 ? `M${points.join('L')}` : '';
        })
        .join(''),
    }),
    ...GATHERINGS.flatMap((deed, i) => {
      if (!cast.moments.some((moment) => moment.deed === deed)) return [];
      const people = cast.people[i] ?? [];
      const box = boxOf(frame, people);
      const sign = named.some(([one]) => one === i) ? 'false' : 'quiet';
      return [
        svg(
          'g',
          { class: `gathering around ${sign}` },
          svg('path', {
            class: 'person',
            'stroke-width': frame.dot,
            d: dots(people.map((one) => placed(frame, one))),
          }),
          sign === 'false' ? rect('alarm', box) : null,
          name(frame, box, SIDE[deed], sign, words.names[i] ?? ''),
        ),
      ];
    }),
    ...CAMERAS.map(({ x, y }, i) => {
      const [cx, cy] = inside(placed(frame, [x, y]));
      return svg('circle', {
        class: cameras & (1 << i) ? 'camera on' : 'camera',
        cx: tenth(cx),
        cy: tenth(cy),
        r: frame.dot,
      });
    }),
    here &&
      svg(
        'g',
        { class: 'me' },
        svg('circle', { cx: tenth(here[0]), cy: tenth(here[1]), r: frame.dot * 1.5 }),
        svg('path', { class: 'person', 'stroke-width': frame.dot * 1.3, d: dots([here]) }),
        svg(
          'text',
          {
            class: 'called',
            'font-size': frame.text,
            x: tenth(clamp(here[0], 2 * frame.text, frame.width - 2 * frame.text)),
            y: tenth(here[1] + frame.dot * 2 + frame.text),
            'text-anchor': 'middle',
          },
          String(WHO),
        ),
      ),
  );
}

export function drawStage(cast: Cast, at: ActAt, size: Size, words: StageWords): Element {
  const frame = FRAME[size];
  if (at.act < 3) return day(cast, at, frame, words);
  return at.step === 'change' ? walk(cast, at, frame, words) : days(cast, at, frame, words);
}
