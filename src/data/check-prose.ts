/**
 * Every check of the content: tables, chapters, pages, words of the charts and of the pieces of pages, glossary, criteria of accessibility, corrections, in one report.
 * Runs before the build, in unit tests and in tools/check-content.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { ACCESS_FILE, readAccess } from './access.ts';
import { readAllowedNames } from './allowed-names.ts';
import { namesPattern } from './bare-numbers.ts';
import { checkChartWords, checkTexts, prefixesOf } from './check-words.ts';
import { CORRECTIONS_FILE, PUBLISHED_FILE } from './corrections-schema.ts';
import { checkCorrections, textOrNull } from './corrections.ts';
import { COVER_FILE, coverSchema } from './cover.ts';
import { byPlace, type Fault } from './fault.ts';
import { checkGuesses, guessIds, GUESSES_FILE } from './guesses.ts';
import { GLOSSARY_FILE, parseGlossary } from './glossary.ts';
import { readTables } from './load.ts';
import { readPageFiles } from './pages.ts';
import { checkParity, type CheckedFile } from './prose-parity.ts';
import { checkProseFile, type ProseContext } from './prose-file.ts';
import { REPLY_FILE, replySchema } from './reply.ts';
import { readStoryFiles, type ProseSource } from './story.ts';
import { wordFiles, wordFileSchema } from './word-files.ts';
import { readYamlText } from './yaml-text.ts';

/** Faults of the chapters and pages, each alone and both languages against each other. */
export function checkStory(files: readonly ProseSource[], context: ProseContext): Fault[] {
  const faults: Fault[] = [];
  const checked: CheckedFile[] = [];
  for (const story of files) {
    const { faults: own, sections } = checkProseFile(story, context);
    faults.push(...own);
    checked.push({ story, sections });
  }
  return [...faults, ...checkParity(checked)];
}

/** Words of the plays; src/plays/words.ts reads the same files. */
const PLAY_FOLDER = 'content/plays';

const missing = (file: string): Fault => ({ file, line: null, column: null, message: 'the file is missing' });

/**
 * Every fault of every file of the content, in the order of the report.
 * @param root the project's root
 */
export function checkContent(root: string = process.cwd()): Fault[] {
  const { tables, faults, places } = readTables(join(root, 'content/data'));
  const whole = faults.length === 0;
  const allowed = readAllowedNames(root);
  const story = readStoryFiles(root);
  const pages = readPageFiles(root);
  faults.push(...allowed.faults, ...story.faults, ...pages.faults);
  const names = namesPattern(allowed.names);
  const words = { tables, rowPrefixes: prefixesOf(tables.figures.keys()), names };

  const glossaryPath = join(root, GLOSSARY_FILE);
  const glossary = existsSync(glossaryPath)
    ? parseGlossary(readFileSync(glossaryPath, 'utf8'))
    : { entries: [], faults: [missing(GLOSSARY_FILE)], texts: [] };
  faults.push(...glossary.faults, ...checkTexts(GLOSSARY_FILE, glossary.texts, words));

  const yamlFiles = [
    [COVER_FILE, coverSchema],
    [REPLY_FILE, replySchema],
    ...wordFiles.map((file) => [file, wordFileSchema] as const),
  ] as const;
  for (const [file, schema] of yamlFiles) {
    const text = textOrNull(root, file);
    if (text === null) faults.push(missing(file));
    else {
      const read = readYamlText(file, text, schema as z.ZodType);
      faults.push(...read.faults, ...checkTexts(file, read.texts, words));
    }
  }

  const playFiles = (existsSync(join(root, PLAY_FOLDER)) ? readdirSync(join(root, PLAY_FOLDER)) : [])
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  for (const file of playFiles.map((name) => `${PLAY_FOLDER}/${name}`)) {
    const read = readYamlText(file, readFileSync(join(root, file), 'utf8'), wordFileSchema);
    faults.push(...read.faults, ...checkTexts(file, read.texts, words));
  }

  const guesses = textOrNull(root, GUESSES_FILE);
  faults.push(...(guesses === null ? [missing(GUESSES_FILE)] : checkGuesses(guesses, words)));

  const criteria = readAccess(textOrNull(root, ACCESS_FILE), (file) => textOrNull(root, file));
  faults.push(...criteria.faults, ...checkTexts(ACCESS_FILE, criteria.texts, words));

  const corrected = checkCorrections(
    { corrections: textOrNull(root, CORRECTIONS_FILE), published: textOrNull(root, PUBLISHED_FILE) },
    { figures: tables.figures, claims: tables.claims, places, whole },
  );
  faults.push(...corrected.faults, ...checkTexts(CORRECTIONS_FILE, corrected.texts, words));

  const folder = join(root, 'content/charts');
  const charts = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
  for (const id of charts) faults.push(...checkChartWords(id, readFileSync(join(folder, `${id}.yaml`), 'utf8'), words));

  faults.push(
    ...checkStory([...story.files, ...pages.files], {
      tables,
      terms: new Set(glossary.entries.map(({ id }) => id)),
      charts: new Set(charts),
      guesses: guessIds(guesses ?? ''),
      names,
    }),
  );
  return faults.sort(byPlace);
}
