/**
 * `node tools/reading-ease.ts`: words, sentences and reading ease of every chapter and page in both languages.
 * `--record` writes the texts below the aim, with their ease, to content/reading-ease.json.
 */
import { writeFileSync } from 'node:fs';
import { readingOf } from '../src/data/language/reading-ease.ts';
import { EASE_AIM, EASE_FILE, proseFiles } from '../src/data/language/texts.ts';

const rows = proseFiles().flatMap(({ file, source, locale }) => {
  const reading = readingOf(source, locale);
  return reading ? [{ file, ...reading }] : [];
});
const cells = rows.map(({ file, words, sentences, sentenceLength, wordLength, ease }) => [
  file,
  String(words),
  String(sentences),
  sentenceLength.toFixed(1),
  wordLength.toFixed(2),
  ease.toFixed(1),
  ease < EASE_AIM ? `below ${EASE_AIM}` : '',
]);
const head = ['text', 'words', 'sentences', 'words a sentence', 'syllables a word', 'ease', ''];
const widths = head.map((_, i) => Math.max(...[head, ...cells].map((row) => (row[i] ?? '').length)));
for (const row of [head, ...cells]) {
  const line = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  process.stdout.write(`${line.trimEnd()}\n`);
}

if (process.argv.includes('--record')) {
  const below = rows.filter(({ ease }) => ease < EASE_AIM).map(({ file, ease }): [string, number] => [file, ease]);
  writeFileSync(EASE_FILE, `${JSON.stringify(Object.fromEntries(below), null, 2)}\n`);
}
