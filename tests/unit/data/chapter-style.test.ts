import { describe, expect, it } from 'vitest';
import { namesPattern } from '../../../src/data/bare-numbers.ts';
import { checkChapterStyle, type StyleContext } from '../../../src/data/chapter-style.ts';
import { faultLine } from '../../../src/data/fault.ts';
import {
  attributes,
  joins,
  mannerOf,
  numbersIn,
  opensOnDate,
  partsOf,
} from '../../../src/data/language/prose-measures.ts';
import type { ProseSource } from '../../../src/data/story.ts';
import { styleExceptionsFile } from '../../../src/data/style-exceptions.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

const names = namesPattern(['20 Minutes', 'Europe 1']);
const context: StyleContext = {
  figures: new Map([
    ['a', { confidence: 'high' }],
    ['b', { confidence: 'high' }],
    ['guess', { confidence: 'low' }],
  ]),
  claimById: new Map([['rumour', { confidence: 'low' }]]),
  names,
  exceptions: [],
};

/** Seven hundred and more words without a number, a third of them joined. */
const filler: Record<Locale, string> = {
  en: 'The council voted, but nobody looked at the wall of the room that day. A camera stood there. The street was empty.\n\n',
  fr: 'Le conseil a voté, mais personne ne regardait le mur de la salle ce jour-là. Une caméra y était. La rue était vide.\n\n',
};
const chapter = (text: string, locale: Locale = 'en', id = 'how-many', times = 33): ProseSource => ({
  kind: 'chapter',
  id,
  locale,
  file: `${locale}/${id}.mdx`,
  twin: `${locale === 'en' ? 'fr' : 'en'}/${id}.mdx`,
  source: `${text}\n\n<Section id="rest" title="Rest" />\n\n${filler[locale].repeat(times)}`,
  meta: null,
  texts: [],
});
const report = (text: string, locale: Locale = 'en', changes: Partial<StyleContext> = {}): string[] =>
  checkChapterStyle([chapter(text, locale)], { ...context, ...changes }).map(faultLine);
const fact = (id: string): string => `<Fact id="${id}" />`;
const free = 'Nobody looked.';

describe('the manner of a chapter', () => {
  it('has no fault in a plain text', () => {
    expect(report(free)).toEqual([]);
    expect(report('Personne ne regardait.', 'fr')).toEqual([]);
  });

  it('wants so many words', () => {
    const of = (times: number): string[] =>
      checkChapterStyle([chapter(free, 'en', 'x', times)], context).map(faultLine);
    expect(of(10)).toEqual([expect.stringMatching(/^en\/x\.mdx: \d+ words \(a chapter has 700 to 1000/)]);
    expect(of(60)).toEqual([expect.stringMatching(/^en\/x\.mdx: \d+ words \(a chapter has 700 to 1000/)]);
  });

  it('has one number a sentence, unless the exception names these very rows', () => {
    const text = `${free}\n\nOf ${fact('a')} there were ${fact('b')}.`;
    expect(report(text)).toEqual([expect.stringMatching(/^en\/how-many\.mdx:3: 2 numbers in one sentence, a and b/)]);
    const exception = { rule: 'numbers-in-a-sentence' as const, rows: ['b', 'a'], reason: 'a pair' };
    expect(report(text, 'en', { exceptions: [exception] })).toEqual([]);
    expect(report(free, 'en', { exceptions: [exception] })).toEqual([
      'content/style-exceptions.yaml: numbers-in-a-sentence of b, a is not needed (delete it)',
    ]);
  });

  it('has three numbers a paragraph', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => `It was ${fact(id)}.`).join(' ');
    expect(report(`${free}\n\n${four}`)).toEqual([expect.stringContaining(':3: 4 numbers in a paragraph (at most 3')]);
  });

  it('has a paragraph without a number in every section', () => {
    expect(report(`It was ${fact('a')}.`)).toEqual([
      expect.stringContaining(':1: the opening: every paragraph holds a number'),
    ]);
  });

  it('does not open two sentences running on a date', () => {
    expect(report('In 2014 the council voted. In May it paid.')).toEqual([
      expect.stringContaining(
        ':1: two sentences running open on a date or on “In” or “According to”: “In May it paid.…”',
      ),
    ]);
    expect(report('In 2014 the council voted. It paid in May.')).toEqual([]);
    expect(report('En 2014, le conseil a voté. Selon la mairie, il a payé.', 'fr')).toEqual([
      expect.stringContaining('« En » ou « Selon »'),
    ]);
  });

  it('names in French what a number counts', () => {
    expect(report(`Personne.\n\nUne plaquette en donnait ${fact('a')} pour 2014.`, 'fr')).toEqual([
      expect.stringContaining(':3: « en » or « c’est » before a number'),
    ]);
    expect(report(`Personne.\n\nC’est environ ${fact('a')} par jour.`, 'fr')).toHaveLength(1);
    expect(report(`Personne.\n\nLa salle a reçu en 2022 ${fact('a')} demandes en moyenne.`, 'fr')).toEqual([]);
  });

  it('says in few sentences who says so', () => {
    const text = Array.from({ length: 30 }, () => 'It works, the City said, but slowly.').join(' ');
    const faults = checkChapterStyle([chapter(text)], context).map(faultLine);
    expect(faults).toEqual([expect.stringMatching(/\d+% of the \d+ sentences say who says so .*see lines 1\)/)]);
  });

  it('joins one sentence in four', () => {
    const text = Array.from({ length: 60 }, () => 'A camera stood.').join(' ');
    expect(report(text)).toEqual([expect.stringMatching(/sentences join \(at least one in four/)]);
  });

  it('keeps a doubt beside a row or a statement of low confidence', () => {
    expect(report(`${free}\n\nIt was ${fact('guess')}.`)).toEqual([
      expect.stringContaining(':1: the opening: guess is of low confidence, and no sentence says so'),
    ]);
    expect(report(`${free}\n\nThey say <Claim id="rumour">it was so</Claim>.`)).toHaveLength(1);
    expect(report(`${free}\n\nIt was ${fact('guess')}. We could not confirm it.`)).toEqual([]);
    expect(
      report(`${free}\n\nIt was ${fact('guess')}.\n\n<Section id="s" title="S" />\n\nWe could not confirm it.`),
    ).toHaveLength(1);
  });

  it('leaves the mark of a single report to the page', () => {
    expect(report('It was so°.')).toEqual([expect.stringContaining('° typed by hand')]);
    expect(report('La loi n° 2023-380 le dit.', 'fr')).toEqual([]);
  });

  it('tells a number once on the site', () => {
    const told = (id: string): string => `${free}\n\nIt was ${fact(id)}.`;
    const both = [chapter(told('a'), 'en', 'one'), chapter(told('a'), 'en', 'two')];
    expect(checkChapterStyle(both, context).map(faultLine)).toEqual([
      expect.stringMatching(/^en\/two\.mdx:3: a is told in en\/one\.mdx:3 already/),
    ]);
    const exception = { rule: 'told-twice' as const, rows: ['a'], reason: 'why' };
    expect(checkChapterStyle(both, { ...context, exceptions: [exception] })).toEqual([]);
    expect(checkChapterStyle(both.slice(0, 1), { ...context, exceptions: [exception] }).map(faultLine)).toEqual([
      expect.stringContaining('told-twice of a is not needed'),
    ]);
  });

  it('tells the numbers in the same order in both languages', () => {
    const text = (...ids: string[]): string => `${free}\n\n${ids.map((id) => `It was ${fact(id)}.`).join(' ')}`;
    expect(checkChapterStyle([chapter(text('a', 'b')), chapter(text('b', 'a'), 'fr')], context).map(faultLine)).toEqual(
      ['fr/how-many.mdx: the opening: b stands where en/how-many.mdx has a (tell the numbers in the same order)'],
    );
  });
});

describe('what is counted', () => {
  it('takes a date as one number and a name as none', () => {
    expect(numbersIn('On 12 April 2012, 53 cameras; in May 2013, 1,000.', 'en', names)).toBe(4);
    expect(numbersIn('Le 1er mai 2012, 1\u202f000 caméras, selon 20 Minutes.', 'fr', names)).toBe(2);
  });

  it('divides a text into sections, paragraphs and sentences with their rows', () => {
    expect(partsOf(`It was ${fact('a')}. So?\n\n<Section id="s" title="T" />\n\n- ${fact('b')} here`)).toEqual([
      {
        id: '',
        line: 1,
        paragraphs: [
          {
            line: 1,
            rows: ['a'],
            sentences: [
              { text: 'It was 0.', rows: ['a'] },
              { text: 'So?', rows: [] },
            ],
          },
        ],
      },
      { id: 's', line: 3, paragraphs: [{ line: 5, rows: ['b'], sentences: [{ text: '0 here', rows: ['b'] }] }] },
    ]);
  });

  it('passes over a line that only points to the data', () => {
    expect(partsOf('So?\n\nMore: [that](/x/).')[0]?.paragraphs).toHaveLength(1);
  });

  it('measures a text', () => {
    expect(mannerOf(partsOf(`It was ${fact('a')}, but late. The City said so.`), 'en', names)).toEqual({
      words: 9,
      sentences: 2,
      numbers: 100 / 9,
      attributed: 0.5,
      joined: 0.5,
    });
  });

  it.each<[string, Locale, boolean]>([
    ['According to AFP, it was so.', 'en', true],
    ['Cameras are useful, that neighbour told Europe 1.', 'en', true],
    ['Someone could say: I was told.', 'en', false],
    ['The United States restricted sales.', 'en', false],
    ['Offences that nobody reported are in none of them.', 'en', false],
    ['Selon l’AFP, oui.', 'fr', true],
    ['Ils choisissent, selon le lieu.', 'fr', false],
    ['Environ deux fois plus, selon notre calcul.', 'fr', false],
    ['Elle s’y disait mal à l’aise.', 'fr', false],
  ])('%s: attributed or not', (text, locale, expected) => {
    expect(attributes(text, locale)).toBe(expected);
  });

  it.each<[string, Locale, boolean]>([
    ['It rang, but nobody came.', 'en', true],
    ['Nobody came.', 'en', false],
    ['Elle a sonné, si bien que tous sont venus.', 'fr', true],
    ['L’alarme dort.', 'fr', false],
  ])('%s: joined or not', (text, locale, expected) => {
    expect(joins(text, locale)).toBe(expected);
  });

  it.each<[string, Locale, boolean]>([
    ['In May it paid.', 'en', true],
    ['By the end of the year it paid.', 'en', true],
    ['Inspectors counted.', 'en', false],
    ['Le 5 mai 2014, le conseil a voté.', 'fr', true],
    ['Enfin, le conseil a voté.', 'fr', false],
  ])('%s: opens on a date or not', (text, locale, expected) => {
    expect(opensOnDate(text, locale)).toBe(expected);
  });
});

it('takes few exceptions, each with its reason', () => {
  const entry = '- rule: told-twice\n  rows: [a]\n  reason: "why"\n';
  expect(styleExceptionsFile.parse(entry).faults).toEqual([]);
  expect(styleExceptionsFile.parse(entry.repeat(9)).faults.map(({ message }) => message)).toEqual([
    expect.stringContaining('at most 8 exceptions'),
  ]);
  expect(styleExceptionsFile.parse('- rule: told-twice\n  rows: [a]\n').faults).toHaveLength(1);
});
