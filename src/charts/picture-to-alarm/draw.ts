/** Draws each frame in the colours of the ground it stands on: people as grey shapes, what software adds as thin lines, the alarm in full ink. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedStep, PlacedSteps } from './place.ts';
import { STEPS, type Step } from './rows.ts';
import { AREA, FRAME, INSIDE, PEOPLE, STREET } from './scene.ts';

/** A body and its head, as parts of the height of somebody. */
const BODY = { half: 0.17, shoulder: 0.7, head: 0.13 };
/** A box stands off its person by this part of their height. */
const AIR = 0.1;
const DOT = 1.5;
/** The screen of the last frame, and whoever sits before it, in units of the scene. */
const SCREEN = { x: 28, y: 8, part: 0.65, foot: 4 };
const WATCHER = { x: 80, y: 100, tall: 46 };
/** Side of the sign of the alarm. */
const SIGN = 12;

type At = (x: number, y: number) => string;
type Points = readonly (readonly [x: number, y: number])[];

const line = (points: Points, at: At): string => `M${points.map(([x, y]) => at(x, y)).join('L')}`;

function personPath({ x, y, tall }: { x: number; y: number; tall: number }, at: At, unit: number): string {
  const [half, shoulder, r] = [BODY.half * tall, BODY.shoulder * tall, BODY.head * tall];
  const round = tenth(half * unit);
  const head = tenth(r * unit);
  const body = `M${at(x - half, y)}L${at(x - half, y - shoulder + half)}A${round} ${round} 0 0 1 ${at(x + half, y - shoulder + half)}L${at(x + half, y)}z`;
  const middle = y - tall + r;
  return `${body}M${at(x - r, middle)}A${head} ${head} 0 1 1 ${at(x + r, middle)}A${head} ${head} 0 1 1 ${at(x - r, middle)}z`;
}

const boxPath = ({ x, y, tall }: { x: number; y: number; tall: number }, at: At): string => {
  const [half, air] = [(BODY.half + AIR) * tall, AIR * tall];
  const corners: Points = [
    [x - half, y - tall - air],
    [x + half, y - tall - air],
    [x + half, y + air / 2],
    [x - half, y + air / 2],
  ];
  return `${line(corners, at)}z`;
};

/** The picture of a step; `part` and `shift` make it the small picture on a screen. */
function drawScene(step: Step, placed: PlacedStep, part = 1, shift = { x: 0, y: 0 }): Element[] {
  const unit = placed.unit * part;
  const at: At = (x, y) =>
    `${tenth(placed.x + placed.unit * shift.x + x * unit)} ${tenth(placed.y + placed.unit * shift.y + y * unit)}`;
  const reached = (one: Step): boolean => STEPS.indexOf(step) >= STEPS.indexOf(one);
  const ground = {
    x: placed.x + placed.unit * shift.x,
    y: placed.y + placed.unit * shift.y,
    width: FRAME.width * unit,
    height: FRAME.height * unit,
  };
  const thin = (d: string): Element => svg('path', { class: 'hatch-line', fill: 'none', d });
  const boxed = step === 'alarm' ? PEOPLE.filter((_, i) => i === INSIDE) : PEOPLE;
  return [
    svg('rect', { class: 'void', ...ground }),
    svg('path', { class: 'leader', d: STREET.map((points) => line(points, at)).join('') }),
    ...(reached('rule') ? [svg('path', { class: 'outline', d: `${line(AREA, at)}z` })] : []),
    svg('path', { class: 'other', d: PEOPLE.map((one) => personPath(one, at, unit)).join('') }),
    ...(reached('boxes') ? [thin(boxed.map((one) => boxPath(one, at)).join(''))] : []),
    ...(step === 'tracks' || step === 'rule'
      ? [
          svg('path', {
            class: 'leader',
            d: PEOPLE.map(({ way, x, y }) => line([...way, [x, y]], at)).join(''),
          }),
          ...PEOPLE.flatMap(({ way }) => way).map(([x, y]) => {
            const [cx = 0, cy = 0] = at(x, y).split(' ').map(Number);
            return svg('circle', { class: 'ink', cx, cy, r: DOT });
          }),
        ]
      : []),
  ];
}

/** The picture on a screen, its sign beside it, and somebody seen from behind. */
function drawAlarm(placed: PlacedStep): Element[] {
  const { x, y, unit } = placed;
  const at: At = (left, top) => `${tenth(x + left * unit)} ${tenth(y + top * unit)}`;
  const edge = SCREEN.foot;
  const [right, bottom] = [SCREEN.x + FRAME.width * SCREEN.part, SCREEN.y + FRAME.height * SCREEN.part];
  const frame: Points = [
    [SCREEN.x - edge, SCREEN.y - edge],
    [right + edge, SCREEN.y - edge],
    [right + edge, bottom + edge],
    [SCREEN.x - edge, bottom + edge],
  ];
  const [signX, signY] = [right - SIGN - 1, SCREEN.y + 1];
  const middle = signX + SIGN / 2;
  return [
    ...drawScene('alarm', placed, SCREEN.part, SCREEN),
    svg('path', { class: 'ink-line', d: `${line(frame, at)}z` }),
    svg('path', {
      class: 'ink',
      d: `${line(
        [
          [middle, signY],
          [signX + SIGN, signY + SIGN],
          [signX, signY + SIGN],
        ],
        at,
      )}z`,
    }),
    svg('path', { class: 'ink', d: personPath(WATCHER, at, unit) }),
  ];
}

export const draw = ({ steps, ...placed }: PlacedSteps, words: ChartWords): Element =>
  root(
    placed,
    words,
    steps.map((one) =>
      mark(one.step, {}, one.step === 'alarm' ? drawAlarm(one) : drawScene(one.step, one), one.texts.map(drawText)),
    ),
  );
