import { describe, expect, test } from 'vitest';
import { bareNumbers, namesPattern } from '../../../src/data/bare-numbers.ts';
import { checkStory } from '../../../src/data/check-prose.ts';
import { checkChartWords } from '../../../src/data/check-words.ts';
import { coverWords } from '../../../src/data/cover.ts';
import { faultLine } from '../../../src/data/fault.ts';
import { glossaryFile } from '../../../src/data/glossary.ts';
import type { ProseContext } from '../../../src/data/prose-file.ts';
import type { ClaimRow } from '../../../src/data/schemas.ts';
import { readStory, readStoryFile, writtenChapters } from '../../../src/data/story.ts';
import { checkContent } from '../../../tools/content.ts';
import { inventedFigure, reportOn } from './invented.ts';

const figures = new Map(['ms-audit', 'ms-aim'].map((id, i) => [id, inventedFigure(id, 1558 + i)]));
const names = namesPattern(['20 Minutes', 'Europe 1', 'BFM2']);
const context: ProseContext = {
  tables: { figures, claimById: new Map([['hm-claim', {} as ClaimRow]]) },
  terms: new Set(['scope']),
  charts: new Set(['promises']),
  guesses: new Set(['installed-line']),
  names,
};

const matter = (changes: Record<string, string> = {}): string => {
  const keys = {
    title: '"A title"',
    chapter: '1',
    promise: '"A promise of {ms-aim} for 2013."',
    description: '"What was promised since 2011."',
    checked: '2026-11-23',
    hook: '"And then?"',
    ledger:
      '\n  promised: "{ms-aim} for 2013"\n  delivered: "{ms-audit}"\n  checked: "The audit."\n  unknown: "The rest."',
    terms: '[scope]',
    ...changes,
  };
  return `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n`;
};
/** The line of the file on which the text after the front matter starts. */
const FIRST = 16;
const OPENING =
  'In 2011, <Fact id="ms-aim" /> cameras, with their <Term id="scope">scope</Term>.\n\n<Section id="counted" title="Who counted?" />\n\nThe audit counted <Fact id="ms-audit" />. <Claim id="hm-claim">It was not published.</Claim>\n\n<Chart id="promises" />\n';

/** The report on a chapter whose two versions are these texts. */
function report(en: string, fr = OPENING, changes: Record<string, string> = {}, id = 'how-many'): string[] {
  const read = [readStoryFile(id, 'en', matter(changes) + en), readStoryFile(id, 'fr', matter() + fr)];
  return reportOn(read, context);
}
/** The opening with one more paragraph in English. */
const withText = (text: string): string => `${text}\n\n${OPENING}`;
const EN = 'content/story/en/how-many.mdx';
const FR = 'content/story/fr/how-many.mdx';

test('a good chapter has no fault', () => {
  expect(report(OPENING)).toEqual([]);
});

describe('a bare number', () => {
  const found = (text: string, locale: 'en' | 'fr' = 'en'): string[] =>
    bareNumbers(text, locale, names).map((bare) => bare.text);

  test('in prose is reported with its place and the mend', () => {
    expect(report(withText('The audit counted 1,558 cameras.'))).toEqual([
      `${EN}:${FIRST}:19: bare number "1,558" (write <Fact id="…" />, or add the name to content/allowed-names.yaml)`,
    ]);
  });

  test('on a later line of a paragraph keeps its own line', () => {
    expect(report(withText('Some words\nand then 12 more.'))).toEqual([
      expect.stringContaining(`${EN}:${FIRST + 1}:10: bare number "12"`),
    ]);
  });

  test.each([
    ['with **1558** cameras', '1558'],
    ['<Claim id="hm-claim">all 12 of them</Claim> and more', '12'],
    ['a [link of 7](https://example.org/7) here', '7'],
    ['a <Term id="scope">scope of 3</Term> here', '3'],
  ])('is seen inside other marks: %s', (text, number) => {
    const faults = report(withText(text)).filter((fault) => fault.includes('bare number'));
    expect(faults).toEqual([expect.stringContaining(`bare number "${number}"`)]);
  });

  test('is seen in a title, an alternative text and the front matter', () => {
    expect(report(OPENING.replace('Who counted?', 'The 3 counts'), OPENING)).toEqual([
      expect.stringContaining('title: bare number "3"'),
    ]);
    expect(report(withText('See ![a graph of 9](a.png).'))).toEqual([expect.stringContaining('alt: bare number "9"')]);
    expect(report(OPENING, OPENING, { hook: '"Nobody can watch 1558 screens"' })).toEqual([
      `${EN}:7:25: hook: bare number "1558" (write {row-id}, or add the name to content/allowed-names.yaml)`,
    ]);
  });

  test.each([
    ['2000 cameras', ['2000']],
    ['1 558 caméras', ['1 558']],
    ['1\u202f558', ['1\u202f558']],
    ['62%', ['62%']],
    ['2000 %', ['2000 %']],
    ['€48 million', ['€48', 'million']],
    ['in the year 1850', ['1850']],
    ['G20', ['G20']],
    ['a ½', ['½']],
    ['24/7', ['24/7']],
    ['3.1 million', ['3.1', 'million']],
    ['2018,5', ['2018,5']],
    ['35th', ['35th']],
  ])('in digits: %s', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    'two',
    'Twelve',
    'twenty',
    'twenty-five',
    'dozens',
    'a dozen',
    'half',
    'a third of the cameras',
    'two thirds',
    'twice',
    'hundreds',
    'a thousand',
    'millions',
  ])('in English words: %s', (text) => {
    expect(found(`There were ${text} of them`)).toHaveLength(1);
  });

  test.each([
    'deux',
    'Douze',
    'vingt',
    'dix-sept',
    'quatre-vingt-dix',
    'une douzaine',
    'une dizaine',
    'la moitié',
    'un tiers',
    'le double',
    'cent',
    'mille',
    'des milliers',
    'un million',
  ])('in French words: %s', (text) => {
    expect(found(`Il y en avait ${text} ici`, 'fr')).toHaveLength(1);
  });

  test.each([
    'On 5 November 2018',
    '12 to 14 April 2012',
    'in 2012–16',
    'in 2012-2016',
    'since the 2010s',
    'mid-2024',
    'In 2019 cameras were rare',
    'one of the first',
    'no one',
    'chapter 3',
    'chapters 2 and 4',
    'the 3rd arrondissement',
    'the 1st, 2nd and 3rd arrondissements',
    'according to 20 Minutes',
    'Europe\u00a01 with AFP',
    'on behalf of the City',
    'a third camera',
    'the first half of 2019',
    'often',
    'weight',
    'the number {ms-audit-2020}',
    '(2011), the mayor',
    'from January to October 2018',
  ])('is not: %s', (text) => expect(found(text)).toEqual([]));

  test.each([
    'Le 5 novembre 2018',
    'le 1er janvier 2019',
    'les 1er et 2 mars',
    '2012-2016',
    'fin 2020',
    'mi-2024',
    'En 2020, caméras et écrans',
    'un ou une',
    'le premier, la première',
    'chapitre 3',
    'aux chapitres 2 et 4',
    'le 3e arrondissement',
    'les 1er et 2e arrondissements',
    'le 15e arrondissement',
    'selon 20\u00a0Minutes',
    'selon Europe 1',
    'récent et dissident',
    'centre',
    'bruit',
    'Les deuxièmes',
    'dixième',
    'en centaure',
  ])('is not in French: %s', (text) => expect(found(text, 'fr')).toEqual([]));
});

describe('a component', () => {
  test.each([
    [
      'unknown row',
      'See <Fact id="ms-none" /> here.',
      'unknown row "ms-none" (add it to a table of content/data, or correct the id)',
    ],
    ['no id', 'See <Fact /> here.', '<Fact> without an id (write <Fact id="…" />)'],
    [
      'an id in braces',
      'See <Fact id={"ms-audit"} /> here.',
      '<Fact> has an attribute in braces or without a value (write id="…")',
    ],
    [
      'an unknown attribute',
      'See <Fact id="ms-audit" colour="red" /> here.',
      '<Fact> has no attribute "colour" (it has id, show, form)',
    ],
    [
      'a number too large for words',
      'See <Fact id="ms-audit" form="words" /> here.',
      'cannot write 1558 in words: only whole numbers from 0 to 20',
    ],
    [
      'an empty low end',
      'See <Fact id="ms-audit" show="low" /> here.',
      'row "ms-audit" has no low (its cell is empty)',
    ],
    [
      'an unknown part',
      'See <Fact id="ms-audit" show="middle" /> here.',
      'show="middle" (write one of value, low, high, range)',
    ],
    [
      'an unknown form',
      'See <Fact id="ms-audit" form="roman" /> here.',
      'form="roman" (write one of long, short, words, millions)',
    ],
    ['millions that round', 'See <Fact id="ms-audit" form="millions" /> here.', '1558 in millions would be rounded'],
    [
      'an unknown claim',
      'See <Claim id="hm-none">this</Claim> here.',
      'unknown claim "hm-none" (add the row to content/data/claims.csv, or correct the id)',
    ],
    ['a claim without words', 'See <Claim id="hm-claim" /> here.', '<Claim id="hm-claim"> covers no words'],
    [
      'an unknown term',
      'A <Term id="drone">drone</Term> here.',
      'unknown term "drone" (add it to content/glossary.yaml, or correct the id)',
    ],
    ['an unknown chart', '<Chart id="pie" />', 'unknown chart "pie" (add content/charts/pie.yaml, or correct the id)'],
    [
      'an unknown component',
      'A <Video id="x" /> here.',
      'unknown component <Video> (use Fact, Claim, Term, Chart, Play, Section, Note, Guess, Pull, Letter, BlankLedger, CaseTable, OwnTown, ReplySlots, Criteria)',
    ],
    ['a block inside a line', 'A <Chart id="promises" /> here.', '<Chart> stands inside a line'],
    ['a section without title', '<Section id="counts" />', '<Section> without a title'],
    [
      'a section id that is no address',
      '<Section id="Counts" title="Counts" />',
      'the section id "Counts" is no address',
    ],
    ['a heading with #', '## Counts', 'a heading with # (write <Section id="…" title="…" /> alone on its line)'],
    ['a fact in a heading', '## Counts of <Fact id="ms-audit" />', 'a <Fact> in a heading (say it in the text below)'],
    ['an expression', 'A {1 + 1} here.', 'an expression {1 + 1} (write the text, or <Fact id="…" />)'],
    ['an import', 'import x from "x"', 'an import or export'],
    ['a style attribute', 'A <span style="color:red">word</span> here.', 'a style attribute'],
  ])('with %s', (_, text, message) => {
    expect(report(withText(text)).filter((fault) => fault.startsWith(`${EN}:${FIRST}:`))).toContainEqual(
      expect.stringContaining(message),
    );
  });

  test.each([
    '<Fact id="ms-aim" />',
    '<Claim id="hm-claim">Not published.</Claim>',
    '<Claim id="hm-claim">One.</Claim> <Claim id="hm-claim">More.</Claim>',
    'A line\n<Fact id="ms-aim" />\nand another',
  ])('alone on its line: %s', (text) => {
    expect(report(withText(text)).filter((fault) => fault.includes('alone on its line'))).toHaveLength(1);
  });

  test('broken over lines', () => {
    expect(report(withText('Some <Claim id="hm-claim">words\nover lines</Claim> here.'))).toContainEqual(
      expect.stringContaining('<Claim> is broken over lines'),
    );
  });

  test('a term explained twice, or not in the list of the front matter, or in it and nowhere else', () => {
    expect(report(withText('A <Term id="scope">scope</Term> first.'))).toEqual([
      expect.stringContaining('the term "scope" is explained twice in this chapter (keep the first)'),
    ]);
    expect(report(OPENING, OPENING, { terms: '[]' })).toEqual([
      expect.stringContaining('the term "scope" is not in the list terms'),
    ]);
    expect(report(OPENING.replace(/<Term[^>]*>scope<\/Term>/, 'scope'), OPENING)).toEqual(
      expect.arrayContaining([expect.stringContaining('no <Term id="scope"> stands in the text')]),
    );
  });

  test('a section that stands twice', () => {
    expect(report(`${OPENING}\n<Section id="counted" title="Again" />\n\nWords.\n`)).toContainEqual(
      expect.stringContaining('the section "counted" stands twice (rename one)'),
    );
  });

  test('a tag left open', () => {
    expect(report(withText('A <Fact id="ms-aim" here.'))).toContainEqual(
      expect.stringMatching(/^content\/story\/en\/how-many\.mdx:\d+:\d+: cannot read this MDX: /),
    );
  });
});

describe('the two languages', () => {
  test('a chapter that exists in one only', () => {
    const { file } = readStoryFile('how-many', 'en', matter() + OPENING);
    expect(checkStory([file], context).map(faultLine)).toEqual([
      `${FR}: the French version is missing (a chapter exists in both languages or not at all)`,
    ]);
  });

  test('a fact or a claim that stands in one only', () => {
    expect(report(OPENING, OPENING.replace('<Fact id="ms-audit" />', 'something'))).toEqual([
      `${FR}:18:1: section "counted": <Fact id="ms-audit"> stands in the English version, not here (both languages use the same ones)`,
    ]);
    expect(report(OPENING.replace(/<Claim.*<\/Claim>/, 'Words.'))).toEqual([
      expect.stringContaining(
        `${EN}:18:1: section "counted": <Claim id="hm-claim"> stands in the French version, not here`,
      ),
    ]);
  });

  test('the same fact once or more often is the same', () => {
    expect(report(`${OPENING}\nAgain <Fact id="ms-audit" /> of them.\n`)).toEqual([]);
  });

  test('a section that stands in one only', () => {
    expect(report(OPENING, `${OPENING}\n<Section id="more" title="Plus" />\n\nDes mots.\n`)).toEqual([
      `${EN}: section "more" stands in the French version, not here (both languages have the same sections)`,
    ]);
  });

  test('sections in another order', () => {
    const more = '\n<Section id="more" title="More" />\n\nWords.\n';
    const [before = '', after = ''] = OPENING.split('<Section');
    expect(report(OPENING + more, `${before}${more.trim()}\n\n<Section${after}`)).toEqual([
      expect.stringContaining('the sections stand in another order than in English (there: counted, more)'),
    ]);
  });

  test('other placeholders in the front matter', () => {
    expect(report(OPENING, OPENING, { promise: '"A promise of {ms-audit}."' })).toEqual([
      expect.stringContaining(`promise: the languages use different placeholders (here ms-aim; in ${EN}:4 ms-audit)`),
    ]);
  });
});

describe('front matter', () => {
  test.each([
    ['a missing title', { title: '' }, ':2:', 'title: expected a text, got nothing'],
    ['an unknown row', { hook: '"Is it {ms-none}?"' }, ':7:', 'hook: unknown placeholder {ms-none}'],
    ['a placeholder in the title', { title: '"About {ms-aim}"' }, ':2:', 'title: a placeholder is not filled here'],
    ['an impossible day', { checked: '2026-02-30' }, ':6:', 'checked: expected a date (write YYYY-MM-DD)'],
    [
      'a chapter’s number that is not its own',
      { chapter: '2' },
      ':1:',
      'chapter: 2 is not the number of "how-many" (write 1)',
    ],
    ['an unknown key', { colour: 'red' }, ':2:', 'unknown key "colour" (delete it, or correct its name)'],
    ['an unknown term', { terms: '[scope, drone]' }, ':13:', 'unknown term "drone"'],
    ['YAML that cannot be read', { hook: '"open' }, '', 'cannot read this YAML'],
    [
      'a ledger without an entry',
      { ledger: '\n  promised: "x"\n  delivered: "x"\n  checked: "x"' },
      '',
      'ledger.unknown: is missing (add it)',
    ],
  ])('%s', (_, changes, place, message) => {
    expect(report(OPENING, OPENING, changes as Record<string, string>)).toContainEqual(
      expect.stringMatching(new RegExp(`^${EN}${place}.*${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
    );
  });

  test('that is not there', () => {
    expect(readStoryFile('how-many', 'en', 'Words.').faults.map(faultLine)).toEqual([
      `${EN}:1: the front matter is missing (start the file with ---, the keys of a chapter, ---)`,
    ]);
  });

  test('a file that is no chapter', () => {
    expect(report(OPENING, OPENING, {}, 'nowhere')).toContainEqual(expect.stringContaining('no chapter "nowhere"'));
  });
});

describe('the words of a chart', () => {
  const yaml = (changes: Record<string, string> = {}): string =>
    Object.entries({
      id: 'promises',
      finding: '{ en: "{ms-audit} counted", fr: "{ms-audit} comptées" }',
      subtitle: '{ en: "Marseille, 2011–2025", fr: "Marseille, 2011-2025" }',
      alt: '{ en: "Chart", fr: "Graphique" }',
      notes: '[]',
      summary: '[{ en: "One {places}.", fr: "Un {places}." }, { en: "More {in-use}.", fr: "Plus {in-use}." }]',
      labels: '{ cameras: { en: "cameras", fr: "caméras" } }',
      ...changes,
    })
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n');
  const faults = (changes: Record<string, string> = {}): string[] =>
    checkChartWords('promises', yaml(changes), { tables: { figures }, rowPrefixes: new Set(['ms']), names }).map(
      faultLine,
    );

  test('have no fault when they are good; names that the chart supplies are left to it', () =>
    expect(faults()).toEqual([]));

  test.each([
    [
      'a bare number',
      { finding: '{ en: "1,558 counted", fr: "comptées" }' },
      'content/charts/promises.yaml:2:17: finding.en: bare number "1,558" (write {row-id}, or add the name to content/allowed-names.yaml)',
    ],
    [
      'an unknown row',
      { finding: '{ en: "{ms-none} counted", fr: "{ms-none} comptées" }' },
      'finding.fr: unknown placeholder {ms-none}',
    ],
    [
      'a part that no row has',
      { finding: '{ en: "{ms-audit.hihg}", fr: "{ms-audit.hihg}" }' },
      'finding.en: cannot read {ms-audit.hihg}',
    ],
    [
      'other placeholders in French',
      { finding: '{ en: "{ms-audit} counted", fr: "comptées" }' },
      'finding.fr: the languages use different placeholders (here none; in English ms-audit)',
    ],
    [
      'a text without French',
      { alt: '{ en: "Chart" }' },
      'content/charts/promises.yaml:4:6: alt.fr: is missing (add it: both languages are needed)',
    ],
    [
      'a label without French',
      { labels: '{ cameras: { en: "cameras" } }' },
      'labels.cameras.fr: is missing (add it: both languages are needed)',
    ],
    ['another id than its file', { id: 'pie' }, 'id: "pie" is not the file\'s name (write promises)'],
  ])('with %s', (_, changes, message) => {
    expect(faults(changes as Record<string, string>)).toContainEqual(expect.stringContaining(message));
  });
});

test('a term that stands twice in the glossary', () => {
  const entry =
    '- { id: scope, term: { en: scope, fr: périmètre }, plain: { en: what is counted, fr: ce qui est compté } }\n';
  expect(glossaryFile.parse(entry).faults).toEqual([]);
  expect(glossaryFile.parse(entry + entry).faults.map(faultLine)).toEqual([
    'content/glossary.yaml:2:9: [1].id: the term "scope" stands twice (delete one)',
  ]);
});

test('a text that the cover lacks is named with its file', () => {
  expect(() => coverWords('no-such-text', {})).toThrow(
    'content/pages/cover.yaml: no key "no-such-text" (add it, in both languages)',
  );
});

describe('the site’s own content', () => {
  test('has no fault', async () => {
    expect((await checkContent()).faults.map(faultLine)).toEqual([]);
  });

  test('has every chapter in both languages', () => {
    const written = writtenChapters();
    expect(written.length).toBeGreaterThan(0);
    expect(
      readStory()
        .map(({ id, locale }) => `${locale}/${id}`)
        .sort(),
    ).toEqual(written.flatMap((id) => [`en/${id}`, `fr/${id}`]).sort());
  });
});
