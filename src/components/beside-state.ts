/** The choice of two towns in an address: `#a=nice&b=paris`. What names no town is told, and the other half stays. */
import { placeSlug } from '../i18n/place-names.ts';

export interface Choice {
  a: string;
  b: string;
  /** The first name that is no town, as it stands in the address. */
  unknown: string;
}

/** Letters of a name that is told back. */
const LONGEST = 60;

/** Without what chat and mail programs put before the first name, and with the signs that they encode. */
const plain = (hash: string): string =>
  hash
    .replace(/^[#/!]+/, '')
    .replace(/%3D/gi, '=')
    .replace(/%26|&amp;/gi, '&');

/** Whether the end of an address asks for towns at all; an anchor of the page does not. */
export const asksTowns = (hash: string): boolean => plain(hash).includes('=');

/** @param hash with or without its `#`; names in it are read without their capitals and accents */
export function readChoice(hash: string, slugs: ReadonlySet<string>): Choice {
  const asked = new URLSearchParams(plain(hash));
  const [a = '', b = ''] = ['a', 'b'].map((side) => asked.get(side) ?? '');
  const known = (name: string): string => (slugs.has(placeSlug(name)) ? placeSlug(name) : '');
  const unknown = [a, b].find((name) => name.trim() !== '' && known(name) === '') ?? '';
  return {
    a: known(a),
    b: known(b),
    unknown: Array.from(unknown.replace(/\p{C}/gu, '').trim()).slice(0, LONGEST).join(''),
  };
}

/** The address of a choice; empty where nothing is chosen. */
export function writeChoice({ a, b }: Pick<Choice, 'a' | 'b'>): string {
  const parts = [a && `a=${a}`, b && `b=${b}`].filter(Boolean);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
