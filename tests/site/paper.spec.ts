/** The papers printed and read back by a reader of PDF that is not ours: all of them for what no paper may have, a few in full; every code to scan, decoded. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { Resvg } from '@resvg/resvg-js';
import readCode from 'jsqr';
import { itemsOf } from '../../src/classroom/export/item.ts';
import { chaptersIn, classroom, routes, tables } from '../../src/components/site.ts';
import { isTeachersRoute, lessonRoute, type LessonPart } from '../../src/i18n/lessons.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { playRoute } from '../../src/i18n/plays.ts';
import { href } from '../../src/i18n/routes.ts';
import { controls as alarm } from '../../src/plays/alarm/alarm.ts';
import { controls as budget } from '../../src/plays/budget/budget.ts';
import { stateOf } from '../../src/plays/link.ts';
import { controls as loop } from '../../src/plays/loop/loop.ts';
import { controls as quarter } from '../../src/plays/quarter/quarter.ts';
import { printPapers, type Paper, type PrintedPaper } from '../../tools/kit/pdf.ts';
import { faultsOfPaper, packed, readPaper, type ReadPaper } from '../../tools/kit/read-paper.ts';
import { htmlOf } from './pages.ts';

const LESSON = 'alarm-that-cries-wolf';
const controls = { alarm, budget, loop, quarter };

const read = (file: string): Promise<ReadPaper> => readPaper(readFileSync(file));

/** Everything that only a key says: what to reply to each answer of the quiz, and a good answer in own words. */
const keyWords = (locale: Locale): string[] => {
  const file = classroom.questions.get(LESSON);
  if (!file) throw new Error(`no questions for ${LESSON}`);
  return itemsOf(file, locale, tables.figures)
    .flatMap((item) => ('options' in item ? item.options.map(({ feedback }) => feedback) : [item.feedback]))
    .map(packed);
};

const titleIn = (route: string, locale: Locale): string =>
  /<title>([^<]+)/.exec(htmlOf(href(routes, route, locale)))?.[1] ?? '';

const papers: {
  locale: Locale;
  paper: Paper;
  parts: Partial<Record<LessonPart, number>>;
  width: number;
  height: number;
}[] = [
  {
    locale: 'en',
    paper: 'a4',
    parts: { sheet: 2, 'paper-quiz': 3, 'before-after': 3, 'quiz-key': 5 },
    width: 595.3,
    height: 841.9,
  },
  { locale: 'fr', paper: 'letter', parts: { sheet: 2, 'before-after': 3 }, width: 612, height: 792 },
];

/** Sides that a paper of any lesson may take. */
const SIDES: Record<string, number> = { sheet: 2, easy: 2, more: 1, prep: 1, 'before-after': 3 };

for (const { locale, paper, parts, width, height } of papers) {
  test(`papers in ${locale} on ${paper}: their size, few pages, embedded letters of nine points or more, a title, and no answers for pupils`, async () => {
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    const lines: string[] = [];
    const wanted = Object.keys(parts).map((part) => lessonRoute(LESSON, part as LessonPart));
    const printed: PrintedPaper[] = await printPapers({
      dist: 'dist',
      out,
      languages: [locale],
      papers: [paper],
      only: ({ route }) => wanted.includes(route),
      progress: (line) => lines.push(line),
    });
    expect(lines).toHaveLength(wanted.length);
    for (const { route, file, key, pages } of printed) {
      const seen = await read(join(out, file));
      const part = route.split(':')[2] as LessonPart;
      for (const page of seen.pages) {
        expect(Math.abs(page.width - width), `${file}: width of a page`).toBeLessThan(1.5);
        expect(Math.abs(page.height - height), `${file}: height of a page`).toBeLessThan(1.5);
      }
      expect(seen.pages, `${file}: pages counted by the reader`).toHaveLength(pages);
      expect(pages, `${file}: pages`).toBeLessThanOrEqual(parts[part] ?? 0);
      expect([...new Set(seen.notEmbedded)], `${file}: fonts left out`).toEqual([]);
      expect(seen.title, file).toBe(titleIn(route, locale));
      expect(String(seen.language), file).toMatch(new RegExp(`^${locale}`));
      expect(seen.tagged, `${file} is tagged`).toBe(true);
      expect(seen.headings, `${file} has an outline`).toBeGreaterThan(0);
      expect(seen.text, `${file}: the address at the foot`).toContain(`example${href(routes, route, locale)}`);
      const told = keyWords(locale).filter((words) => seen.text.includes(words));
      if (key) expect(told, `${file}: what to say to each answer`).toEqual(keyWords(locale));
      else expect(told, `${file}: answers in a pupil's paper`).toEqual([]);
    }
  });
}

for (const [locale, paper] of [
  ['en', 'a4'],
  ['fr', 'letter'],
] as const) {
  test(`no paper in ${locale} on ${paper} has letters under nine points, a page with a line or a code alone, or more sides than the hour has`, async () => {
    test.setTimeout(300_000);
    const out = mkdtempSync(join(tmpdir(), 'papers-'));
    const printed = await printPapers({
      dist: 'dist',
      out,
      languages: [locale],
      papers: [paper],
      progress: () => undefined,
    });
    // Each page of a lesson but the quiz on screen; each chapter, which is made in A4 alone.
    const parts = [...routes.keys()].filter((route) => /^lesson:[^:]+(?::(?!quiz$).+)?$/.test(route));
    const booklets = paper === 'a4' ? chaptersIn(locale).map(({ id }) => id) : [];
    expect(printed.map(({ route }) => route).toSorted()).toEqual([...parts, ...booklets].toSorted());
    const faults: string[] = [];
    for (const { file } of printed) faults.push(...faultsOfPaper(file, await read(join(out, file))));
    expect(faults).toEqual([]);
    for (const { route, file, key, pages } of printed) {
      const most = SIDES[route.split(':')[2] ?? ''];
      if (most !== undefined) expect(pages, `${file}: sides`).toBeLessThanOrEqual(most);
      expect(key, file).toBe(isTeachersRoute(route));
      expect(file.includes('/keys/'), file).toBe(key);
    }
  });
}

for (const locale of locales) {
  test(`each code to scan in ${locale} opens the lesson's play in the lesson's state`, () => {
    const site = new URL(/<link rel="canonical" href="([^"]+)"/.exec(htmlOf('/'))?.[1] ?? '').origin;
    const lessons = classroom.lessons.filter(({ play }) => play);
    expect(lessons.length).toBeGreaterThan(3);
    for (const { id, play } of lessons) {
      const html = htmlOf(href(routes, lessonRoute(id, 'sheet'), locale));
      const svg = /<svg(?=[^>]*shape-rendering="crispEdges")[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
      const drawn = new Resvg(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'), {
        fitTo: { mode: 'width', value: 480 },
      }).render();
      const address = readCode(new Uint8ClampedArray(drawn.pixels), drawn.width, drawn.height)?.data ?? '';
      const name = play?.id as keyof typeof controls;
      const path = href(routes, playRoute(name), locale);
      expect(address, id).toBe(`${site}${path}${play?.settings ? `#play-${name}?${play.settings}` : ''}`);
      expect(htmlOf(new URL(address).pathname), id).toContain(`id="play-${name}"`);
      const state = stateOf(`#play-${name}?${play?.settings ?? ''}`, name, controls[name]);
      expect(state?.faults, `${id}: ${play?.settings}`).toEqual([]);
    }
  });
}
