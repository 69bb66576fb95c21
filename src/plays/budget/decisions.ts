/** The stage of the third act: the decisions on four lines by year, each a square as large as its sum. Filled: the City alone. Hollow: others too. Broken: a ceiling. */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import { money } from '../../i18n/format.ts';
import type { ActAt, Size } from '../acts.ts';
import type { Say } from '../say.ts';
import { countedAt, largestOf, LINES, type Decision } from './acts.ts';

/** Of the drawing, a line and its letters; the largest square; a square whose sum waits; the room under a line; the room around it all. */
const FRAME: Record<
  Size,
  { width: number; row: number; text: number; most: number; wait: number; under: number; edge: number }
> = {
  wide: { width: 1200, row: 84, text: 22, most: 78, wait: 15, under: 12, edge: 12 },
  narrow: { width: 340, row: 56, text: 14.5, most: 50, wait: 9, under: 9, edge: 10 },
};
/** Years between two marks of the axis; room after the last, for the largest squares. */
const EVERY = 4;
const ROOM = 4.5;

interface Placed {
  decision: Decision;
  x: number;
  side: number;
}

/** Squares of one line at their dates, each in the middle of it; the second of one day stands after the first. */
function placed(
  decisions: readonly Decision[],
  at: (when: number) => number,
  sideOf: (euros: number) => number,
): Placed[] {
  let free = 0;
  return decisions.map((decision) => {
    const side = sideOf(decision.euros);
    const x = Math.max(free, at(decision.when) - side / 2);
    free = x + side + 2;
    return { decision, x, side };
  });
}

export function drawDecisions(at: ActAt, size: Size, decisions: readonly Decision[], say: Say): Element {
  const { width, row, text, most, wait: small, under, edge } = FRAME[size];
  const told = at.step !== 'predict';
  const counted = told ? countedAt(at, decisions) : [];
  const years = decisions.map(({ when }) => Math.floor(when));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const across = (when: number): number => ((when - first) / (last + ROOM - first)) * width;
  const scale = most / Math.sqrt(largestOf(decisions)?.euros ?? 1);
  const bottom = LINES.length * row;
  const line = (name: (typeof LINES)[number], i: number): Element[] => {
    const base = (i + 1) * row - under;
    const mine = at.guess === name && at.guessed;
    const own = decisions.filter((one) => one.line === name);
    const top = largestOf(counted.filter((one) => one.line === name));
    const squares = placed(own, across, (euros) => (told ? Math.sqrt(euros) * scale : small));
    return [
      svg(
        'text',
        { class: mine ? 'thing here' : 'thing', x: 0, y: tenth(i * row + text), 'font-size': text },
        mine
          ? say(told ? 'acted.largest.mine' : 'acted.largest.guess', { thing: say(`control.largest.${name}`) })
          : say(`control.largest.${name}`),
      ),
      svg('path', { class: mine ? 'ground mine' : 'ground', d: `M0 ${base}H${width}` }),
      ...squares.map(({ decision, x, side }) => {
        const out = told && !counted.includes(decision);
        const look = !told ? 'wait' : decision.stage === 'ceiling' ? 'limit' : decision.alone ? 'alone' : 'shared';
        const s = out ? small * 0.4 : side;
        return svg('rect', {
          class: `sum ${out ? 'out' : look}`,
          x: tenth(out ? x + side / 2 - s / 2 : x),
          y: tenth(base - s),
          width: tenth(s),
          height: tenth(s),
        });
      }),
      ...squares
        .filter(({ decision }) => decision === top)
        .map(({ x, decision }) => {
          return svg(
            'text',
            {
              class: 'said',
              x: tenth(x - text * 0.3),
              y: tenth(base - text * 0.2),
              'font-size': text,
              'text-anchor': 'end',
            },
            money(decision.euros, 'EUR', say.locale, 'short'),
          );
        }),
    ];
  };
  const marks = Array.from({ length: Math.ceil((last - first) / EVERY) }, (_, i) => first + 1 + i * EVERY);
  return svg(
    'svg',
    {
      class: 'purse-stage',
      viewBox: `${-edge} ${-edge / 2} ${width + 2 * edge} ${tenth(bottom + text + edge / 2)}`,
      role: 'img',
      'aria-label': told
        ? say('acted.decisions.alt', {
            n: counted.length,
            parts: LINES.flatMap((name) => {
              const top = largestOf(counted.filter((one) => one.line === name));
              return top ? [`${say(`control.largest.${name}`)}, ${money(top.euros, 'EUR', say.locale)}`] : [];
            }).join(say('acted.joint')),
          })
        : say('acted.decisions', { n: decisions.length }),
    },
    ...LINES.flatMap(line),
    svg(
      'g',
      { class: 'scale' },
      ...marks.map((year) =>
        svg(
          'text',
          { x: tenth(across(year + 0.5)), y: tenth(bottom + text * 0.7), 'font-size': text, 'text-anchor': 'middle' },
          String(year),
        ),
      ),
    ),
  );
}
