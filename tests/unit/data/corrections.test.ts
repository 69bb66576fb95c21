import { describe, expect, test } from 'vitest';
import { checkCorrections } from '../../../src/data/corrections.ts';
import { faultLine } from '../../../src/data/fault.ts';
import type { ClaimRow } from '../../../src/data/schemas.ts';
import { statementsOf, untold } from '../../../src/data/statements.ts';
import { inventedFigure } from './invented.ts';

const places = new Map([['ms-audit', { file: 'content/data/cameras.csv', line: 17 }]]);
const published = '{\n  "released": "2026-11-23",\n  "values": {\n    "ms-audit": 1558\n  },\n  "statements": {}\n}\n';
const NONE = 'published: 2026-11-23\ncorrections: []\n';
const FILE = 'content/corrections.yaml';

const entry = (changes: Record<string, string> = {}): string => {
  const keys = {
    date: '2027-01-15',
    reported: '2027-01-12',
    by: 'reader',
    kind: 'error',
    what: '{ en: "A digit was wrong.", fr: "Un chiffre était faux." }',
    figures: '[{ id: ms-audit, old: 1558, new: 1585 }]',
    pages: '[how-many]',
    ...changes,
  };
  return `published: 2026-11-23\ncorrections:\n  - ${Object.entries(keys)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
};

/** The report when the audit now says `value`, and the corrections are these. */
const report = (
  corrections: string | null,
  value: number | null = 1558,
  released: string | null = published,
  whole = true,
): string[] =>
  checkCorrections(
    { corrections, published: released },
    {
      figures: new Map(value === null ? [] : [['ms-audit', inventedFigure('ms-audit', value)]]),
      claims: [],
      places: value === null ? new Map() : places,
      whole,
    },
  ).faults.map(faultLine);

test('a site as it was released, without corrections, has no fault', () => {
  expect(report(NONE)).toEqual([]);
});

describe('a value changed since the release', () => {
  test('without an entry says where, from what to what, and both ways to mend it', () => {
    expect(report(NONE, 1585)).toEqual([
      `content/data/cameras.csv:17 value: is 1585, and was 1558 when last released (add an entry to ${FILE} with figures: [{ id: ms-audit, old: 1558, new: 1585 }], or write 1558 again)`,
    ]);
  });

  test('with an entry that gives both values is right, and stays so after the next release', () => {
    expect(report(entry(), 1585)).toEqual([]);
    expect(report(entry(), 1585, published.replace('1558', '1585'))).toEqual([]);
  });

  test('with an entry that gives another value is reported in the entry', () => {
    expect(report(entry(), 1600)).toEqual([
      `${FILE}:8:21: corrections[0]: new is 1585, and "ms-audit" is now 1600 (write 1600)`,
    ]);
    expect(report(entry({ figures: '[{ id: ms-audit, old: 1500, new: 1585 }]' }), 1585)).toEqual([
      `${FILE}:8:21: corrections[0]: old is 1500, and "ms-audit" was 1558 when last released (write 1558)`,
    ]);
  });

  test('because its row is gone is reported with its line in the released values', () => {
    expect(report(NONE, null)).toEqual([
      `content/published.json:4: row "ms-audit" stood on the site when last released and is gone (add an entry to ${FILE} with figures: [{ id: ms-audit, old: 1558, new: null }], or put the row back)`,
    ]);
    expect(report(entry({ figures: '[{ id: ms-audit, old: 1558, new: null }]' }), null)).toEqual([]);
  });

  test('is not said of a row that could not be read for another fault', () => {
    expect(report(NONE, null, published, false)).toEqual([]);
  });
});

describe('an entry', () => {
  test('without a date is a fault', () => {
    expect(report(entry({ date: '' }), 1585)).toEqual([
      expect.stringMatching(/^content\/corrections\.yaml:3:\d+: corrections\[0\]\.date: is missing \(add it\)$/),
    ]);
  });

  test('with a date that is none, an unknown kind, an unknown page or one language only is a fault each', () => {
    const faults = report(entry({ date: 'soon', kind: 'oops', pages: '[how-much]', what: '{ en: "Wrong." }' }), 1585);
    expect(faults).toEqual([
      expect.stringContaining('corrections[0].date: expected a date (write YYYY-MM-DD)'),
      expect.stringContaining('corrections[0].kind: expected one of error, update, clarification'),
      expect.stringContaining('corrections[0].what.fr: is missing'),
      expect.stringContaining('corrections[0].pages[0]: no such page'),
    ]);
  });

  test('that names an unknown row is a fault', () => {
    expect(report(entry({ figures: '[{ id: ms-odit, old: 1, new: 2 }]' }))).toEqual([
      `${FILE}:8:21: unknown row "ms-odit" (the id of a row with a value; for a row taken away write new: null)`,
    ]);
  });

  test('without figures is right: words can be corrected too', () => {
    expect(report(entry({ figures: '' }))).toEqual([]);
  });
});

describe('the words of a statement changed since the release', () => {
  const claim = (changes: Partial<ClaimRow> = {}): ClaimRow => ({
    id: 'hm-x',
    text_en: 'The audit was published.',
    text_fr: 'L’audit a été publié.',
    kind: 'documented',
    source_ids: ['s'],
    locator_en: '',
    locator_fr: '',
    confidence: 'high',
    as_of: '2026',
    ...changes,
  });
  const then = JSON.stringify({ released: '2026-11-23', values: {}, statements: statementsOf([claim()]) }, null, 2);
  const now = claim({
    text_en: 'The audit was not published.',
    text_fr: 'L’audit n’a pas été publié.',
    kind: 'reported',
  });
  const places = new Map([['hm-x', { file: 'content/data/claims.csv', line: 4 }]]);
  const OLD = '{ kind: documented, en: "The audit was published.", fr: "L’audit a été publié." }';
  const NEW = '{ kind: reported, en: "The audit was not published.", fr: "L’audit n’a pas été publié." }';
  const telling = (old: string, is: string, id = 'hm-x'): string =>
    entry({ figures: '', statements: `[{ id: ${id}, old: ${old}, new: ${is} }]` });
  const said = (corrections: string, claims: ClaimRow[], whole = true): string[] =>
    checkCorrections(
      { corrections, published: then },
      { figures: new Map(), claims, places: new Map(claims.length ? places : []), whole },
    ).faults.map(faultLine);

  test('without an entry say where, and what to run', () => {
    expect(said(NONE, [now])).toEqual([
      `content/data/claims.csv:4 text_en: "hm-x" does not say what it said when last released (run node tools/published.ts --untold, and put what it prints into an entry of ${FILE})`,
    ]);
  });

  test('with an entry that gives both are right', () => {
    expect(said(telling(OLD, NEW), [now])).toEqual([]);
  });

  test('with an entry that gives other words are reported in the entry, with what to write', () => {
    expect(said(telling(OLD, OLD), [now])).toEqual([
      expect.stringMatching(
        /^content\/corrections\.yaml:9:\d+: corrections\[0\]: new is not what "hm-x" says now \(write \{ kind: reported, en: /,
      ),
    ]);
    expect(said(telling(NEW, NEW), [now])).toEqual([
      expect.stringContaining(
        'old is not what "hm-x" said when last released (write { kind: documented, en: "The audit was published."',
      ),
    ]);
  });

  test('in one language alone, or only in how it is known, are changed too', () => {
    expect(said(NONE, [claim({ text_fr: 'L’audit a paru.' })])).toHaveLength(1);
    expect(said(NONE, [claim({ kind: 'stated' })])).toHaveLength(1);
  });

  test('are the same when only a space or a capital differs', () => {
    expect(said(NONE, [claim({ text_en: 'The\u00a0Audit was published.' })])).toEqual([]);
  });

  test('because its row is gone need an entry with new: null, unless the rows could not be read', () => {
    expect(said(NONE, [])).toEqual([
      expect.stringContaining('"hm-x" stood on the site when last released and is gone'),
    ]);
    expect(said(telling(OLD, 'null'), [])).toEqual([]);
    expect(said(NONE, [], false)).toEqual([]);
  });

  test('of a row that never was are a fault', () => {
    expect(said(telling(OLD, NEW, 'hm-y'), [claim()])).toEqual([
      expect.stringContaining('unknown row "hm-y" (the id of a claim, or of a row of another table)'),
    ]);
  });

  test('can be listed for an entry: those that none tells of', () => {
    const published = { released: '2026-11-23', values: {}, statements: statementsOf([claim()]) };
    expect(untold(published, { corrections: [] }, [now])).toEqual([
      { id: 'hm-x', old: statementsOf([claim()])['hm-x'], new: statementsOf([now])['hm-x'] },
    ]);
    expect(untold(published, { corrections: [] }, [claim()])).toEqual([]);
  });
});

test('a missing file says what to do', () => {
  expect(report(null)).toEqual([`${FILE}: the file is missing (write published: and corrections: [])`]);
  expect(report(NONE, 1558, null)).toEqual([
    'content/published.json: the file is missing (run npm run release-values)',
  ]);
});
