/** Every row of every table, and every source. */
import { tables } from '../../components/site.ts';
import { columnValue } from '../../data/column-words.ts';
import { printFigure } from '../../data/fill.ts';
import { columnsOf } from '../../data/load.ts';
import { rowName, textIn } from '../../data/row-names.ts';
import { tableNames, type TableName } from '../../data/schemas.ts';
import { publisherOf, titleLanguage, titleOf } from '../../data/source-words.ts';
import { date } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { tableRoute } from '../../i18n/routes.ts';
import { tokens } from '../fold.ts';
import { record, type SearchRecord } from '../record.ts';

/** Fixed values by which a row may be looked for. */
const FIXED = new Set(['state', 'owner', 'status', 'stage', 'payer', 'technology', 'regime', 'outcome', 'instrument']);
const DATES = new Set(['as_of', 'date', 'fieldwork', 'made_on', 'published', 'start']);
/** Free text that no language has a column of its own for. */
const NAMES = new Set(['city', 'by', 'institute', 'led_by', 'vendor', 'supplier', 'system', 'study', 'number', 'name']);

/** What a row says beside its name, without its note: that stands behind the link. */
function restOf(table: TableName, row: object, name: string, locale: Locale): string {
  const cells = row as Record<string, unknown>;
  const said = columnsOf(table).map((column) => {
    const value = cells[column];
    if (Array.isArray(value)) return column === 'suppliers' ? value.join(', ') : '';
    if (typeof value !== 'string' || value === '') return '';
    if (DATES.has(column)) return date(value, locale);
    if (FIXED.has(column)) return columnValue(column, value)?.[locale] ?? '';
    if (column.startsWith('note_')) return '';
    if (NAMES.has(column)) return textIn(row, column, locale);
    return column.endsWith(`_${locale}`) && column !== `name_${locale}` ? value : '';
  });
  return [...new Set(said)].filter((text) => text !== '' && !name.includes(text)).join(' · ');
}

/** Numbers of a row as digits alone, where its name writes them in another way: "€46 million" is found by 46000000 too. */
function digitsOf(row: object, name: string, locale: Locale): string {
  const written = new Set(tokens(name, locale).map(({ term }) => term));
  const numbers = ['value', 'value_low', 'value_high'].map((column) => (row as Record<string, unknown>)[column]);
  return [...new Set(numbers.filter((one) => typeof one === 'number').map(String))]
    .filter((one) => !written.has(one))
    .join(' ');
}

/** The name of a row; a pair is named by the two rows that it sets side by side. */
function nameOf(row: { id: string }, locale: Locale): string {
  const figure = tables.figures.get(row.id);
  const name = `${figure ? `${printFigure(figure, locale)} ` : ''}${rowName(row, locale)}`;
  if (name !== '' || !('surveillance_id' in row && 'housing_id' in row)) return name;
  const pair = [row.surveillance_id, row.housing_id].flatMap((id) => tables.figures.get(id as string) ?? []);
  return pair.map((one) => `${printFigure(one, locale)} ${one.label[locale]}`).join(' · ');
}

export const rowRecords = (locale: Locale): SearchRecord[] =>
  tableNames
    .filter((table) => table !== 'sources')
    .flatMap((table) =>
      (tables[table] as { id: string }[]).map((row) => {
        const name = nameOf(row, locale);
        return record({
          kind: 'row',
          route: tableRoute(table),
          anchor: row.id,
          title: name,
          text: restOf(table, row, name, locale),
          also: digitsOf(row, name, locale),
        });
      }),
    );

export const sourceRecords = (locale: Locale): SearchRecord[] =>
  tables.sources.map((source) => {
    return record({
      kind: 'source',
      route: tableRoute('sources'),
      anchor: source.id,
      title: titleOf(source, locale),
      text: [publisherOf(source, locale), source.author, source.published && date(source.published, locale)]
        .filter(Boolean)
        .join(', '),
      lang: titleLanguage(source, locale) ?? '',
    });
  });
