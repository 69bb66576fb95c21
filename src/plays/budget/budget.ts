/** A budget is not one purse: its settings, and what it says and draws for a state. Pure; the same at build and in the browser. */
import type { Element } from 'hast';
import { svg } from '../../charts/parts/svg.ts';
import { money } from '../../i18n/format.ts';
import {
  move,
  PAYERS,
  THINGS,
  VERSIONS,
  type Move,
  type Numbers,
  type Payer,
  type Range,
  type Reach,
  type Thing,
  type Version,
} from '../../models/budget/budget.ts';
import { numberOf, textOf, type Control, type State } from '../play.ts';
import type { Cell } from '../runs.client.ts';
import type { Say } from '../say.ts';

/** No thing chosen. */
const NONE = 'none';

export const controls: readonly Control[] = [
  { key: 'payer', kind: 'choice', options: PAYERS, start: 'city', tag: 'yours' },
  {
    key: 'euros',
    kind: 'number',
    min: 10_000,
    max: 50_000_000,
    step: 10_000,
    start: 1_000_000,
    stops: [
      10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000,
      50_000_000,
    ],
    tag: 'yours',
  },
  // Nothing is set beside anything before the reader does it; links made before that was so still open the pair that came first then.
  { key: 'taken', kind: 'choice', options: [NONE, ...THINGS], start: NONE, linked: 'camera', tag: 'yours' },
  { key: 'put', kind: 'choice', options: [NONE, ...THINGS], start: NONE, linked: 'safe', tag: 'yours' },
  {
    key: 'version',
    kind: 'choice',
    options: VERSIONS,
    start: 'audit',
    tag: 'measured',
    rows: [
      'ms-sp-2013-phase2-city',
      'ms-sp-2016-share-city',
      'd-cofund-2012-2020-city',
      'ms-sp-2022-wave55-share-city',
    ],
  },
];
export const RUN_HEADS = ['payer', 'sum', 'taken', 'put', 'less', 'more'] as const;

type Named = Thing | typeof NONE;
interface Picked {
  payer: Payer;
  euros: number;
  taken: Named;
  put: Named;
  version: Version;
}
/** A state in which both things are chosen. */
interface Chosen extends Picked {
  taken: Thing;
  put: Thing;
}
const pickedOf = (state: State): Picked => ({
  payer: textOf(state, 'payer') as Payer,
  euros: numberOf(state, 'euros'),
  taken: textOf(state, 'taken') as Named,
  put: textOf(state, 'put') as Named,
  version: textOf(state, 'version') as Version,
});
const isChosen = (picked: Picked): picked is Chosen => picked.taken !== NONE && picked.put !== NONE;

/** Two significant digits: more would promise more than the sources hold. */
export const rough = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(2)));

const euro = (value: number, say: Say): string => money(value, 'EUR', say.locale);

/** "78 to 161 cameras", "about 4 buildings", "less than one school". */
export function unitWords(units: Range, thing: Thing, say: Say): string {
  if (units.high < 1) return say(`less.${thing}`);
  // One published average: the count is as rough as it.
  if (units.low === units.high) return say('roughly', { things: say.count(`unit.${thing}`, units.high) });
  return units.low < 1
    ? say('upto', { things: say.count(`unit.${thing}`, units.high) })
    : say('range', { low: units.low, things: say.count(`unit.${thing}`, units.high) });
}

/** What others put beside it: one sum, or a range. */
export function othersWords({ low, high }: Range, say: Say): string {
  const [least, most] = [euro(rough(low), say), euro(rough(high), say)];
  return least === most ? least : say('money', { low: least, high: most });
}

const runUnits = ({ units }: Reach, thing: Thing, say: Say): string =>
  units ? unitWords(units, thing, say) : say('unsaid');

/** What a side of the move says under its bar. */
function sideWords(reach: Reach, side: 'taken' | 'put', thing: Thing, sum: string, say: Say): string {
  if (reach.role === 'none') return say(`${side}.none`);
  if (!reach.units || !reach.others) return say(`${side}.unstated`);
  return say(`${side}.${reach.role}`, {
    sum,
    units: unitWords(reach.units, thing, say),
    others: othersWords(reach.others, say),
  });
}

/** The paragraph of state: whose money, taken out of what, put into what, and what does not follow. */
export function stateWords(state: State, numbers: Numbers, say: Say): string {
  const picked = pickedOf(state);
  const { payer, euros, version } = picked;
  const sum = euro(euros, say);
  if (!isChosen(picked)) return say('unchosen', { sum, payer: say(`of.${payer}`) });
  const { taken, put } = picked;
  const result = move(euros, payer, taken, put, version, numbers);
  const lead = say('lead', { sum, payer: say(`of.${payer}`), taken: say(`thing.${taken}`), put: say(`thing.${put}`) });
  if (result.stuck === 'same') return `${lead} ${say('same')}`;
  const parts = [lead, sideWords(result.taken, 'taken', taken, sum, say)];
  if (result.stuck !== 'taken') parts.push(sideWords(result.put, 'put', put, sum, say));
  return parts.join(' ');
}

/** One sentence after a change. */
export function saidWords(state: State, numbers: Numbers, say: Say): string {
  const picked = pickedOf(state);
  if (!isChosen(picked)) return say('said.unchosen');
  const { payer, euros, taken, put, version } = picked;
  const result = move(euros, payer, taken, put, version, numbers);
  if (result.stuck !== null) return say(`said.${result.stuck}`, { payer: say(`the.${payer}`) });
  return say('said', { less: runUnits(result.taken, taken, say), more: runUnits(result.put, put, say) });
}

/** A line of the table of runs. */
export function runOf(state: State, numbers: Numbers, say: Say): Cell[] {
  const picked = pickedOf(state);
  const { payer, euros, taken, put, version } = picked;
  const result = isChosen(picked) ? move(euros, payer, picked.taken, picked.put, version, numbers) : null;
  const units = (which: 'taken' | 'put'): string =>
    !result || result.stuck ? say('unmoved') : runUnits(result[which], picked[which] as Thing, say);
  return [
    say(`control.payer.${payer}`),
    euros,
    say(`thing.${taken}`),
    say(`thing.${put}`),
    units('taken'),
    units('put'),
  ];
}

const BAR = 20;
/** Own money and others' as one bar, on the scale of the longer of the two. */
function bar(reach: Reach, euros: number, longest: number): Element {
  const frame = { class: 'purse', viewBox: `0 0 100 ${BAR}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  if (reach.role === 'none')
    return svg('svg', frame, svg('rect', { class: 'empty', x: 0, y: 0, width: 100, height: BAR }));
  const own = (euros / longest) * 100;
  const others = reach.others ? (reach.others.high / longest) * 100 : 0;
  return svg(
    'svg',
    frame,
    svg('rect', { class: reach.role === 'billed' ? 'later' : 'own', x: 0, y: 0, width: own, height: BAR }),
    others > 0.1 ? svg('rect', { class: 'beside', x: own, y: 0, width: others, height: BAR }) : null,
    reach.role === 'first'
      ? svg('rect', { class: 'bill', x: own * 0.06, y: BAR / 4, width: own * 0.88, height: BAR / 2 })
      : null,
  );
}

function side(
  result: Move,
  which: 'taken' | 'put',
  { euros, payer, ...things }: Chosen,
  longest: number,
  say: Say,
): Element {
  const reach = result[which];
  const thing = things[which];
  const sum = euro(euros, say);
  const key = (name: string, words: string): Element => svg('li', { class: name }, words);
  return svg(
    'div',
    { class: `side ${which}${reach.role === 'none' ? ' nothing' : ''}` },
    svg('p', { class: 'which' }, say(which)),
    svg('p', { class: 'what' }, say(`thing.${thing}`)),
    svg('p', { class: 'meta' }, say(`cost.${thing}`)),
    bar(reach, euros, longest),
    svg(
      'ul',
      { class: 'parts' },
      reach.role === 'none'
        ? key('empty', say('key.none'))
        : key(
            reach.role === 'billed' ? 'later' : 'own',
            say(`key.${reach.role === 'billed' ? 'later' : 'own'}`, { payer: say(`of.${payer}`), sum }),
          ),
      reach.others && reach.others.high > 0
        ? key('beside', say('key.beside', { others: othersWords(reach.others, say) }))
        : null,
      reach.role === 'first' ? key('bill', say('key.bill')) : null,
    ),
    svg(
      'p',
      { class: 'units' },
      reach.units ? unitWords(reach.units, thing, say) : say(reach.role === 'none' ? 'key.none' : 'unsaid'),
    ),
  );
}

/** A side of a move for which no thing is chosen: the sum waits, beside what was chosen on the other. */
const waiting = (which: 'taken' | 'put', thing: Named, say: Say): Element =>
  svg(
    'div',
    { class: `side ${which} unset` },
    svg('p', { class: 'which' }, say(which)),
    svg('p', { class: 'what' }, say(`thing.${thing}`)),
    thing === NONE
      ? svg('p', { class: 'meta' }, say(`choose.${which}`))
      : svg('p', { class: 'meta' }, say(`cost.${thing}`)),
  );

/** The stage: what the sum is taken from, what it goes to, both bars on one scale. */
export function drawMove(state: State, numbers: Numbers, say: Say): Element {
  const picked = pickedOf(state);
  const arrow = svg('p', { class: 'arrow', 'aria-hidden': 'true' });
  if (!isChosen(picked))
    return svg(
      'div',
      { class: 'move stuck' },
      waiting('taken', picked.taken, say),
      arrow,
      waiting('put', picked.put, say),
    );
  const result = move(picked.euros, picked.payer, picked.taken, picked.put, picked.version, numbers);
  const longest = Math.max(...[result.taken, result.put].map(({ others }) => picked.euros + (others?.high ?? 0)));
  return svg(
    'div',
    { class: `move${result.stuck ? ' stuck' : ''}` },
    side(result, 'taken', picked, longest, say),
    arrow,
    side(result, 'put', picked, longest, say),
  );
}
