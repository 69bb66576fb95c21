/**
 * Spelling in both languages: the prose files as they stand, and by language the words of charts, glossary and cover, the labels and notes of the tables,
 * and the text of the built pages. Names the dictionaries do not know stand in words.txt.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { parse } from 'yaml';
import { loadTables } from '../src/data/load.ts';
import { tableNames } from '../src/data/schemas.ts';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { attribute, elements, hasClass, tag, texts, type Built, type Check, type Element } from './built.ts';
import { runsAll } from './kept.ts';

const OUT = 'test-results/spelling';
const CACHE = 'node_modules/.cache/eyes-everywhere/spelling';
const lines: Record<Locale, Map<string, Set<string>>> = { en: new Map(), fr: new Map() };

/** A quotation in the other language stands in that language's quotation marks. */
const quoted: Record<Locale, RegExp> = { en: /«[^»]*»/gu, fr: /“[^”]*”/gu };

function add(locale: Locale, file: string, text: string): void {
  const words = text.replace(quoted[locale], '').replace(/\s+/g, ' ').trim();
  if (!/\p{L}{3}/u.test(words)) return;
  const set = lines[locale].get(file) ?? new Set();
  lines[locale].set(file, set.add(words));
}

/** Every string under a key `en` or `fr`. */
function bilingual(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const locale = locales.find((one) => one === key);
    if (locale && typeof inner === 'string') add(locale, file, inner);
    else bilingual(inner, file);
  }
}

function addSources(): void {
  for (const file of readdirSync('content', { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.yaml') && file !== 'allowed-names.yaml')
      bilingual(parse(readFileSync(join('content', file), 'utf8')), `content/${file}`);
  }
  const tables = loadTables();
  for (const name of tableNames) {
    for (const row of tables[name] as unknown as Record<string, unknown>[]) {
      for (const [column, value] of Object.entries(row)) {
        const locale = locales.find((one) => /^(?:label|note|text)_/.test(column) && column.endsWith(`_${one}`));
        if (locale && typeof value === 'string') add(locale, `content/data/${name}.csv`, value);
      }
    }
  }
}

/** Not our words, or checked where they stand: source titles, cells of a table or of a file in a form, rows under a source, other languages, code, cards that repeat the glossary. */
const passed = (around: Element[]): boolean =>
  around.some(
    (element) =>
      hasClass(element, 'source') ||
      hasClass(element, 'sources') ||
      hasClass(element, 'meta') ||
      hasClass(element, 'credit') ||
      ['code', 'pre', 'tbody', 'thead', 'textarea'].includes(element.tagName) ||
      (element.tagName !== 'html' && attribute(element, 'lang') !== undefined),
  );

function addPages({ pages }: Built): void {
  for (const page of pages) {
    for (const body of elements(page.document, tag('body')))
      for (const { text, around } of texts(body)) if (!passed(around)) add(page.locale, `the page ${page.path}`, text);
  }
}

type Gathered = Map<string, { file: string; said: string[] }>;

/** Writes what is said to files, one a source and language. Returns them with the prose files, which are read as they stand, and where the lines of each were read. */
function written(): { files: string[]; count: number; gathered: Gathered } {
  rmSync(OUT, { recursive: true, force: true });
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => join('content', file));
  const gathered: Gathered = new Map();
  let count = 0;
  for (const locale of locales) {
    mkdirSync(join(OUT, locale), { recursive: true });
    for (const [file, said] of lines[locale]) {
      const path = join(OUT, locale, `${file.replaceAll(/[^\w.]+/g, '-')}.txt`);
      writeFileSync(path, `${[...said].join('\n')}\n`);
      files.push(path);
      gathered.set(path, { file, said: [...said] });
      count += said.size;
    }
  }
  return { files, count, gathered };
}

/** `test-results/spelling/fr/x.txt:57:8 - Unknown word (y)` said of the place where that line was read, with the words around it. */
function atSource(fault: string, gathered: Gathered): string {
  const [, path = '', line, message] = /^(.*?):(\d+):\d+ - (.*)$/.exec(fault) ?? [];
  const from = gathered.get(normalize(path));
  return from ? `${from.file}: ${message}, in “${(from.said[Number(line) - 1] ?? '').slice(0, 80)}”` : fault;
}

export const check: Check = (built) => {
  addSources();
  addPages(built);
  const { files, count, gathered } = written();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/cspell/bin.mjs',
      'lint',
      '--no-progress',
      '--no-summary',
      '--no-color',
      '--no-gitignore',
      '--config',
      'cspell.json',
      '--file-list',
      'stdin',
      // It keeps what it found in each text, by its content and that of its dictionaries.
      ...(runsAll() ? [] : ['--cache', '--cache-strategy', 'content', '--cache-location', CACHE]),
    ],
    {
      input: files.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  const faults = `${stdout}${stderr}`
    .split('\n')
    .filter(Boolean)
    .map((fault) => atSource(fault, gathered));
  return {
    faults,
    done: `${files.length} texts, ${count} lines`,
    mend: 'A name or term that is right goes into words.txt.',
  };
};
