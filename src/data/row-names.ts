/** What a row is called in a list: its label, its statement, or the name of what it is about. */
import type { Locale } from '../i18n/locale.ts';

/** Columns that name a row, the first that is there wins; those of a language end in it. */
const naming = ['label', 'text', 'event', 'use', 'city', 'country', 'place', 'name', 'title'] as const;
const second = ['scope', 'what', 'question', 'subject', 'role'] as const;

const cell = (row: Record<string, unknown>, column: string, locale: Locale): string => {
  const found = row[`${column}_${locale}`] ?? row[column];
  return typeof found === 'string' ? found : '';
};

/** @param row a row of any table */
export function rowName(row: object, locale: Locale): string {
  const cells = row as Record<string, unknown>;
  const first = naming.map((column) => cell(cells, column, locale)).find(Boolean) ?? '';
  if ('label_en' in cells || 'text_en' in cells || 'event_en' in cells) return first;
  const more = second.map((column) => cell(cells, column, locale)).find(Boolean);
  return more ? `${first}${locale === 'fr' ? '\u00a0: ' : ': '}${more}` : first;
}
