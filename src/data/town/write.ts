/** Writes files about a town: what was drawn, cleaned; the empty template; our own rows for Marseille as a start. */
import type { Locale } from '../../i18n/locale.ts';
import { csvLines, markedFile } from '../csv.ts';
import { columnNames, placesOf, roundingName, stateNames, townColumns, type TownColumn } from './columns.ts';
import { mended } from './decode.ts';
import { linesOf } from './records.ts';
import type { Town, TownRow } from './town.ts';

export const headOf = (locale: Locale): string[] => townColumns.map((column) => columnNames[column][locale]);

/** Lines as they stand in a field of the page. */
const format = (rows: readonly (readonly string[])[], locale: Locale): string =>
  csvLines(rows, locale).replaceAll('\r\n', '\n');

/** The cells of a row, in the order of the columns; town and owner stand on every line, so that a line means the same alone. */
function cellsOf(row: TownRow, { town, owner }: Pick<Town, 'town' | 'owner'>, locale: Locale): string[] {
  const cells: Record<TownColumn, string> = {
    town,
    owner,
    date: row.date,
    state: stateNames[row.state][locale],
    cameras:
      row.low === null
        ? `${roundingName(row.rounding, locale)} ${row.value}`.trim()
        : `${row.low}–${row.high ?? row.value}`,
    due: row.due ?? '',
    residents: row.residents === null ? '' : String(row.residents),
    source: row.source,
  };
  return townColumns.map((column) => cells[column]);
}

/** Rows as a file of their own. */
export const writeRows = (town: Pick<Town, 'town' | 'owner' | 'rows'>, locale: Locale): string =>
  format([headOf(locale), ...town.rows.map((row) => cellsOf(row, town, locale))], locale);

/**
 * What was drawn, in one way of writing; columns of the reader's own stay. Lines that could not be read follow as remarks, so that nothing is lost.
 * @param text the text that `town` was read from
 */
export function cleaned(town: Town, text: string, locale: Locale): string {
  const known = new Set(placesOf(town.head?.cells ?? []).values());
  const own = (cells: readonly string[]): string[] =>
    (town.head?.cells ?? []).flatMap((_, i) => (known.has(i) ? [] : [cells[i] ?? '']));
  const records = new Map(town.records.map((record) => [record.line, record]));
  const rows = town.rows.map((row) => [...cellsOf(row, town, locale), ...own(records.get(row.line)?.cells ?? [])]);
  const lines = linesOf(mended(text));
  const drawn = new Set(town.rows.map(({ line }) => line));
  const left = [
    ...new Set([
      ...town.above.map(({ line }) => line),
      ...town.records.map(({ line }) => line),
      ...town.faults.flatMap(({ line, lost }) => (line !== null && lost === 'line' ? [line] : [])),
    ]),
  ]
    .filter((line) => !drawn.has(line))
    .sort((a, b) => a - b);
  const remarks = left.map((line) => `# ${line}: ${lines[line - 1] ?? ''}\n`);
  return format([[...headOf(locale), ...own(town.head?.cells ?? [])], ...rows], locale) + remarks.join('');
}

/** Name of the template's file. */
export const templateFile: Record<Locale, string> = { en: 'my-town.csv', fr: 'ma-commune.csv' };

/** Two lines that nobody counted. Each starts with #: a reader who forgets to delete them will not see them drawn. */
const invented: Record<Locale, { mark: string; lines: string[][] }> = {
  en: {
    mark: '# INVENTED EXAMPLE: Anytown',
    lines: [
      ['the town', '2021-06', 'installed', '48', '', '12000', 'council report of June 2021, page 3'],
      ['the town', '2021-06', 'promised', 'about 80', '2024-12', '', 'the mayor, council meeting of June 2021'],
    ],
  },
  fr: {
    mark: '# EXEMPLE INVENTÉ : Villebourg',
    lines: [
      ['la commune', '2021-06', 'installées', '48', '', '12000', 'rapport au conseil de juin 2021, page 3'],
      ['la commune', '2021-06', 'promises', 'environ 80', '2024-12', '', 'le maire, conseil municipal de juin 2021'],
    ],
  },
};

/** The head and the invented lines, as they stand in the template. */
export const exampleLines = (locale: Locale): string =>
  format([headOf(locale), ...invented[locale].lines.map((cells) => [invented[locale].mark, ...cells])], locale);

/**
 * The template: remarks that say what each column holds, the head, two invented lines.
 * @param remarks first what the file is, then one text a column
 */
export const template = (remarks: readonly string[], locale: Locale): string =>
  markedFile(`${remarks.map((remark) => `# ${remark}\n`).join('')}${exampleLines(locale)}`);
