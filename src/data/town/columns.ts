/** The columns of a reader's file about their town: their names in both languages, and the words a cell may hold. */
import type { Rounding } from '../figure.ts';
import type { Bilingual, Locale } from '../../i18n/locale.ts';

export const townColumns = ['town', 'owner', 'date', 'state', 'cameras', 'due', 'residents', 'source'] as const;
export type TownColumn = (typeof townColumns)[number];

/** Without these a line says nothing that can be drawn. */
export const neededColumns: readonly TownColumn[] = ['date', 'state', 'cameras'];

export const columnNames: Record<TownColumn, Bilingual> = {
  town: { en: 'town', fr: 'commune' },
  owner: { en: 'owner', fr: 'propriétaire' },
  date: { en: 'date', fr: 'date' },
  state: { en: 'state', fr: 'état' },
  cameras: { en: 'cameras', fr: 'caméras' },
  due: { en: 'due', fr: 'échéance' },
  residents: { en: 'residents', fr: 'habitants' },
  source: { en: 'source', fr: 'source' },
};

/** The lives of a camera, and an estimate. Promises are rings, installed and working ones the line, estimates stand apart; the others are in the table alone. */
export const townStates = ['promised', 'funded', 'authorised', 'installed', 'working', 'used', 'estimate'] as const;
export type TownState = (typeof townStates)[number];

export const stateNames: Record<TownState, Bilingual> = {
  promised: { en: 'promised', fr: 'promises' },
  funded: { en: 'funded', fr: 'financées' },
  authorised: { en: 'authorised', fr: 'autorisées' },
  installed: { en: 'installed', fr: 'installées' },
  working: { en: 'working', fr: 'en service' },
  used: { en: 'used', fr: 'exploitées' },
  estimate: { en: 'estimate', fr: 'estimation' },
};

/** Other ways to write a state, already plain (see `plainWord`). */
const stateTwins: Partial<Record<TownState, readonly string[]>> = {
  promised: ['promise', 'promis'],
  funded: ['financee', 'finance'],
  authorised: ['authorized', 'autorisee', 'autorise'],
  installed: ['installee', 'installe'],
  working: ['in service'],
  used: ['exploitee', 'exploite'],
  estimate: ['estimated', 'estimee', 'estimees'],
};

type Rounded = Exclude<Rounding, 'exact' | 'range'>;
const roundingNames: Record<Rounded, Bilingual> = {
  about: { en: 'about', fr: 'environ' },
  over: { en: 'more than', fr: 'plus de' },
  nearly: { en: 'nearly', fr: 'près de' },
  under: { en: 'fewer than', fr: 'moins de' },
  'at-least': { en: 'at least', fr: 'au moins' },
  'up-to': { en: 'up to', fr: 'jusqu’à' },
};
/** Other ways to write that a number is rounded by its source, already plain. */
const roundingTwins: Partial<Record<Rounded, readonly string[]>> = { about: ['around', '~', '≈'], over: ['over', '>'], nearly: ['almost', 'presque'], under: ['less than', '<'] };

/** Small letters without accents, single spaces, straight apostrophes: how words are compared. */
export const plainWord = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ').trim().toLowerCase();

/** The column that a word at the head of a file means, in either language. */
export const columnOf = (head: string): TownColumn | undefined =>
  townColumns.find((column) => Object.values(columnNames[column]).some((name) => plainWord(name) === plainWord(head)));

/** The state that a word means, in either language. */
export function stateOf(word: string): TownState | undefined {
  const plain = plainWord(word);
  return townStates.find((state) => Object.values(stateNames[state]).some((name) => plainWord(name) === plain) || stateTwins[state]?.includes(plain));
}

/** A number's rounding ("about 500", "plus de 500"), and what is left of its text. */
export function splitRounding(text: string): { rounding: Rounding; rest: string } {
  const plain = plainWord(text);
  for (const rounding of Object.keys(roundingNames) as Rounded[]) {
    const words = [...Object.values(roundingNames[rounding]).map(plainWord), ...(roundingTwins[rounding] ?? [])];
    const word = words.find((one) => plain.startsWith(one));
    if (word) return { rounding, rest: plain.slice(word.length).trim() };
  }
  return { rounding: 'exact', rest: plain };
}

/** The words before a rounded number; empty for an exact one. */
export const roundingName = (rounding: Rounding, locale: Locale): string => (rounding === 'exact' || rounding === 'range' ? '' : roundingNames[rounding][locale]);
