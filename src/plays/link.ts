/**
 * A state as the end of an address, and back: `#play-alarm?found=90&seed=7`. It stands after the hash, so that it is never sent to a server.
 * Links pass through messages and mail: what those add, encode or leave behind is taken away again. What cannot be read is named, and the rest holds.
 */
import { MAX_SEED, startOf, type Control, type Setting, type State } from './play.ts';

export interface LinkFault {
  /** The part that cannot be read, as written: `seed=abc`. */
  part: string;
  /** Why, as `link-words.ts` says it. */
  why: 'unknown' | 'number' | 'range' | 'choice' | 'switch';
  min?: number;
  max?: number;
  options?: readonly string[];
}

/** The screen of a projector may stand in the same address; it is no setting. */
const PROJECTOR = 'project';

export const anchorOf = (id: string): string => `play-${id}`;

/** What a link stands for that does not name a setting. */
const unnamed = (control: Control): Setting => (control.kind === 'choice' && control.linked) || control.start;

/** @returns the hash with its sign, holding the settings that differ from the first state; the seed always, where there is one */
export function linkOf(id: string, controls: readonly Control[], state: State): string {
  const first = controls.every(({ key, start }) => state[key] === start);
  const parts = controls
    .filter((control) => control.kind === 'seed' || (!first && state[control.key] !== unnamed(control)))
    .map(({ key }) => `${key}=${encodeURIComponent(written(state[key] as Setting))}`);
  return `#${anchorOf(id)}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

const written = (value: Setting): string => (typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value));

/** Marks that show nothing, which a copied link may carry. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What a sentence leaves behind a link. */
const BEHIND = /[^\p{L}\p{N}=]+$/u;
/** Parts that other sites add to follow a link; they are no settings and no fault. */
const FOLLOWED =
  /^(?:(?:utm|mtm|pk|hsa|mc|ga|gad|fb|vero|oly)_\w*|_\w+|\w*clid|gbraid|wbraid|igshid|igsh|li_fat_id|mkt_tok|srsltid|trk|ref|ref_src|source|share|si|feature)$/i;

/** Percent signs taken away, as often as they were put in; what is no code stays. */
function decoded(text: string): string {
  const once = text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  return once === text ? text : decoded(once);
}

/** The hash as it was meant: without what chat and mail programs do to it. */
const cleaned = (hash: string): string =>
  decoded(hash)
    .replace(UNSEEN, '')
    .replace(/^[#/!]+/, '')
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/=3D/gi, '=')
    .replace(/\s.*$/s, '')
    .replace(BEHIND, '');

function read(control: Control, text: string): Setting | Omit<LinkFault, 'part'> {
  if (control.kind === 'choice')
    return control.options.includes(text) ? text : { why: 'choice', options: control.options };
  if (control.kind === 'switch') return text === 'on' || text === 'off' ? text === 'on' : { why: 'switch' };
  if (!/^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(text)) return { why: 'number' };
  const value = Number(text);
  const [min, max] = control.kind === 'seed' ? [0, MAX_SEED] : [control.min, control.max];
  if (control.kind === 'seed' && !Number.isInteger(value)) return { why: 'number' };
  return value >= min && value <= max ? value : { why: 'range', min, max };
}

/** What a link holds. */
export interface LinkState {
  /** What could be read, and the first values for the rest. */
  state: State;
  faults: LinkFault[];
  /** Settings that were read: how many, and their keys. */
  named: number;
  keys: readonly string[];
}

/**
 * @param hash the end of an address, with its sign; any other anchor gives null
 */
export function stateOf(hash: string, id: string, controls: readonly Control[]): LinkState | null {
  const [anchor = '', query = ''] = cleaned(hash).split(/[?&](.*)/s);
  if (anchor.replace(/\/$/, '').toLowerCase() !== anchorOf(id)) return null;
  const state: Record<string, Setting> = {};
  const faults: LinkFault[] = [];
  const keys: string[] = [];
  for (const part of query.split('&').filter(Boolean)) {
    const [name = '', text = ''] = part.split(/=(.*)/s);
    const key = name.toLowerCase();
    const control = controls.find((one) => one.key === key);
    if (key === PROJECTOR || (!control && FOLLOWED.test(key))) continue;
    const found = control ? read(control, text.replace(BEHIND, '')) : { why: 'unknown' as const };
    if (typeof found === 'object') faults.push({ part, ...found });
    else {
      state[key] = found;
      keys.push(key);
    }
  }
  const rest = keys.length > 0 ? Object.fromEntries(controls.map((one) => [one.key, unnamed(one)])) : startOf(controls);
  return { state: { ...rest, ...state }, faults, named: keys.length, keys };
}
