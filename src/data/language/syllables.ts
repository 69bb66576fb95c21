/**
 * Counts syllables by rule, in English and in French, for the reading ease of a text. No dictionary: a word that the rules get wrong stands in a short list.
 *
 * English: one syllable for each group of vowels (a e i o u y), less the mute e (final, in -ed, in -es, before -ly, -ment, -ful, -less, -ness), more where two
 * vowels are said apart (“video”, “period”, “create”, “mayor”).
 *
 * French: one syllable for each group of vowels as spoken in prose: a final mute e is not counted (« ville » 1, « mairie » 2), nor the ending -ent of a plural verb
 * (« comptent » 1); two vowels are said apart after é, at a diaeresis, around y and after a group such as « br » (« ouvrier » 3); elsewhere i, u and ou before a
 * vowel glide (« station » 2). An elided word adds nothing (« l’audit » 2).
 *
 * Both: three capitals at most, or capitals without a vowel, are spelled out; other capitals are read as a word; a word with hyphens is the sum of its parts.
 */
import type { Locale } from '../../i18n/locale.ts';

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const listed = (words: Record<number, string>): Map<string, number> =>
  new Map(
    Object.entries(words).flatMap(([count, list]) =>
      list.split(' ').map((word): [string, number] => [word, Number(count)]),
    ),
  );

const english = listed({
  1: 'eye eyes aren friend friends priest pier does goes',
  2: 'marseille business every evening marriage carriage soldier poem ruin cement someone something somewhere sometimes seine overseas science',
  3: 'anyone everyone everywhere everything element elements parliament businesses',
  4: 'european everybody reality scientific',
});

/** Where two written vowels are two spoken ones. */
const englishApart = [
  /(?<![cgstxn]|ll)i[aou]|ni(?:a|ou)/g,
  /[ct]iat/g,
  /(?<!g)eo(?!p|u)/g,
  /(?<![gq])u(?:a|en|ity)|uou/g,
  /(?<![cst])ien(?:t|ce)|^scien/g,
  /iet/g,
  /(?<![aeiouycstg])ie(?:r|st)$/g,
  /[aeiouy][^aeiouy]+eas?$/g,
  /creat(?!u)/g,
  /[aeiou]y(?!e[ds]$)[aeiou]/g,
  /[aeou]ing|[^aeiou]ying/g,
  /(?:ism|asm|thm)s?$/g,
];

/** A vowel that is written and not said. */
const englishMute = [
  /(?<![aeiouy])(?<![^aeiouy][lr])e$/g,
  /[oa]gues?$/g,
  /(?<![aeiouytd])(?<![^aeiouylr]l)ed$/g,
  /(?<![aeiouysxzcg]|[cs]h|[^aeiouy][lr])es$/g,
  /(?<=[^aeiouy])e(?:ly|ful|fully|less|ness)$/g,
  /(?<=[^aeiouyl])ements?$/g,
  /^(?:some|there|where|else|fore|home|safe|time|white|house|wide|spoke)(?=[bcdfghjklmnpqrtvwz][a-z])/g,
];

function englishPart(word: string): number {
  const known = english.get(word);
  if (known !== undefined) return known;
  const plain = word
    .replace(/é/g, 'ey')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/qu(?=[aeiou])/g, 'qw')
    .replace(/[^a-z]/g, '');
  let count = matches(plain, /[aeiouy]+/g);
  for (const pattern of englishApart) count += matches(plain, pattern);
  for (const pattern of englishMute) count -= matches(plain, pattern);
  return Math.max(1, count);
}

const french = listed({ 2: 'pays', 3: 'paysage paysages' });

/** Words in -ent whose ending is said: any other is a plural verb. Words in -ment are said, but for the verbs below. */
const frenchSaid = new RegExp(
  [
    '^(?:souvent|évent|vent|auvent|cent|dent|lent|récent|décent|innocent|adolescent|sent|ressent|consent|présent|absent|content|compétent|latent|urgent|exigent)$',
    '(?:arg|ag|contin|intellig|diverg)ent$',
    '(?:accid|présid|incid|évid|précéd|résid|prud|antécéd)ent$',
    '(?:diffé|pa|concur|adhé|cohé|appa|transpa)rent$',
    '(?:cli|pati|consci|effici|ori|ingrédi|défici|coeffici|quoti)ent$',
    '(?:perman|immin|émin|contin)ent$',
    '(?:excell|viol|tal|équival|polyval)ent$',
    '(?:fréqu|conséqu|délinqu|éloqu)ent$',
    '^(?:re|de|con|ob|main|sou|par|inter|pro|sur|pré|ap|dé|entre)*[vt]ient$',
  ].join('|'),
);
const frenchVerbsInMent =
  /^(?:fil|fer|for|infor|confir|affir|esti|expri|suppri|ai|nom|consom|transfor|récla|ar|ani|résu|assu|déclen)m?ment$/;

const V = 'aàâäeéèêëiîïoôöuùûüyœæ';
/** A final e is mute when another vowel stands before it in the word. */
const frenchMuteE = new RegExp(`(?<=[${V}].*)es?$`);
const frenchApart = [
  new RegExp(`é(?=[${V}])`, 'g'),
  new RegExp(`(?<=[${V}])[ïëü](?=[^${V}]|$)`, 'g'),
  /[ao](?=[éè])|oo/g,
  /(?<=[bcdfgptv][rl])[iu](?=[aâeéèêo])/g,
  /(?<=[bcdfgptv][rl])ou(?=[aeéi])/g,
  new RegExp(`(?<=[${V}])y(?=[${V}])`, 'g'),
];

function frenchPart(word: string): number {
  const known = french.get(word);
  if (known !== undefined) return known;
  let plain = word.normalize('NFC').replace(/[^\p{L}]/gu, '');
  const mute = /ent$/.test(plain) && (/ment$/.test(plain) ? frenchVerbsInMent.test(plain) : !frenchSaid.test(plain));
  if (mute) plain = plain.slice(0, -3);
  plain = plain
    .replace(/qu/g, 'k')
    .replace(/gu(?=[eéèêiîy])/g, 'g')
    .replace(/ge(?=[aoâô])/g, 'j');
  if (!mute) plain = plain.replace(frenchMuteE, '');
  let count = matches(plain, new RegExp(`[${V}]+`, 'g'));
  for (const pattern of frenchApart) count += matches(plain, pattern);
  return Math.max(1, count);
}

/** An elided word before an apostrophe: « l’ », « qu’ ». */
const elided = /^(?:[cdjlmnst]|qu)$/;

function spelled(part: string, locale: Locale): number | undefined {
  if (!/^\p{Lu}{2,}$/u.test(part) || (part.length > 3 && /[AEIOUY]/.test(part))) return undefined;
  return part.length + 2 * matches(part, /W/g) + (locale === 'fr' ? matches(part, /Y/g) : 0);
}

/** One piece between hyphens and apostrophes. */
const piece = (text: string, locale: Locale): number =>
  spelled(text, locale) ?? (locale === 'en' ? englishPart : frenchPart)(text.toLowerCase());

/** What an English ending after an apostrophe adds: “judge’s”, “didn’t”. */
function ending(stem: string, tail: string): number {
  if (tail === 's') return /(?:[sxz]|[cs]h|[cg]e)$/.test(stem) ? 1 : 0;
  return tail === 't' && /[^aeiouyr]n$/.test(stem) ? 1 : 0;
}

/** Syllables of one word, at least one. */
export function syllables(word: string, locale: Locale): number {
  let count = 0;
  for (const part of word.split(/[-‑–/]/)) {
    const [stem = '', ...tails] = part.split(/[’']/).filter((text) => /\p{L}/u.test(text));
    if (stem === '') continue;
    if (locale === 'en' && !elided.test(stem.toLowerCase()))
      count += piece(stem, locale) + ending(stem.toLowerCase(), tails[0] ?? '');
    else
      for (const text of [stem, ...tails])
        if (tails.length === 0 || !elided.test(text.toLowerCase())) count += piece(text, locale);
  }
  return Math.max(1, count);
}
