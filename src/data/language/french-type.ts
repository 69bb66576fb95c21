/** French typography of one line of text: what a title needs that was typed on an English keyboard. Words and their order stay as they are. */
const NARROW = '\u202f';
const WIDE = '\u00a0';

/** Words whose first letter takes its accent as a capital too. */
const ACCENTED =
  'Etats?|Ecoles?|Ecologistes?|Elus?|Eclairage|Etudes?|Evacuations?|Evacu[ée][a-zé]*|Egalité|Epingl[a-zé]+|Elargi[a-z]+|Etienne|Elysée|Equipements?|Emeutes?|Energies?|Ethique|Economie|Economiques?';
const accents = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ACCENTED})(?![\\p{L}\\p{N}])`, 'gu');

/** Addresses and file names, which are left as they are. */
const address = /https?:\/\/\S+|\b[\w.-]+\.(?:csv|fr|com|org|net)\b/;

function quoted(text: string): string {
  let open = false;
  return text.replace(/"/g, () => ((open = !open) ? '«' : '»'));
}

/**
 * @param text a line in French: a title, a name, a note
 * @returns the same words with ’ and « », their spaces no-break, and accents on capitals; the same text where nothing is amiss
 */
export function frenchType(text: string): string {
  if (address.test(text) && !/\s/.test(text)) return text;
  return quoted(text)
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/«[ \u00a0\u202f]*/g, `«${WIDE}`)
    .replace(/[ \u00a0\u202f]*»/g, `${WIDE}»`)
    .replace(/(?<=[\p{L}\p{N}»)\]%’”])[ \u00a0\u202f]*([;!?])(?![\p{L}\p{N}=/])/gu, `${NARROW}$1`)
    .replace(/(?<=[\p{L}\p{N}»)\]%’”])[ \u00a0\u202f]*:(?=\s|$)/gu, `${WIDE}:`)
    .replace(/(?<=\d)[ \u202f]?%/g, `${WIDE}%`)
    .replace(/(?<=\bn°)[ \u202f]?(?=\d)/g, WIDE)
    .replace(/(?<=(?<![\d\u202f.,])\d{1,3}) (?=\d{3}(?!\d))/g, NARROW)
    .replace(/(?<![\p{L}\p{N}])(c|n|s|v)?oe(?=il|uvre|ur|ud|uf|u[x ])/giu, (word, first?: string) =>
      word.startsWith('O') ? 'Œ' : `${first ?? ''}œ`,
    )
    .replace(accents, (word) => `É${word.slice(1)}`)
    .replace(/(?<=^|[:.?!«]\s|[:.?!]\u202f|«\u00a0)A(?=\s\p{L})/gu, 'À');
}
