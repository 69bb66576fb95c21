/**
 * Describes content/data as a Data Package, version 2 (https://datapackage.org/): one resource a table, its fields made from the Zod schemas,
 * so that the description cannot say anything else than the check does.
 */
import * as z from 'zod';
import * as kind from './columns.ts';
import { columnsOf } from './load.ts';
import { schemas, tableNames, type TableName } from './schemas.ts';
import { tableWords } from './table-words.ts';

const STANDARD = 'https://datapackage.org/profiles/2.0';
/** The day the package was first described; kept, so that the same tables give the same file. */
const CREATED = '2026-11-23T00:00:00Z';

const DATE_FORM = 'ISO 8601 year, month or day, or two of them with a slash';

/** What a column holds, for columns that several tables share or whose name does not say it. */
const meaning: Record<string, string> = {
  id: 'Name of the row, unique over all tables, never reused',
  label_en: 'What is counted, in English, without the number',
  label_fr: 'What is counted, in French, without the number',
  value: 'The value, a plain number in the unit of the row',
  value_low: 'Lower end, where the source gives a range',
  value_high: 'Upper end, where the source gives a range',
  rounding: 'What the source does with the value: over is “more than”, under is “fewer than” or “less than”',
  unit: 'What one of the value is; money is in whole currency units',
  as_of: `The date or period that the row describes (${DATE_FORM})`,
  formula: 'For figures of our own: arithmetic over other rows, whose ids stand in braces',
  source_ids: 'Ids of rows of sources.csv; the first is the one read',
  confidence: 'How sure we are: high, medium or low',
  note_en: 'Caveat, in English',
  note_fr: 'Caveat, in French',
  disagrees: 'Ids of rows that give another value for the same thing',
  same_as: 'Id of the row of another table that holds the same figure',
  count: 'Whether the row is a total, an addition to one, a part of one, or counts another owner’s cameras',
  state: 'What had happened to the cameras counted',
  owner: 'Whose cameras are counted',
  plot: 'Whether the row may stand in a chart',
  made_on: `When it was announced or signed (${DATE_FORM})`,
  due_on: `The date promised; empty when none was given (${DATE_FORM})`,
  thread: 'Whether the chart of promises draws the row',
  by_en: 'Who said it, in English',
  by_fr: 'Who said it, in French',
  payer: 'Who pays this share',
  basis: 'Published, or the remainder to 100 by our calculation',
  status: 'How far it had come when last documented',
  status_as_of: `The date of the status (${DATE_FORM})`,
  stage: 'How far the decision had come: voted, awarded, ceiling or granted; never spent',
  term: `The period the money covers; empty when not known (${DATE_FORM})`,
  surveillance_id: 'Id of a row of commitments.csv or spending.csv',
  housing_id: 'Id of a row of commitments.csv or spending.csv',
  verdict: 'Whether the two sums may be set side by side',
  indicator: 'Name of the series to which the row belongs',
  origin: 'Who counted',
  scope_en: 'Which cameras the count takes in, in English',
  scope_fr: 'Which cameras the count takes in, in French',
  short_en: 'The scope in two to five words, in English',
  short_fr: 'The scope in two to five words, in French',
  per_1000: 'Cameras per 1,000 residents, as published or computed from the row',
  population: 'Residents',
  population_year: 'Year of the population figure',
  insee_code: 'Code of the commune (Insee, Code officiel géographique)',
  iso3: 'Country, ISO 3166-1 alpha-3',
  supplier_iso3: 'Countries of the suppliers, ISO 3166-1 alpha-3',
  vendor_iso3: 'Countries of the vendors, ISO 3166-1 alpha-3',
  edition: 'Edition of the index or list',
  regime: 'Class of regime, by V-Dem, as printed in the file of the index',
  other_iso3: 'Other countries from which technology comes, the country’s own firms included, ISO 3166-1 alpha-3',
  suppliers: 'Firms named; at least these',
  led_by: 'Head of the list',
  pledge: 'What kind of pledge it is; value holds its number, if it has one',
  software: 'Whether the pledge names automated analysis',
  marked: 'Whether the index marks the country; false never means that there is none',
  locator_en: 'Where in the source: page, paragraph or heading, in English',
  locator_fr: 'Where in the source: page, paragraph or heading, in French',
  title: 'Title as published; our own descriptions stand in square brackets',
  title_fr: 'French form of a title in square brackets',
  name_fr: 'Name in French; where it is empty, both languages say the same',
  institute_fr: 'Name of the institute in French; empty where both languages say the same',
  study_fr: 'Name of the study in French',
  system_fr: 'Name of the system in French; empty where both languages say the same',
  publisher: 'Who published the source first, even where a copy was read',
  publisher_fr: 'French form of the publisher; empty where both languages say the same',
  url: 'Address of the source: of the copy that was read, where that has one of its own',
  copy: 'Where a copy was read instead of the original; empty where the original was read',
  copy_fr: 'French form of the name of the copy; empty where both languages say the same',
  published: `When the source was published (${DATE_FORM})`,
  language: 'Language of the source, ISO 639',
  seed: 'Seed from which the synthetic records were drawn; the same seed gives the same records',
  record_days: 'Days of the records, the first day being 0',
  echoes: 'Share of the echo of each record that is left on the day of the ranking',
  score_exact: 'Records expected per day by the formula, to ten decimals',
  lat: 'Latitude in degrees, WGS 84',
  lon: 'Longitude in degrees, WGS 84',
};

interface Field {
  name: string;
  type: 'string' | 'number' | 'boolean' | 'list';
  format?: 'uri';
  description?: string;
  delimiter?: string;
  itemType?: 'string';
  constraints?: { required?: true; unique?: true; enum?: string[]; pattern?: string };
}

const isBoolean = (options: readonly unknown[]): boolean =>
  options.includes('true') && options.every((option) => ['true', 'false', ''].includes(option as string));
const dates = new Set<unknown>([kind.date, kind.optionalDate]);
const datePattern = '\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?';

/** The field of one column. Dates are strings: Table Schema has no type for a year, a month, a day or an interval in one column. */
export function fieldOf(table: TableName, name: string): Field {
  const schema = (schemas[table].shape as Record<string, z.ZodType>)[name];
  const required = !schema?.safeParse('').success;
  const options: readonly unknown[] = schema instanceof z.ZodEnum ? schema.options : [];
  const constraints: NonNullable<Field['constraints']> = {
    ...(required ? { required } : {}),
    ...(name === 'id' ? { unique: true, pattern: '[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*' } : {}),
    ...(dates.has(schema) ? { pattern: datePattern } : {}),
    ...(options.length > 0 && !isBoolean(options) ? { enum: options.filter(Boolean) as string[] } : {}),
  };
  const description = meaning[name];
  return {
    name,
    ...(schema === kind.num || schema === kind.optionalNum
      ? { type: 'number' }
      : schema === kind.list
        ? { type: 'list', delimiter: '; ', itemType: 'string' }
        : options.length > 0 && isBoolean(options)
          ? { type: 'boolean' }
          : name === 'url'
            ? { type: 'string', format: 'uri' }
            : { type: 'string' }),
    ...(description ? { description } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** How the lines of the files end: in content/data by a line feed, as its editors keep them; in the files that the site serves as RFC 4180 says. */
export type LineEnd = '\n' | '\r\n';

const resource = (table: TableName, lineTerminator: LineEnd) => ({
  $schema: `${STANDARD}/dataresource.json`,
  name: table,
  type: 'table',
  title: tableWords[table].title.en,
  description: tableWords[table].about.en,
  path: `${table}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    $schema: `${STANDARD}/tabledialect.json`,
    delimiter: ',',
    lineTerminator,
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: {
    $schema: `${STANDARD}/tableschema.json`,
    fields: columnsOf(table).map((column) => fieldOf(table, column)),
    missingValues: [''],
    primaryKey: ['id'],
  },
});

/**
 * The descriptor. It names no foreign keys: every column that refers to another table holds several ids, or ids of either of two tables,
 * which Table Schema cannot say; `src/data/check.ts` checks them.
 * @param version the project's version
 * @param lineEnd of the files described
 */
export const dataPackage = (version: string, lineEnd: LineEnd = '\n') => ({
  $schema: `${STANDARD}/datapackage.json`,
  name: 'eyes-everywhere',
  title: 'Eyes Everywhere: the data',
  description:
    'Every figure and statement of the site Eyes Everywhere (in French: Des yeux partout) on AI video surveillance: cameras promised and counted in Marseille, what they cost, what that money is set against, and how far such systems have spread. Each row gives its date, its sources and how sure we are. Columns whose names end in _en and _fr say the same in English and in French.',
  version,
  created: CREATED,
  keywords: ['video surveillance', 'Marseille', 'public spending', 'housing', 'data journalism'],
  licenses: [
    {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0 International',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    },
  ],
  contributors: [{ title: 'Eyes Everywhere', roles: ['author', 'maintainer'] }],
  resources: tableNames.map((table) => resource(table, lineEnd)),
});

/** The text of content/data/datapackage.json, and of the one that the site serves. */
export const dataPackageText = (version: string, lineEnd?: LineEnd): string =>
  `${JSON.stringify(dataPackage(version, lineEnd), null, 2)}\n`;
