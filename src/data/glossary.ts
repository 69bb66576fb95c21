/** The words explained in the text: content/glossary.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ContentError, type Fault } from './fault.ts';
import { readYamlText, type PlacedText } from './yaml-text.ts';

export const GLOSSARY_FILE = 'content/glossary.yaml';

const both = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const glossarySchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
    term: both,
    plain: both,
  }),
);

/** A term and what it means in plain words, in both languages. */
type GlossaryEntry = z.output<typeof glossarySchema>[number];

/** Reads the text of a glossary; an id that stands twice is a fault. */
export function parseGlossary(text: string): { entries: GlossaryEntry[]; faults: Fault[]; texts: PlacedText[] } {
  const { data, faults, texts } = readYamlText(GLOSSARY_FILE, text, glossarySchema);
  const entries = data ?? [];
  entries.forEach(({ id }, i) => {
    if (entries.findIndex((entry) => entry.id === id) === i) return;
    const place = texts.find(({ path }) => path[0] === i && path[1] === 'id');
    faults.push({
      file: GLOSSARY_FILE,
      line: place?.line ?? null,
      column: place?.column ?? null,
      message: `the term "${id}" stands twice (delete one)`,
    });
  });
  return { entries, faults, texts };
}

/**
 * @throws ContentError with every fault of the file
 */
function readGlossary(root: string = process.cwd()): GlossaryEntry[] {
  const { entries, faults } = parseGlossary(readFileSync(join(root, GLOSSARY_FILE), 'utf8'));
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

let memo: ReadonlyMap<string, GlossaryEntry> | undefined;

/** The site's own glossary by id, read once. @throws ContentError */
export function glossary(): ReadonlyMap<string, GlossaryEntry> {
  memo ??= new Map(readGlossary().map((entry) => [entry.id, entry]));
  return memo;
}
