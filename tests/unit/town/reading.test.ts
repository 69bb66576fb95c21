import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames, stateNames, townColumns, townStates } from '../../../src/data/town/columns.ts';
import { readCount, readDate, readResidents } from '../../../src/data/town/cells.ts';
import { decode } from '../../../src/data/town/decode.ts';
import { readRecords, separators } from '../../../src/data/town/records.ts';
import { LIMITS, readTown, type TownFault } from '../../../src/data/town/town.ts';
import { cleaned, exampleLines, template, writeRows } from '../../../src/data/town/write.ts';
import { marseilleTown } from '../../../src/data/town/marseille.ts';
import { xmlText } from '../../../src/data/xml-text.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const head = 'town,owner,date,state,cameras,due,residents,source';
const file = (...lines: string[]): string => [head, ...lines].join('\n');
/** "3 date: date-form", "5: quote-open" */
const short = ({ line, column, code, lost }: TownFault): string =>
  `${line ?? 'all'}${column === null ? '' : ` ${column}`}: ${code} (${lost})`;
const faultsOf = (text: string): string[] => readTown(text).faults.map(short);
const good = 'Anytown,the town,2021-06,installed,48,,12000,report';
const later = 'Anytown,the town,2023-06,installed,52,,12000,report';

describe('a file about a town', () => {
  it('is read with commas, semicolons or tabs, with Windows line ends and a byte-order mark', () => {
    for (const separator of [',', ';', '\t']) {
      const text = `\uFEFF${file(good).replaceAll(',', separator).replaceAll('\n', '\r\n')}\r\n`;
      const town = readTown(text);
      expect(town.faults, separator).toEqual([]);
      expect(town).toMatchObject({
        town: 'Anytown',
        owner: 'the town',
        rows: [{ line: 2, date: '2021-06', state: 'installed', value: 48, residents: 12000, source: 'report' }],
      });
    }
  });

  it('may have its heads and states in either language, with or without accents, in any order', () => {
    const town = readTown(
      'ETAT;Caméras;date;commune;proprietaire;échéance\npromises;1 558;2021;Villebourg;la commune;2024-12\nEn service;61;2024;;;\n',
    );
    expect(town.faults).toEqual([]);
    expect(town.rows.map(({ state, value, due }) => [state, value, due])).toEqual([
      ['promised', 1558, '2024-12'],
      ['working', 61, null],
    ]);
  });

  it('passes over remarks, empty lines and the empty cells that spreadsheets add, and still knows its lines', () => {
    const town = readTown(`# a remark, with commas\n\n${head},,\n"# another"\n,,,,,,,,\n${good},,\n`);
    expect(town.faults).toEqual([]);
    expect(town.rows.map(({ line }) => line)).toEqual([6]);
  });

  it('names town and owner once: the lines below may leave them empty', () => {
    const town = readTown(file(good, ',,2022-06,working,50,,,'));
    expect(town.faults).toEqual([]);
    expect(town.rows).toHaveLength(2);
  });

  it('is sorted by date, whatever the order of its lines', () => {
    expect(
      readTown(file('Anytown,a,2022,working,50,,,', 'Anytown,a,2020-05,working,40,,,')).rows.map(({ line }) => line),
    ).toEqual([3, 2]);
  });
});

describe('a fault', () => {
  it.each([
    ['nothing at all', '', ['all: empty (all)']],
    ['no names of columns', 'Anytown,2021,48\n', ['1: no-head (all)']],
    ['no lines under the head', `${head}\n# only a remark\n`, ['all: no-rows (all)']],
    [
      'a needed column that is missing',
      'town,owner,date,state\nAnytown,a,2021,installed\n',
      ['1 cameras: head-missing (all)'],
    ],
    [
      'a column that stands twice',
      `date,state,cameras,date,town,owner\n2021,installed,4,2022,Anytown,a\n`,
      ['1 date: head-twice (none)'],
    ],
    ['a column of the reader’s own', `${head},colour\n${good},red\n`, ['1 colour: head-unknown (none)']],
    ['a quote left open', file(good, 'Anytown,"the town,2022,installed,5,,,', later), ['3: quote-open (line)']],
    ['a quote inside a cell', file('Anytown,the "new" town,2022,installed,5,,,', good), ['2: quote-stray (line)']],
    ['the same line twice', file(good, good, later), ['3: line-twice (line)']],
    [
      'another count of the same day',
      file(good, good.replace(',48,', ',60,'), good.replace('installed', 'working')),
      ['3 cameras: count-other (none)'],
    ],
    [
      'two promises of one day for two dates: none',
      file('Anytown,the town,2021,promised,50,2023,,', 'Anytown,the town,2021,promised,90,2025,,'),
      [],
    ],
    ['too many cells', file('Anytown,a,2022,installed,1,558,,,report', good), ['2: cells-many (line)']],
    ['no date', file('Anytown,the town,,installed,48,,,', good), ['2 date: cell-empty (line)']],
    [
      'a date written another way',
      file('Anytown,the town,31/12/2020,installed,48,,,', good),
      ['2 date: date-form (line)'],
    ],
    [
      'a day that is not in the calendar',
      file('Anytown,the town,2021-02-30,installed,48,,,', good),
      ['2 date: date-real (line)'],
    ],
    ['a year nobody could mean', file('Anytown,the town,1021,installed,48,,,', good), ['2 date: date-far (line)']],
    ['an unknown state', file('Anytown,the town,2021,instaled,48,,,', good), ['2 state: state-unknown (line)']],
    ['a word for a number', file('Anytown,the town,2021,installed,some,,,', good), ['2 cameras: number-form (line)']],
    ['half a camera', file('Anytown,the town,2021,installed,12.5,,,', good), ['2 cameras: number-whole (line)']],
    ['a number that is two', file('Anytown,the town,2021,installed,1.558,,,', good), ['2 cameras: number-two (line)']],
    [
      'more cameras than any town has',
      file('Anytown,the town,2021,installed,999999999999,,,', good),
      ['2 cameras: number-big (line)'],
    ],
    [
      'a range upside down',
      file('Anytown,the town,2021,installed,200-100,,,', good),
      ['2 cameras: range-order (line)'],
    ],
    ['a due date on a count', file('Anytown,the town,2021,installed,48,2022,,', good), ['2 due: due-kept (cell)']],
    [
      'a due date before the promise',
      file('Anytown,the town,2021-05,promised,48,2020,,', good),
      ['2 due: due-before (cell)'],
    ],
    [
      'residents that cannot be read',
      file('Anytown,the town,2021,installed,48,,many,', good),
      ['2 residents: number-form (cell)'],
    ],
    ['another town', file(good, 'Othertown,the town,2022,installed,50,,,'), ['3 town: town-other (line)']],
    ['another owner', file(good, 'Anytown,the State,2022,installed,50,,,'), ['3 owner: owner-other (line)']],
    [
      'no town and no owner',
      'date,state,cameras\n2021,installed,48\n',
      ['all: town-missing (none)', 'all: owner-missing (none)'],
    ],
  ])('is named for %s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  it('takes nothing with it: a broken line leaves the others drawn, a broken cell the rest of its line', () => {
    const town = readTown(
      file(
        good,
        'Anytown,"the town,2022,installed,5,,,',
        'Anytown,the town,2023,installed,52,,none,',
        'Anytown,the town,2024,installed,60,,,',
      ),
    );
    expect(town.rows.map(({ line, residents }) => [line, residents])).toEqual([
      [2, 12000],
      [4, null],
      [5, null],
    ]);
  });

  it('in several cells of a line is named in each', () => {
    expect(faultsOf(file('Anytown,the town,31/12/2020,instaled,x,,,', good))).toEqual([
      '2 date: date-form (line)',
      '2 state: state-unknown (line)',
      '2 cameras: number-form (line)',
    ]);
  });

  it('says what to write where that can be told, and only then', () => {
    const mend = (date: string): unknown => readDate(date);
    expect(mend('31/12/2020')).toEqual({ fault: { code: 'date-form', mend: '2020-12-31' } });
    expect(mend('2020-6-1')).toEqual({ fault: { code: 'date-form', mend: '2020-06-01' } });
    expect(mend('12/2020')).toEqual({ fault: { code: 'date-form', mend: '2020-12' } });
    expect(mend('5/5/2020')).toEqual({ fault: { code: 'date-form', mend: '2020-05-05' } });
    // The fifth of June or the sixth of May: we do not guess.
    expect(mend('05/06/2020')).toEqual({ fault: { code: 'date-two', mend: '2020-06-05', other: '2020-05-06' } });
  });

  it('stops at the limits, which are enforced', () => {
    const many = readTown(
      file(...Array.from({ length: LIMITS.rows + 5 }, (_, i) => good.replace('report', `report ${i}`))),
    );
    expect(many.rows).toHaveLength(LIMITS.rows);
    expect(many.faults.map(short)).toEqual([`${LIMITS.rows + 2}: too-many (line)`]);
    expect(faultsOf(file(`Anytown,a,2021,installed,4,,,${'é'.repeat(LIMITS.bytes / 2)}`))).toEqual([
      'all: too-long (all)',
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['1558', 'en', 1558],
    ['1558', 'fr', 1558],
    ['1,558', 'en', 1558],
    ['1 558', 'en', 1558],
    ['1\u202f558', 'fr', 1558],
    ['1558,00', 'fr', 1558],
    ['12.0', 'en', 12],
    ['0', 'fr', 0],
    ['1’234’567', 'fr', 1234567],
    ['1.234.567', 'en', 1234567],
  ] as const)('%s on a page in %s is %d, by its groups or its decimals', (text, locale, value) => {
    expect(readCount(text, locale)).toMatchObject({ value: { value, rounding: 'exact', low: null } });
  });

  it.each([
    ['1,558', 'fr', '1,5580', '1558'],
    ['1.558', 'fr', '1,5580', '1558'],
    ['1.558', 'en', '1.5580', '1558'],
    ['12,5', 'en', '12.5', '125'],
    ['about 1.558', 'en', '1.5580', '1558'],
    ['1.748–1.901', 'fr', '1,7480', '1748'],
  ] as const)('%s on a page in %s is asked back with both readings', (text, locale, mend, other) =>
    expect(readCount(text, locale)).toEqual({ fault: { code: 'number-two', mend, other } }),
  );

  it('is never read two ways in silence: what one page takes and the other takes too is the same', () => {
    const digits = fc.stringMatching(/^\d{1,4}(?:[.,' ]\d{1,4}){0,2}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const [en, fr] = locales.map((locale) => readCount(text, locale));
        if (en && fr && 'value' in en && 'value' in fr) expect(en.value.value).toBe(fr.value.value);
      }),
    );
  });

  it.each(['12,5', '1,5', '0,25', '1558,3'])('%s is no count on a French page', (text) =>
    expect(readCount(text, 'fr')).toEqual({ fault: { code: 'number-whole' } }),
  );
  it.each(['', '-4', '1 55', '12a', 'about', '1e3', '٣', '12 15'])('“%s” is none at all', (text) =>
    expect(readCount(text, 'en')).toEqual({ fault: { code: 'number-form' } }),
  );

  it('keeps its rounding, in either language', () => {
    const rounding = (text: string): unknown =>
      (readCount(text, 'en') as { value: { rounding: string } }).value.rounding;
    expect(
      [
        'about 500',
        'Environ 500',
        '~500',
        'more than 500',
        'plus de 500',
        'près de 500',
        'fewer than 500',
        'au moins 500',
        'jusqu’à 500',
      ].map(rounding),
    ).toEqual(['about', 'about', 'about', 'over', 'over', 'nearly', 'under', 'at-least', 'up-to']);
  });

  it('may be a range', () => {
    for (const text of ['1748–1901', '1748-1901', '1,748 to 1,901', '1 748 à 1 901'])
      expect(readCount(text, 'en'), text).toEqual({ value: { value: 1901, low: 1748, high: 1901, rounding: 'range' } });
  });

  it('of residents is above zero', () => expect(readResidents('0', 'en')).toEqual({ fault: { code: 'number-form' } }));
});

describe('the bytes of a file', () => {
  const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);
  it('are read as UTF-8, as UTF-16, or as what older spreadsheets write', () => {
    expect(decode(new TextEncoder().encode('état'))).toEqual({ text: 'état', encoding: 'UTF-8' });
    expect(decode(bytes(0xe9, 0x74, 0x61, 0x74))).toEqual({ text: 'état', encoding: 'Windows-1252' });
    expect(decode(bytes(0xff, 0xfe, 0xe9, 0, 0x74, 0))).toEqual({ text: 'ét', encoding: 'UTF-16' });
  });
  it('of a spreadsheet or a picture are refused', () => expect(decode(bytes(0x50, 0x4b, 3, 4, 0, 0))).toBeNull());
});

const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => xmlText(text.replace(/[\r\0]/g, '')).trim());

describe('whatever a reader brings', () => {
  it('cells come back as they were written, with any separator, quotes and line breaks included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...separators),
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        (separator, rows, end) => {
          const kept = rows.filter(
            (cells) =>
              cells.some(Boolean) &&
              !/^(?:#|\/\/)/.test(cells[0] ?? '') &&
              cells.every((one) => one.split('\n').length < 5),
          );
          const text = dsvFormat(separator)
            .formatRows([['date', 'state', 'cameras'], ...kept])
            .split('\n')
            .join(end);
          const { records, broken, separator: found } = readRecords(text);
          expect(found).toBe(separator);
          expect(broken).toEqual([]);
          expect(records.map(({ cells }) => cells)).toEqual(kept);
        },
      ),
    );
  });

  it('no line disappears: each is read, a remark, empty, or named in a fault', () => {
    const piece = fc.constantFrom(
      'a',
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\t',
      '#',
      ' ',
      '2021',
      'installed',
      '12',
      'é',
      head,
      '\n' + good + '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `${head}\n${good}\n${pieces.join('')}`;
        const { records, broken } = readRecords(text);
        const lines = text.split(/\r\n|\n|\r/);
        const covered = new Set([1, ...broken.map(({ line }) => line)]);
        for (const { line, cells } of records)
          for (let i = 0; i <= cells.join('').split('\n').length + 1; i++) covered.add(line + i);
        lines.forEach((line, i) => {
          if (!/^\s*"?(?:#|\/\/)/.test(line) && /[^\s,;|"]/.test(line))
            expect(covered, `line ${i + 1} of ${JSON.stringify(text)}`).toContain(i + 1);
        });
        const town = readTown(text);
        const drawn = new Set(town.rows.map(({ line }) => line));
        const named = new Set(town.faults.map(({ line }) => line));
        for (const { line } of town.records.slice(0, LIMITS.rows))
          expect(drawn.has(line) || named.has(line)).toBe(true);
      }),
    );
  });

  it('nothing makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readTown(text)));
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void readTown(`${head}\n${text}`)));
  });

  it('a good file that is cleaned reads the same again, in either language', () => {
    const date = fc
      .tuple(fc.integer({ min: 1990, max: 2040 }), fc.constantFrom('', '-01', '-12', '-06-15'))
      .map(([year, rest]) => `${year}${rest}`);
    const row = fc.record({
      date,
      state: fc.constantFrom(...townStates),
      value: fc.nat(100000),
      rounding: fc.constantFrom('', 'about ', 'plus de '),
      residents: fc.option(fc.integer({ min: 1, max: 1e6 })),
      source: cell,
    });
    // Two counts of one day are told.
    const rowsOf = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 12,
      selector: ({ date: day, state }) => day + state,
    });
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(...locales), (rows, locale) => {
        const lines = rows.map(({ date: day, state, value, rounding, residents, source }) =>
          [
            'Any “town”; or, city',
            'the town',
            day,
            stateNames[state].fr,
            `${rounding}${value}`,
            '',
            residents ?? '',
            source.replaceAll('\n', ' '),
          ]
            .map((one) => `"${String(one).replaceAll('"', '""')}"`)
            .join(';'),
        );
        const text = [townColumns.map((column) => columnNames[column].fr).join(';'), ...lines].join('\r\n');
        const first = readTown(text);
        const second = readTown(cleaned(first, text, locale));
        const bare = ({ rows: all }: typeof first): unknown[] => all.map(({ key: _, line: __, ...rest }) => rest);
        expect(first.faults).toEqual([]);
        expect(second.faults).toEqual([]);
        expect(second.town).toBe(first.town);
        expect(bare(second)).toEqual(bare(first));
      }),
    );
  });
});

describe('what is written', () => {
  it('keeps a reader’s own columns, and lines that could not be read as remarks', () => {
    const text = `${head},colour\n${good},red\nAnytown,the town,never,installed,5,,,,blue\n`;
    expect(cleaned(readTown(text), text, 'en')).toBe(
      `${head},colour\n${good},red\n# 3: Anytown,the town,never,installed,5,,,,blue\n`,
    );
  });

  it('as a template draws nothing until a line is added: its invented lines are remarks that say so', () => {
    for (const locale of locales) {
      const text = template(['what it is'], locale);
      expect(readTown(text).faults.map(({ code }) => code)).toEqual(['no-rows']);
      for (const line of exampleLines(locale).trim().split('\n').slice(1))
        expect(line).toMatch(/^"?# (?:INVENTED EXAMPLE|EXEMPLE INVENTÉ)/);
      // Without the mark they are good lines: a reader may copy them.
      expect(readTown(exampleLines(locale).replace(/# [^:\n]*: ?/g, '')).faults).toEqual([]);
      expect(readTown(exampleLines(locale).replace(/# [^:\n]*: ?/g, '')).rows).toHaveLength(2);
    }
  });

  it('as Marseille reads back without a fault, line by line, with the rows each line came from', () => {
    const tables = loadTables();
    for (const locale of locales) {
      const { text, town } = marseilleTown(tables, locale);
      expect(writeRows(town, locale).split('\n').toSorted()).toEqual(text.split('\n').toSorted());
      for (const row of town.rows) {
        const figure = tables.figures.get(row.rows[0] ?? '');
        expect(figure, `line ${row.line}`).toBeDefined();
        expect(row.value).toBe(figure?.value);
        expect(row.date).toBe(figure?.asOf);
      }
      expect(town.rows.map(({ rows }) => rows[0])).toContain('ms-cam-2020-12-1558');
    }
  });
});
