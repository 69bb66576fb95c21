/** The settings of the duty officer, and what they mean to the model. Pure: the page reads them at build, the script in the browser. */
import { DETECTOR, type DetectorSettings } from '../../models/quarter/boxes.ts';
import { COLOURS, FIRST_HOUR, PEOPLE, STEP_SECONDS, STEPS } from '../../models/quarter/measure.ts';
import { WEATHERS, type Weather } from '../../models/quarter/weather.ts';
import { ZONES, type Zone } from '../../models/quarter/ground.ts';
import type { Wish } from '../../models/quarter/quarter.ts';
import type { Rule, RuleKind } from '../../models/quarter/rules.ts';
import type { Query } from '../../models/quarter/search.ts';
import { clock } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { numberOf, textOf, type Control, type State } from '../play.ts';

type Group = 'rule' | 'rates' | 'rules' | 'wall' | 'search' | 'filmed';

const percent = (rate: number): number => Math.round(rate * 1000) / 10;
const rate = (
  key: string,
  from: keyof Omit<DetectorSettings, 'weather'>,
  min: number,
  max: number,
  step = 1,
): Control => ({
  kind: 'number',
  key,
  tag: 'assumed',
  min,
  max,
  step,
  start: percent(DETECTOR[from]),
});
/** A time of the clock, in hours after midnight. */
const time = (key: string, start: number): Control => ({
  kind: 'number',
  key,
  tag: 'yours',
  min: 0,
  max: 23.5,
  step: 0.5,
  start,
});
const choice = (key: string, options: readonly string[], start = options[0]!): Control => ({
  kind: 'choice',
  key,
  tag: 'yours',
  options,
  start,
});
const HEADINGS = ['north', 'east', 'south', 'west', 'standing'];
const PACES = ['still', 'walking', 'fast'];

const groups: Record<Group, readonly Control[]> = {
  rule: [
    { kind: 'number', key: 'count', tag: 'assumed', min: 2, max: 20, step: 1, start: 6 },
    { kind: 'number', key: 'minutes', tag: 'assumed', min: 1, max: 15, step: 1, start: 3 },
    choice('place', ['everywhere', ...ZONES]),
    time('from', 0),
    time('to', 0),
    { kind: 'seed', key: 'seed', tag: 'yours', start: 1 },
  ],
  rates: [
    rate('hit', 'hit', 30, 100),
    rate('night', 'night', 20, 100),
    rate('rain', 'rain', 20, 100),
    rate('hidden', 'hidden', 20, 100),
    rate('wrongkind', 'wrongKind', 0, 10, 0.1),
    rate('wrongcolour', 'wrongColour', 0, 40),
    rate('split', 'split', 0, 20),
    rate('merge', 'merge', 0, 60),
    { kind: 'number', key: 'radius', tag: 'assumed', min: 2, max: 15, step: 1, start: 5 },
    choice('weather', WEATHERS),
  ],
  rules: [
    time('entryfrom', 20),
    time('entryto', 6),
    { kind: 'number', key: 'entryfor', tag: 'assumed', min: 10, max: 300, step: 10, start: 30 },
    time('vehiclefrom', 11),
    time('vehicleto', 6),
    { kind: 'number', key: 'vehiclefor', tag: 'assumed', min: 10, max: 300, step: 10, start: 30 },
  ],
  wall: [
    { kind: 'number', key: 'views', tag: 'yours', min: 1, max: 9, step: 1, start: 4 },
    { kind: 'number', key: 'camera', tag: 'yours', min: 1, max: 9, step: 1, start: 1 },
  ],
  search: [
    choice('kind', ['person', 'vehicle']),
    choice('colour', ['any', ...COLOURS], 'red'),
    choice('heading', ['any', ...HEADINGS]),
    choice('pace', ['any', ...PACES]),
    time('searchfrom', 10),
    time('searchto', 11),
  ],
  filmed: [{ kind: 'number', key: 'who', tag: 'yours', min: 1, max: PEOPLE, step: 1, start: 148 }],
};

/** Held in the link and moved by the clock's own slider: hours after midnight, on to the next day. */
const at: Control = {
  kind: 'number',
  key: 'at',
  tag: 'yours',
  min: FIRST_HOUR,
  max: FIRST_HOUR + 24,
  step: 0.0001,
  start: 7.8333,
};
export const truth: Control = { kind: 'switch', key: 'truth', tag: 'yours', start: false };

export const controlsOf = (group: Group): readonly Control[] => groups[group];
export const controls: readonly Control[] = [...Object.values(groups).flat(), truth, at];

/** A change of these makes the machine look at the day again. */
export const wishOf = (state: State): Wish => {
  const share = (key: string): number => numberOf(state, key) / 100;
  return {
    seed: numberOf(state, 'seed'),
    radius: numberOf(state, 'radius'),
    detector: {
      hit: share('hit'),
      night: share('night'),
      rain: share('rain'),
      hidden: share('hidden'),
      wrongKind: share('wrongkind'),
      wrongColour: share('wrongcolour'),
      split: share('split'),
      merge: share('merge'),
      weather: textOf(state, 'weather') as Weather,
    },
  };
};

export function ruleOf(state: State, kind: RuleKind = 'gathering'): Rule {
  if (kind === 'gathering')
    return {
      kind,
      count: numberOf(state, 'count'),
      minutes: numberOf(state, 'minutes'),
      place: textOf(state, 'place') as Zone | 'everywhere',
      from: numberOf(state, 'from'),
      to: numberOf(state, 'to'),
    };
  return {
    kind,
    count: 1,
    minutes: numberOf(state, `${kind}for`) / 60,
    place: 'everywhere',
    from: numberOf(state, `${kind}from`),
    to: numberOf(state, `${kind}to`),
  };
}

export function queryOf(state: State): Query {
  const index = (key: string, list: readonly string[]): number => list.indexOf(textOf(state, key));
  return {
    kind: textOf(state, 'kind') === 'vehicle' ? 1 : 0,
    colour: index('colour', COLOURS),
    direction: index('heading', HEADINGS),
    speed: index('pace', PACES),
    from: numberOf(state, 'searchfrom'),
    to: numberOf(state, 'searchto'),
  };
}

/** Number of the person in the model: people are counted from 1 on the page. */
export const whoOf = (state: State): number => numberOf(state, 'who') - 1;

const STEPS_AN_HOUR = 3600 / STEP_SECONDS;
export const stepOfHours = (hours: number): number =>
  Math.min(STEPS - 1, Math.max(0, Math.round((hours - FIRST_HOUR) * STEPS_AN_HOUR)));
/** To four decimals: a third of a second. */
export const hoursOfStep = (step: number): number => Math.round((step / STEPS_AN_HOUR + FIRST_HOUR) * 1e4) / 1e4;

/** "07:50" / "7 h 50"; with seconds "07:50:10". */
export const clockOf = (step: number, locale: Locale, seconds = false): string =>
  clock(step * STEP_SECONDS + FIRST_HOUR * 3600, locale, seconds);
