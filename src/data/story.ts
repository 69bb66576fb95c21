/** The chapters that exist in content/story, with their front matter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { chapters } from '../i18n/chapters.ts';
import { locales, otherLocale, type Locale } from '../i18n/locale.ts';
import { byPlace, ContentError, type Fault } from './fault.ts';
import { readYamlText, type PlacedText } from './yaml-text.ts';

const text = z.string().min(1);

/** YAML readers differ on an unquoted date: some give a text, some a Date. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: 'expected a date (write YYYY-MM-DD)' }),
);

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

/** One MDX file, read but not yet checked as prose: a chapter, a page of content/pages, or a note on a table. */
export interface ProseSource {
  kind: 'chapter' | 'page' | 'note';
  id: string;
  locale: Locale;
  /** Path shown in faults. */
  file: string;
  /** Path of the same text in the other language. */
  twin: string;
  source: string;
  /** Null when the front matter is missing or faulty. Only chapters have a number and a list of terms. */
  meta: { checked: string; chapter?: number; terms?: string[] } | null;
  /** Texts of the front matter with their places. */
  texts: PlacedText[];
}

/** One file of content/story. */
export interface StoryFile extends ProseSource {
  kind: 'chapter';
  meta: ChapterMeta | null;
}

const fence = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The front matter of an MDX text by a schema. */
export function readMatter<T extends z.ZodType>(
  file: string,
  source: string,
  schema: T,
  what: ProseSource['kind'],
): { data: z.output<T> | null; faults: Fault[]; texts: PlacedText[] } {
  const matter = fence.exec(source)?.[1];
  if (matter !== undefined) return readYamlText(file, matter, schema, 2);
  return {
    data: null,
    texts: [],
    faults: [
      {
        file,
        line: 1,
        column: null,
        message: `the front matter is missing (start the file with ---, the keys of a ${what}, ---)`,
      },
    ],
  };
}

/** Reads the text of one chapter. */
export function readStoryFile(id: string, locale: Locale, source: string): { file: StoryFile; faults: Fault[] } {
  const path = (language: Locale): string => `content/story/${language}/${id}.mdx`;
  const file = path(locale);
  const read = readMatter(file, source, storySchema, 'chapter');
  return {
    file: {
      kind: 'chapter',
      id,
      locale,
      file,
      twin: path(otherLocale(locale)),
      source,
      meta: read.data && { ...read.data, id, locale },
      texts: read.texts,
    },
    faults: read.faults,
  };
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
  return chapters
    .map(({ id }) => id)
    .filter((id) => locales.every((locale) => existsSync(join(root, 'content/story', locale, `${id}.mdx`))));
}
