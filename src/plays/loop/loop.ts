/** The settings of the loop, the ready-made tries, and the urn that a state stands for. */
import { areasOf, shares, type Place, type Urn } from '../../models/loop/loop.ts';
import { isOn, numberOf, startOf, type Control, type NumberControl, type State } from '../play.ts';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;

/**
 * Starting records and daily rates: the inputs of the researchers for Oakland (most recorded area, the next, one drawn at random), as the tables hold them.
 * The last area is ours: a second one like the one drawn at random. A test holds these numbers to their rows.
 */
const AREAS: readonly (Place & { letter: string; rows: readonly string[] })[] = [
  { letter: 'a', records: 609, rate: 3.68511, rows: ['ev-p-urn-pa', 'ev-p-urn-la'] },
  { letter: 'b', records: 379, rate: 2.816466, rows: ['ev-p-urn-pb', 'ev-p-urn-lb'] },
  { letter: 'c', records: 7, rate: 2.35592, rows: ['ev-p-urn-pc', 'ev-p-urn-lc'] },
  { letter: 'd', records: 7, rate: 2.35592, rows: [] },
];

/** The controls of an area: its records on the first day, what happens there in a day. */
const areaControls: NumberControl[] = AREAS.flatMap(
  ({ letter, records, rate, rows: [recordRow, rateRow] }): NumberControl[] => [
    {
      key: `records${letter}`,
      kind: 'number',
      tag: recordRow ? 'measured' : 'assumed',
      rows: recordRow ? [recordRow] : [],
      min: 1,
      max: 2000,
      step: 1,
      start: records,
    },
    {
      key: `rate${letter}`,
      kind: 'number',
      tag: rateRow ? 'measured' : 'assumed',
      rows: rateRow ? [rateRow] : [],
      min: 0.1,
      max: 10,
      step: 0.000001,
      start: rate,
    },
  ],
);

export const controls: readonly Control[] = [
  { key: 'reports', kind: 'number', tag: 'assumed', min: 0, max: 100, step: 1, start: 0 },
  { key: 'correction', kind: 'switch', tag: 'yours', start: false },
  { key: 'forgetting', kind: 'number', tag: 'yours', rows: ['ev-p-urn-decay'], min: 0, max: 5, step: 0.5, start: 0 },
  { key: 'byday', kind: 'switch', tag: 'yours', start: false },
  { key: 'futures', kind: 'number', tag: 'yours', min: 1, max: 200, step: 1, start: 200, stops: [1, 10, 200] },
  {
    key: 'days',
    kind: 'number',
    tag: 'measured',
    rows: ['ev-p-urn-days'],
    min: 20,
    max: 1000,
    step: 1,
    start: 1000,
    stops: [50, 200, 1000],
  },
  { key: 'day', kind: 'number', tag: 'yours', min: 0, max: 1000, step: 1, start: 1000 },
  { key: 'areas', kind: 'number', tag: 'yours', min: 2, max: 4, step: 1, start: 2 },
  ...areaControls,
  { key: 'look', kind: 'choice', tag: 'yours', options: ['a', 'b', 'c', 'd'], start: 'a' },
  { key: 'seed', kind: 'seed', tag: 'yours', start: 1 },
];

/** Where chance and bias are told apart: areas where the same happens, our assumption for teaching. */
const ALIKE = { ratea: 3, rateb: 3 };
const PAST = { ...ALIKE, recordsa: 90, recordsb: 30 };
const RANDOM_AREA = AREAS[2] as Place;

/** Ready-made settings, in the order of a lesson; what they do not name stands as at the start. */
export const tries = {
  days: { ...ALIKE, recordsa: 6, recordsb: 6, futures: 1, days: 50, day: 0 },
  luck: { ...ALIKE, recordsa: 6, recordsb: 6 },
  past: PAST,
  reports: { ...PAST, reports: 20 },
  repair: { ...PAST, correction: true },
  pair: {},
  random: { recordsb: RANDOM_AREA.records, rateb: RANDOM_AREA.rate },
  several: { areas: 4 },
} as const satisfies Record<string, State>;
export type Try = keyof typeof tries;

/** A try as a whole state; the seed is the reader's. */
export const stateOfTry = (name: Try, { seed = 1 }: State): State => ({ ...startOf(controls), ...tries[name], seed });

/** Whether a state is that of a try, whatever the seed, the day and the area looked at. */
export function isTry(name: Try, state: State): boolean {
  const wanted = stateOfTry(name, state);
  return controls.every(({ key }) => key === 'seed' || key === 'day' || key === 'look' || wanted[key] === state[key]);
}

/** The tag of an area's numbers, as a key of the words that all plays share: once changed, they are the reader's; the researchers' numbers for another area stay theirs. */
export function tagOfArea(state: State, area: number): string {
  const place = placesOf(state)[area] ?? AREAS[area];
  const known = AREAS.find(({ records, rate }) => records === place?.records && rate === place.rate);
  if (!known) return 'tagYours';
  return area === AREAS.length - 1 ? 'tagAssumed' : 'tagMeasured';
}

export const areasIn = (state: State): number => Math.round(numberOf(state, 'areas'));

/** The areas in use, as the reader has set them. */
export const placesOf = (state: State): Place[] =>
  AREAS.slice(0, areasIn(state)).map(({ letter }) => ({
    records: numberOf(state, `records${letter}`),
    rate: numberOf(state, `rate${letter}`),
  }));

export const urnOf = (state: State): Urn => ({
  areas: areasOf(placesOf(state), numberOf(state, 'reports') / 100),
  poisson: isOn(state, 'byday'),
  forgetting: numberOf(state, 'forgetting') / 100,
  correction: isOn(state, 'correction'),
});

export const truthOf = (state: State): number[] => shares(placesOf(state).map(({ rate }) => rate));

/** Index of the area looked at; the first, when the one chosen is not in use. */
export function lookOf(state: State): number {
  const at = LETTERS.findIndex((letter) => letter.toLowerCase() === state['look']);
  return at > 0 && at < areasIn(state) ? at : 0;
}

export const futuresIn = (state: State): number => Math.round(numberOf(state, 'futures'));
export const daysIn = (state: State): number => Math.round(numberOf(state, 'days'));
export const dayOf = (state: State): number => Math.min(Math.round(numberOf(state, 'day')), daysIn(state));

/**
 * The day reached while the days pass.
 * @param part of the whole time that has passed; a first frame can come from just before the button was pressed
 */
export const dayAfter = (from: number, days: number, part: number): number =>
  Math.min(days, Math.floor(from + Math.max(0, part) * days));

/** What must be drawn anew when it changes; day and area looked at are only looked at. */
export const drawnBy = (state: State): string =>
  JSON.stringify(Object.entries(state).filter(([key]) => key !== 'day' && key !== 'look'));
