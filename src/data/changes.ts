/** What changed since the last release: content/published.json beside the tables, each change with the reason that content/corrections.yaml gives. */
import type { Bilingual } from '../i18n/locale.ts';
import type { Correction, Published, Words } from './corrections-schema.ts';
import type { Figure } from './figure.ts';
import type { ClaimRow } from './schemas.ts';
import { sameWords, statementsOf } from './statements.ts';

/** Why a value or a statement is another: the newest entry that names it. */
interface Reason {
  date: string;
  kind: Correction['kind'];
  what: Bilingual;
}

interface Added<T> {
  id: string;
  new: T;
  /** Null where no entry tells of it: a new row needs none. */
  reason: Reason | null;
}
interface Changed<T> extends Added<T> {
  old: T;
}
interface Withdrawn<T> {
  id: string;
  old: T;
  reason: Reason | null;
}

interface Difference<T> {
  added: Added<T>[];
  changed: Changed<T>[];
  withdrawn: Withdrawn<T>[];
}

interface Changes {
  figures: Difference<number>;
  statements: Difference<Words>;
}

function difference<T>(
  was: Readonly<Record<string, T>>,
  is: Readonly<Record<string, T>>,
  same: (a: T, b: T) => boolean,
  reasonOf: (id: string) => Reason | null,
): Difference<T> {
  const had = (id: string): boolean => Object.hasOwn(was, id);
  const has = (id: string): boolean => Object.hasOwn(is, id);
  const both = Object.keys(is).filter((id) => had(id) && !same(was[id] as T, is[id] as T));
  return {
    added: Object.keys(is)
      .filter((id) => !had(id))
      .map((id) => ({ id, new: is[id] as T, reason: reasonOf(id) })),
    changed: both.map((id) => ({ id, old: was[id] as T, new: is[id] as T, reason: reasonOf(id) })),
    withdrawn: Object.keys(was)
      .filter((id) => !has(id))
      .map((id) => ({ id, old: was[id] as T, reason: reasonOf(id) })),
  };
}

/**
 * Rows in the order of their tables, those withdrawn in the order of the release.
 * @param list of corrections, the newest first
 * @param said the words of a correction, its numbers filled in
 */
export function changesSince(
  published: Published,
  figures: ReadonlyMap<string, Figure>,
  claims: readonly ClaimRow[],
  list: readonly Correction[],
  said: (entry: Correction) => Bilingual,
): Changes {
  const reasonOf =
    (part: 'figures' | 'statements') =>
    (id: string): Reason | null => {
      const entry = list.find((one) => one[part].some((named) => named.id === id));
      return entry ? { date: entry.date, kind: entry.kind, what: said(entry) } : null;
    };
  const values = Object.fromEntries([...figures.values()].map(({ id, value }) => [id, value]));
  return {
    figures: difference(published.values, values, Object.is, reasonOf('figures')),
    statements: difference<Words>(published.statements, statementsOf(claims), sameWords, reasonOf('statements')),
  };
}
