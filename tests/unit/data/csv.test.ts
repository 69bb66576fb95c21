import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDialects, csvFile, csvLines, markedFile, type CsvCell } from '../../../src/data/csv.ts';
import { xmlLine } from '../../../src/data/xml-text.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const read = (text: string, locale: Locale): string[][] =>
  parse(text, { bom: true, delimiter: csvDialects[locale].delimiter, record_delimiter: '\r\n' });

describe('a file of lines and cells', () => {
  it('opens in a spreadsheet of its language: a mark, its separator, its decimals', () => {
    expect(
      csvFile(
        [
          ['Année', 'Part'],
          ['2021', 0.5],
        ],
        'fr',
      ),
    ).toBe('\uFEFFAnnée;Part\r\n2021;0,5\r\n');
    expect(
      csvFile(
        [
          ['Year', 'Share'],
          ['2021', 0.5],
        ],
        'en',
      ),
    ).toBe('\uFEFFYear,Share\r\n2021,0.5\r\n');
  });

  it('has an empty cell where nothing is known, numbers without groups and exponents, texts on one line', () => {
    expect(csvLines([[null, 1234567, 0.0000003, -1.5, 'two\r\nlines', 'a "word"; another']], 'fr')).toBe(
      ';1234567;0,0000003;-1,5;two lines;"a ""word""; another"\r\n',
    );
  });

  it('never hands a spreadsheet a formula, and leaves signed numbers alone', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', ' =HYPERLINK("x")', '\t=1+1'])
      expect(read(csvLines([[text]], 'en'), 'en')[0]?.[0]).toBe(`'${xmlLine(text)}`);
    for (const text of ['-12', '+3,5', '-1 200', '–', "'=1"])
      expect(read(csvLines([[text]], 'en'), 'en')[0]?.[0]).toBe(text);
  });

  it('says again what it was given, whatever it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => `a${one}`);
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(
      text,
      fc.constant(null),
      fc.integer(),
      fc.constantFrom('é;à', 'a,b', '"', '12,5'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 10 }),
        fc.constantFrom(...locales),
        (rows, locale) => {
          const head = ['a', 'b', 'c'];
          const said = rows.map((cells) =>
            cells.map((one) => (one === null ? '' : typeof one === 'number' ? String(one) : xmlLine(one))),
          );
          expect(read(csvFile([head, ...rows], locale), locale)).toEqual([head, ...said]);
        },
      ),
    );
  });

  it('marks a text that stands already once, and ends its lines alike', () => {
    expect(markedFile('a\nb\r\nc\r')).toBe('\uFEFFa\r\nb\r\nc\r\n');
    expect(markedFile(markedFile('a\n'))).toBe('\uFEFFa\r\n');
  });
});
