/**
 * Finds English left in a French text, and French left in an English one, by words that the other language does not have.
 * Names are taken out first: a newspaper keeps its name in both languages. Words in capitals and words joined by hyphens are names too.
 */
import type { Locale } from '../../i18n/locale.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** One of these is enough: small words first, then those that sources and their places are described with. */
const telling: Record<Locale, ReadonlySet<string>> = {
  en: words(
    'the of and with from by to for at this that these those which who whose was were is are been has have had not its their our we they she his when what where before after between under about into than then also later ' +
      'quoting quoted citing reads says said answer answers statement restatement paragraph council town letter hearing judgment ruling order orders notice notices sitting rating announcement abstract finding findings results method ground funding abroad copy reposted repost relay relayed relaying extract excerpt wording unidentified decision whole list both named undated no',
  ),
  fr: words(
    'avec selon pour dans sur une est qui que leur leurs cette ces été sont mais chez très aussi nous vous ils elles où dont après avant sans sous même depuis était étaient aux ou pas ' +
      'reprise copie extrait titre lettre réponse réponses déclaration paragraphe mairie ordonnance audience jugement décision séance liste résultats méthode annonce constat notre',
  ),
};

/** Small French words of which it takes two: one may belong to a name. */
const slight = words('de du des la le les et au en un l’ d’ n’ s’ c’ qu’');

const address = /(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?/gu;
const token = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*’?/gu;
const other: Record<Locale, Locale> = { en: 'fr', fr: 'en' };

/** A pattern for names that keep their form in both languages, the longest first. */
export function namesIn(names: Iterable<string>): RegExp {
  const list = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/**
 * @param text a run of text as a reader meets it
 * @param locale the language it should be in
 * @param names what is let through, from `namesIn`
 * @returns the words that give it away as the other language; none if it is not
 */
export function otherLanguage(text: string, locale: Locale, names?: RegExp): string[] {
  const from = other[locale];
  const bare = (names ? text.replace(names, ' ') : text).replace(address, ' ');
  const found = [...bare.matchAll(token)]
    .map(([word]) => word)
    .filter((word) => word === word.toLowerCase() || /^\p{Lu}\p{Ll}/u.test(word));
  const told = found.filter((word, i) => telling[from].has(i === 0 ? word.toLowerCase() : word));
  const hinted = from === 'fr' ? found.filter((word) => slight.has(word)) : [];
  return hinted.length > 1 ? [...told, ...hinted] : told;
}
