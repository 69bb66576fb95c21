import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prefixesOf } from '../../../src/data/check-words.ts';
import { faultLine } from '../../../src/data/fault.ts';
import { checkGuesses, guessesFile, guessOf, lineGuessOn, MOST_GUESSES } from '../../../src/data/guesses.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const context = { tables, rowPrefixes: prefixesOf(tables.figures.keys()), names: null };
const own = readFileSync(guessesFile.path, 'utf8');
/** The site's guesses and one whose answer is a row. */
const source = own + readFileSync(join(import.meta.dirname, '..', 'fixtures', 'guess-with-row.yaml'), 'utf8');

/** The report on the site's own guesses with one text changed. */
function report(from: string | RegExp, to: string): string[] {
  const changed = source.replace(from, to);
  expect(changed, 'the change changes something').not.toBe(source);
  return checkGuesses(changed, context).map(faultLine);
}

/** Every use of a guess, by file: in the texts of one language, in layouts, components and plays. */
function uses(): { file: string; id: string }[] {
  const files = ['content', 'src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return files
    .filter((file) => (file.endsWith('.mdx') && !/\bfr\b/.test(file)) || file.endsWith('.astro'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^\s*<Guess\b[^>]*\sid="([^"]+)"/gm)].map(([, id = '']) => ({
        file,
        id,
      })),
    );
}

describe('the guesses of the site', () => {
  it('have no fault', () => {
    expect(checkGuesses(own, context).map(faultLine)).toEqual([]);
    expect(checkGuesses(source, context).map(faultLine)).toEqual([]);
  });

  it(`are ${MOST_GUESSES} at most, each asked at one place, none written and never asked`, () => {
    const asked = uses().map(({ id }) => id);
    expect(MOST_GUESSES).toBe(4);
    expect(asked.length).toBeLessThanOrEqual(MOST_GUESSES);
    expect([...asked].sort()).toEqual([...Object.keys(guessesFile.load())].sort());
  });

  it('ask before the first chart of chapter 1', () => {
    for (const locale of locales)
      expect(readFileSync(`content/story/${locale}/how-many.mdx`, 'utf8')).toMatch(
        /<Guess id="installed-line">\n\n<Chart id="promises" \/>\n\n<\/Guess>/,
      );
  });

  it('start and end a line at counts that its chart draws', () => {
    const line = guessOf('installed-line');
    if (line.kind !== 'line') throw new Error('not a line');
    const drawn = tables.cameras.filter((row) => row.plot === 'yes').map(({ id }) => id);
    expect(drawn).toEqual(expect.arrayContaining([line.given, line.answer]));
    expect(lineGuessOn(line.chart)).toEqual(line);
    expect(lineGuessOn('five-hundred')).toBeUndefined();
  });
});

describe('a fault in the guesses says where it is and how to mend it', () => {
  it('for a row that is in no table', () => {
    expect(report('answer: ms-cam-2020-12-1558\n  commit', 'answer: ms-cam-1999\n  commit').join()).toMatch(
      /content\/guesses\.yaml:\d+: installed-line\.answer: unknown row "ms-cam-1999" \(add it to a table of content\/data, or correct the id\)/,
    );
  });

  it('for an answer outside the scale', () => {
    expect(report('max: 2500', 'max: 1500').join()).toContain(
      'audit-count.answer: 1558 lies outside the scale from 0 to 1500 (widen min or max)',
    );
  });

  it('for a start outside the scale', () => {
    expect(report('start: 1000', 'start: 9000').join()).toContain(
      'audit-count.start: 9000 lies outside the scale from 0 to 2500',
    );
  });

  it('for a sentence that does not say the gap', () => {
    expect(report('That is {gap} fewer than the City’s', 'That is fewer than the City’s').join()).toContain(
      'audit-count.says.low.en: does not say {gap} (add it to the sentence)',
    );
  });

  it('for a placeholder that nobody fills', () => {
    expect(report(/You said \{guess\}\. The/, 'You said {guess} and {other}. The').join()).toContain(
      'unknown placeholder {other}',
    );
  });

  it('for a bare number in a sentence', () => {
    expect(
      report(
        'The City’s audit counted {answer} street cameras, installed, at the end of 2020."\n    fr: "L’audit de la Ville a compté {answer} caméras de rue, installées, fin 2020."\n',
        'The audit counted 1,558."\n    fr: "L’audit a compté {answer}."\n',
      ).join(),
    ).toContain('1,558');
  });

  it('for a line that starts at no row', () => {
    expect(report('given: ms-cam-2012-04-12-53', 'given: ms-cam-2012').join()).toContain(
      'installed-line.given: unknown row "ms-cam-2012"',
    );
  });

  it('for a language left out', () => {
    expect(report(/(hint:\n\s+en: [^\n]+\n)\s+fr: [^\n]+\n/, '$1').join()).toContain(
      'installed-line.hint.fr: is missing (add it: both languages are needed)',
    );
  });

  it('for a fifth guess', () => {
    const entry = /audit-count:[\s\S]*/.exec(source)?.[0] ?? '';
    const many = source + ['a', 'b', 'c'].map((name) => entry.replace('audit-count', `more-${name}`)).join('');
    expect(checkGuesses(many, context).map(faultLine).join()).toContain(
      '5 guesses, at most 4 on the whole site (take one out)',
    );
  });
});
