/** Folders whose files are called after what they tell of and their language: <id>.<language>.mdx. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, type Locale } from '../i18n/locale.ts';
import type { Fault } from './fault.ts';

/**
 * Every MDX file of a folder, with the faults of names and of front matter.
 * @param read one file by its id, its language and its text
 */
export function readTwins<File>(
  root: string,
  folder: string,
  read: (id: string, locale: Locale, source: string) => { file: File; faults: Fault[] },
): { files: File[]; faults: Fault[] } {
  const path = join(root, folder);
  const files: File[] = [];
  const faults: Fault[] = [];
  for (const name of (existsSync(path) ? readdirSync(path) : []).filter((entry) => entry.endsWith('.mdx')).sort()) {
    const [id = '', tail] = name.slice(0, -'.mdx'.length).split('.');
    const locale = locales.find((one) => one === tail);
    if (!locale) {
      faults.push({
        file: `${folder}/${name}`,
        line: null,
        column: null,
        message: `the file's name has no language (write ${id}.${locales.join(`.mdx and ${id}.`)}.mdx)`,
      });
      continue;
    }
    const one = read(id, locale, readFileSync(join(path, name), 'utf8'));
    files.push(one.file);
    faults.push(...one.faults);
  }
  return { files, faults };
}
