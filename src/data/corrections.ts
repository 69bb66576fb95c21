/**
 * Corrections: content/corrections.yaml, and the guard that no figure and no statement changes silently.
 * content/published.json holds the value of every figure and the words of every statement at the last release; what differs needs an entry that names it.
 */
import {
  CORRECTIONS_FILE,
  PUBLISHED_FILE,
  correctionsFile,
  publishedFile,
  type Correction,
  type Corrections,
  type Now,
  type Published,
} from './corrections-schema.ts';
import type { Fault } from './fault.ts';
import { checkStatementIds, checkStatements } from './statements.ts';
import type { PlacedText } from './yaml-text.ts';

const named = (id: string, list: readonly Correction[]): { entry: number; figure: number } | undefined => {
  let found: { entry: number; figure: number; date: string } | undefined;
  list.forEach(({ date, figures }, entry) => {
    const figure = figures.findIndex((one) => one.id === id);
    if (figure !== -1 && (!found || date >= found.date)) found = { entry, figure, date };
  });
  return found;
};

/** Each changed value needs an entry that gives the old one and the new one. */
function checkChanges(
  published: Published,
  publishedText: string,
  { corrections }: Corrections,
  texts: readonly PlacedText[],
  now: Now,
): Fault[] {
  const faults: Fault[] = [];
  const lines = publishedText.split('\n');
  for (const [id, was] of Object.entries(published.values)) {
    const is = now.figures.get(id)?.value ?? null;
    if (is === was || (is === null && !now.whole)) continue;
    const entry = named(id, corrections);
    if (!entry) {
      const at = now.places.get(id);
      const mend = `add an entry to ${CORRECTIONS_FILE} with figures: [{ id: ${id}, old: ${was}, new: ${is} }]`;
      if (at)
        faults.push({
          ...at,
          column: 'value',
          message:
            is === null
              ? `is empty, and was ${was} when last released (${mend}, or write ${was} again)`
              : `is ${is}, and was ${was} when last released (${mend}, or write ${was} again)`,
        });
      else
        faults.push({
          file: PUBLISHED_FILE,
          line: lines.findIndex((line) => line.includes(`"${id}"`)) + 1,
          column: null,
          message: `row "${id}" stood on the site when last released and is gone (${mend}, or put the row back)`,
        });
      continue;
    }
    const figure = corrections[entry.entry]!.figures[entry.figure]!;
    const place = texts.find(({ path }) => path.join('.') === `corrections.${entry.entry}.figures.${entry.figure}.id`);
    const at = { file: CORRECTIONS_FILE, line: place?.line ?? 1, column: place?.column ?? 1 };
    if (figure.new !== is)
      faults.push({
        ...at,
        message: `corrections[${entry.entry}]: new is ${figure.new}, and "${id}" is now ${is} (write ${is})`,
      });
    else if (figure.old !== was)
      faults.push({
        ...at,
        message: `corrections[${entry.entry}]: old is ${figure.old}, and "${id}" was ${was} when last released (write ${was})`,
      });
  }
  return faults;
}

/** Figures that an entry names and that never were. */
function checkIds(
  corrections: Corrections,
  texts: readonly PlacedText[],
  published: Published | null,
  now: Now,
): Fault[] {
  const known = (id: string): boolean =>
    now.figures.has(id) || Object.hasOwn(published?.values ?? {}, id) || !now.whole;
  return texts
    .filter(
      ({ path, text }) =>
        path[0] === 'corrections' &&
        path[2] === 'figures' &&
        path[4] === 'id' &&
        !known(text) &&
        corrections.corrections[path[1] as number]?.figures[path[3] as number]?.new !== null,
    )
    .map(({ text, line, column }) => ({
      file: CORRECTIONS_FILE,
      line,
      column,
      message: `unknown row "${text}" (the id of a row with a value; for a row taken away write new: null)`,
    }));
}

/** Every fault of the corrections, and of values and statements changed without one. @param files texts of the two files, null when missing */
export function checkCorrections(
  files: { corrections: string | null; published: string | null },
  now: Now,
): { faults: Fault[]; texts: PlacedText[] } {
  const read = correctionsFile.parse(files.corrections);
  const released = publishedFile.parse(files.published);
  const faults = [...read.faults, ...released.faults];
  const { texts } = read;
  if (read.data)
    faults.push(
      ...checkIds(read.data, texts, released.data, now),
      ...checkStatementIds(texts, released.data, now.places, now.whole),
    );
  if (read.data && released.data)
    faults.push(
      ...checkChanges(released.data, files.published ?? '', read.data, texts, now),
      ...checkStatements(released.data, read.data, texts, now),
    );
  // Old and new words of a statement stand as they stood in its row: they are no prose of ours to check.
  return { faults, texts: texts.filter(({ path }) => path[2] !== 'statements') };
}

/** The site's own corrections, read once, the newest first. @throws ContentError */
export function corrections(): Corrections {
  const read = correctionsFile.load();
  return { ...read, corrections: read.corrections.toSorted((a, b) => b.date.localeCompare(a.date)) };
}
