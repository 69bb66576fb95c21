/** What a row is called in a list: its label, its statement, or the name of what it is about. */
import type { Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';

/** Columns that name a row, the first that is there wins; those of a language end in it. */
const naming = ['label', 'text', 'event', 'use', 'city', 'country', 'place', 'name', 'title'] as const;
const second = ['scope', 'what', 'question', 'subject', 'role'] as const;

/** A cell in one language: of the column of that language, or of the one that serves both. */
export function textIn(row: object, column: string, locale: Locale): string {
  const cells = row as Record<string, unknown>;
  const found = cells[`${column}_${locale}`] || cells[column];
  return typeof found === 'string' ? found : '';
}

/** @param row a row of any table */
export function rowName(row: object, locale: Locale): string {
  const cells = row as Record<string, unknown>;
  const first = naming.map((column) => textIn(row, column, locale)).find(Boolean) ?? '';
  if ('label_en' in cells || 'text_en' in cells || 'event_en' in cells) return first;
  const more = second.map((column) => textIn(row, column, locale)).find(Boolean);
  return more ? `${first}${colon(locale)}${more}` : first;
}

/** Words that leave a cut name hanging: the short ones of either language, and a number without what it counts. */
const hanging = /[\s(]+(?:\p{Ll}{1,3}|from|since|their|with|dans|leurs?|pour|\p{Sc}?\d[\d.,\u202f]*)$/u;

/**
 * The opening of a long name, cut between words and outside quotation marks, after a word that can stand last.
 * @param most characters kept, the ellipsis apart
 */
export function opening(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most + 1).replace(/ [^ ]*$/, '');
  const open = Math.max(
    ...['«', '“'].map((mark, i) =>
      cut.includes('»”'[i] as string, cut.lastIndexOf(mark)) ? -1 : cut.lastIndexOf(mark),
    ),
  );
  let kept = open > 0 ? cut.slice(0, open) : cut;
  while (hanging.test(kept)) kept = kept.replace(hanging, '');
  return `${kept.replace(/[\s,;:.(–-]+$/, '')}…`;
}
