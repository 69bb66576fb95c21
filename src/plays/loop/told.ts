/** The loop in words: where it stands, chance and bias told apart, what a change did, the line for the table of runs. */
import type { Day } from '../../models/loop/loop.ts';
import { isOn, numberOf, type State } from '../play.ts';
import type { Say } from '../say.ts';
import { signed } from './draw.ts';
import { LETTERS, placesOf } from './loop.ts';
import { OF, type View } from './view.ts';

/** Eight futures in ten: what lies between the low and the high one. */
const PART = 8;
const WHOLE = 10;

const letterOf = (area: number): string => LETTERS[area] ?? '';
const tenths = (n: number): number => Math.round(n * 10) / 10;

function limitWords({ limit }: View, say: Say): string {
  if (limit.kind === 'line' || limit.kind === 'drawn')
    return say(`told.limit.${limit.kind}`, { n: Math.round(limit.at * OF), of: OF });
  if (limit.kind === 'spread')
    return say('told.limit.spread', {
      low: Math.round(limit.low * OF),
      high: Math.round(limit.high * OF),
      part: PART,
      whole: WHOLE,
    });
  return say('told.limit.none');
}

/** The day of a single future: where the record sent the patrol, and what it found there. */
function dayWords(view: View, state: State, days: readonly Day[], say: Say): string {
  const today = days[view.day - 1];
  if (!today)
    return say('told.morning', {
      records: placesOf(state)
        .map(({ records }, i) => `${letterOf(i)} ${say.number(records)}`)
        .join(', '),
    });
  const morning = view.day > 1 ? (days[view.day - 2] as Day).records : placesOf(state).map(({ records }) => records);
  const share = (morning[today.visited] as number) / morning.reduce((a, b) => a + b, 0);
  const records = today.records.map((amount, i) => `${letterOf(i)} ${say.number(tenths(amount))}`).join(', ');
  const found = tenths(today.found);
  return [
    say('told.visit', { day: view.day, area: letterOf(today.visited), n: Math.round(share * OF), of: OF }),
    say(today.counted ? 'told.found' : 'told.uncounted', { found }),
    say('told.evening', { records }),
  ].join(' ');
}

/** The paragraph that says where the play stands. */
export function told(view: View, state: State, days: readonly Day[], say: Say): string {
  const { look, truth, start, record, day, drawn, low, high } = view;
  const area = letterOf(look);
  const real = say('told.real', { of: OF, n: truth[look] ?? 0, area, start: start[look] ?? 0 });
  if (drawn === 1) return [dayWords(view, state, days, say), real, limitWords(view, say)].join(' ');
  const now =
    day === 0
      ? ''
      : say('told.now', {
          area,
          day,
          futures: drawn,
          n: record[look] ?? 0,
          of: OF,
          low,
          high,
          part: PART,
          whole: WHOLE,
        });
  return [real, now, limitWords(view, say)].filter(Boolean).join(' ');
}

/** How far the futures lie apart, in words. */
export function chanceWords(view: View, say: Say): string {
  const { chance, low, high, day } = view;
  if (day === 0) return say('chance.morning');
  return chance === null ? say('chance.alone') : say('chance.many', { n: chance, low, high, part: PART, whole: WHOLE });
}

/** How far their mean lies from what happens, and how much of that stood on the first day. */
export function biasWords(view: View, say: Say): string {
  const { bias, clear, margin, drawn, truth, start, record, look, day } = view;
  if (bias === null) return say('bias.alone');
  const inherited = (start[look] ?? 0) - (truth[look] ?? 0);
  const area = letterOf(look);
  const values = { n: Math.abs(bias), mean: record[look] ?? 0, real: truth[look] ?? 0, area, futures: drawn, margin };
  if (!clear) return say(margin === 0 ? 'bias.none' : 'bias.unclear', values);
  const size = say(bias > 0 ? 'bias.many' : 'bias.few', values);
  return day === 0
    ? size
    : `${size} ${say('bias.parts', { first: signed(inherited), loop: signed(bias - inherited) })}`;
}

/** One sentence of cause and effect, once a change has settled. */
export function changed(view: View, say: Say): string {
  const { bias, clear, margin, chance, record, truth, look, drawn, day } = view;
  const values = { day, n: record[look] ?? 0, real: truth[look] ?? 0, of: OF, area: letterOf(look) };
  if (bias === null || chance === null) return say('said.alone', values);
  return say(clear ? 'said.many' : 'said.fair', { margin, ...values, futures: drawn, chance, bias: signed(bias) });
}

export const RUN_HEADS = [
  'records',
  'rates',
  'reports',
  'correction',
  'forgetting',
  'byday',
  'futures',
  'day',
  'area',
  'real',
  'mean',
  'low',
  'high',
  'bias',
  'margin',
  'limit',
] as const;

/** The line for the table of runs, in the order of its heads. */
export function runOf(view: View, state: State, say: Say): (string | number)[] {
  const { limit, look } = view;
  const places = placesOf(state);
  const switched = (key: string): string => say(`control.${key}.${isOn(state, key) ? 'on' : 'off'}`);
  return [
    places.map(({ records }) => say.number(records)).join(' · '),
    places.map(({ rate }) => say.number(tenths(rate))).join(' · '),
    numberOf(state, 'reports'),
    switched('correction'),
    numberOf(state, 'forgetting'),
    switched('byday'),
    view.drawn,
    view.day,
    letterOf(look),
    view.truth[look] ?? 0,
    view.record[look] ?? 0,
    view.low,
    view.high,
    view.bias === null ? say('run.untold') : signed(view.bias),
    view.bias === null ? say('run.untold') : view.margin,
    limit.kind === 'line' || limit.kind === 'drawn'
      ? Math.round(limit.at * OF)
      : limit.kind === 'spread'
        ? `${Math.round(limit.low * OF)}–${Math.round(limit.high * OF)}`
        : say('run.untold'),
  ];
}
