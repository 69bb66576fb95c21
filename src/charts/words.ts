/** Reads content/charts/<id>.yaml and makes the words of a chart in one language. */
import { chartWordsFile } from '../data/check-words.ts';
import { fill, plain } from '../data/fill.ts';
import { sourcesOfRow } from '../data/row-sources.ts';
import { sourceName } from '../data/source-words.ts';
import type { Tables } from '../data/tables.ts';
import { date, number, quantity } from '../i18n/format.ts';
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { ui, type UiKey } from '../i18n/ui.ts';
import type { ChartWords } from './chart.ts';

/**
 * @throws ContentError for a file that is missing or faulty; Error naming file and key for a missing label or placeholder
 */
export function chartWords(id: string, locale: Locale, tables: Tables): ChartWords {
  const { path, load } = chartWordsFile(id);
  const file = load();
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
