/** Checks the words that stand in YAML: content/charts/*.yaml, content/pages/cover.yaml, content/glossary.yaml. */
import * as z from 'zod';
import { locales, type Locale } from '../i18n/locale.ts';
import { bareNumberMessage, bareNumbers } from './bare-numbers.ts';
import { both, contentFile, type ContentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import { fill } from './fill.ts';
import { otherPlaceholders, placeholder } from './placeholders.ts';
import type { Tables } from './tables.ts';
import { dotted, type PlacedText } from './yaml-text.ts';

export interface WordsContext {
  tables: Pick<Tables, 'figures'>;
  /** First parts of the ids of rows (`ms` of `ms-cam-…`): a placeholder that starts with one of them and a hyphen is meant as a row. */
  rowPrefixes: ReadonlySet<string>;
  names: RegExp | null;
}

const chartSchema = z.strictObject({
  id: z.string(),
  finding: both,
  subtitle: both,
  alt: both,
  notes: z.array(both),
  summary: z.array(both).min(2, 'expected two to four sentences').max(4, 'expected two to four sentences'),
  labels: z.record(z.string(), both),
});

export type ChartText = z.output<typeof chartSchema>;

/** The words of a chart. */
export const chartWordsFile = (id: string): ContentFile<ChartText> =>
  contentFile(
    `content/charts/${id}.yaml`,
    chartSchema,
    'every chart of src/charts/registry.ts has its words there, in both languages',
  );

/** `ms-cam-2020-12-1558` → `ms`. */
export const prefixesOf = (ids: Iterable<string>): Set<string> =>
  new Set([...ids].map((id) => id.split('-')[0] as string));

/** Bare numbers and unknown rows in every text that ends in a language; other placeholders are left to the code that fills them. */
export function checkTexts(
  file: string,
  texts: readonly PlacedText[],
  { tables, rowPrefixes, names }: WordsContext,
): Fault[] {
  const faults: Fault[] = [];
  for (const { path, text, line, column } of texts) {
    const locale = path.at(-1) as Locale;
    if (!locales.includes(locale)) continue;
    const key = dotted(path);
    const say = (index: number, message: string): number =>
      faults.push({ file, line, column: column + index, message: `${key}: ${message}` });
    for (const found of bareNumbers(text, locale, names))
      say(found.index, bareNumberMessage(found.text, 'write {row-id}'));
    for (const match of text.matchAll(placeholder)) {
      const name = match[1] as string;
      if (!name.includes('-') || !rowPrefixes.has(name.split('-')[0] as string)) continue;
      try {
        fill(match[0], locale, tables.figures, {}, key);
      } catch (error) {
        say(match.index, (error as Error).message.replace(`${key}: `, ''));
      }
    }
    if (locale !== 'fr') continue;
    const twin = texts.find(
      (other) =>
        other.path.length === path.length &&
        other.path.at(-1) === 'en' &&
        other.path.slice(0, -1).join('.') === path.slice(0, -1).join('.'),
    );
    const other = twin && otherPlaceholders(text, twin.text);
    if (other) say(0, other);
  }
  return faults;
}

/**
 * One file of content/charts.
 * @param id the file's name without its ending
 */
export function checkChartWords(id: string, source: string, context: WordsContext): Fault[] {
  const { path: file, parse } = chartWordsFile(id);
  const { data, faults, texts } = parse(source);
  if (data && data.id !== id)
    faults.push({
      file,
      line: texts.find(({ path }) => path[0] === 'id')?.line ?? 1,
      column: null,
      message: `id: "${data.id}" is not the file's name (write ${id})`,
    });
  return [...faults, ...checkTexts(file, texts, context)];
}
