/** The texts beside the chapters: content/pages/<id>.<language>.mdx. */
import * as z from 'zod';
import { otherLocale, type Locale } from '../i18n/locale.ts';
import { byPlace, ContentError, type Fault } from './fault.ts';
import { day, readMatter, type ProseSource } from './story.ts';
import { readTwins } from './twins.ts';

const FOLDER = 'content/pages';

/** Front matter of a page; no placeholders. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  /** For search results; no figures but years. */
  description: z.string().min(1),
  /** The day the page was last checked. */
  checked: day,
});

export interface PageMeta extends z.output<typeof pageSchema> {
  id: string;
  locale: Locale;
}

/** One file of content/pages. */
export interface PageFile extends ProseSource {
  kind: 'page';
  meta: PageMeta | null;
}

/** Reads the text of one page. */
export function readPageFile(id: string, locale: Locale, source: string): { file: PageFile; faults: Fault[] } {
  const path = (language: Locale): string => `${FOLDER}/${id}.${language}.mdx`;
  const file = path(locale);
  const { data, faults, texts } = readMatter(file, source, pageSchema, 'page');
  return {
    file: {
      kind: 'page',
      id,
      locale,
      file,
      twin: path(otherLocale(locale)),
      source,
      meta: data && { ...data, id, locale },
      texts,
    },
    faults,
  };
}

/** Every MDX file of content/pages, with the faults of their front matter. */
export const readPageFiles = (root: string = process.cwd()): { files: PageFile[]; faults: Fault[] } =>
  readTwins(root, FOLDER, readPageFile);

/**
 * The front matter of every page in every language.
 * @throws ContentError with the faults of every file
 */
export function readPages(root: string = process.cwd()): PageMeta[] {
  const { files, faults } = readPageFiles(root);
  if (faults.length > 0) throw new ContentError(faults.sort(byPlace));
  return files.flatMap(({ meta }) => meta ?? []);
}
