/**
 * What a machine can tell of the house style: words that take sides, reporting verbs that judge, causes without a study, marks and spaces of the language.
 * Words inside quotation marks are someone else's and are let through; the marks themselves are checked everywhere.
 */
import type { Locale } from '../../i18n/locale.ts';

interface Rule {
  /** Key of the rule, for tests. */
  id: string;
  pattern: RegExp;
  mend: string;
}

/** One fault of style. */
export interface StyleFault {
  rule: string;
  /** Position in the text, from 0. */
  index: number;
  message: string;
}

const word = (id: string, words: string, mend: string): Rule => ({
  id,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
  mend,
});
const mark = (id: string, pattern: RegExp, mend: string): Rule => ({ id, pattern, mend });

const neutralVerb: Record<Locale, string> = {
  en: 'write say, state, write, count, publish, announce, rule or reply',
  fr: 'écrire dire, déclarer, écrire, compter, publier, annoncer, juger ou répondre',
};
const bigBrother = 'Big Brother(?! Watch(?![\\p{L}\\p{N}]))';

/** Words that are out, wherever they are not quoted. “Claim” the noun is let through. */
export const bannedWords: Record<Locale, readonly Rule[]> = {
  en: [
    word(
      'claim',
      'claimed|claiming|claims? that|(?:he|she|it|they|who|which|police|City|State|firm|company|association|prefect|mayor) claims?',
      neutralVerb.en,
    ),
    word('admit', 'admit(?:s|ted|ting|tedly)?', neutralVerb.en),
    word('reveal', 'reveal(?:s|ed|ing)?', neutralVerb.en),
    word('expose', 'expos(?:e|es|ed|ing)(?! to)', neutralVerb.en),
    word('denounce', 'denounc(?:e|es|ed|ing)', neutralVerb.en),
    word('slam', 'slam(?:s|med|ming)?', neutralVerb.en),
    word('boast', 'boast(?:s|ed|ing)?', neutralVerb.en),
    word('big-brother', bigBrother, 'say what is filmed, by whom, kept how long'),
    word('mass-surveillance', 'mass surveillance|dystopian?s?', 'say what is filmed, by whom, kept how long'),
    word(
      'smart-cameras',
      '(?:smart|intelligent|augmented|spy) cameras?',
      'write street cameras, or automated video analysis',
    ),
    word('cause', 'thanks to|because of', 'write after, went with or in places with, unless a study compares'),
    word('scandal', 'scandals?|traged(?:y|ies)|fiascos?', 'name the event: the collapse'),
    word('evacuees', 'evacuees?|the displaced', 'write people ordered out of their homes'),
    word('slums', 'slums?|ghettos?', 'write unfit housing'),
    word('thugs', 'thugs?|criminals|lawlessness|no-go areas?', 'write people arrested, or recorded offences'),
    word('wasted', 'splurged?|gadgets?|pittance', 'write awarded, voted or paid'),
  ],
  fr: [
    word('prétendre', 'prétend(?:s|ent|ait|aient|re|u|ue|us|ues)?', neutralVerb.fr),
    word('avouer', 'avou(?:e|es|ent|ait|aient|er|é|ée|és|ées)', neutralVerb.fr),
    word('révéler', 'révél(?:er|é|ée|és|ées|ait|aient)|révèle(?:nt)?', neutralVerb.fr),
    word('dénoncer', 'dénonc(?:e|ent|er|é|ée|és|ées)|dénonçai(?:t|ent)', neutralVerb.fr),
    word('épingler', 'épingl(?:e|ent|er|é|ée|és|ées|ait|aient)', neutralVerb.fr),
    word('se-vanter', '(?:se |s’est |se sont |s’était )vant(?:e|ent|er|é|ée|és|ées|ait|aient)', neutralVerb.fr),
    word(
      'big-brother',
      `${bigBrother}|flicage|société de contrôle`,
      'écrire ce qui est filmé, par qui, combien de temps',
    ),
    word(
      'caméras-intelligentes',
      'caméras? (?:intelligente|augmentée|espionne)s?',
      'écrire caméras de rue, ou analyse automatique d’images',
    ),
    word(
      'cause',
      'grâce (?:à|aux?)|à cause (?:de|des|du)|à cause d’\\p{L}+',
      'écrire après, s’accompagne de, dans les lieux équipés de, sauf étude comparée',
    ),
    word('scandale', 'scandales?|drames?|tragédies?|fiascos?', 'nommer le fait : l’effondrement'),
    word('délogés', 'délogé(?:e|s|es)?', 'écrire personnes évacuées'),
    word('taudis', 'taudis|ghettos?', 'écrire habitat indigne'),
    word(
      'voyous',
      'voyous?|délinquants?|zones? de non-droit|quartiers (?:nord|sensibles)',
      'écrire personnes interpellées, faits enregistrés, arrondissements par numéro',
    ),
    word('gaspillé', 'gaspill(?:e|er|é|ée|és|ées|age)|gadgets?|pactole', 'écrire attribué, voté ou payé'),
    word('contagion', 'contagion|déferlante', 'écrire l’usage dans d’autres pays'),
  ],
};

const YEAR = '(?:19|20)\\d\\d';
const years = (dash: string): RegExp => new RegExp(`(?<![\\d–-])${YEAR}${dash}(?:${YEAR}|\\d\\d)(?![\\d–-])`, 'gu');

/** Marks and spaces. A colon, full stop or slash in an address or an hour is let through: only marks before a space or an end are read. */
export const marks: Record<Locale, readonly Rule[]> = {
  en: [
    mark('straight-quotes', /["']/g, 'write “ ”, ‘ ’ or ’'),
    mark('exclamation', /!/g, 'end on a full stop'),
    mark('guillemets', /[«»]/g, 'write “ ”'),
    mark('space-before', /[ \u00a0\u202f][:;?](?=\s|$)/g, 'write no space before : ; ?'),
    mark('years', years('-'), 'write an en dash between years'),
    mark('percent', /\d[ \u00a0\u202f]%/g, 'write no space before %'),
  ],
  fr: [
    mark('straight-quotes', /["']/g, 'écrire « » ou ’'),
    mark('exclamation', /!/g, 'finir par un point'),
    mark('colon-space', /(?<!\u00a0):(?=\s|$)/g, 'écrire U+00A0 avant « : »'),
    mark('guillemet-space', /«(?!\u00a0)|(?<!\u00a0)»/g, 'écrire U+00A0 dans les guillemets'),
    mark('narrow-space', /(?<!\u202f|[;!?])[;!?]/g, 'écrire U+202F avant ; ! ?'),
    mark('english-quotes', /[“”](?=[^«»]*(?:«|$))(?<!«[^»]*)/g, 'écrire « », et “ ” seulement à l’intérieur'),
    mark('years', years('–'), 'écrire un trait d’union entre les années'),
    mark('percent', /\d[ \u202f]?%/g, 'écrire U+00A0 avant %'),
    mark('middle-dot', /(?<=\p{L})·(?=\p{L})/gu, 'écrire les deux formes, ou un mot commun'),
    word('pourcents', 'pourcents?', 'écrire % ou points'),
  ],
};

const blank = (text: string): string => text.replace(/[^\n]/g, '\u0001');
/** Leaves the marks, hides what is quoted. */
const unquoted = (text: string): string => text.replace(/(?<=«)[^»]*(?=»)|(?<=“)[^”]*(?=”)/g, blank);

/**
 * Faults of style of a text, in its order.
 * @param text words as a reader meets them; placeholders in braces are passed over
 */
export function houseStyle(text: string, locale: Locale): StyleFault[] {
  const plain = text.replace(/\{[^}]*\}/g, (placeholder) => '0'.repeat(placeholder.length));
  const quiet = unquoted(plain);
  const faults: StyleFault[] = [];
  for (const [rules, read] of [
    [bannedWords[locale], quiet],
    [marks[locale], plain],
  ] as const)
    for (const { id, pattern, mend } of rules)
      for (const match of read.matchAll(pattern))
        faults.push({
          rule: id,
          index: match.index,
          message: `${id}: "${match[0]}" in "${around(text, match.index)}" (${mend})`,
        });
  return faults.sort((a, b) => a.index - b.index);
}

const around = (text: string, index: number): string => text.slice(Math.max(0, index - 25), index + 35).trim();
