/**
 * A state as the end of an address, and back: `#play-alarm?found=90&seed=7`. It stands after the hash, so that it is never sent to a server.
 * What cannot be read is named; the play then starts from its first state.
 */
import { MAX_SEED, startOf, type Control, type Setting, type State } from './play.ts';

export interface LinkFault {
  /** The part that cannot be read, as written: `seed=abc`. */
  part: string;
  /** Key of the words that say why: `link.unknown`, `link.number`, `link.range`, `link.choice`, `link.switch`. */
  why: 'unknown' | 'number' | 'range' | 'choice' | 'switch';
  min?: number;
  max?: number;
  options?: readonly string[];
}

/** The screen of a projector may stand in the same address; it is no setting. */
const PROJECTOR = 'project';

export const anchorOf = (id: string): string => `play-${id}`;

/** @returns the hash with its sign, holding the settings that differ from the first state; the seed always, where there is one */
export function linkOf(id: string, controls: readonly Control[], state: State): string {
  const parts = controls.filter(({ key, start, kind }) => kind === 'seed' || state[key] !== start).map(({ key }) => `${key}=${encodeURIComponent(written(state[key] as Setting))}`);
  return `#${anchorOf(id)}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

const written = (value: Setting): string => (typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value));

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function read(control: Control, text: string): Setting | Omit<LinkFault, 'part'> {
  if (control.kind === 'choice') return control.options.includes(text) ? text : { why: 'choice', options: control.options };
  if (control.kind === 'switch') return text === 'on' || text === 'off' ? text === 'on' : { why: 'switch' };
  if (!/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(text)) return { why: 'number' };
  const value = Number(text);
  const [min, max] = control.kind === 'seed' ? [0, MAX_SEED] : [control.min, control.max];
  if (control.kind === 'seed' && !Number.isInteger(value)) return { why: 'number' };
  return value >= min && value <= max ? value : { why: 'range', min, max };
}

/**
 * @param hash the end of an address, with its sign; any other anchor gives null
 * @returns the state and what could not be read; with any fault the state is the first one
 */
export function stateOf(hash: string, id: string, controls: readonly Control[]): { state: State; faults: LinkFault[] } | null {
  const [anchor, query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  if (anchor !== anchorOf(id)) return null;
  const state: Record<string, Setting> = { ...startOf(controls) };
  const faults: LinkFault[] = [];
  for (const part of query.split('&').filter(Boolean)) {
    const [key = '', text = ''] = part.split(/=(.*)/s).map(unescaped);
    if (key === PROJECTOR) continue;
    const control = controls.find((one) => one.key === key);
    const found = control ? read(control, text) : { why: 'unknown' as const };
    if (typeof found === 'object') faults.push({ part: unescaped(part), ...found });
    else state[key] = found;
  }
  return faults.length > 0 ? { state: startOf(controls), faults } : { state, faults };
}
