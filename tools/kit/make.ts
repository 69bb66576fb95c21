/** The kits of a built site: for each language one zip for pupils and one with the keys. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs, zipName, type Pack } from '../../src/classroom/kit.ts';
import { kitWords } from '../../src/classroom/words.ts';
import { EMBEDS } from '../../src/i18n/embeds.ts';
import { classFolder } from '../../src/i18n/lessons.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { attribute, builtPages, elements, type BuiltPage } from '../built.ts';
import { checksums, SUMS } from './checksums.ts';
import { facesSheet, fontReader } from './fonts.ts';
import { keysPage, questionsOn } from './keys-page.ts';
import { deadAddresses } from './leads.ts';
import { builtPaths, leftOut } from './left-out.ts';
import { kitLessons, type KitLesson } from './lessons.ts';
import { badNames } from './names.ts';
import { kitPage, UNPACKED } from './page.ts';
import { isBulky, isKeyFile, PARTS, placeOf } from './places.ts';
import { pupilsList } from './pupils-list.ts';
import { readme } from './readme.ts';
import { classicScript, scriptName } from './scripts.ts';
import { megabytes, overLimit, zipOf } from './zip.ts';

export interface Kit {
  name: string;
  locale: Locale;
  pack: Pack;
  files: ReadonlyMap<string, Uint8Array>;
  /** What of the site it does not hold. */
  left: readonly { kind: string; count: number }[];
  zip: Uint8Array;
}

export interface KitOptions {
  /** The built site. */
  dist: string;
  version: string;
  languages?: readonly Locale[];
  /** False leaves the PDFs out, were they made or not. */
  papers?: boolean;
  /** Takes one line a step. */
  progress: (line: string) => unknown;
}

/** Everything that stood in the way, a line each. */
export class KitError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sum = (files: Iterable<Uint8Array>): number => [...files].reduce((total, { length }) => total + length, 0);

/** A page of the classroom that search engines are asked to leave out holds answers, whatever its address. */
const holdsAnswers = (page: BuiltPage): boolean =>
  /\/(?:classroom|classe)\//.test(page.path) &&
  elements(
    page.document,
    (element) => attribute(element, 'name') === 'robots' && /noindex/.test(attribute(element, 'content') ?? ''),
  ).length > 0;

/** Addresses of files (no pages) that a page links, and that the site has. A feed is for readers of news online. */
const filesLinked = (page: BuiltPage, dist: string): string[] =>
  elements(page.document, (element) => ['a', 'img', 'source', 'link'].includes(element.tagName))
    .map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? '')
    .filter(
      (path) =>
        path.startsWith('/') &&
        !/[#/]$|^\/_astro\/.*(?<!\.css)$|^\/kit\/|\/feed\.xml$/.test(path) &&
        existsSync(join(dist, path)) &&
        /\.\w+$/.test(path),
    );

/** Addresses of the PDFs of one language, made or not. */
function papersOf(dist: string, locale: Locale): string[] {
  const folder = join(dist, 'kit', 'paper', locale);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => `/kit/paper/${locale}/${file.replaceAll('\\', '/')}`)
    .sort();
}

/** Where the built site says that it lives; undefined when it was built without an address (SITE_URL). */
function siteAddress(pages: readonly BuiltPage[]): string | undefined {
  const address = pages
    .flatMap(({ document }) => elements(document, (element) => attribute(element, 'rel') === 'canonical'))
    .map((link) => attribute(link, 'href'))[0];
  return address && new URL(address).origin;
}

class Maker {
  private readonly pages: readonly BuiltPage[];
  private readonly byPath: ReadonlyMap<string, BuiltPage>;
  private readonly lessons: Readonly<Record<Locale, readonly KitLesson[]>>;
  /** Addresses of the pages that a teacher works from. */
  private readonly teachers: ReadonlySet<string>;
  private readonly site: string | undefined;
  private readonly options: KitOptions;

  constructor(options: KitOptions) {
    this.options = options;
    this.pages = builtPages(options.dist).filter(
      ({ path }) => path !== '/404.html' && !path.startsWith('/kit/') && !path.startsWith(EMBEDS),
    );
    this.site = siteAddress(this.pages);
    this.byPath = new Map(this.pages.map((page) => [page.path, page]));
    this.lessons = { en: kitLessons('en'), fr: kitLessons('fr') };
    const parts = locales.flatMap((locale) => this.lessons[locale].flatMap(({ teachers }) => teachers));
    this.teachers = new Set(parts.map(({ path }) => path));
    const faults = [
      ...parts
        .filter(({ path }) => !this.byPath.has(path))
        .map(({ path, route }) => `${options.dist}: no page ${path} for ${route} (build the site anew)`),
      ...this.pages
        .filter((page) => holdsAnswers(page) && !this.teachers.has(page.path))
        .map(
          ({ path }) =>
            `${path}: is kept from search engines as a page with answers, and would go to pupils (see isTeachers in src/i18n/lessons.ts)`,
        ),
    ];
    if (faults.length > 0) throw new KitError(faults);
  }

  private page(path: string): BuiltPage {
    const page = this.byPath.get(path);
    if (!page) throw new KitError([`${this.options.dist}: no page ${path} (build the site anew)`]);
    return page;
  }

  /** Pages and other files of the site that go into a kit. */
  private chosen(locale: Locale, pack: Pack): { pages: BuiltPage[]; files: string[] } {
    const { dist } = this.options;
    const papers = (this.options.papers === false ? [] : papersOf(dist, locale)).filter(
      (path) => isKeyFile(path) === (pack === 'keys'),
    );
    const lessons = this.lessons[locale];
    const listPath = `/${locale === 'fr' ? 'fr/' : ''}${classFolder[locale]}/`;
    if (pack === 'pupils') {
      pupilsList(this.page(listPath), lessons);
      const open = this.pages.filter((page) => page.locale === locale && !this.teachers.has(page.path));
      const linked = [...new Set(open.flatMap((page) => filesLinked(page, dist)))].filter(
        (path) => !isKeyFile(path) && !isBulky(path),
      );
      return { pages: open, files: [...linked, ...papers].sort() };
    }
    const own = lessons.flatMap(({ teachers }) => teachers.map(({ path }) => this.page(path)));
    const model = own.find(holdsAnswers);
    if (!model) throw new KitError([`${dist}: no page of answers in ${locale}`]);
    const questions = new Map(
      lessons.map((lesson) => [lesson, lesson.teachers.flatMap(({ path }) => questionsOn(this.page(path), isKeyFile))]),
    );
    const first = keysPage(model, listPath, lessons, (lesson) => questions.get(lesson) ?? [], papers);
    return {
      pages: [first, ...own],
      files: [
        ...new Set([
          ...[...questions.values()].flatMap((links) => links.map(({ href }) => href)),
          '/icon.svg',
          ...papers,
        ]),
      ].sort(),
    };
  }

  /** The sentence for what is in the other zip of the language. */
  private elsewhere(locale: Locale, pack: Pack): (path: string) => string {
    const say = kitWords(locale);
    const other = pack === 'pupils' ? 'keys' : 'pupils';
    const sentence = say(pack === 'pupils' ? 'inKeys' : 'inPupils', { zip: zipName(other, locale) });
    const papers = new Set(this.lessons[locale].flatMap(({ pupils }) => pupils.map(({ path }) => path)));
    return (path) =>
      (pack === 'pupils' ? this.teachers.has(path) || isKeyFile(path) : papers.has(path)) ? sentence : '';
  }

  private leftOut(locale: Locale, pack: Pack, taken: ReadonlySet<string>): Kit['left'] {
    const lessonPages = new Set(this.lessons[locale].flatMap(({ pupils }) => pupils.map(({ path }) => path)));
    return leftOut(builtPaths(this.options.dist), {
      locale,
      pack,
      taken,
      isTeachers: (path) => this.teachers.has(path),
      isPage: (path) => this.byPath.has(path),
      isLessonPage: (path) => lessonPages.has(path),
    });
  }

  async kit(locale: Locale, pack: Pack): Promise<Kit> {
    const { dist, version, progress } = this.options;
    const name = zipName(pack, locale);
    const say = kitWords(locale);
    const { pages, files } = this.chosen(locale, pack);
    const places = new Map(
      [...pages.map(({ path }) => path), ...files].map((path) => [path, placeOf(path, locale, pack)]),
    );
    // In the keys every way out of the answers leads to their list.
    if (pack === 'keys') places.set(locale === 'fr' ? '/fr/' : '/', 'index.html');

    const scripts = new Map<string, readonly string[]>();
    const styles = new Map<string, string>();
    const made = new Map<string, Uint8Array>();
    const faces: string[] = [];
    for (const page of pages) {
      const place = placeOf(page.path, locale, pack);
      if (made.has(place))
        throw new KitError([`${name}: two pages want to be ${place} (see placeOf in tools/kit/places.ts)`]);
      if (pack === 'keys')
        for (const nav of elements(
          page.document,
          (element) => element.tagName === 'nav' && ['header', 'footer'].includes(element.parentNode?.nodeName ?? ''),
        ))
          nav.childNodes = [];
      const written = kitPage(page, place, {
        places,
        onSite: (path) => this.byPath.has(path) || existsSync(join(dist, path)),
        elsewhere: this.elsewhere(locale, pack),
        leftOut: (path) => isBulky(path) && !places.has(path),
        script: (sources) => {
          const file = `${PARTS}/${scriptName(sources)}.js`;
          scripts.set(file, sources);
          return file;
        },
        style: (css) => {
          const file = `${PARTS}/${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
          styles.set(file, css);
          return file;
        },
        fonts: `${PARTS}/fonts.css`,
        unpack: say('unpack'),
      });
      made.set(place, utf8(written.html));
      faces.push(...written.faces);
    }
    progress(`${name}: ${pages.length} pages, ${megabytes(sum(made.values()))}`);

    const parts = new Map<string, Uint8Array>([
      [`${PARTS}/fonts.css`, utf8(`${UNPACKED}\n${facesSheet(faces, fontReader(dist))}`)],
    ]);
    for (const [file, css] of styles) parts.set(file, utf8(css));
    for (const [file, sources] of [...scripts].sort())
      parts.set(file, utf8(await classicScript(dist, sources, locale)));
    progress(
      `${name}: ${scripts.size} scripts, ${styles.size} style sheets and the fonts, ${megabytes(sum(parts.values()))}`,
    );

    const others = new Map(files.map((path) => [places.get(path) as string, readFileSync(join(dist, path))]));
    for (const kind of [...new Set(files.map((path) => path.split('.').at(-1) ?? ''))].sort()) {
      const these = [...others].filter(([file]) => file.endsWith(`.${kind}`));
      progress(`${name}: ${these.length} .${kind}, ${megabytes(sum(these.map(([, bytes]) => bytes)))}`);
    }

    const body = new Map([...made, ...parts, ...others].sort(([a], [b]) => (a < b ? -1 : 1)));
    const head = new Map<string, Uint8Array>([
      [
        'README.txt',
        utf8(
          `\ufeff${readme({ locale, pack, version, site: this.site, papers: files.some((path) => path.endsWith('.pdf')) })}`,
        ),
      ],
      ['LICENSE', readFileSync('LICENSE')],
      ['LICENSE-FONTS.md', readFileSync('src/fonts/OFL.md')],
      ['VERSION', utf8(`eyes-everywhere ${version} ${pack} ${locale}\n`)],
    ]);
    const whole = new Map([...head, ...body]);
    const all = new Map([...head, [SUMS, utf8(checksums(whole))], ...body]);
    const zip = zipOf(all);
    const faults = [...deadAddresses(all, name), ...badNames(all.keys(), name), ...overLimit(name, all, zip.length)];
    if (faults.length > 0) throw new KitError(faults);
    progress(`${name}: ${all.size} files, ${megabytes(zip.length)} packed`);
    const left = this.leftOut(locale, pack, new Set([...pages.map(({ path }) => path), ...files]));
    for (const { kind, count } of left) progress(`${name}: left out: ${count} ${kind}`);
    return { name, locale, pack, files: all, left, zip };
  }
}

/**
 * Makes every kit of a built site, in memory.
 * @throws KitError with every fault of the first kit that has one; Error when nothing is built
 */
export async function makeKits(options: KitOptions): Promise<Kit[]> {
  const maker = new Maker(options);
  const kits: Kit[] = [];
  for (const locale of options.languages ?? locales) for (const pack of packs) kits.push(await maker.kit(locale, pack));
  return kits;
}
