/** How words of a reader's file are compared: case, accents, plural, gender and marks of spelling fold away. */

/** Stands where a letter was lost on the way; a question mark inside a word does the same. */
export const LOST = '\uFFFD';

/** Small letters without accents, single spaces, straight apostrophes. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\uFFFD{2}/g, LOST)
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** Words without their endings of number and gender: "installées", "installé", "installee" are one. */
export const stem = (text: string): string =>
  plainWord(text)
    .replace(/[_\-–—./:*"'°]+/g, ' ')
    .trim()
    .split(/ +/)
    .map((word) => (word.length > 3 ? word.replace(/(?:[e\uFFFD?]es|[e\uFFFD?]e|es|e|s|[\uFFFD?]s?)$/, '') : word))
    .join(' ');

/** Words that join others and say nothing of their own. */
const JOINING = /^(?:d|de|du|des|l|la|le|les|of|the|in|en)$/;

/** A name of a column: without what stands in brackets, and without joining words where others are left. */
export function headWord(text: string): string {
  const words = stem(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).split(' ');
  const kept = words.filter((word) => !JOINING.test(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** The same letter by letter; a few lost letters may be any. */
export function alike(word: string, name: string): boolean {
  if (word === name) return true;
  const lost = word.match(/[\uFFFD?]/g)?.length ?? 0;
  return (
    lost > 0 &&
    lost * 2 < word.length &&
    word.length === name.length &&
    Array.from(word).every((letter, i) => letter === name[i] || /[\uFFFD?]/.test(letter))
  );
}
