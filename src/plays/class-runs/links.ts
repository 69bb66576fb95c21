/** Links for a class: one for all, or one a seat, each with a seed that a teacher can work out by hand. Pure. */
import { linkOf, stateOf } from '../link.ts';
import { controls as loop, tries } from '../loop/loop.ts';
import { startOf, type Control, type State } from '../play.ts';
import { controls as quarter } from '../quarter/quarter.ts';

/** The plays in which a seed draws the future. */
export const seeded: Readonly<Record<string, readonly Control[]>> = { loop, quarter };

/** A play and the settings that the links of a class share. */
export interface Start {
  play: string;
  state: State;
}

const of = (play: string, settings: State): Start => ({ play, state: { ...startOf(seeded[play] ?? []), ...settings } });

/** Settings ready to hand out: with a single future, chance shows from seat to seat. */
export const starts = {
  luck: of('loop', { ...tries.luck, futures: 1 }),
  past: of('loop', { ...tries.past, futures: 1 }),
  day: of('quarter', {}),
} as const;
export type StartName = keyof typeof starts;

export const LIMITS = { seed: 9999, seats: 40 } as const;

/** The seed of a seat: the class seed with two digits of the seat behind it. */
export const seedOfSeat = (classSeed: number, seat: number): number => classSeed * 100 + seat;

/** The end of an address, with its sign, as the play writes it. */
export const linkWith = ({ play, state }: Start, seed: number): string =>
  linkOf(play, seeded[play] ?? [], { ...state, seed });

/** A link copied from a play: its settings, and what cannot be read of it; null for a link to anything else. */
export function startFrom(link: string): (Start & { part?: string }) | null {
  // Some programs encode the sign of the hash too.
  const hash = /(?:#|%23).*$/is.exec(link.trim())?.[0] ?? '';
  for (const [play, controls] of Object.entries(seeded)) {
    const read = stateOf(hash, play, controls);
    if (!read) continue;
    const [fault] = read.faults;
    return { play, state: read.state, ...(fault ? { part: fault.part } : {}) };
  }
  return null;
}
