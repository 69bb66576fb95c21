/** The guard on statements: the words of a claim that differ from the last release need an entry in content/corrections.yaml that gives the old and the new. */
import {
  CORRECTIONS_FILE,
  PUBLISHED_FILE,
  type Correction,
  type Corrections,
  type Now,
  type Places,
  type Published,
  type Words,
} from './corrections-schema.ts';
import type { Fault } from './fault.ts';
import type { ClaimRow } from './schemas.ts';
import type { PlacedText } from './yaml-text.ts';

/** A statement that changed: `new` is null when its row is gone. */
export interface Changed {
  id: string;
  old: Words;
  new: Words | null;
}

/** The statements of the claims table by id, as a release keeps them. */
export const statementsOf = (claims: readonly ClaimRow[]): Record<string, Words> =>
  Object.fromEntries(claims.map((row) => [row.id, { kind: row.kind, en: row.text_en, fr: row.text_fr }]));

/** Spaces and capitals say nothing: “SNEF” and “Snef”, a plain space and a no-break one are the same words. */
const plain = (text: string): string => text.normalize().replace(/\s+/gu, ' ').toLowerCase();

/** Whether two texts are the same words. */
export const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

/** Whether two statements say the same in both languages and are known in the same way. */
export function sameWords(a: Words | null, b: Words | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === b.kind && sameText(a.en, b.en) && sameText(a.fr, b.fr);
}

/** The newest entry that tells of a statement; of entries of one day, the first in the file. */
function telling(id: string, list: readonly Correction[]): { entry: number; statement: number } | undefined {
  let found: { entry: number; statement: number; date: string } | undefined;
  list.forEach(({ date, statements }, entry) => {
    const statement = statements.findIndex((one) => one.id === id);
    if (statement !== -1 && (!found || date > found.date)) found = { entry, statement, date };
  });
  return found;
}

/** Statements that changed since the release. */
function changed(published: Published, claims: readonly ClaimRow[]): Changed[] {
  const now = statementsOf(claims);
  return Object.entries(published.statements)
    .map(([id, old]) => ({ id, old, new: now[id] ?? null }))
    .filter((one) => !sameWords(one.old, one.new));
}

/** Statements that changed since the release and that no entry tells of. */
export const untold = (
  published: Published,
  { corrections }: Pick<Corrections, 'corrections'>,
  claims: readonly ClaimRow[],
): Changed[] => changed(published, claims).filter(({ id }) => !telling(id, corrections));

/** Words as an entry writes them. */
export const written = (words: Words | null): string =>
  words === null
    ? 'null'
    : `{ ${words.kind ? `kind: ${words.kind}, ` : ''}en: ${JSON.stringify(words.en)}, fr: ${JSON.stringify(words.fr)} }`;

/** Each changed statement needs an entry that gives its old words and its new ones. */
export function checkStatements(
  published: Published,
  { corrections }: Corrections,
  texts: readonly PlacedText[],
  { claims, places, whole }: Now,
): Fault[] {
  return changed(published, claims).flatMap((one): Fault[] => {
    if (one.new === null && !whole) return [];
    const told = telling(one.id, corrections);
    if (!told) {
      const mend = `run node tools/published.ts --untold, and put what it prints into an entry of ${CORRECTIONS_FILE}`;
      const at = places.get(one.id) ?? { file: PUBLISHED_FILE, line: null };
      const message = one.new
        ? `"${one.id}" does not say what it said when last released (${mend})`
        : `"${one.id}" stood on the site when last released and is gone (${mend})`;
      return [{ ...at, column: 'text_en', message }];
    }
    const entry = corrections[told.entry]!.statements[told.statement]!;
    const place = texts.find(
      ({ path }) => path.join('.') === `corrections.${told.entry}.statements.${told.statement}.id`,
    );
    const at = { file: CORRECTIONS_FILE, line: place?.line ?? 1, column: place?.column ?? 1 };
    if (!sameWords(entry.new, one.new))
      return [
        {
          ...at,
          message: `corrections[${told.entry}]: new is not what "${one.id}" says now (write ${written(one.new)})`,
        },
      ];
    if (!sameWords(entry.old, one.old))
      return [
        {
          ...at,
          message: `corrections[${told.entry}]: old is not what "${one.id}" said when last released (write ${written(one.old)})`,
        },
      ];
    return [];
  });
}

/** Statements that an entry names and that never were. */
export const checkStatementIds = (
  texts: readonly PlacedText[],
  published: Published | null,
  places: Places,
  whole: boolean,
): Fault[] =>
  texts
    .filter(
      ({ path, text }) =>
        path[2] === 'statements' &&
        path[4] === 'id' &&
        whole &&
        !places.has(text) &&
        !Object.hasOwn(published?.statements ?? {}, text),
    )
    .map(({ text, line, column }) => ({
      file: CORRECTIONS_FILE,
      line,
      column,
      message: `unknown row "${text}" (the id of a claim, or of a row of another table)`,
    }));
