/**
 * Every check of the content: tables, chapters, words of the charts, the cover and the glossary, in one report.
 * Runs before the build, in unit tests and in tools/check-content.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAllowedNames } from './allowed-names.ts';
import { namesPattern } from './bare-numbers.ts';
import { checkChartWords, checkTexts, prefixesOf } from './check-words.ts';
import { COVER_FILE, coverSchema } from './cover.ts';
import { byPlace, type Fault } from './fault.ts';
import { GLOSSARY_FILE, parseGlossary } from './glossary.ts';
import { readTables } from './load.ts';
import { checkParity, type CheckedFile } from './prose-parity.ts';
import { checkProseFile, type ProseContext } from './prose-file.ts';
import { readStoryFiles, type StoryFile } from './story.ts';
import { readYamlText } from './yaml-text.ts';

/** Faults of the chapters, each alone and both languages against each other. */
export function checkStory(files: readonly StoryFile[], context: ProseContext): Fault[] {
  const faults: Fault[] = [];
  const checked: CheckedFile[] = [];
  for (const story of files) {
    const { faults: own, sections } = checkProseFile(story, context);
    faults.push(...own);
    checked.push({ story, sections });
  }
  return [...faults, ...checkParity(checked)];
}

const missing = (file: string): Fault => ({ file, line: null, column: null, message: 'the file is missing' });

/**
 * Every fault of every file of the content, in the order of the report.
 * @param root the project's root
 */
export function checkContent(root: string = process.cwd()): Fault[] {
  const { tables, faults } = readTables(join(root, 'content/data'));
  const allowed = readAllowedNames(root);
  const story = readStoryFiles(root);
  faults.push(...allowed.faults, ...story.faults);
  const names = namesPattern(allowed.names);
  const words = { tables, rowPrefixes: prefixesOf(tables.figures.keys()), names };

  const glossaryPath = join(root, GLOSSARY_FILE);
  const glossary = existsSync(glossaryPath) ? parseGlossary(readFileSync(glossaryPath, 'utf8')) : { entries: [], faults: [missing(GLOSSARY_FILE)], texts: [] };
  faults.push(...glossary.faults, ...checkTexts(GLOSSARY_FILE, glossary.texts, words));

  const coverPath = join(root, COVER_FILE);
  if (existsSync(coverPath)) {
    const cover = readYamlText(COVER_FILE, readFileSync(coverPath, 'utf8'), coverSchema);
    faults.push(...cover.faults, ...checkTexts(COVER_FILE, cover.texts, words));
  } else faults.push(missing(COVER_FILE));

  const folder = join(root, 'content/charts');
  const charts = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
  for (const id of charts) faults.push(...checkChartWords(id, readFileSync(join(folder, `${id}.yaml`), 'utf8'), words));

  faults.push(...checkStory(story.files, { tables, terms: new Set(glossary.entries.map(({ id }) => id)), charts: new Set(charts), names }));
  return faults.sort(byPlace);
}
