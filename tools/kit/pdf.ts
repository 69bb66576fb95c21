/**
 * The papers of the kit: what pupils have of each lesson and the chapters, and for the teacher the lessons themselves, slides and keys, as tagged PDF in A4 and
 * US Letter (chapters in A4 alone).
 * They are the site's own pages, printed by a headless Chromium: `npm run kit`. The pages stay the accessible version; nothing is in a PDF alone.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Route } from '@playwright/test';
import subsetFont from 'subset-font';
import { chaptersIn, classroom, routes } from '../../src/components/site.ts';
import { glyphs } from '../../src/fonts/glyphs.ts';
import { isTeachers, lessonParts, lessonRoute, lessonSlug } from '../../src/i18n/lessons.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { href } from '../../src/i18n/routes.ts';
import { LOCAL } from '../../src/i18n/site-address.ts';
import { launchOptions } from '../browser.ts';
import { isReserved } from './address.ts';
import { drawForPaper, SLIDES } from './for-paper.ts';

const papers = { a4: 'A4', letter: 'Letter' } as const;
export type Paper = keyof typeof papers;

interface PaperDocument {
  /** Route of the page it is printed from. */
  route: string;
  /** File name without its ending: number of the lesson or chapter, then the address of the page. */
  name: string;
  /** For the teacher only: it lies in the folder of keys. */
  key: boolean;
  /** Slides lie on their side, as the wall shows them. */
  landscape: boolean;
  /** A booklet is made in A4 alone: a printer fits it to Letter, and the kit has no room for both. */
  sizes: readonly Paper[];
}

export interface PrintedPaper {
  route: string;
  locale: Locale;
  paper: Paper;
  /** From the folder of papers: `en/a4/4-the-alarm-sheet.pdf`. */
  file: string;
  key: boolean;
  pages: number;
  bytes: number;
}

interface PrintOptions {
  /** The built site. */
  dist: string;
  /** The folder the papers go to. */
  out: string;
  languages?: readonly Locale[];
  papers?: readonly Paper[];
  /** Only these documents. */
  only?: (document: PaperDocument) => boolean;
  /** Takes one line a file. */
  progress: (line: string) => unknown;
}

/** Two digits, so that files sort by number everywhere. */
const sorted = (number: number): string => String(number).padStart(2, '0');

/** Everything that is printed in one language: each page of a lesson but the quiz on screen, and the chapters. */
const documentsIn = (locale: Locale): PaperDocument[] => [
  ...classroom.lessons.flatMap((lesson) =>
    lessonParts
      .filter((part) => part !== 'quiz' && routes.has(lessonRoute(lesson.id, part)))
      .map((part): PaperDocument => ({
        route: lessonRoute(lesson.id, part),
        name: `${sorted(lesson.number)}-${lessonSlug(lesson, part)[locale].split('/').slice(1).join('-')}`,
        key: isTeachers(part),
        landscape: part === 'slides',
        sizes: ['a4', 'letter'],
      })),
  ),
  ...chaptersIn(locale).map(({ id, number, slug }): PaperDocument => ({
    route: id,
    name: `${locale === 'fr' ? 'chapitre' : 'chapter'}-${number}-${slug[locale]}`,
    key: false,
    landscape: false,
    sizes: ['a4'],
  })),
];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Weights that the pages print. */
const weights = [400, 500, 600, 700];

/**
 * Faces of one weight in the place of a variable one: Chromium writes a variable face into a PDF as drawings of its letters, three times as heavy.
 * A face that is late is waited for: on a screen its twin would stand in.
 */
const withFixedFaces = (html: string): string =>
  html.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const waits = face.replace(/font-display:\s*swap/, 'font-display:block');
    const span = /font-weight:\s*(\d+)\s+(\d+)/.exec(waits);
    const [low, high] = [Number(span?.[1]), Number(span?.[2])];
    if (!span) return waits;
    return weights
      .filter((weight) => weight >= low && weight <= high)
      .map((weight) =>
        waits.replace(span[0], `font-weight:${weight}`).replace(/(\.woff2)(["']?\))/, `$1?wght=${weight}$2`),
      )
      .join('');
  });

const faces = new Map<string, Promise<Buffer>>();

/** A face at one weight; one that has no axis of weight, as the machine's, stays as it is. @throws Error for a face that cannot be cut for another reason */
function faceAt(file: string, weight: number): Promise<Buffer> {
  const key = `${file}?${weight}`;
  const face =
    faces.get(key) ??
    readFile(file)
      .then((font) =>
        subsetFont(font, glyphs, {
          targetFormat: 'woff2',
          noHinting: true,
          keepFeatures: ['liga', 'tnum', 'lnum', 'rvrn', 'kern'],
          noLayoutClosure: true,
          variationAxes: { wght: weight },
        }).catch((error: Error) => {
          if (!error.message.includes('pinning wght')) throw error;
          return font;
        }),
      )
      .then((bytes) => Buffer.from(bytes));
  faces.set(key, face);
  return face;
}

/** Answers every request from the folder of the built site, whatever the address: so links in a PDF lead to the site itself, and nothing leaves the machine. */
const fromDisk =
  (dist: string, origin: string) =>
  async (route: Route): Promise<void> => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    const file = join(
      dist,
      decodeURIComponent(url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname),
    );
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    const weight = Number(url.searchParams.get('wght'));
    const body = weight > 0 ? await faceAt(file, weight) : await readFile(file);
    return route.fulfill({
      contentType,
      body: extname(file) === '.html' ? withFixedFaces(body.toString('utf8')) : body,
    });
  };

/** Where the built site says that it lives, else where it is served by `npm start`. */
async function originOf(dist: string): Promise<string> {
  return new URL(
    /<link rel="canonical" href="([^"]+)"/.exec(await readFile(join(dist, 'index.html'), 'utf8'))?.[1] ?? LOCAL,
  ).origin;
}

/** Pages of a PDF that Chromium wrote: its page objects stand uncompressed. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Runs in the page: links to a site that stands nowhere become their words; those inside the page stay. */
function unlinkForPaper(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.origin === location.origin && !link.getAttribute('href')?.startsWith('#')) link.removeAttribute('href');
}

/** Runs in the page. */
function addStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** @param styles for the paper alone, set before the drawings are measured */
async function open(page: Page, address: string, styles: string): Promise<void> {
  const answer = await page.goto(address, { waitUntil: 'load' });
  if (!answer?.ok()) throw new Error(`${address}: the built site has no such page (npm run build, then npm run kit)`);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(addStyles, styles);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(drawForPaper);
  if (isReserved(new URL(address).hostname)) await page.evaluate(unlinkForPaper);
}

/** @throws Error naming the page that could not be printed */
export async function printPapers({
  dist,
  out,
  languages = locales,
  papers: sizes = ['a4', 'letter'],
  only = () => true,
  progress,
}: PrintOptions): Promise<PrintedPaper[]> {
  const origin = await originOf(dist);
  const browser = await chromium.launch(launchOptions);
  const printed: PrintedPaper[] = [];
  try {
    // Without script a page is its complete still: what the printed page shows.
    const context: BrowserContext = await browser.newContext({
      javaScriptEnabled: false,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    await context.route('**/*', fromDisk(dist, origin));
    const page = await context.newPage();
    for (const locale of languages) {
      for (const document of documentsIn(locale).filter(only)) {
        await open(page, `${origin}${href(routes, document.route, locale)}`, document.landscape ? SLIDES : '');
        for (const paper of sizes.filter((size) => document.sizes.includes(size))) {
          const pdf = await page.pdf({
            format: papers[paper],
            landscape: document.landscape,
            printBackground: true,
            tagged: true,
            outline: true,
          });
          const file = [locale, ...(document.key ? ['keys'] : []), paper, `${document.name}.pdf`].join('/');
          await mkdir(dirname(join(out, file)), { recursive: true });
          await writeFile(join(out, file), pdf);
          const pages = pagesOf(pdf);
          printed.push({ route: document.route, locale, paper, file, key: document.key, pages, bytes: pdf.length });
          progress(`${file}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${(pdf.length / 1000).toFixed(0)} kB`);
        }
      }
    }
    await context.close();
  } finally {
    await browser.close();
  }
  return printed;
}
