/** Narrows the rows of numeric tables to figures: one shape for prose, cards, charts and checks. */
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';
import type { Figure, Rounding } from './figure.ts';
import type { RowOf, TableName } from './schemas.ts';
import { textIn } from './row-names.ts';

type AnyRow = { [T in TableName]: RowOf<T> }[TableName];
const bare = new Set<TableName>([
  'sources',
  'claims',
  'pairs',
  'countries_2019',
  'countries_2020',
  'countries_2022',
  'projects',
  'timeline',
  'cases',
  'suppliers',
  'verdicts',
  'etas_squares',
]);

const bilingual = (row: AnyRow, name: string): Bilingual => {
  const cells = row as unknown as Record<string, string>;
  return { en: cells[`${name}_en`] ?? '', fr: cells[`${name}_fr`] ?? '' };
};

/** What a row of a table without labels is about, and what of it is counted. */
const named: Partial<Record<TableName, readonly [about: string, counted: string]>> = {
  french_cities: ['city', 'scope'],
  world_cities: ['city', 'scope'],
  scope_examples: ['place', 'scope'],
  exports: ['place', 'what'],
  polls: ['institute', 'question'],
};

const both = (said: (locale: Locale) => string): Bilingual => ({ en: said('en'), fr: said('fr') });

function labelOf(table: TableName, row: AnyRow): Bilingual {
  const names = named[table];
  if (names) {
    const [about, counted] = names;
    return both((locale) => `${textIn(row, about, locale)}${colon(locale)}${textIn(row, counted, locale)}`);
  }
  if (table === 'pledges_2026') {
    const { city, led_by: by } = row as RowOf<'pledges_2026'>;
    const list = { en: `list led by ${by}`, fr: `liste conduite par ${by}` };
    return both((locale) => `${city}, ${list[locale]}${colon(locale)}${textIn(row, 'what', locale)}`);
  }
  return bilingual(row, 'label');
}

const camerasOnly = new Set<TableName>(['cameras', 'promises', 'french_cities', 'world_cities']);

/** The figure of a row, or null if its table holds no numbers or the cell is empty. */
export function figureOf(table: TableName, row: AnyRow): Figure | null {
  if (bare.has(table)) return null;
  const cells = row as unknown as Record<string, unknown>;
  if (typeof cells['value'] !== 'number') return null;
  return {
    id: row.id,
    table,
    label: labelOf(table, row),
    value: cells['value'],
    low: (cells['value_low'] as number | null | undefined) ?? null,
    high: (cells['value_high'] as number | null | undefined) ?? null,
    rounding: (cells['rounding'] as Rounding | undefined) ?? 'exact',
    unit: (cells['unit'] as string | undefined) || (camerasOnly.has(table) ? 'cameras' : ''),
    asOf: (cells['as_of'] ?? cells['made_on'] ?? cells['fieldwork'] ?? '') as string,
    ...(cells['due_on'] ? { dueOn: cells['due_on'] as string } : {}),
    sources: (cells['source_ids'] as string[] | undefined) ?? [],
    confidence: cells['confidence'] as Figure['confidence'],
    note: bilingual(row, 'note'),
    disagrees: (cells['disagrees'] as string[] | undefined) ?? [],
    ...(cells['formula'] ? { formula: cells['formula'] as string } : {}),
  };
}
