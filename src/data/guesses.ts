/** The words and answers of “guess first”: content/guesses.yaml, one entry a guess, both languages. */
import * as z from 'zod';
import { both, contentFile } from './content-file.ts';
import { checkTexts, type WordsContext } from './check-words.ts';
import type { Fault } from './fault.ts';
import { dotted, type PlacedText } from './yaml-text.ts';

/** More than this on the whole site, and guessing becomes a test. */
export const MOST_GUESSES = 4;

/** Sentences said after a guess: it was too low, too high, or within `close` of the answer. */
const says = z.strictObject({ low: both, high: both, close: both });

const shared = {
  question: both,
  /** What a guess counts: "cameras". */
  unit: both,
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  /** The largest guess that a number field takes; `max` unless given. */
  most: z.number().optional(),
  /** A guess this near to the answer counts as close. */
  close: z.number().nonnegative(),
  commit: both,
  says,
  /** The answer as a sentence: stands alone without script, on paper, and for whoever skips. */
  truth: both,
};

const numberGuess = z.strictObject({
  kind: z.literal('number'),
  ...shared,
  /** Where the slider starts. */
  start: z.number(),
  /** Id of the row that answers; left out when a play hands in the answer. */
  answer: z.string().optional(),
});

const lineGuess = z.strictObject({
  kind: z.literal('line'),
  /** The chart that the line is guessed on. */
  chart: z.string(),
  ...shared,
  /** How to draw, said under the chart. */
  hint: both,
  /** What the one number field asks for: the end of the line. */
  field: both,
  /** The row that the reader is given to start from, and the row at the end of the line: both are marks of the chart inside. */
  given: z.string(),
  answer: z.string(),
});

export const guessesFile = contentFile(
  'content/guesses.yaml',
  z.record(z.string(), z.discriminatedUnion('kind', [numberGuess, lineGuess])),
);
const GUESSES_FILE = guessesFile.path;
export type NumberGuess = z.output<typeof numberGuess>;
export type LineGuess = z.output<typeof lineGuess>;
export type Guess = NumberGuess | LineGuess;

const needed = {
  low: ['guess', 'gap', 'answer'],
  high: ['guess', 'gap', 'answer'],
  close: ['guess', 'answer'],
} as const;
const supplied = ['guess', 'gap', 'answer'];

const rowsOf = (guess: Guess): { path: string[]; row: string }[] => [
  ...(guess.kind === 'line' ? [{ path: ['given'], row: guess.given }] : []),
  ...(guess.answer === undefined ? [] : [{ path: ['answer'], row: guess.answer }]),
];

/** Every fault of the file: its shape, its rows, its sentences, its scale. */
export function checkGuesses(source: string | null, context: WordsContext): Fault[] {
  const { data, faults, texts } = guessesFile.parse(source);
  const all = [...faults, ...checkTexts(GUESSES_FILE, texts, context)];
  if (!data) return all;
  const lineOf = (path: (string | number)[]): PlacedText | undefined =>
    texts.find((text) => text.path.join('.') === path.join('.')) ?? texts.find((text) => text.path[0] === path[0]);
  const say = (path: (string | number)[], message: string): number =>
    all.push({
      file: GUESSES_FILE,
      line: lineOf(path)?.line ?? 1,
      column: null,
      message: `${dotted(path)}: ${message}`,
    });

  const ids = Object.keys(data);
  if (ids.length > MOST_GUESSES)
    say(
      [ids[MOST_GUESSES] as string],
      `${ids.length} guesses, at most ${MOST_GUESSES} on the whole site (take one out)`,
    );
  for (const [id, guess] of Object.entries(data)) {
    for (const { path, row } of rowsOf(guess)) {
      const figure = context.tables.figures.get(row);
      if (!figure) say([id, ...path], `unknown row "${row}" (add it to a table of content/data, or correct the id)`);
      else if (figure.value < guess.min || figure.value > guess.max)
        say(
          [id, ...path],
          `${figure.value} lies outside the scale from ${guess.min} to ${guess.max} (widen min or max)`,
        );
    }
    for (const [kind, names] of Object.entries(needed) as [keyof typeof needed, readonly string[]][]) {
      for (const locale of ['en', 'fr'] as const) {
        const text = guess.says[kind][locale];
        const absent = names.filter((name) => !text.includes(`{${name}}`));
        if (absent.length > 0)
          say(
            [id, 'says', kind, locale],
            `does not say ${absent.map((name) => `{${name}}`).join(', ')} (add it to the sentence)`,
          );
        const stray = [...text.matchAll(/\{([^}]*)\}/g)]
          .map((match) => match[1] as string)
          .find((name) => !supplied.includes(name) && !context.tables.figures.has(name));
        if (stray !== undefined)
          say(
            [id, 'says', kind, locale],
            `unknown placeholder {${stray}} (use {guess}, {gap}, {answer} or a {row-id})`,
          );
      }
    }
    if (guess.min >= guess.max) say([id, 'min'], `${guess.min} is not below max ${guess.max}`);
    if (guess.kind === 'number' && (guess.start < guess.min || guess.start > guess.max))
      say([id, 'start'], `${guess.start} lies outside the scale from ${guess.min} to ${guess.max}`);
  }
  return all;
}

/**
 * One guess of the site, placeholders not yet filled.
 * @throws ContentError with the faults of the file's shape; Error for an unknown id
 */
export function guessOf(id: string): Guess {
  const guesses = guessesFile.load();
  const found = Object.hasOwn(guesses, id) ? guesses[id] : undefined;
  if (!found) throw new Error(`${GUESSES_FILE}: no guess "${id}" (add it, in both languages)`);
  return found;
}

/** The line to guess on a chart, where a chapter asks for one. */
export const lineGuessOn = (chart: string): LineGuess | undefined =>
  Object.values(guessesFile.load()).find((guess): guess is LineGuess => guess.kind === 'line' && guess.chart === chart);
