/** What the lines on a town do not say, told plainly: the same list for our rows and for a reader's file. */

import { date as dateText, number } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Town } from './town.ts';

/** One count, as far as this list asks. */
interface Told {
  date: string;
  owner: boolean;
  residents: boolean;
  source: boolean;
  /** Counted as working or used, not only as put up. */
  working: boolean;
}

/** The counts of a reader's file: what is promised, funded or estimated was not counted. */
export const countsOf = ({ rows, owner }: Pick<Town, 'rows' | 'owner'>): Told[] =>
  rows
    .filter(({ state }) => state === 'installed' || state === 'working' || state === 'used')
    .map(({ date, state, residents, source }) => ({
      date,
      owner: owner !== '',
      residents: residents !== null,
      source: source !== '',
      working: state !== 'installed',
    }));

/** Each has a text, `unknown-<gap>`, in content/pages/own-town.yaml. */
type Gap = 'none' | 'owner' | 'source' | 'residents' | 'date' | 'working' | 'since';

interface Unknown {
  gap: Gap;
  /** How many counts of how many, or the date of the last. */
  values: { some?: number; all?: number; date?: string };
}

/** @param counts in any order; promises and estimates are none */
function unknownOf(counts: readonly Told[]): Unknown[] {
  const all = counts.length;
  if (all === 0) return [{ gap: 'none', values: {} }];
  const lacking = (gap: Gap, lacks: (count: Told) => boolean): Unknown[] => {
    const some = counts.filter(lacks).length;
    return some > 0 ? [{ gap, values: { some, all } }] : [];
  };
  const last =
    counts
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return [
    ...lacking('owner', ({ owner }) => !owner),
    ...lacking('source', ({ source }) => !source),
    ...lacking('residents', ({ residents }) => !residents),
    ...lacking('date', ({ date }) => date.length === 4),
    ...(counts.some(({ working }) => working) ? [] : [{ gap: 'working', values: {} } as const]),
    { gap: 'since', values: { date: last } },
  ];
}

/** The same in words. @param say texts of content/pages/own-town.yaml by key */
export const unknownTexts = (counts: readonly Told[], say: (key: string) => string, locale: Locale): string[] =>
  unknownOf(counts).map(({ gap, values: { some = 0, all = 0, date = '' } }) =>
    say(`unknown-${gap}`)
      .replace('{some}', number(some, locale))
      .replace('{all}', number(all, locale))
      .replace('{date}', dateText(date, locale)),
  );
