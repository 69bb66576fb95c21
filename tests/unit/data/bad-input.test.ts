import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { columnsOf, readTables } from '../../../src/data/load.ts';
import { Copy } from './tables-in-folder.ts';

let copy: Copy;
beforeEach(() => {
  copy = new Copy();
});
afterEach(() => copy.remove());

describe('a cell that is wrong', () => {
  test('a number with a group space names file, line, column and the number to write', () => {
    const line = copy.set('cameras', 'value', '2 000');
    expect(copy.report()).toEqual([
      `content/data/cameras.csv:${line} value: expected a number, got "2 000" (write 2000)`,
    ]);
  });

  test.each([
    ['2,000', '2000'],
    ['2\u202f000', '2000'],
    ['1,5', '1.5'],
    ['0,125', '0.125'],
    ['1,234,567', '1234567'],
    ['62%', '62'],
    ['€48', '48'],
  ])('the number %s is to be written %s', (wrong, right) => {
    const line = copy.set('spending', 'value', wrong);
    expect(copy.report()).toEqual([
      `content/data/spending.csv:${line} value: expected a number, got ${JSON.stringify(wrong)} (write ${right})`,
    ]);
  });

  test('a number that is a word gets no guess', () => {
    const line = copy.set('cameras', 'value', 'many');
    expect(copy.report()).toEqual([`content/data/cameras.csv:${line} value: expected a number, got "many"`]);
  });

  test('an unknown unit says where units are kept', () => {
    const line = copy.set('police_requests', 'unit', 'cameraz');
    expect(copy.report()).toEqual([
      `content/data/police_requests.csv:${line} unit: unknown unit "cameraz" (use one of src/data/units.ts, or add it there in both languages)`,
    ]);
  });

  test('an unknown unit is seen where a unit is optional, too', () => {
    const line = copy.set('exports', 'unit', 'cameraz');
    expect(copy.report()).toEqual([
      `content/data/exports.csv:${line} unit: unknown unit "cameraz" (use one of src/data/units.ts, or add it there in both languages)`,
    ]);
  });

  test('an unknown source says where to add it', () => {
    const line = copy.set('commitments', 'source_ids', 'no-such-source');
    expect(copy.report()).toEqual([
      `content/data/commitments.csv:${line} source_ids: unknown source "no-such-source" (add it to content/data/sources.csv, or correct the id)`,
    ]);
  });

  test('a figure without a source is a fault', () => {
    const line = copy.set('cameras', 'source_ids', '');
    expect(copy.report()).toEqual([
      `content/data/cameras.csv:${line} source_ids: is empty (every figure has a source: write the id of a row of content/data/sources.csv)`,
    ]);
  });

  test('an id used twice names the row that had it first, also in another table', () => {
    const cameras = copy.rows('cameras');
    const id = cameras[1]?.[0] ?? '';
    copy.writeRows('cameras', [...cameras, cameras[1] ?? []]);
    expect(copy.report()).toEqual([
      `content/data/cameras.csv:${cameras.length + 1} id: "${id}" already stands at content/data/cameras.csv:2 (ids are unique over all tables: rename one)`,
    ]);

    copy.writeRows('cameras', cameras);
    const pairs = copy.rows('pairs');
    copy.writeRows('pairs', [...pairs, [id, ...(pairs[1] ?? []).slice(1)]]);
    expect(copy.report()).toEqual([
      `content/data/pairs.csv:${pairs.length + 1} id: "${id}" already stands at content/data/cameras.csv:2 (ids are unique over all tables: rename one)`,
    ]);
  });

  test('a low end above the high end', () => {
    const plain = (cell: (name: string) => string): boolean => cell('value_low') === '' && cell('value_high') === '';
    const id = copy.rows('cameras').find((row, i) => i > 0 && row[3] === '' && row[4] === '')?.[0];
    copy.set('cameras', 'value_low', '10', plain);
    const line = copy.set('cameras', 'value_high', '5', (cell) => cell('id') === id);
    expect(copy.report()).toEqual([`content/data/cameras.csv:${line} value_low: 10 is above value_high 5 (swap them)`]);
  });

  test('a value above its high end', () => {
    const line = copy.set(
      'cameras',
      'value_high',
      '1',
      (cell) => cell('value_low') === '' && cell('value_high') === '' && Number(cell('value')) > 1,
    );
    expect(copy.report()).toEqual([
      expect.stringMatching(
        `^content/data/cameras\\.csv:${line} value: \\d+ is above value_high 1 \\(correct one of the two\\)$`,
      ),
    ]);
  });

  test.each(['2013-02-30', '2013-13', '13-02-2013', '5 November 2018', '2018/2012'])(
    'the impossible date %s',
    (wrong) => {
      const line = copy.set('cameras', 'as_of', wrong);
      expect(copy.report()).toEqual([
        `content/data/cameras.csv:${line} as_of: no such date: "${wrong}" (write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash, the earlier first)`,
      ]);
    },
  );

  test('a text without its French version', () => {
    const line = copy.set('housing_indicators', 'label_fr', '');
    expect(copy.report()).toEqual([
      `content/data/housing_indicators.csv:${line} label_fr: is empty (both languages are needed: write the text in this one too)`,
    ]);
  });

  test('a note without its French version', () => {
    const line = copy.set('cameras', 'note_fr', '', (cell) => cell('note_en') !== '');
    expect(copy.report()).toEqual([
      `content/data/cameras.csv:${line} note_fr: is empty, but note_en is not (write the note in French too)`,
    ]);
  });

  test.each([
    ['state', 'is empty (write one of funded, authorised, installed, working, used, estimate, projected)'],
    ['owner', 'is empty (write one of city, transport-operator, all-owners, state)'],
    ['as_of', 'is empty (write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash, the earlier first)'],
  ])('a total without %s', (column, message) => {
    const line = copy.set('cameras', column, '', (cell) => cell('count') === 'total');
    expect(copy.report()).toEqual([`content/data/cameras.csv:${line} ${column}: ${message}`]);
  });

  test('a place in a source that stands in one language only', () => {
    const line = copy.set('claims', 'locator_fr', '', (cell) => cell('locator_en') !== '');
    expect(copy.report()).toEqual([
      `content/data/claims.csv:${line} locator_fr: is empty, but locator_en is not (write the locator in French too)`,
    ]);
  });

  test('a publisher that says how the text was read instead of who published it', () => {
    const line = copy.set(
      'sources',
      'publisher',
      'Statista, via a blog',
      (cell) => cell('publisher_fr') === '' && cell('language') === 'en',
    );
    expect(copy.report()).toEqual([
      `content/data/sources.csv:${line} publisher: "via" says how it was read (write who published it first, and where it was read under copy)`,
    ]);
  });

  test('a French form of a name that is not there', () => {
    const line = copy.set('sources', 'copy_fr', 'un site miroir', (cell) => cell('copy') === '');
    expect(copy.report()).toEqual([
      `content/data/sources.csv:${line} copy: is empty, but copy_fr is not (write the copy here, its French form there)`,
    ]);
  });

  test('a French title typed with straight marks and plain spaces', () => {
    const line = copy.set(
      'sources',
      'title',
      "L'Etat paie : qui?",
      (cell) => cell('language') === 'fr' && cell('title_fr') === '',
    );
    expect(copy.report()).toEqual([
      `content/data/sources.csv:${line} title: is not set in French (write L’État paie\u00a0: qui\u202f?)`,
    ]);
  });

  test('a row that disagrees with a row that does not exist', () => {
    const line = copy.set('cameras', 'disagrees', 'ms-cam-none');
    expect(copy.report()).toEqual([
      `content/data/cameras.csv:${line} disagrees: unknown row "ms-cam-none" (correct the id, or delete it)`,
    ]);
  });
});

describe('a derived figure', () => {
  const derived = (cell: (name: string) => string): boolean => cell('formula') !== '';
  /** A derived row on which no other leans, so that one fault stays one fault. */
  const last = (): string => {
    const rows = copy.rows('facts');
    const formula = rows[0]?.indexOf('formula') ?? -1;
    const all = rows.map((row) => row[formula]).join(' ');
    return rows.find((row, i) => i > 0 && row[formula] !== '' && !all.includes(`{${row[0]}`))?.[0] ?? '';
  };

  test('that does not follow from its formula says what the formula gives', () => {
    const id = last();
    const line = copy.set('facts', 'value', '987654321', (cell) => cell('id') === id);
    expect(copy.report()).toContainEqual(
      expect.stringMatching(
        `^content/data/facts\\.csv:${line} value: the formula of "${id}" gives [\\d.]+, the row says 987654321 \\(write [\\d.]+, or mend the formula\\)$`,
      ),
    );
  });

  test.each([
    ['{no-such-row} + 1', 'unknown row "no-such-row" (use the id of a row with a value)'],
    ['sqrt(2)', 'unknown function sqrt (use round, ceil, floor, min, max, sum)'],
    ['1 +', 'the formula "1 +" ends too early'],
  ])('with the formula %s', (formula, message) => {
    const line = copy.set('facts', 'formula', formula, derived);
    expect(copy.report()).toContain(`content/data/facts.csv:${line} formula: ${message}`);
  });

  test('that divides by zero', () => {
    const line = copy.set('facts', 'formula', '0 / 0', derived);
    expect(copy.report()).toContainEqual(
      expect.stringMatching(`^content/data/facts\\.csv:${line} formula: .* gives no number`),
    );
  });

  test('that leans on itself', () => {
    const id = last();
    const line = copy.set('facts', 'formula', `{${id}}`, (cell) => cell('id') === id);
    expect(copy.report()).toEqual([
      `content/data/facts.csv:${line} formula: the formula leans on its own row (write it over rows that have a source)`,
    ]);
  });
});

describe('a file that is wrong', () => {
  test('an unknown column', () => {
    copy.writeRows(
      'pairs',
      copy.rows('pairs').map((row, i) => [...row, i === 0 ? 'colour' : 'red']),
    );
    expect(copy.report()).toEqual([
      `content/data/pairs.csv:1 colour: unknown column (the columns are ${columnsOf('pairs').join(', ')})`,
    ]);
  });

  test('a missing column', () => {
    copy.writeRows(
      'pairs',
      copy.rows('pairs').map((row) => row.slice(0, -1)),
    );
    expect(copy.report()).toEqual([
      'content/data/pairs.csv:1 note_fr: this column is missing (add it to the header and to every row)',
    ]);
  });

  test('a column that stands twice', () => {
    copy.writeRows(
      'pairs',
      copy.rows('pairs').map((row) => [...row, row[0] ?? '']),
    );
    expect(copy.report()).toEqual(['content/data/pairs.csv:1 id: this column stands twice (delete one)']);
  });

  test('a row with a comma too many', () => {
    const rows = copy.rows('pairs');
    copy.writeRows(
      'pairs',
      rows.map((row, i) => (i === 3 ? [...row, 'more'] : row)),
    );
    const width = rows[0]?.length ?? 0;
    expect(copy.report()).toEqual([
      `content/data/pairs.csv:4: this row has ${width + 1} cells, the header has ${width} (a text with a comma needs quotes around it)`,
    ]);
  });

  test.each(['', '\uFEFF', ' \n\n'])('an empty file (%j)', (text) => {
    copy.write('pairs', text);
    expect(copy.report()).toEqual([
      `content/data/pairs.csv:1: the file is empty (its first line must be ${columnsOf('pairs').join(',')})`,
    ]);
  });

  test('a header without rows', () => {
    copy.write('pairs', `${columnsOf('pairs').join(',')}\n`);
    expect(copy.report()).toEqual(['content/data/pairs.csv:2: the file has a header and no rows (add a row)']);
  });

  test('a missing file, without an echo in the tables that lean on it', () => {
    rmSync(join(copy.folder, 'sources.csv'));
    expect(copy.report()).toEqual([
      'content/data/sources.csv: the file is missing (every table in src/data/schemas.ts has one)',
    ]);
  });

  test('a file with one fault gives one fault, without an echo in the tables that lean on it', () => {
    const line = copy.set('sources', 'kind', 'gossip');
    expect(copy.report()).toEqual([
      expect.stringMatching(`^content/data/sources\\.csv:${line} kind: expected one of `),
    ]);
  });

  test('a quote that is never closed names the row in which it opens, not the end of the file', () => {
    const lines = copy.rows('pairs').map((row) => row.map((cell) => cell.replace(/[",]/g, '')).join(','));
    copy.write('pairs', lines.map((line, i) => (i === 4 ? line.replace(',', ',"') : line)).join('\n'));
    expect(copy.report()).toEqual([
      'content/data/pairs.csv:5: a quote opens in this row and is never closed (add the closing ", or double a quote inside the text: "")',
    ]);
  });

  test('a quote that a later row closes still names the row in which it opens', () => {
    const lines = copy.rows('pairs').map((row) => row.map((cell) => cell.replace(/[",]/g, '')).join(','));
    copy.write(
      'pairs',
      lines
        .map((line, i) => (i === 4 ? line.replace(',', ',"') : i === 6 ? line.replace(/,([^,]*)$/, ',"$1"') : line))
        .join('\n'),
    );
    expect(copy.report()).toEqual([expect.stringMatching(/^content\/data\/pairs\.csv:5: a quote /)]);
  });

  test('empty lines before an open quote do not move its line', () => {
    const lines = copy.rows('pairs').map((row) => row.map((cell) => cell.replace(/[",]/g, '')).join(','));
    copy.write('pairs', lines.map((line, i) => (i === 4 ? `\n\n${line.replace(',', ',"')}` : line)).join('\n'));
    expect(copy.report()).toEqual([expect.stringMatching(/^content\/data\/pairs\.csv:7: a quote opens/)]);
  });

  test('a file that is not UTF-8', () => {
    copy.write('pairs', copy.text('pairs').replace('é', '\uFFFD'));
    expect(copy.report()).toEqual([
      expect.stringMatching(/^content\/data\/pairs\.csv:\d+: a character cannot be read \(save the file as UTF-8\)$/),
    ]);
  });
});

describe('a file that only looks odd', () => {
  const rowsBefore = (): unknown => readTables('content/data').tables.cameras;

  test('a byte-order mark is accepted', () => {
    copy.write('cameras', `\uFEFF${copy.text('cameras')}`);
    expect(copy.report()).toEqual([]);
    expect(readTables(copy.folder).tables.cameras).toEqual(rowsBefore());
  });

  test('Windows line ends are accepted', () => {
    copy.write('cameras', copy.text('cameras').replaceAll('\n', '\r\n'));
    expect(copy.report()).toEqual([]);
    expect(readTables(copy.folder).tables.cameras).toEqual(rowsBefore());
  });

  test('Windows line ends and a byte-order mark keep the line of a fault', () => {
    const line = copy.set('cameras', 'value', '2 000', (cell) => cell('count') !== 'total');
    copy.write('cameras', `\uFEFF${copy.text('cameras').replaceAll('\n', '\r\n')}`);
    expect(copy.report()).toEqual([
      `content/data/cameras.csv:${line} value: expected a number, got "2 000" (write 2000)`,
    ]);
  });

  test('a text of several lines keeps the line of the row', () => {
    copy.set('pairs', 'note_en', 'One line.\nAnother line.\n\nA last one.');
    copy.set('pairs', 'verdict', 'perhaps');
    expect(copy.report()).toEqual([
      'content/data/pairs.csv:2 verdict: expected one of with-caveats, do-not-compare, got "perhaps"',
    ]);
  });
});

test('faults of several files come in one report, by file and line', () => {
  const width = copy.rows('pairs')[0]?.length ?? 0;
  copy.set('spending', 'value', 'much');
  copy.set('cameras', 'confidence', 'sure', (cell) => cell('count') === 'addition');
  copy.set('cameras', 'value', '2 000');
  const pairs = copy.rows('pairs');
  copy.writeRows('pairs', [...pairs, ['short']]);
  const report = copy.report();
  expect(report.map((fault) => fault.replace(/:.*/, ''))).toEqual([
    'content/data/cameras.csv',
    'content/data/cameras.csv',
    'content/data/pairs.csv',
    'content/data/spending.csv',
  ]);
  expect(report[0]).toContain('cameras.csv:2 value:');
  expect(report[1]).toContain('confidence: expected one of high, medium, low, got "sure"');
  expect(report[2]).toBe(
    `content/data/pairs.csv:${pairs.length + 1}: this row has 1 cells, the header has ${width} (add the missing commas)`,
  );
});

test('the tables as they are have no fault', () => {
  expect(copy.report()).toEqual([]);
});

test('an unknown source is told together with the other faults of its row', () => {
  const line = copy.set('cameras', 'source_ids', 'no-such-source');
  copy.set('cameras', 'value', '2 000');
  expect(copy.report()).toEqual([
    expect.stringMatching(`^content/data/cameras.csv:${line} source_ids: unknown source "no-such-source"`),
    expect.stringMatching(`^content/data/cameras.csv:${line} value: expected a number, got "2 000"`),
  ]);
});
