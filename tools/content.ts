/** Every check of everything under content/, in one report: tables, chapters, pages, words, classroom, the charts as they are drawn, former addresses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureIds } from '../src/charts/registry.ts';
import { checkClassroom } from '../src/classroom/read.ts';
import { classWordFiles } from '../src/classroom/words.ts';
import { accessFile, readAccess } from '../src/data/access.ts';
import { allowedNames, allowedNamesFile } from '../src/data/allowed-names.ts';
import { namesPattern } from '../src/data/bare-numbers.ts';
import { checkChapterStyle } from '../src/data/chapter-style.ts';
import { checkStory } from '../src/data/check-prose.ts';
import { chartWordsFile, checkChartWords, checkTexts, prefixesOf, type WordsContext } from '../src/data/check-words.ts';
import { textOrNull, type ContentFile } from '../src/data/content-file.ts';
import { CORRECTIONS_FILE, PUBLISHED_FILE } from '../src/data/corrections-schema.ts';
import { checkCorrections } from '../src/data/corrections.ts';
import { coverFile } from '../src/data/cover.ts';
import { byPlace, type Fault } from '../src/data/fault.ts';
import type { Figure } from '../src/data/figure.ts';
import { glossaryFile } from '../src/data/glossary.ts';
import { checkGallery, galleryFile } from '../src/data/gallery.ts';
import { checkGuesses, guessesFile } from '../src/data/guesses.ts';
import { styleFaults, wordFaults } from '../src/data/language/texts.ts';
import { readTables } from '../src/data/load.ts';
import { newsFile } from '../src/data/news.ts';
import { readPageFiles } from '../src/data/pages.ts';
import { addressesFile, vanished } from '../src/data/released-addresses.ts';
import { replyFile } from '../src/data/reply.ts';
import { sameNamesFile } from '../src/data/same-names.ts';
import { checkScenes, scenesFile } from '../src/data/scenes.ts';
import type { ClaimRow } from '../src/data/schemas.ts';
import { readStoryFiles } from '../src/data/story.ts';
import { styleExceptionsFile } from '../src/data/style-exceptions.ts';
import { readNoteFiles } from '../src/data/table-notes.ts';
import type { Tables } from '../src/data/tables.ts';
import { wordFile, wordFiles } from '../src/data/word-files.ts';
import type { PlacedText } from '../src/data/yaml-text.ts';
import { former, formerFaults } from '../src/i18n/former.ts';
import { plays } from '../src/i18n/plays.ts';
import { drawingFaults } from './chart-labels.ts';

/** Stands for a row that could not be read, so that its fault does not echo through the texts: it is known, and its number fits everywhere. */
const standIn = (id: string): Figure => ({
  id,
  table: 'facts',
  label: { en: id, fr: id },
  value: NaN,
  low: NaN,
  high: NaN,
  rounding: 'exact',
  unit: 'cameras',
  asOf: '2020',
  sources: [],
  confidence: 'high',
  note: { en: '', fr: '' },
  disagrees: [],
});

/** Names of the YAML files of a folder, without their ending, in order. */
const yamlIn = (root: string, folder: string): string[] =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

/** What a pattern finds in a file that could not be read, so that what refers to it is not at fault. */
const written = (root: string, file: string, pattern: RegExp): string[] =>
  [...(textOrNull(root, file) ?? '').matchAll(pattern)].map((match) => match[1] as string);

function checkCharts(
  root: string,
  ids: ReadonlySet<string>,
  tables: Tables,
  whole: boolean,
  words: WordsContext,
): Fault[] {
  return [...ids].flatMap((id) => {
    const file = chartWordsFile(id);
    const { data, faults, texts, placeOf } = file.read(root);
    if (data && !figureIds.has(id))
      return [
        {
          file: file.path,
          line: 1,
          column: null,
          message: `no chart "${id}" (add it to src/charts/registry.ts, or delete the file)`,
        },
      ];
    if (!data) return faults;
    const own = [
      ...checkChartWords(id, readFileSync(join(root, file.path), 'utf8'), words),
      ...wordFaults(file.path, texts),
    ];
    return whole && own.length === 0 ? drawingFaults(id, data, placeOf, tables) : own;
  });
}

/**
 * Every fault of every file of the content, in the order of the report.
 * @param root the project's root
 */
export async function checkContent(root: string = process.cwd()): Promise<{ tables: Tables; faults: Fault[] }> {
  const { tables, faults: inTables, places, unread } = readTables(join(root, 'content/data'));
  const whole = inTables.length === 0;
  const known = {
    figures: new Map([...[...unread].map((id) => [id, standIn(id)] as const), ...tables.figures]),
    claimById: new Map([...[...unread].map((id) => [id, {} as ClaimRow] as const), ...tables.claimById]),
  };
  const allowed = allowedNamesFile.read(root);
  const names = namesPattern(
    allowed.data ? allowedNames(root) : written(root, allowedNamesFile.path, /\bname: *"?((?<=")[^"]*|[^",}\n]+)/g),
  );
  const words: WordsContext = { tables: known, rowPrefixes: prefixesOf(known.figures.keys()), names };
  const inWords = (file: string, texts: readonly PlacedText[]): Fault[] => [
    ...checkTexts(file, texts, words),
    ...wordFaults(file, texts),
  ];
  const checkFile = (file: ContentFile<unknown>): Fault[] => {
    const { faults, texts } = file.read(root);
    return [...faults, ...inWords(file.path, texts)];
  };

  const guesses = guessesFile.read(root);
  const criteria = readAccess(textOrNull(root, accessFile.path), (file) => textOrNull(root, file));
  const corrected = checkCorrections(
    { corrections: textOrNull(root, CORRECTIONS_FILE), published: textOrNull(root, PUBLISHED_FILE) },
    { figures: tables.figures, claims: tables.claims, places, whole },
  );
  const chartIds = new Set([...yamlIn(root, 'content/charts'), ...figureIds]);
  const story = readStoryFiles(root);
  const pages = readPageFiles(root);
  const notes = readNoteFiles(root);
  const prose = [...story.files, ...pages.files, ...notes.files];
  const exceptions = styleExceptionsFile.read(root);
  const playFiles = yamlIn(root, 'content/plays').map((id) => `content/plays/${id}.yaml`);
  const files = [
    glossaryFile,
    coverFile,
    newsFile,
    replyFile,
    scenesFile,
    galleryFile,
    ...[...wordFiles, ...playFiles].map(wordFile),
  ];
  const faults = [
    ...inTables,
    ...allowed.faults,
    ...sameNamesFile.read(root).faults,
    ...addressesFile.read(root).faults,
    ...files.flatMap(checkFile),
    // Ages, minutes and versions are the classroom's own numbers.
    ...classWordFiles.map(wordFile).flatMap((file) => {
      const { faults, texts } = file.read(root);
      return [...faults, ...wordFaults(file.path, texts)];
    }),
    ...checkGuesses(textOrNull(root, guessesFile.path), words),
    ...wordFaults(guessesFile.path, guesses.texts),
    ...criteria.faults,
    ...inWords(accessFile.path, criteria.texts),
    ...corrected.faults,
    ...inWords(CORRECTIONS_FILE, corrected.texts),
    ...checkScenes(scenesFile.read(root), known),
    ...checkGallery(galleryFile.read(root), { charts: figureIds, plays: new Set(plays.map(({ id }) => id)) }),
    ...checkCharts(root, chartIds, tables, whole, words),
    ...story.faults,
    ...pages.faults,
    ...notes.faults,
    ...checkStory(prose, {
      tables: known,
      terms: new Set(
        glossaryFile.read(root).data?.map(({ id }) => id) ?? written(root, glossaryFile.path, /\bid: *"?([\w-]+)/g),
      ),
      charts: chartIds,
      guesses: new Set(
        guesses.data ? Object.keys(guesses.data) : written(root, guessesFile.path, /^"?([a-z0-9-]+)"?:/gm),
      ),
      names,
    }),
    ...prose.flatMap(styleFaults),
    ...exceptions.faults,
    ...checkChapterStyle(story.files, { ...known, names, exceptions: exceptions.data ?? [] }),
    ...checkClassroom(root, {
      tables: known,
      charts: chartIds,
      plays: new Set(plays.map(({ id }) => id)),
      names,
    }).faults,
  ];
  if (faults.length === 0) {
    const { routes } = await import('../src/components/site.ts');
    for (const { id, page } of newsFile.read(root).data ?? [])
      if (!routes.has(page))
        faults.push({
          file: newsFile.path,
          line: null,
          column: null,
          message: `${id}: no page "${page}" (write the id of a page: src/i18n/routes.ts)`,
        });
    for (const message of formerFaults(former, routes))
      faults.push({ file: 'src/i18n/former.ts', line: null, column: null, message });
    faults.push(...vanished(addressesFile.load(), textOrNull(root, addressesFile.path) ?? '', routes, former));
  }
  // A number that cannot be read has its fault in its table.
  const own = faults.filter(({ message }) => whole || !message.includes('NaN'));
  return { tables, faults: own.sort(byPlace) };
}
