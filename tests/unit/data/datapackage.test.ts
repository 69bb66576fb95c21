import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { markedFile } from '../../../src/data/csv.ts';
import { dataPackage, dataPackageText, fieldOf } from '../../../src/data/datapackage.ts';
import { columnsOf } from '../../../src/data/load.ts';
import { readCsv } from '../../../src/data/read-csv.ts';
import { tableNames } from '../../../src/data/schemas.ts';

const fixtures = join(import.meta.dirname, '../fixtures/datapackage');
const json = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;
const { version } = json('package.json') as { version: string };

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const profile of ['tableschema', 'dataresource']) ajv.addSchema(json(join(fixtures, `${profile}.json`)));
const validate = ajv.compile(json(join(fixtures, 'datapackage.json')));

describe('the data package', () => {
  test('keeps to the Data Package standard', () => {
    for (const lineEnd of ['\n', '\r\n'] as const) {
      validate(dataPackage(version, lineEnd));
      expect(validate.errors).toBeNull();
    }
  });

  test('would be refused without resources, with a bad name or with an unknown type of field', () => {
    const good = dataPackage(version);
    expect(validate({ ...good, resources: [] })).toBe(false);
    expect(validate({ ...good, name: 'Eyes Everywhere' })).toBe(false);
    const [first] = structuredClone(good.resources);
    if (first) first.schema.fields = [{ name: 'id', type: 'money' as 'string' }];
    expect(validate({ ...good, resources: [first] })).toBe(false);
  });

  test('says how cells are parted, quoted and ended, in content/data and in the files that the site serves', () => {
    for (const lineEnd of ['\n', '\r\n'] as const) {
      for (const { dialect, path } of dataPackage(version, lineEnd).resources) {
        const source = readFileSync(`content/data/${path}`, 'utf8');
        const text = lineEnd === '\n' ? source : markedFile(source);
        const { delimiter, lineTerminator, quoteChar } = dialect;
        const records = parse(text, { bom: true, delimiter, quote: quoteChar, record_delimiter: lineTerminator });
        expect(text.endsWith(lineTerminator), path).toBe(true);
        expect(records.length, path).toBeGreaterThan(1);
        expect(records[0], path).toEqual(columnsOf(path.replace('.csv', '') as (typeof tableNames)[number]));
        expect(records.flat().filter((cell) => cell.includes('\r'))).toEqual([]);
      }
    }
    const [first] = structuredClone(dataPackage(version).resources);
    expect(validate({ ...dataPackage(version), resources: [{ ...first, dialect: { delimiter: 7 } }] })).toBe(false);
  });

  test('in content/data is up to date', () => {
    expect(readFileSync('content/data/datapackage.json', 'utf8')).toBe(dataPackageText(version));
  });

  test.each(tableNames)('describes every cell of %s', (table) => {
    const { records } = readCsv(table, readFileSync(`content/data/${table}.csv`, 'utf8'), columnsOf(table));
    const wrong = columnsOf(table).flatMap((column) => {
      const { type, constraints, delimiter } = fieldOf(table, column);
      return records.flatMap(({ line, cells }) => {
        const cell = cells[column] ?? '';
        const place = `${table}.csv:${line} ${column}: ${cell}`;
        if (cell === '') return constraints?.required ? [place] : [];
        const fits =
          (type !== 'number' || Number.isFinite(Number(cell))) &&
          (type !== 'boolean' || ['true', 'false'].includes(cell)) &&
          (type !== 'list' ||
            cell.split(delimiter ?? ',').every((item) => item !== '' && item === item.trim() && !item.includes(';'))) &&
          (!constraints?.enum || constraints.enum.includes(cell)) &&
          (!constraints?.pattern || new RegExp(`^(?:${constraints.pattern})$`).test(cell));
        return fits ? [] : [place];
      });
    });
    expect(wrong).toEqual([]);
  });
});
