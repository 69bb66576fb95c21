/** The whole check of the content on copies of it that are broken on purpose: one fault for one mistake, and every mistake before the build. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultLine } from '../../../src/data/fault.ts';
import { checkContent } from '../../../tools/content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  // The statement of accessibility names files of these.
  for (const folder of ['src', 'tests', 'tools']) symlinkSync(resolve(folder), join(root, folder), 'dir');
});
afterEach(() => rmSync(root, { recursive: true }));

const report = async (): Promise<string[]> => (await checkContent(root)).faults.map(faultLine);

/** Changes the text of a file; fails where nothing changes. */
function change(file: string, mend: (text: string) => string): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  const changed = mend(text);
  if (changed === text) throw new Error(`${file}: the test changes nothing`);
  writeFileSync(path, changed);
}

/** Puts a text of its own between the lines of a file. */
const strayLine = (text: string): string => {
  const lines = text.split('\n');
  return lines.toSpliced(Math.floor(lines.length / 2), 0, 'a line that strayed').join('\n');
};

const yamlFiles = [
  'allowed-names',
  'charts/danger-orders',
  'classroom/lessons/whose-count',
  'classroom/questions/school-gate',
  'classroom/shell',
  'corrections',
  'glossary',
  'guesses',
  'news',
  'pages/cover',
  'pages/letter',
  'plays/alarm',
  'reply',
  'rgaa',
  'same-names',
];

test('a stray line in a YAML file gives one fault, whatever else refers to what the file holds', async () => {
  for (const file of yamlFiles) change(`${file}.yaml`, strayLine);
  expect(await report()).toEqual(
    yamlFiles.map((file) => expect.stringMatching(`^content/${file}.yaml:\\d+:\\d+: cannot read this YAML`) as string),
  );
});

test('a stray quote, a quote left open and a row in the wrong columns give one fault each', async () => {
  const third = (mend: (line: string) => string) => (text: string) =>
    text
      .split('\n')
      .map((line, i) => (i === 3 ? mend(line) : line))
      .join('\n');
  change(
    'data/cameras.csv',
    third((line) => line.replace(',', ',,').replace(/,[^,]*$/, '')),
  );
  change(
    'data/claims.csv',
    third((line) => line.replace(',', ',x"')),
  );
  change(
    'data/facts.csv',
    third((line) => line.replace(/,([^",]*),/, ',"$1,')),
  );
  change(
    'data/sources.csv',
    third((line) => line.replace(',', ',,')),
  );
  expect(await report()).toEqual([
    expect.stringMatching(/^content\/data\/cameras\.csv:4 .* more cells of this row do not fit/),
    expect.stringMatching(/^content\/data\/claims\.csv:4: a quote opens or closes in the wrong place/),
    expect.stringMatching(/^content\/data\/facts\.csv:4: a quote opens/),
    expect.stringMatching(/^content\/data\/sources\.csv:4: this row has/),
  ]);
});

test('charts without words, words without a chart, labels that are not written or never shown are told before the build', async () => {
  rmSync(join(root, 'content/charts/promises.yaml'));
  cpSync(join(root, 'content/charts/suppliers.yaml'), join(root, 'content/charts/pie.yaml'));
  change('charts/pie.yaml', (text) => text.replace('id: suppliers', 'id: pie'));
  change('charts/danger-orders.yaml', (text) =>
    text.replace('labels:', 'labels:\n  never: { en: "never", fr: "jamais" }'),
  );
  const labels = /^ {2}([\w-]+):(?= |$)/gm;
  const [head = '', tail = ''] = readFileSync(join(root, 'content/charts/who-pays.yaml'), 'utf8').split('labels:');
  const keys = [...tail.matchAll(labels)].map(([, key]) => key as string).slice(0, 2);
  writeFileSync(
    join(root, 'content/charts/who-pays.yaml'),
    `${head}labels:${tail.replace(labels, (found, key: string) => (keys.includes(key) ? `  other-${key}:` : found))}`,
  );
  const faults = await report();
  expect(faults).toEqual([
    expect.stringMatching(
      /^content\/charts\/danger-orders\.yaml:\d+:\d+: labels\.never: the chart never shows it \(delete it\)/,
    ),
    expect.stringMatching(/^content\/charts\/pie\.yaml:1: no chart "pie"/),
    expect.stringMatching(/^content\/charts\/promises\.yaml: the file is missing/),
    ...keys.map((key) => expect.stringContaining(`labels.${key}: is missing (add it, in both languages`) as string),
  ]);
});

test('a line on a chapter that is none, a chapter without its line, and spaces that are not French are told with their place', async () => {
  change('pages/cover.yaml', (text) => text.replace('  what-for:', '  what-is-it-for:'));
  change('plays/alarm.yaml', (text) => text.replace('\u00a0:', ' :'));
  change('charts/danger-orders.yaml', (text) => text.replace('fr: "', 'fr: "Bon : '));
  change('classroom/shell.yaml', (text) => text.replace('\u00a0:', ':'));
  expect(await report()).toEqual([
    expect.stringMatching(/^content\/charts\/danger-orders\.yaml:\d+:\d+: [\w.]+\.fr: colon-space/),
    expect.stringMatching(/^content\/classroom\/shell\.yaml:\d+:\d+: .*\.fr: colon-space/),
    expect.stringMatching(/^content\/pages\/cover\.yaml:\d+:\d+: teasers\.what-for: is missing/),
    expect.stringMatching(/^content\/pages\/cover\.yaml:\d+:\d+: teasers: unknown key "what-is-it-for"/),
    expect.stringMatching(/^content\/plays\/alarm\.yaml:\d+:\d+: .*\.fr: colon-space/),
  ]);
});

test('a name that stays the same without its reason is told before the build', async () => {
  change('same-names.yaml', (text) => text.replace(', reason: "borough of London"', ''));
  expect(await report()).toEqual([
    expect.stringMatching(/^content\/same-names\.yaml:\d+:\d+: \[3\]\.reason: is missing/),
  ]);
});
