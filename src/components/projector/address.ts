/** The screen of a projector in the address: `#project=3`, or, when a play holds the address, `#play-loop?seed=4&project=3`. Pure. */

/** What an address asks for: a screen counted from 1, or what cannot be read of it; null where it asks for none. */
export type Asked = { screen: number } | { written: string } | null;

const part = /[#&?/]project(?:=|%3D)([^&]*)/i;
/** A number, with what a sentence leaves behind a link. */
const number = /^(\d{1,4})(?:%(?!3\d)[0-9a-f]{2}|[^\w%,.:-]|[,.:](?!\d))*$/i;
/** Signs of what cannot be read that are told back. */
const LONGEST = 40;

export function askedOf(hash: string, screens: number): Asked {
  const found = part.exec(hash);
  if (!found) return null;
  const written = found[1] ?? '';
  const screen = Number(number.exec(written)?.[1] ?? 0);
  return screen >= 1 && screen <= screens ? { screen } : { written: written.slice(0, LONGEST) };
}

/** What stands behind the `#` without the screen, once the projector is left: the state of a play, or nothing. */
export const addressLeft = (hash: string): string => hash.replace(part, '');

/** The address that names a screen; one that holds the state of the play on this very screen keeps it. */
export function addressOf(screen: number, hash = '', play = ''): string {
  const kept = play !== '' && hash.startsWith(`#${play}?`) ? addressLeft(hash) : '';
  return kept.length > play.length + 2 ? `${kept}&project=${screen}` : `#project=${screen}`;
}
