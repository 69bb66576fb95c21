/** The chapters that exist in content/story, with their front matter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { chapters } from '../i18n/chapters.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { byPlace, ContentError, type Fault } from './fault.ts';
import { readYamlText, type PlacedText } from './yaml-text.ts';

const text = z.string().min(1);

/** YAML readers differ on an unquoted date: some give a text, some a Date. */
const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date({ error: 'expected a date (write YYYY-MM-DD)' }));

/** Front matter of a chapter. Texts may hold `{row-id}` placeholders, except title and description. */
export const storySchema = z.strictObject({
  title: text,
  chapter: z.int().positive(),
  /** One sentence: the promise the chapter opens on. */
  promise: text,
  /** For search results; no figures but years. */
  description: text,
  /** The day the chapter was last checked against its sources. */
  checked: day,
  /** The question that the next chapter takes up; empty for the last one. */
  hook: z.string(),
  ledger: z.strictObject({ promised: text, delivered: text, checked: text, unknown: text }),
  /** Ids of the glossary entries explained in the chapter. */
  terms: z.array(text).default([]),
});

export interface ChapterMeta extends z.output<typeof storySchema> {
  id: string;
  locale: Locale;
}

/** One file of content/story, read but not yet checked as prose. */
export interface StoryFile {
  id: string;
  locale: Locale;
  /** Path shown in faults. */
  file: string;
  source: string;
  /** Null when the front matter is missing or faulty. */
  meta: ChapterMeta | null;
  /** Texts of the front matter with their places. */
  texts: PlacedText[];
}

const fence = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads the text of one chapter. */
export function readStoryFile(id: string, locale: Locale, source: string): { file: StoryFile; faults: Fault[] } {
  const file = `content/story/${locale}/${id}.mdx`;
  const matter = fence.exec(source)?.[1];
  if (matter === undefined) {
    const fault: Fault = { file, line: 1, column: null, message: 'the front matter is missing (start the file with ---, the keys of a chapter, ---)' };
    return { file: { id, locale, file, source, meta: null, texts: [] }, faults: [fault] };
  }
  const read = readYamlText(file, matter, storySchema, 2);
  return { file: { id, locale, file, source, meta: read.data && { ...read.data, id, locale }, texts: read.texts }, faults: read.faults };
}

/** Every MDX file of content/story, with the faults of their front matter. */
export function readStoryFiles(root: string = process.cwd()): { files: StoryFile[]; faults: Fault[] } {
  const files: StoryFile[] = [];
  const faults: Fault[] = [];
  for (const locale of locales) {
    const folder = join(root, 'content/story', locale);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)
      .filter((entry) => entry.endsWith('.mdx'))
      .sort()) {
      const read = readStoryFile(name.slice(0, -'.mdx'.length), locale, readFileSync(join(folder, name), 'utf8'));
      files.push(read.file);
      faults.push(...read.faults);
    }
  }
  return { files, faults };
}

/**
 * The front matter of every chapter in every language.
 * @throws ContentError with the faults of every file
 */
export function readStory(root: string = process.cwd()): ChapterMeta[] {
  const { files, faults } = readStoryFiles(root);
  if (faults.length > 0) throw new ContentError(faults.sort(byPlace));
  return files.flatMap(({ meta }) => meta ?? []);
}

/** Ids of the chapters that exist in both languages, in the order of the site. */
export function writtenChapters(root: string = process.cwd()): string[] {
  return chapters.map(({ id }) => id).filter((id) => locales.every((locale) => existsSync(join(root, 'content/story', locale, `${id}.mdx`))));
}
