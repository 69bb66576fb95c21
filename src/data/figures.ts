/** Narrows the rows of numeric tables to figures: one shape for prose, cards, charts and checks. */
import type { Bilingual } from '../i18n/locale.ts';
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

function labelOf(table: TableName, row: AnyRow): Bilingual {
  if (table === 'french_cities') {
    const { city } = row as RowOf<'french_cities'>;
    const scope = bilingual(row, 'scope');
    return { en: `${city}: ${scope.en}`, fr: `${city}\u00a0: ${scope.fr}` };
  }
  if (table === 'world_cities') {
    const city = bilingual(row, 'city');
    const scope = bilingual(row, 'scope');
    return { en: `${city.en}: ${scope.en}`, fr: `${city.fr}\u00a0: ${scope.fr}` };
  }
  if (table === 'scope_examples') {
    const place = bilingual(row, 'place');
    const scope = bilingual(row, 'scope');
    return { en: `${place.en}: ${scope.en}`, fr: `${place.fr}\u00a0: ${scope.fr}` };
  }
  if (table === 'exports') {
    const place = bilingual(row, 'place');
    const what = bilingual(row, 'what');
    return { en: `${place.en}: ${what.en}`, fr: `${place.fr}\u00a0: ${what.fr}` };
  }
  if (table === 'pledges_2026') {
    const { city, led_by: by } = row as RowOf<'pledges_2026'>;
    const what = bilingual(row, 'what');
    return { en: `${city}, list led by ${by}: ${what.en}`, fr: `${city}, liste conduite par ${by}\u00a0: ${what.fr}` };
  }
  if (table === 'polls') {
    const question = bilingual(row, 'question');
    return {
      en: `${textIn(row, 'institute', 'en')}: ${question.en}`,
      fr: `${textIn(row, 'institute', 'fr')}\u00a0: ${question.fr}`,
    };
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
