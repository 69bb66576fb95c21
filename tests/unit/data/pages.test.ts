import { describe, expect, test } from 'vitest';
import { conflicts } from '../../../src/data/conflicts.ts';
import { opening } from '../../../src/data/row-names.ts';
import { tableNames } from '../../../src/data/schemas.ts';
import { sourcesInUse } from '../../../src/data/leaning.ts';
import { loadTables } from '../../../src/data/load.ts';
import { readPageFile, readPages } from '../../../src/data/pages.ts';
import type { ProseContext } from '../../../src/data/prose-file.ts';
import { prosePages } from '../../../src/i18n/pages.ts';
import { reportOn } from './invented.ts';

const context: ProseContext = {
  tables: { figures: new Map(), claimById: new Map() },
  terms: new Set(),
  charts: new Set(),
  guesses: new Set(),
  names: null,
};
const matter = '---\ntitle: "A title"\ndescription: "What it says."\nchecked: 2026-11-23\n---\n\n';
const EN = 'content/pages/reply.en.mdx';
const FR = 'content/pages/reply.fr.mdx';

/** The report on a page whose two versions are these texts. */
function report(en: string, fr: string | null = en, id = 'reply', head = matter): string[] {
  const read = [readPageFile(id, 'en', head + en), ...(fr === null ? [] : [readPageFile(id, 'fr', matter + fr)])];
  return reportOn(read, context);
}

describe('a page beside the chapters', () => {
  test('may use the same components as a chapter, and pieces with words of their own', () => {
    expect(
      report('Words.\n\n<Section id="how" title="How" />\n\n<ReplySlots />\n\n<Letter />\n\n<BlankLedger />\n'),
    ).toEqual([]);
  });

  test('is checked for bare numbers and unknown components, with its place', () => {
    expect(report('There are 12 of them.', 'Words.')).toEqual([
      `${EN}:7:11: bare number "12" (write <Fact id="…" />, or add the name to content/allowed-names.yaml)`,
    ]);
    expect(report('Words.\n\n<Lettre />\n', 'Words.')).toEqual([
      expect.stringContaining(`${EN}:9:1: unknown component <Lettre>`),
    ]);
    expect(report('Words.\n\n<Letter id="a" />\n', 'Words.\n\n<Letter />\n')).toEqual(
      expect.arrayContaining([`${EN}:9:1: <Letter> has no attribute "id" (it has none)`]),
    );
  });

  test('has the same pieces in both languages', () => {
    expect(report('Words.\n\n<ReplySlots />\n', 'Words.')).toEqual([
      `${FR}:1:1: the opening: <ReplySlots> stands in the English version, not here (both languages use the same ones)`,
    ]);
    expect(report('Words.', null)).toEqual([
      `${FR}: the French version is missing (a page exists in both languages or not at all)`,
    ]);
  });

  test('has a name that the site knows, and a whole front matter', () => {
    expect(report('Words.', 'Words.', 'repli')).toEqual([
      expect.stringContaining('no page "repli"'),
      expect.stringContaining('no page "repli"'),
    ]);
    expect(report('Words.', 'Words.', 'reply', matter.replace('checked: 2026-11-23\n', ''))).toEqual([
      expect.stringContaining(`${EN}:2:1: checked: is missing`),
    ]);
  });

  test('holds no link inside a link', () => {
    expect(report('See <Claim id="a">the count, <Term id="b">a word</Term></Claim> here.', 'Words.')).toEqual(
      expect.arrayContaining([expect.stringContaining('<Term> stands inside a <Claim>')]),
    );
  });

  test('exists for every page of the site, in both languages', () => {
    expect(
      readPages()
        .map(({ id, locale }) => `${id}.${locale}`)
        .sort(),
    ).toEqual(prosePages.flatMap(({ id }) => [`${id}.en`, `${id}.fr`]).sort());
  });
});

describe('the pages made from the tables', () => {
  const tables = loadTables();

  test('show every source once', () => {
    const shown = sourcesInUse(tables).map(({ source }) => source.id);
    expect(shown.toSorted()).toEqual(tables.sources.map(({ id }) => id).toSorted());
  });

  test('show under each source every row that names it', () => {
    const named = (id: string): string[] =>
      tableNames.flatMap((table) =>
        (tables[table] as { id: string; source_ids?: string[] }[])
          .filter(({ source_ids = [] }) => source_ids.includes(id))
          .map((row) => row.id),
      );
    for (const { source, leaning } of sourcesInUse(tables))
      expect(leaning.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(named(source.id));
  });

  test('show every pair that disagrees once, the earlier figure first', () => {
    const pairs = conflicts(tables).map(([a, b]) => [a.id, b.id].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const figure of tables.figures.values()) {
      for (const other of figure.disagrees)
        if (tables.figures.has(other)) expect(pairs).toContain([figure.id, other].sort().join(' '));
    }
    for (const [first, second] of conflicts(tables)) expect(first.asOf <= second.asOf).toBe(true);
  });
});

describe('a long name in a list', () => {
  test('is cut between words and says so', () => {
    expect(opening('street cameras', 20)).toBe('street cameras');
    expect(opening('street cameras, in service', 20)).toBe('street cameras…');
    expect(opening('street cameras, in service', 15)).toBe('street cameras…');
  });

  test('keeps what a no-break space holds together', () => {
    expect(opening('a fine of 35\u00a0million since 2025', 17)).toBe('a fine…');
  });

  test('leaves no quotation open', () => {
    // Nor does it end on a word that hangs.
    expect(opening('1,436 people ordered out of their homes in Marseille since 5 November 2018', 62)).toBe(
      '1,436 people ordered out of their homes in Marseille…',
    );
    expect(opening('les caméras du centre de supervision de la Ville', 41)).toBe(
      'les caméras du centre de supervision…',
    );
    expect(opening('the group said: “we want to know”', 25)).toBe('the group said…');
    expect(opening('« des yeux » : la Ville en promet davantage', 25)).toBe('« des yeux » : la Ville…');
  });
});
