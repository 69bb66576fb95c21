/** The one way to read a YAML file of content: by its path and its schema, checked once and read once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ContentError } from './fault.ts';
import { readYamlText, type YamlText } from './yaml-text.ts';

const said = z.string().regex(/\S/, 'is empty (write a text)');
/** A text in both languages. */
export const both = z.strictObject({ en: said, fr: said });

export interface ContentFile<T> {
  /** Path from the project's root. */
  path: string;
  /** Data, faults and texts of a text of the file; null when there is none. */
  parse(text: string | null): YamlText<T>;
  /** The same of the file as it stands. @param root the project's root */
  read(root?: string): YamlText<T>;
  /** The site's own, read once. @throws ContentError with every fault of the file */
  load(): T;
}

/** The text of a file, or null. */
export const textOrNull = (root: string, file: string): string | null =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null;

const loaded = new Map<string, unknown>();

/** @param mend what to do when the file is missing */
export function contentFile<S extends z.ZodType>(path: string, schema: S, mend = ''): ContentFile<z.output<S>> {
  const missing = {
    file: path,
    line: null,
    column: null,
    message: `the file is missing${mend && ` (${mend})`}`,
  };
  const parse = (text: string | null): YamlText<z.output<S>> =>
    text === null
      ? { data: null, faults: [missing], texts: [], placeOf: () => ({ line: 1, column: 1 }) }
      : readYamlText(path, text, schema);
  const read = (root = process.cwd()): YamlText<z.output<S>> => parse(textOrNull(root, path));
  return {
    path,
    parse,
    read,
    load() {
      if (!loaded.has(path)) {
        const { data, faults } = read();
        if (faults.length > 0) throw new ContentError(faults);
        loaded.set(path, data);
      }
      return loaded.get(path) as z.output<S>;
    },
  };
}
