/**
 * What a machine can count of the manner of a chapter: numbers, attributions, joints, openings of sentences.
 * A number is one that is printed from a row; dates, years and typed digits count only in the numbers per 100 words, a date as one.
 */
import type { Locale } from '../../i18n/locale.ts';
import { mdxTree } from '../mdx.ts';
import { proseBlocks } from './prose-text.ts';
import { splitSentences, wordsOf } from './reading-ease.ts';

/** A sentence as it reads, each number from a row as “0”. */
export interface Sentence {
  text: string;
  /** The rows whose numbers it prints, in order. */
  rows: readonly string[];
}

/** A paragraph, an item of a list or a cell. */
export interface Paragraph {
  /** Line of the source, from 1. */
  line: number;
  sentences: readonly Sentence[];
  rows: readonly string[];
}

/** What stands after a `<Section>`, or before the first one (id ''). */
export interface Part {
  id: string;
  line: number;
  paragraphs: Paragraph[];
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const marked = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');

const sentence = (text: string): Sentence => ({
  text: text.replace(marked, '0'),
  rows: [...text.matchAll(marked)].map((match) => match[1] as string),
});

/** A line that only points to the data: no prose. */
const SIGNPOST = /^(?:More|À voir aussi)\s*:/u;

/** A chapter, section by section. @param source MDX with or without front matter */
export function partsOf(source: string): Part[] {
  const parts: Part[] = [{ id: '', line: 1, paragraphs: [] }];
  for (const { name, attributes, position } of mdxTree(source).children ?? [])
    if (name === 'Section')
      parts.push({
        id: String(attributes?.find((attribute) => attribute.name === 'id')?.value ?? ''),
        line: position?.start.line ?? 1,
        paragraphs: [],
      });
  for (const { kind, text, line } of proseBlocks(source, (id) => `${OPEN}${id}${CLOSE}`)) {
    if (kind !== 'text' || SIGNPOST.test(text)) continue;
    const sentences = splitSentences(text).map(sentence);
    const part = parts.findLast((one) => one.line <= line) ?? (parts[0] as Part);
    part.paragraphs.push({ line, sentences, rows: sentences.flatMap(({ rows }) => rows) });
  }
  return parts;
}

const whole = (words: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags);

const months: Record<Locale, string> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
};
const date = (locale: Locale): string =>
  `(?:\\d{1,2}(?:er)?\\s+)?(?:${months[locale]})\\s+\\d{4}|\\d{1,2}(?:er)?\\s+(?:${months[locale]})`;

/** How many numbers a text holds, a date as one. @param names what `namesPattern` made of content/allowed-names.yaml */
export function numbersIn(text: string, locale: Locale, names: RegExp | null): number {
  const bare = names ? text.replace(names, ' ') : text;
  return [...bare.matchAll(new RegExp(`${date(locale)}|\\d+(?:[.,:\\u00a0\\u202f -]?\\d{3})*\\d*(?:[.,]\\d+)?`, 'gu'))]
    .length;
}

/** Words of saying. What someone does (counts, finds, promises, votes) is no attribution, nor is what someone could say. */
const saying: Record<Locale, RegExp> = {
  en: whole(
    'according to|(?<!nobody )reported|said(?! no)|told(?! another)|wrote|writes|announced|announces|replied|replies|described|quoted|spoke of(?! cameras)|speaks? of|by \\p{L}+ \\p{L}+ own report|published a total|warns against|warned against|summary judged|(?:it|she|he|they) says?|(?:force|City|firm|police|association|author|answer|summary|Institute of Justice|town hall) (?:itself )?(?:says|answers|answered|rates|rejects|counts|puts)',
  ),
  fr: whole(
    'selon(?! notre| l[ea] | quel)|d’après(?= (?:une? (?!seul)|le |la |les |l’|AFP))|a dit(?! non)|ont dit|dit-(?:il|elle)|(?<!s’y )disai(?:t|ent)|disait-(?:il|elle)|(?:a|ont) (?:déclaré|écrit|annoncé|répondu|parlé|décrit|estimé|relativisé)|écrit(?= (?:la Ville|pourtant|l’))|écriv(?:ait|ent)|décrivait|annonçait|(?:répond|répondent)(?= qu)|répondait|parl(?:ait|ent)(?! de caméras)|cité(?= au)|aux dires|ajoutait-(?:il|elle)|racontait|a publié(?= en)|juge(?= la méthode)|met en garde|déconseille|refuse ce calcul',
  ),
};
const supposed: Record<Locale, RegExp> = {
  en: whole('could (?:say|answer|reply)|whether|might say'),
  fr: whole('pourrait (?:dire|répondre)'),
};

/** Whether a sentence names who says what it says. */
export const attributes = (text: string, locale: Locale): boolean =>
  saying[locale].test(text) && !supposed[locale].test(text);

const joints: Record<Locale, RegExp> = {
  en: whole(
    'but|(?<!(?:say|says|said) )so(?! (?:few|many|much|far|long)|[.?!])|because|although|though|yet|since|while|whereas|unless|therefore',
  ),
  fr: whole(
    'mais|donc|car|parce qu\\p{L}*|parce qu’\\p{L}+|puisqu\\p{L}*|puisqu’\\p{L}+|si bien qu\\p{L}*|si bien qu’\\p{L}+|alors qu\\p{L}*|or|pourtant|même si|bien qu\\p{L}*|quoiqu\\p{L}*|tandis qu\\p{L}*|toutefois|cependant|sinon|faute de',
  ),
};

/** Whether a sentence joins what it says to something: a cause, a consequence, an objection. */
export const joins = (text: string, locale: Locale): boolean => joints[locale].test(text);

const opening: Record<Locale, RegExp> = {
  en: new RegExp(
    `^(?:In(?!\\p{L})|According to|\\d|On (?:the|that|${date('en')})|(?:At|By|Until|Since) (?:the |\\d|(?:${months.en}))|(?:${months.en})) ?`,
    'u',
  ),
  fr: new RegExp(
    `^(?:En|Selon|D’après|\\d|Le ${date('fr')}|(?:À la|Au|Fin|Depuis|Dès|Jusqu’en) (?:fin|début|mois|printemps|été|automne|\\d|(?:${months.fr}))|L’(?:année|été))(?![\\p{L}])`,
    'u',
  ),
};

/** Whether a sentence opens on a date, on “In” or “According to”, on « En » ou « Selon ». */
export const opensOnDate = (text: string, locale: Locale): boolean =>
  opening[locale].test(text.replace(/^[*“«\s\u00a0]+/u, ''));

const vague =
  /(?<![\p{L}’])(?:en (?:(?:a|ont|avait|avaient|y a) (?:\p{L}+ )?|\p{L}+(?:ait|aient|e|ent) )(?:à tort |moins de |plus de |environ |près de )*0|c’(?:est|était) (?:environ |plus de |près de )?0)(?![\p{L}\d])/iu;

/** Whether a French sentence puts « en » or « c’est » where the thing counted should stand: « en donnait 0 », « c’est 0 ». */
export const hidesTheThing = (text: string): boolean => vague.test(text);

/** The measures of a chapter. */
export interface Manner {
  words: number;
  sentences: number;
  /** Numbers and dates in 100 words. */
  numbers: number;
  /** Share of the sentences that attribute. */
  attributed: number;
  /** Share of the sentences that join. */
  joined: number;
}

/** Measures a chapter's sections. */
export function mannerOf(parts: readonly Part[], locale: Locale, names: RegExp | null): Manner {
  const all = parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));
  const texts = all.map(({ text }) => text).filter((text) => wordsOf(text).length > 0);
  const words = texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
  const share = (holds: (text: string, locale: Locale) => boolean): number =>
    texts.filter((text) => holds(text, locale)).length / Math.max(1, texts.length);
  return {
    words,
    sentences: texts.length,
    numbers: (100 * texts.reduce((sum, text) => sum + numbersIn(text, locale, names), 0)) / Math.max(1, words),
    attributed: share(attributes),
    joined: share(joins),
  };
}
