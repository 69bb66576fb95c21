/** Links name their goal: a text that says nothing out of its sentence, or that is an address, is a fault. */
import type { Locale } from '../../i18n/locale.ts';

const vague: Record<Locale, RegExp> = {
  en: /^(?:(?:click |look |see |read )?here|(?:read |learn |see |find out |show )?more|click(?: on)?(?: this| here| the link)?|(?:this |the )?(?:link|page|site|website|article|source|document|file)|download|details|this|continue|go)$/iu,
  fr: /^(?:(?:cliquez |cliquer |voir |lire |lisez )?ici|(?:en savoir |voir |lire |pour en savoir )?plus|lire la suite|la suite|suite|cliquez(?: ici| sur ce lien)?|(?:ce |cette |le |la |l’)?(?:lien|page|site|article|source|document|fichier)|télécharger|détails|continuer|voir)$/iu,
};
const address = /^(?:https?:\/\/|www\.)\S*$/iu;
const marks = /^[\s«»“”‘’()[\].,;:!?…→›>]+|[\s«»“”‘’()[\].,;:!?…→›>]+$/gu;

const mends: Record<Locale, { vague: string; address: string }> = {
  en: {
    vague: 'name what it leads to: “the audit’s account in Le Figaro, April 2025”',
    address: 'write what stands there, not its address',
  },
  fr: {
    vague: 'nommer le but : « la décision du Conseil d’État »',
    address: 'écrire ce qui s’y trouve, non son adresse',
  },
};

/** What is wrong with the name of a link, with its mend; null when it names its goal. */
export function linkFault(name: string, locale: Locale): string | null {
  const bare = name.replace(/\s+/gu, ' ').replace(marks, '');
  if (bare === '') return `link-text: a link without a name (${mends[locale].vague})`;
  if (address.test(bare)) return `link-text: the address "${bare}" as the text of a link (${mends[locale].address})`;
  return vague[locale].test(bare) ? `link-text: "${bare}" as the text of a link (${mends[locale].vague})` : null;
}
