/**
 * What the settings of a play are: native controls, each with its tag. A state is a value for each of them; it is all that a link needs to hold.
 * Pure data: read by the page at build, by the script in the browser and by the tests.
 */

/** Where the first value of a control comes from: a row of the tables, a choice of ours with its reason, or nowhere (the reader's own). */
export type Tag = 'measured' | 'assumed' | 'yours';

interface Base {
  /** Names it in links, in words (`control.<key>`) and in the page. Small letters and digits. */
  key: string;
  tag: Tag;
  /** Ids of the rows behind its first value or its ends. */
  rows?: readonly string[];
}

export interface NumberControl extends Base {
  kind: 'number';
  min: number;
  max: number;
  /** Values are whole multiples of this from `min` on, except for the stops. */
  step: number;
  start: number;
  /** Stops of the slider where equal steps would not do (rates over many powers of ten). The number field takes what lies between. */
  stops?: readonly number[];
}

export interface ChoiceControl extends Base {
  kind: 'choice';
  /** Each has its words under `control.<key>.<option>`. */
  options: readonly string[];
  start: string;
  /** What a link that does not name it stands for, where that is not the first value: so that links made when another value came first open what they did. */
  linked?: string;
}

export interface SwitchControl extends Base {
  kind: 'switch';
  start: boolean;
}

/** The seed of the random numbers: a whole number, the same run for the same seed. */
export interface SeedControl extends Base {
  kind: 'seed';
  start: number;
}

export type Control = NumberControl | ChoiceControl | SwitchControl | SeedControl;
export type Setting = number | string | boolean;
export type State = Readonly<Record<string, Setting>>;

export const MAX_SEED = 0xffffffff;

export const startOf = (controls: readonly Control[]): State =>
  Object.fromEntries(controls.map(({ key, start }) => [key, start]));

/** Index of the stop nearest to a value. */
export const nearestStop = (stops: readonly number[], value: number): number =>
  stops.reduce((best, stop, i) => (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? i : best), 0);

/** Types of the settings by key, for a model that wants numbers. @throws Error for a key that is no number */
export function numberOf(state: State, key: string): number {
  const value = state[key];
  if (typeof value !== 'number') throw new Error(`the setting "${key}" is no number`);
  return value;
}

export const textOf = (state: State, key: string): string => String(state[key]);
export const isOn = (state: State, key: string): boolean => state[key] === true;
