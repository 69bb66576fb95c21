/**
 * `npm run chapters`: every chapter and page in both languages: words, reading ease, figures, statements, charts, numbers and dates in 100 words, shares of the sentences that attribute and that join, and bytes of the built page (brotli) if the site is built.
 * A figure or statement that stands in a text more than once counts once. `--record` writes the texts below the aim, with their ease, to content/reading-ease.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedNames } from '../src/data/allowed-names.ts';
import { namesPattern } from '../src/data/bare-numbers.ts';
import { mannerOf, partsOf } from '../src/data/language/prose-measures.ts';
import { readingOf } from '../src/data/language/reading-ease.ts';
import { EASE_AIM, EASE_FILE, easeRecord, proseFiles } from '../src/data/language/texts.ts';
import { writtenChapters } from '../src/data/story.ts';
import { routeTable } from '../src/i18n/routes.ts';
import { brotli } from './page-bytes.ts';

const routes = routeTable([], writtenChapters());

const names = namesPattern(allowedNames(process.cwd()));

/** How many different ids the uses of a component name. */
const count = (source: string, component: string): number =>
  new Set([...source.matchAll(new RegExp(`<${component}\\b[^>]*\\bid="([^"]+)"`, 'g'))].map((match) => match[1])).size;

const rows = proseFiles().flatMap(({ kind, id, locale, file, source }) => {
  const reading = readingOf(source, locale);
  if (!reading) return [];
  const { words, numbers, attributed, joined } = mannerOf(partsOf(source), locale, names);
  const built = join('dist', routes.get(id)?.[locale] ?? id, 'index.html');
  const [facts, claims, charts] = [count(source, 'Fact'), count(source, 'Claim'), count(source, 'Chart')];
  return [
    {
      kind,
      id,
      locale,
      file,
      ...reading,
      words,
      facts,
      claims,
      charts,
      numbers,
      attributed,
      joined,
      bytes: existsSync(built) ? brotli(readFileSync(built, 'utf8')).length : null,
    },
  ];
});
type Row = (typeof rows)[number];

const columns: [head: string, cell: (row: Row) => string][] = [
  ['text', ({ id }) => id],
  ['', ({ locale }) => locale],
  ['words', ({ words }) => String(words)],
  ['words a sentence', ({ sentenceLength }) => sentenceLength.toFixed(1)],
  ['ease', ({ ease }) => ease.toFixed(1)],
  ['', ({ ease }) => (ease < EASE_AIM ? `below ${EASE_AIM}` : '')],
  ['facts', ({ facts }) => String(facts)],
  ['claims', ({ claims }) => String(claims)],
  ['charts', ({ charts }) => String(charts)],
  ['numbers / 100', ({ numbers }) => numbers.toFixed(1)],
  ['attribute', ({ attributed }) => `${(100 * attributed).toFixed(0)}%`],
  ['join', ({ joined }) => `${(100 * joined).toFixed(0)}%`],
  ['bytes', ({ bytes }) => (bytes === null ? 'not built' : String(bytes))],
];

function print(kind: Row['kind']): void {
  // One text under the other, its languages side by side.
  const own = rows
    .filter((row) => row.kind === kind)
    .sort((a, b) => a.id.localeCompare(b.id) || a.locale.localeCompare(b.locale));
  const lines = [columns.map(([head]) => head), ...own.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
  for (const line of lines)
    process.stdout.write(
      `${line
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd()}\n`,
    );
}

print('chapter');
process.stdout.write('\n');
print('page');

if (process.argv.includes('--record')) {
  const below = rows.filter(({ ease }) => ease < EASE_AIM).map(({ file, ease }): [string, number] => [file, ease]);
  writeFileSync(EASE_FILE, `${JSON.stringify({ ...easeRecord(), below: Object.fromEntries(below) }, null, 2)}\n`);
}
