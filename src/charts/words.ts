/** Reads content/charts/<id>.yaml and makes the words of a chart in one language. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { fill, plain } from '../data/fill.ts';
import { sourcesOfRow } from '../data/row-sources.ts';
import { sourceName } from '../data/source-words.ts';
import type { Tables } from '../data/tables.ts';
import { date, number, quantity } from '../i18n/format.ts';
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { ui, type UiKey } from '../i18n/ui.ts';
import type { ChartWords } from './chart.ts';

const both = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const schema = z.strictObject({
  id: z.string(),
  finding: both,
  subtitle: both,
  alt: both,
  notes: z.array(both),
  summary: z.array(both).min(2).max(4),
  labels: z.record(z.string(), both),
});
type File = z.output<typeof schema>;

const files = new Map<string, File>();

function readFile(id: string): File {
  const known = files.get(id);
  if (known) return known;
  const path = `content/charts/${id}.yaml`;
  const full = join(process.cwd(), path);
  if (!existsSync(full))
    throw new Error(`${path}: the file is missing (every chart has its words there, in both languages)`);
  const read = schema.safeParse(parse(readFileSync(full, 'utf8')));
  if (!read.success)
    throw new Error(
      `${path}: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  files.set(id, read.data);
  return read.data;
}

/**
 * @throws Error naming file and key for a missing file, label or placeholder
 */
export function chartWords(id: string, locale: Locale, tables: Tables): ChartWords {
  const file = readFile(id);
  const path = `content/charts/${id}.yaml`;
  const say = (text: Bilingual, where: string, values = {}): ReturnType<typeof fill> =>
    fill(text[locale], locale, tables.figures, values, `${path} ${where}.${locale}`);
  return {
    locale,
    finding: say(file.finding, 'finding'),
    subtitle: say(file.subtitle, 'subtitle'),
    alt: plain(say(file.alt, 'alt')),
    notes: file.notes.map((note, i) => say(note, `notes[${i}]`)),
    label(key, values) {
      const text = file.labels[key];
      if (!text) throw new Error(`${path}: no label "${key}" (add it under labels, in both languages)`);
      return plain(say(text, `labels.${key}`, values));
    },
    summary: (values) => file.summary.map((sentence, i) => say(sentence, `summary[${i}]`, values)),
    number: (value) => number(value, locale),
    quantity: (value, unit, form) => quantity(value, unit, locale, form),
    date: (iso, style) => date(iso, locale, style),
    ui: (key) => ui(key as UiKey, locale),
    sourceNames(rowId) {
      const names = sourcesOfRow(rowId, tables).map((source) => sourceName(tables.sourceById.get(source), locale));
      return [...new Set(names)].join(', ');
    },
  };
}
