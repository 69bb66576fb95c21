/** Syllables counted by hand, and by rule. */
import { describe, expect, it } from 'vitest';
import { syllables } from '../../../src/data/language/syllables.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

/** Words by number of syllables; in French as spoken in prose, the final e mute. */
const counted: Record<Locale, Record<number, string>> = {
  en: {
    1: 'the street wall screen which named moved used based films eyes does search friend square whole league',
    2: 'police promised contract audit working people software centre table sometimes somewhere likely statement create million region ocean being mayor quiet Marseille social business language doubled wanted pictures someone building judges judge’s didn’t science careful Russia employed d’État Europe’s',
    3: 'camera period various video recording area idea management usual everyone authorised elephant AFP mid-season',
    4: 'material automated society experience January evaluate appropriate CCTV',
    5: 'association university individual examination',
  },
  fr: {
    1: 'ville rue les comptent filment nuit lui oui vient trois août',
    2: 'mairie station million radio d’abord l’audit jusqu’à compteur payer moyen social actuel milieu Marseille cruel maïs client souvent moment alerte image étaient année police',
    3: 'caméra société ouvrier vidéo situation février document président maintenant aujourd’hui travailler policière accident différent habitants autorise sans-abri RTM l’AFP',
    4: 'européen automatique habitation élévation',
    5: 'coopération autorisation arrondissement',
    6: 'municipalité vidéosurveillance',
  },
};

const cases = (locale: Locale): [string, number][] =>
  Object.entries(counted[locale]).flatMap(([count, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(count)]),
  );

describe.each(['en', 'fr'] as const)('syllables, %s', (locale) => {
  it('counts at least forty words', () => expect(cases(locale).length).toBeGreaterThanOrEqual(40));
  it.each(cases(locale))('%s: %i', (word, count) => expect(syllables(word, locale)).toBe(count));
});
