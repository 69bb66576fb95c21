/**
 * How easy a text is to read, from the length of its sentences and of its words; higher is easier, 60 to 70 is plain language.
 *
 * - English: R. Flesch, “A new readability yardstick”, Journal of Applied Psychology 32 (3), 1948, p. 221–233.
 * - French: L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers d’études de radio-télévision 19, 1958, p. 253–274.
 *
 * As Flesch counts: a word is what stands between spaces (“don’t”, « l’audit » and “mid-year” are one); figures are words, and are left out of the syllables.
 */
import type { Locale } from '../../i18n/locale.ts';
import { proseBlocks } from './prose-text.ts';
import { syllables } from './syllables.ts';

/** The measures of one text. */
export interface Reading {
  words: number;
  sentences: number;
  /** Mean words a sentence. */
  sentenceLength: number;
  /** Mean syllables a word, figures left out. */
  wordLength: number;
  /** To one decimal. */
  ease: number;
}

/** The sentences of an MDX text; a title is none, an item of a list is at least one. */
export const sentencesOf = (source: string): string[] =>
  proseBlocks(source)
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text }) => splitSentences(text));

/** Full stops that end no sentence: “Mr. X”, « M. X », “J. X”, “art. 5”, “no. 5”. */
const ABBREVIATION = /(?:^|[\s(«“’])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|art|no|vs?|cf|p|pp|ed)\.$/u;

/** Cuts running text after . ! ? and …, with the closing marks that follow. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]+(?:[\u00a0\u202f]?[»”’)])*(?=\s|$)/g)) {
    const to = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATION.test(text.slice(from, to)) && to < text.length) continue;
    sentences.push(text.slice(from, to).trim());
    from = to;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** The words of a sentence, without marks. */
export const wordsOf = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const weights: Record<Locale, readonly [base: number, sentence: number, word: number]> = {
  en: [206.835, 1.015, 84.6],
  fr: [207, 1.015, 73.6],
};

/** Flesch (English) or Kandel and Moles (French) from the two means. */
export function easeFrom(sentenceLength: number, wordLength: number, locale: Locale): number {
  const [base, sentence, word] = weights[locale];
  return base - sentence * sentenceLength - word * wordLength;
}

/** Measures a text; null when it has no words. */
export function readingOf(source: string, locale: Locale): Reading | null {
  const sentences = sentencesOf(source).filter((sentence) => wordsOf(sentence).length > 0);
  const words = sentences.flatMap(wordsOf);
  const spoken = words
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => /^\p{L}/u.test(word));
  if (spoken.length === 0) return null;
  const sentenceLength = words.length / sentences.length;
  const wordLength = spoken.reduce((sum, word) => sum + syllables(word, locale), 0) / spoken.length;
  return {
    words: words.length,
    sentences: sentences.length,
    sentenceLength,
    wordLength,
    ease: Math.round(easeFrom(sentenceLength, wordLength, locale) * 10) / 10,
  };
}
