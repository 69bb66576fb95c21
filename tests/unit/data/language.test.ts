/** The language of every chapter and page: house style and reading ease; and that each rule fires. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contentFile } from '../../../src/data/content-file.ts';
import { faultLine } from '../../../src/data/fault.ts';
import { bannedWords, houseStyle, marks } from '../../../src/data/language/house-style.ts';
import { linkFault } from '../../../src/data/language/link-text.ts';
import { proseBlocks } from '../../../src/data/language/prose-text.ts';
import { easeFrom, readingOf, sentencesOf, splitSentences, wordsOf } from '../../../src/data/language/reading-ease.ts';
import {
  EASE_AIM,
  EASE_SLACK,
  easeRecord,
  proseFiles,
  styleFaults,
  wordFaults,
} from '../../../src/data/language/texts.ts';
import type { ProseSource } from '../../../src/data/story.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const files = proseFiles();
const recorded = easeRecord();

describe('the texts of the site', () => {
  it('has chapters and pages in both languages', () => {
    for (const locale of locales)
      for (const kind of ['chapter', 'page'])
        expect(files.some((file) => file.locale === locale && file.kind === kind)).toBe(true);
  });

  const measured = files.map(({ file, source, locale }) => {
    const reading = readingOf(source, locale);
    const before = recorded.below[file];
    return {
      file,
      words: reading?.words ?? 0,
      ease: reading?.ease ?? 0,
      least: Math.max(recorded.first[file] ?? 0, before === undefined ? EASE_AIM : before - EASE_SLACK),
    };
  });
  it.each(measured)('$file: $words words, ease $ease, at least $least', ({ ease, least }) => {
    expect(ease).toBeGreaterThanOrEqual(least);
  });

  it('hold every chapter to the ease of its first edition', () => {
    const chapters = files.filter(({ kind }) => kind === 'chapter').map(({ file }) => file);
    expect(Object.keys(recorded.first).sort()).toEqual(chapters.sort());
  });

  it('records only texts that exist, and that were below the aim', () => {
    for (const [file, ease] of Object.entries(recorded.below)) {
      expect(existsSync(file), file).toBe(true);
      expect(ease, file).toBeLessThan(EASE_AIM);
    }
  });
});

/** One faulty text or more for each rule. */
const faulty: Record<Locale, Record<string, string[]>> = {
  en: {
    claim: ['The City claimed a success.', 'The report claims that it works.', 'She claims ten.'],
    admit: ['The prefect admitted it.', 'The firm admits the error.'],
    reveal: ['The audit reveals a gap.'],
    expose: ['The paper exposed the plan.'],
    denounce: ['The union denounced the vote.'],
    slam: ['The mayor slammed the audit.'],
    boast: ['The City boasts many cameras.'],
    'big-brother': ['A Big Brother on each wall.'],
    'mass-surveillance': ['It is mass surveillance.', 'A dystopia.'],
    'smart-cameras': ['They bought smart cameras.', 'Spy cameras on the port.', 'An intelligent camera.'],
    cause: ['Thefts fell thanks to them.', 'It fell because of the lights.'],
    scandal: ['The scandal of the port.', 'After the tragedy, a vote.'],
    evacuees: ['The evacuees wait.'],
    slums: ['The slums of the centre.'],
    thugs: ['Thugs were filmed.'],
    wasted: ['The State splurged.', 'A gadget.'],
    'straight-quotes': ['The "safe city".', "The City's count."],
    exclamation: ['So many.!', 'No!'],
    guillemets: ['The « safe city » label.'],
    'space-before': ['The count : none.', 'Who counts\u202f?'],
    years: ['Built in 2012-16.', 'From 2012-2016.'],
    percent: ['62\u00a0% of them.'],
  },
  fr: {
    prétendre: ['La Ville prétend le contraire.', 'Elle prétendait compter.'],
    avouer: ['Le préfet a avoué.', 'Elle avoue une erreur.'],
    révéler: ['L’audit révèle un écart.', 'Marsactu a révélé le contrat.'],
    dénoncer: ['Le syndicat dénonce le vote.', 'Elle dénonçait le plan.'],
    épingler: ['La Cour épingle la Ville.'],
    'se-vanter': ['La Ville se vante du résultat.', 'Le maire s’est vanté du vote.'],
    'big-brother': ['Big Brother au coin de la rue.', 'C’est du flicage.'],
    'caméras-intelligentes': ['Des caméras intelligentes.', 'Une caméra augmentée.'],
    cause: ['Moins de vols grâce aux caméras.', 'À cause du bruit.', 'À cause d’un retard.'],
    scandale: ['Un scandale municipal.', 'Le drame de 2018.'],
    délogés: ['Les délogés attendent.'],
    taudis: ['Les taudis du centre.'],
    voyous: ['Des voyous filmés.', 'Les quartiers nord.'],
    gaspillé: ['L’argent gaspillé.', 'Un gadget.'],
    contagion: ['La contagion gagne.'],
    'straight-quotes': ["L'audit compte."],
    exclamation: ['Assez\u202f!'],
    'colon-space': ['Le total : aucun.', 'Le total: aucun.'],
    'guillemet-space': ['Le label «\u00a0safe city».', 'Le label « safe city\u00a0».'],
    'narrow-space': ['Qui compte\u00a0?', 'Un\u00a0; deux; trois.'],
    'english-quotes': ['Le label “safe city”.'],
    years: ['En 2018–2020.'],
    percent: ['62% des voix.', '62 % des voix.'],
    'middle-dot': ['Les habitant·es.'],
    pourcents: ['Dix pourcents.'],
  },
};

const clean: Record<Locale, string[]> = {
  en: [
    'The association Big Brother Watch counted 62% in 2012–16: who counts?',
    'A claim is a sentence; people exposed to noise wrote “because of the scandal”.',
    'See https://example.org/a?b, at 9.15 am on 2026-11-23. It was {ms-cam-2012}.',
  ],
  fr: [
    'Big Brother Watch compte 62\u00a0% en 2018-2020\u00a0: qui compte\u202f?',
    'Les associations disent «\u00a0délogés, à cause du “drame”\u00a0»\u202f; nous comptons.',
    'Voir https://example.org, à 12:30. C’est {ms-cam-2012}.',
  ],
};

describe.each(locales)('house style, %s', (locale) => {
  const rules = [...bannedWords[locale], ...marks[locale]].map(({ id }) => id);
  it.each(rules)('%s fires', (rule) => {
    const texts = faulty[locale][rule] ?? [];
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts)
      expect(
        houseStyle(text, locale).map((fault) => fault.rule),
        text,
      ).toContain(rule);
  });
  it.each(clean[locale])('lets through: %s', (text) => expect(houseStyle(text, locale)).toEqual([]));
  it('says where', () =>
    expect(houseStyle(locale === 'en' ? 'It is a scandal.' : 'C’est un scandale.', locale)[0]?.index).toBe(
      locale === 'en' ? 8 : 9,
    ));
});

describe('the name of a link', () => {
  it.each<[Locale, string]>([
    ['en', 'here'],
    ['en', 'Click here.'],
    ['en', 'read more…'],
    ['en', 'Source'],
    ['en', 'this page'],
    ['en', '→'],
    ['fr', 'ici'],
    ['fr', 'Cliquez ici'],
    ['fr', 'lire la suite'],
    ['fr', '«\u00a0En savoir plus\u00a0»'],
    ['fr', 'lien'],
    ['en', 'https://example.org/a'],
    ['fr', 'www.example.org'],
  ])('is a fault when it says nothing of its goal (%s: %s)', (locale, name) =>
    expect(linkFault(name, locale)).toMatch(/^link-text: .* \(.+\)$/),
  );

  it.each<[Locale, string]>([
    ['en', 'the audit’s account in Le Figaro, April 2025'],
    ['en', 'see the row'],
    ['en', 'More on the plan of 2011'],
    ['en', 'There'],
    ['fr', 'la décision du Conseil d’État'],
    ['fr', 'voir la ligne'],
    ['fr', 'Médicis'],
  ])('is right when it names it (%s: %s)', (locale, name) => expect(linkFault(name, locale)).toBeNull());

  const source = (text: string): ProseSource => ({
    kind: 'page',
    id: 'a',
    locale: 'en',
    file: 'a.en.mdx',
    twin: 'a.fr.mdx',
    source: text,
    meta: null,
    texts: [],
  });

  it('is checked in a text, with its line', () => {
    const text =
      'One line.\n\nThe count is [here](/a/), and at https://example.org/b too.\n\n- See [the audit](/c/).\n';
    expect(styleFaults(source(text)).map(faultLine)).toEqual([
      'a.en.mdx:3: link-text: "here" as the text of a link (name what it leads to: “the audit’s account in Le Figaro, April 2025”)',
      'a.en.mdx:3: link-text: the address "https://example.org/b" as the text of a link (write what stands there, not its address)',
    ]);
  });

  it('stands beside headings of six words at most', () => {
    expect(
      styleFaults(
        source(
          '<Section id="a" title="One two three four five six" />\n\n<Section id="b" title="One two three four five six seven" />\n\n<Section id="c" title="“Why would anyone hide from that camera?”" />',
        ),
      ).map(faultLine),
    ).toEqual([
      'a.en.mdx:3: heading: 7 words in "One two three four five six seven" (at most 6: say it in the sentence below)',
    ]);
  });
});

it('says where a word of a chart breaks the house style', () => {
  const yaml = 'finding:\n  en: "It is a scandal."\n  fr: "Total : un."\n';
  const { path, parse } = contentFile('content/charts/a.yaml', z.unknown());
  expect(wordFaults(path, parse(yaml).texts).map(faultLine)).toEqual([
    expect.stringMatching(/^content\/charts\/a\.yaml:2:16: finding\.en: scandal: /),
    expect.stringMatching(/^content\/charts\/a\.yaml:3:14: finding\.fr: colon-space: /),
  ]);
});

describe('reading ease', () => {
  const source = [
    '---\ntitle: A\n---',
    'Of <Fact id="a" /> <Term id="b">street cameras</Term>, <Claim id="c">Mr. Day saw two.</Claim> Then?',
    '<Section id="s" title="A title" />',
    '<Chart id="x" />',
    '- **One**: a wall.\n- Two walls',
  ].join('\n\n');

  it('keeps facts as a figure, terms, claims and lists, and drops the rest', () => {
    expect(sentencesOf(source)).toEqual([
      'Of 0 street cameras, Mr. Day saw two.',
      'Then?',
      'One: a wall.',
      'Two walls',
    ]);
    expect(proseBlocks(source).filter(({ kind }) => kind === 'title')).toMatchObject([{ text: 'A title', line: 7 }]);
  });
  it('cuts sentences after closing marks', () => {
    expect(splitSentences('Il dit «\u00a0non.\u00a0» Puis M. Day part\u202f! Le prix\u00a0: 9.15 ici.')).toEqual([
      'Il dit «\u00a0non.\u00a0»',
      'Puis M. Day part\u202f!',
      'Le prix\u00a0: 9.15 ici.',
    ]);
  });
  it('counts words between spaces, marks apart', () =>
    expect(wordsOf('L’audit compte\u00a0: «\u00a0mi-2024\u00a0» – oui.')).toHaveLength(4));
  it('follows the two formulas', () => {
    expect(easeFrom(10, 1.5, 'en')).toBeCloseTo(69.785, 6);
    expect(easeFrom(10, 1.5, 'fr')).toBeCloseTo(86.45, 6);
    expect(readingOf('The cat sat. The dog ran.', 'en')).toMatchObject({ words: 6, sentences: 2, ease: 119.2 });
  });
  it('leaves figures out of the syllables, and measures no empty text', () => {
    expect(readingOf('The cat sat on 2,000 mats.', 'en')).toMatchObject({ words: 6, wordLength: 1 });
    expect(readingOf('<Chart id="x" />', 'en')).toBeNull();
  });
});
