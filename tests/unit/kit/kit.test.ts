import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { packs, type Pack } from '../../../src/classroom/kit.ts';
import { locales } from '../../../src/i18n/locale.ts';
import type { BuiltPage } from '../../../tools/built.ts';
import { isReserved, kitAddress, placeholders } from '../../../tools/kit/address.ts';
import { checksums } from '../../../tools/kit/checksums.ts';
import { facesSheet, splitFaces } from '../../../tools/kit/fonts.ts';
import { deadAddresses } from '../../../tools/kit/leads.ts';
import { leftOut, type Inside } from '../../../tools/kit/left-out.ts';
import { makeKits } from '../../../tools/kit/make.ts';
import { badNames } from '../../../tools/kit/names.ts';
import { UNPACKED, kitPage, type Surroundings } from '../../../tools/kit/page.ts';
import { isKeyFile, placeOf, relative, resolve } from '../../../tools/kit/places.ts';
import { kitPolicy } from '../../../tools/kit/policy.ts';
import { faultsOfPaper, type ReadPage, type ReadPaper } from '../../../tools/kit/read-paper.ts';
import { readme, wrap } from '../../../tools/kit/readme.ts';
import { classicScript, inOneLanguage, scriptName, withoutFetchingAhead } from '../../../tools/kit/scripts.ts';
import { overLimit, zipOf } from '../../../tools/kit/zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (record: Record<string, string>): Map<string, Uint8Array> =>
  new Map(Object.entries(record).map(([name, text]) => [name, bytes(text)]));

describe('an address of the site becomes a file of the kit', () => {
  it('with the cover at the top and everything else in one folder, without the language', () => {
    expect(placeOf('/', 'en', 'pupils')).toBe('index.html');
    expect(placeOf('/fr/', 'fr', 'pupils')).toBe('index.html');
    expect(placeOf('/law/', 'en', 'pupils')).toBe('site/law/index.html');
    expect(placeOf('/fr/droit/', 'fr', 'pupils')).toBe('site/droit/index.html');
    expect(placeOf('/charts/promises.fr.svg', 'fr', 'pupils')).toBe('site/charts/promises.fr.svg');
  });

  it('with the papers in one folder, and the teacher’s list of lessons at the top of the keys', () => {
    expect(placeOf('/kit/paper/en/a4/1-sheet.pdf', 'en', 'pupils')).toBe('paper/a4/1-sheet.pdf');
    expect(placeOf('/kit/paper/en/keys/a4/1-answers.pdf', 'en', 'keys')).toBe('paper/a4/1-answers.pdf');
    expect(placeOf('/fr/classe/', 'fr', 'keys')).toBe('index.html');
    expect(placeOf('/fr/classe/', 'fr', 'pupils')).toBe('site/classe/index.html');
  });

  it('and exports of questions and keys on paper are for the teacher, pages and sheets are not', () => {
    expect(
      ['/classroom/whose-count.fr.gift.txt', '/classroom/whose-count.en.qti.zip', '/kit/paper/fr/keys/a4/x.pdf'].map(
        isKeyFile,
      ),
    ).toEqual([true, true, true]);
    expect(
      ['/classroom/whose-count/sheet/', '/charts/promises.en.csv', '/kit/paper/fr/a4/x.pdf'].map(isKeyFile),
    ).toEqual([false, false, false]);
  });

  it('and one file points at another by a relative address that leads back to it', () => {
    expect(relative('site/law/index.html', 'index.html')).toBe('../../index.html');
    expect(relative('index.html', 'site/law/index.html')).toBe('site/law/index.html');
    expect(relative('site/a/index.html', 'site/a/b/index.html')).toBe('b/index.html');
    for (const from of ['index.html', 'site/a/index.html', 'site/a/b/index.html'])
      for (const to of ['index.html', 'site/a/index.html', 'site/c/index.html', 'paper/été 1.pdf'])
        expect(resolve(from, relative(from, to))).toBe(to);
    expect(resolve('index.html', '../outside.html')).toBeNull();
  });
});

const page = (body: string, head = ''): BuiltPage => {
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><title>T</title>${head}</head><body>${body}</body></html>`;
  return { path: '/law/', file: 'law/index.html', html, document: parse(html), locale: 'en', kind: 'chapter' };
};
const kit: Surroundings = {
  places: new Map([
    ['/', 'index.html'],
    ['/law/', 'site/law/index.html'],
    ['/icon.svg', 'site/icon.svg'],
  ]),
  onSite: (path) => path === '/fr/droit/' || path.startsWith('/classroom/'),
  elsewhere: (path) => (path.startsWith('/classroom/') ? '(ask the teacher)' : ''),
  leftOut: (path) => path.endsWith('.png'),
  script: () => 'site/kit/page.js',
  style: (css) => `site/kit/${css.length}.css`,
  fonts: 'site/kit/fonts.css',
  unpack: 'Unpack the folder first.',
};
const written = (body: string, head = ''): string => kitPage(page(body, head), 'site/law/index.html', kit).html;

describe('a page of the kit', () => {
  it('points at its neighbours by relative addresses and keeps anchors and states', () => {
    const html = written(
      '<a href="/#who">C</a><a href="/law/#play-x?a=1">L</a><a href="#here">H</a><a href="https://x.test/" rel="noreferrer">X</a>',
      '<link rel="icon" href="/icon.svg">',
    );
    for (const link of [
      'href="../../index.html#who"',
      'href="#play-x?a=1"',
      'href="#here"',
      'href="https://x.test/"',
      'href="../icon.svg"',
    ])
      expect(html).toContain(link);
  });

  it('has no language switch, and says once in a sentence where the teacher’s files are', () => {
    const html = written(
      '<a class="language" href="/fr/droit/">Français</a><p><a href="/classroom/a.en.gift.txt" download>GIFT</a> <a href="/classroom/a.en.csv">CSV</a></p><p>See <a href="/fr/droit/">this</a>.</p>',
    );
    expect(html).not.toContain('Français');
    expect(html).toContain('<p><span>GIFT</span> <span>CSV</span><span class="meta"> (ask the teacher)</span></p>');
    expect(html).toContain('<p>See <span>this</span>.</p>');
  });

  it('says it once for a list of nothing else, and in each item of a list of more', () => {
    const [one, two] = ['<a href="/classroom/a/">A</a>', '<a href="/classroom/b/">B</a>'];
    expect(written(`<ul><li>${one}</li><li>${two}</li></ul>`)).toContain(
      '<ul><li><span>A</span></li><li><span>B</span></li><li class="meta">(ask the teacher)</li></ul>',
    );
    const mixed = written(`<ul><li>${one}</li><li><a href="/law/">L</a></li><li>${two}</li></ul>`);
    expect(mixed.match(/<span class="meta"> \(ask the teacher\)<\/span><\/li>/g)).toHaveLength(2);
  });

  it('offers no picture that had no room in it', () => {
    expect(written('<p><a href="/charts/a.en.png" download>PNG</a></p>')).toContain('<p></p>');
  });

  it('leaves out what is for the online page alone, and what speaks of the site’s address', () => {
    const html = written(
      '<section data-online>Download</section>',
      '<link rel="canonical" href="https://s.test/law/"><link rel="preload" href="/f.woff2" as="font">',
    );
    expect(html).not.toMatch(/Download|canonical|preload/);
  });

  it('says first that the folder must be unpacked, and hides it by a sheet that only the unpacked folder has', () => {
    const html = written('<h1>Law</h1>');
    expect(html).toMatch(/<body><p class="unpack">Unpack the folder first\.<\/p>/);
    expect(html).not.toContain(UNPACKED);
  });

  it('runs one classic script in the place of its modules, and takes its fonts from the style sheet', () => {
    const source = page(
      '<script type="module" src="/_astro/A.js"></script><script type="module" src="/_astro/B.js"></script>',
      '<style>@font-face{font-family:T;src:url(/_astro/t.woff2)}p{margin:0}</style>',
    );
    const { html, faces } = kitPage(source, 'site/law/index.html', kit);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="../kit/page.js" defer="">']);
    expect(html).toContain('<link rel="stylesheet" href="../kit/fonts.css">');
    expect(faces).toEqual(['@font-face{font-family:T;src:url(/_astro/t.woff2)}']);
    expect(html).toContain('<style>p{margin:0}</style>');
  });

  it('shares its long styles, where they stood; short ones and those that name a pattern of the page stay', () => {
    const long = `p{margin:0}${'a'.repeat(400)}`;
    const html = written(
      '',
      `<style>${long}</style><style>b{margin:0}</style><style>rect{fill:url(#dots)}${long}</style>`,
    );
    expect(html).toMatch(
      /<link rel="stylesheet" href="\.\.\/kit\/411\.css"><style>b\{margin:0\}<\/style><style>rect\{fill:url\(#dots\)\}/,
    );
    expect(deadAddresses(files({ 'site/kit/1.css': 'p{background:url(/x.png)}' }), 'a.zip').join()).toContain(
      'site/kit/1.css: a style asks for url(/x.png)',
    );
  });

  it('has a policy of its own, with the hashes of what stands in it', () => {
    const html = written('', '<script>let a</script><style>p{margin:0}</style>');
    expect(html.match(/content-security-policy/g)).toHaveLength(1);
    expect(html).toContain(kitPolicy(['let a'], ['p{margin:0}']).replaceAll('&', '&amp;'));
    expect(kitPolicy([], [])).not.toMatch(/'self'|unsafe|\*|https?:/);
  });

  it('is refused when a module stands in the page itself', () => {
    expect(() => written('<script type="module">let a</script>')).toThrow(
      /\/law\/: a module script stands in the page itself/,
    );
  });
});

describe('the last look at a kit', () => {
  it('finds each address that leads nowhere, with page, address and mend', () => {
    const faults = deadAddresses(
      files({
        'index.html':
          '<a href="site/law/index.html#b">1</a><a href="/law/">2</a><a href="gone.html">3</a><a href="../up.html">4</a><script src="a.js"></script><a href="#top">5</a><style>p{background:url(/x.png)}</style>',
        'site/law/index.html': '<p id="a">',
      }),
      'a.zip',
    );
    expect(faults).toHaveLength(7);
    for (const part of [
      'index.html#b names an anchor',
      '/law/ leads to nothing',
      'gone.html',
      '../up.html',
      '<script> a.js',
      '#top names an anchor',
      'url(/x.png)',
    ])
      expect(faults.join('\n')).toContain(part);
  });

  it('lets sources on the web be, and the state of a play behind its anchor', () => {
    expect(
      deadAddresses(
        files({ 'index.html': '<a href="https://x.test/">1</a><p id="play-x"></p><a href="#play-x?a=1">2</a>' }),
        'a.zip',
      ),
    ).toEqual([]);
  });

  it('names a zip over the limit with what weighs most', () => {
    expect(overLimit('a.zip', files({ 'a.png': 'xxxx', 'b.html': 'x' }), 2_000_000, 1_000_000).join()).toMatch(
      /^a\.zip: 2\.0 MB, over the limit of 1\.0 MB \(heaviest before packing: \.png .*, \.html/,
    );
    expect(overLimit('a.zip', files({}), 1_000_000, 1_000_000)).toEqual([]);
  });
});

describe('the address of a kit', () => {
  it('is one that a reader can go to, or none: then the command says so', () => {
    expect(kitAddress('https://eyes.marseille.fr')).toEqual({
      origin: 'https://eyes.marseille.fr',
      says: 'codes to scan and papers name https://eyes.marseille.fr',
    });
    for (const none of [
      undefined,
      '',
      'https://eyes-everywhere.example',
      'http://localhost:4321',
      'http://127.0.0.1',
    ]) {
      const { origin, says } = kitAddress(none);
      expect(origin).toBeUndefined();
      expect(says).toContain('no code to scan');
    }
    expect(() => kitAddress('eyes.fr')).toThrow(/write the whole address/);
    expect(['a.test', 'b.invalid', 'example.org', 'www.example.com', '[::1]'].map(isReserved)).toEqual(
      Array(5).fill(true),
    );
    expect(['example.fr', 'an-example.org', 'test.fr', 'localhost.run'].map(isReserved)).toEqual(Array(4).fill(false));
  });

  it('is looked for once more in what was made: pages, README, links of a PDF', () => {
    const faults = placeholders(
      files({
        'index.html': '<p>Scan: https://eyes-everywhere.example/play/</p>',
        'README.txt': 'at http://localhost:4321',
        'paper/a.pdf': '/URI (https://eyes-everywhere.example/law/)',
        'site/a.html': '<a href="https://www.legifrance.gouv.fr/">L</a>',
        'site/kit/page.js': 'new URL("https://here.invalid")',
      }),
      'a.zip',
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'a.zip, index.html',
      'a.zip, README.txt',
      'a.zip, paper/a.pdf',
    ]);
  });
});

describe('the names in a kit', () => {
  it('can be written to a disk of Windows, macOS and Linux', () => {
    expect(badNames(['README.txt', 'site/a-b_c/index.html', 'paper/a4/01-x.pdf'], 'a.zip')).toEqual([]);
    for (const [name, why] of [
      ['site/été.html', 'outside ASCII'],
      ['site/what?.html', 'forbids'],
      ['site/a:b.html', 'forbids'],
      ['site/con/index.html', 'device'],
      ['site/LPT1.txt', 'device'],
      ['site/end./a.html', 'ends with'],
      ['site/end /a.html', 'ends with'],
      ['site/../a.html', 'relative'],
      [`site/${'a'.repeat(150)}`, 'over 150'],
    ] as const)
      expect(badNames([name], 'a.zip').join(), name).toContain(why);
    expect(badNames(['site/Law/a.html', 'site/law/b.html'], 'a.zip').join()).toContain('differs from site/Law');
  });
});

describe('what a kit leaves out', () => {
  it('is told by kind, each file once', () => {
    const paths = [
      '/law/',
      '/fr/droit/',
      '/old/',
      '/404.html',
      '/embed/alarm/',
      '/_astro/a.js',
      '/share/en/law.png',
      '/charts/a.en.png',
      '/charts/a.fr.svg',
      '/classroom/a/',
      '/classroom/a/sheet/',
      '/classroom/a.en.xlsx',
      '/classroom/a.fr.xlsx',
      '/fr/feed.xml',
      '/kit/paper/en/a4/a.pdf',
      '/kit/paper/en/keys/a4/b.pdf',
      '/kit/paper/fr/a4/a.pdf',
      '/number/x.json',
    ];
    const inside = (pack: Pack, taken: string[]): Inside => ({
      locale: 'en',
      pack,
      taken: new Set(taken),
      isTeachers: (path) => path === '/classroom/a/',
      isPage: (path) => path !== '/old/',
      isLessonPage: (path) => path === '/classroom/a/sheet/',
    });
    const pupils = leftOut(paths, inside('pupils', ['/law/', '/classroom/a/sheet/', '/kit/paper/en/a4/a.pdf']));
    expect(pupils.reduce((sum, { count }) => sum + count, 0)).toBe(paths.length - 3);
    const counts = new Map(pupils.map(({ kind, count }) => [kind, count]));
    expect(counts.get('files in French')).toBe(2);
    expect(counts.get('pages in French')).toBe(1);
    expect(counts.get('PDFs for the teacher')).toBe(1);
    expect(counts.get('charts as PNG')).toBe(1);
    expect(counts.get('tables and numbers as JSON')).toBe(1);
    expect(counts.get('lessons, plans, slides, answers and keys, for the teacher')).toBe(1);
    const keys = leftOut(paths, inside('keys', ['/classroom/a/', '/kit/paper/en/keys/a4/b.pdf']));
    expect(keys).toContainEqual({ kind: 'papers and quizzes of the lessons, for pupils', count: 1 });
    expect(keys).toContainEqual({ kind: 'PDFs for pupils', count: 1 });
  });
});

describe('a paper read back', () => {
  const paper = (pages: Partial<ReadPage>[], sizes: [number, string][] = []): ReadPaper => ({
    pages: pages.map((page) => ({ width: 595, height: 842, lines: [], drawn: false, ...page })),
    text: '',
    sizes: sizes.map(([size, text]) => ({ size, text, page: 1 })),
    notEmbedded: [],
    title: '',
    language: '',
    tagged: true,
    headings: 1,
    links: [],
  });
  it('is at fault for letters under nine points and for a page with a line or a code alone', () => {
    const full = ['a', 'b', 'c', 'd'];
    expect(faultsOfPaper('a.pdf', paper([{ lines: ['title'] }, { lines: full }, { drawn: true }], [[9, 'x']]))).toEqual(
      [],
    );
    expect(faultsOfPaper('a.pdf', paper([{ lines: full }, { lines: ['CC BY'] }], [[7.04, 'Angers']]))).toEqual([
      'a.pdf: 1 text under nine points, the smallest on page 1: “Angers” in 7.0 (mend the styles for print)',
      'a.pdf: page 2 holds “CC BY” alone (join it to the page before)',
    ]);
    expect(faultsOfPaper('a.pdf', paper([{ lines: full }, {}])).join()).toContain('page 2 holds nothing alone');
    expect(
      faultsOfPaper('slides.pdf', paper([{ lines: full }, { lines: ['One idea'], width: 842, height: 595 }])),
    ).toEqual([]);
  });
});

describe('the parts of a kit', () => {
  it('are summed as sha256sum writes them, sorted by name', () => {
    expect(checksums(files({ b: 'b', a: '' }))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b\n',
    );
  });

  it('give the same bytes each time, in the order given', () => {
    const some = files({ 'README.txt': 'read me', 'a.html': 'a'.repeat(500), 'b.png': 'b' });
    expect(zipOf(some)).toEqual(zipOf(some));
    expect(Object.keys(unzipSync(zipOf(some)))).toEqual(['README.txt', 'a.html', 'b.png']);
  });

  it('hold each face once, with its font inside', () => {
    const { css, faces } = splitFaces(
      '@layer a{@font-face{font-family:T;src:url(/_astro/t.woff2)format("woff2");font-display:swap}p{margin:0}}',
    );
    expect(css).toBe('@layer a{p{margin:0}}');
    expect(facesSheet([...faces, ...faces], (path) => Buffer.from(path))).toBe(
      `@font-face{font-family:T;src:url(data:font/woff2;base64,${Buffer.from('/_astro/t.woff2').toString('base64')})format("woff2");font-display:block}`,
    );
  });

  it('hold scripts that import nothing: what is loaded later on the site is inside', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'kit-'));
    writeFileSync(
      join(dist, 'Page.js'),
      'import{n}from"./n.js";globalThis.kitSaid=n;globalThis.kitLater=()=>import("./later.js");',
    );
    writeFileSync(join(dist, 'n.js'), 'export const n=7;');
    writeFileSync(join(dist, 'later.js'), 'export const later="later";');
    const code = await classicScript(dist, ['/Page.js'], 'en');
    expect(code).toMatch(/^"use strict"/);
    new Function(code)();
    const world = globalThis as { kitSaid?: number; kitLater?: () => Promise<{ later: string }> };
    expect(world.kitSaid).toBe(7);
    expect((await world.kitLater?.())?.later).toBe('later');
    await expect(classicScript(dist, ['/gone.js'], 'en')).rejects.toThrow(/gone\.js/);
    writeFileSync(join(dist, 'asks.js'), 'fetch("/data/x.json");');
    await expect(classicScript(dist, ['/asks.js'], 'en')).rejects.toThrow(
      /asks\.js: "fetch\(" cannot work from a disk/,
    );
    writeFileSync(join(dist, 'window.js'), 'window.fetch("/data/x.json");');
    await expect(classicScript(dist, ['/window.js'], 'en')).rejects.toThrow(/window\.js: "window\.fetch" cannot work/);
    // A map of a library may have a method of that name.
    writeFileSync(
      join(dist, 'map.js'),
      'class Words { fetch(key, make) { return make(key); } } new Words().fetch(1, alert);',
    );
    expect(await classicScript(dist, ['/map.js'], 'en')).toContain('fetch');
    expect(scriptName(['/_astro/Front.astro_x.js', '/_astro/Page.astro_y.js'])).toBe('front-page');
  });

  it('ask for nothing ahead of time, and say so when Vite writes that list in another way', () => {
    const list = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js"])))=>i.map(i=>d[i]);';
    expect(withoutFetchingAhead(`${list}\nx()`, 'a.js')).toBe('const __vite__mapDeps=()=>[];\nx()');
    expect(() => withoutFetchingAhead('const __vite__mapDeps=new Map;', 'a.js')).toThrow(/a\.js.*mend AHEAD/);
  });

  it('what plays are given in the other language stays out, and another shape is told', () => {
    const asked = 'x={en:()=>n(()=>import(`./given.a1.js`),[]),fr:()=>n(()=>import(`./given.b-2.js`),[])};';
    expect(inOneLanguage(asked, 'fr', 'a.js')).toBe(
      'x={en:()=>Promise.resolve({default:"null"}),fr:()=>n(()=>import(`./given.b-2.js`),[])};',
    );
    expect(inOneLanguage('x()', 'fr', 'a.js')).toBe('x()');
    expect(() => inOneLanguage('x=[import(`./given.a1.js`)]', 'en', 'a.js')).toThrow(/a\.js.*mend GIVEN/);
  });
});

describe('the README of a kit', () => {
  for (const locale of locales)
    for (const pack of packs) {
      it(`says in ${locale} for ${pack} what to open, which browser, which licence and version, in lines a plain editor shows`, () => {
        const text = readme({ locale, pack, version: '1.2.3', site: 'https://s.test', papers: true });
        for (const part of [
          'index.html',
          'Firefox',
          'CC BY 4.0',
          'SHA256SUMS',
          '1.2.3',
          `eyes-everywhere-${pack === 'keys' ? '' : 'keys-'}${locale}.zip`,
        ])
          expect(text).toContain(part);
        expect(text).not.toMatch(/[{}]|undefined/);
        expect(text.split('\r\n').filter((line) => line.length > 78)).toEqual([]);
        expect(text).toContain('A4');
        expect(text.includes('PNG')).toBe(pack === 'pupils');
        expect(readme({ locale, pack, version: '1', site: 'https://s.test', papers: false })).not.toContain('A4');
      });
    }

  it('says that there is no code to scan where the kit has no address', () => {
    const text = readme({ locale: 'en', pack: 'pupils', version: '1', site: undefined, papers: true });
    expect(text.replace(/\s+/g, ' ')).toContain('There is no code to scan');
    expect(text).not.toMatch(/https?:/);
  });

  it('never breaks a line at a no-break space', () => {
    expect(wrap(`${'a'.repeat(76)} b\u00a0: c`)).toBe(`${'a'.repeat(76)}\nb\u00a0: c`);
  });
});

describe('making kits', () => {
  it('says to build first when nothing is built', async () => {
    await expect(
      makeKits({ dist: join(tmpdir(), 'no-such-dist'), version: '1', progress: () => undefined }),
    ).rejects.toThrow(/no built pages \(run npm run build first\)/);
  });
});
