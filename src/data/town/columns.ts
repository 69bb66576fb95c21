/** The columns of a reader's file about their town: their names in both languages, and the words a cell may hold. */
import type { Rounding } from '../figure.ts';
import { locales, type Bilingual, type Locale } from '../../i18n/locale.ts';
import { alike, headWord, plainWord, stem } from './words.ts';

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

/** Other names that town halls and spreadsheets give these columns. */
const columnTwins: Record<TownColumn, readonly string[]> = {
  town: [
    'city',
    'municipality',
    'locality',
    'town name',
    'city name',
    'ville',
    'municipalité',
    'localité',
    'nom commune',
    'nom ville',
    'libellé commune',
    'name town',
    'name city',
  ],
  owner: ['owned by', 'owner cameras', 'proprio', 'propriétaire caméras', 'appartient à', 'proprietor'],
  date: [
    'year',
    'day',
    'month',
    'as of',
    'date count',
    'count date',
    'year count',
    'année',
    'an',
    'jour',
    'mois',
    'millésime',
    'date décompte',
    'date comptage',
    'année décompte',
  ],
  state: ['status', 'stage', 'statut', 'stade', 'situation', 'état caméras', 'state cameras'],
  cameras: [
    'count',
    'total',
    'number',
    'quantity',
    'camera count',
    'total count',
    'street cameras',
    'nombre',
    'quantité',
    'décompte',
    'effectif',
    'caméras rue',
    'caméras voie publique',
  ],
  due: [
    'due date',
    'deadline',
    'promised for',
    'due by',
    'target date',
    'date échéance',
    'promises pour',
    'date prévue',
    'date cible',
    'délai',
  ],
  residents: [
    'population',
    'pop',
    'inhabitants',
    'people',
    'resident population',
    'population municipale',
    'population totale',
    'population légale',
  ],
  source: ['sources', 'reference', 'origin', 'link', 'url', 'référence', 'origine', 'lien', 'provenance'],
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

/** Other ways to write a state; number and gender are folded (see `stem`). */
const stateTwins: Record<TownState, readonly string[]> = {
  promised: ['promise', 'promis', 'promesse', 'announced', 'annoncées', 'annonce'],
  funded: ['financed'],
  authorised: ['authorized', 'autorisation'],
  installed: ['in place', 'en place', 'posées', 'implantées', 'deployed', 'déployées'],
  working: [
    'in service',
    'in operation',
    'operational',
    'fonctionnelles',
    'opérationnelles',
    'en fonctionnement',
    'en fonction',
    'en marche',
    'active',
  ],
  used: ['in use', 'utilisées'],
  estimate: ['estimated', 'estimées'],
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
const roundingTwins: Partial<Record<Rounded, readonly string[]>> = {
  about: ['around', '~', '≈'],
  over: ['over', '>'],
  nearly: ['almost', 'presque'],
  under: ['less than', '<'],
};

const bothNames = (names: Bilingual): string[] => locales.map((locale) => names[locale]);

/** Every way to write each of some things, folded. */
const folded = <T extends string>(
  things: readonly T[],
  names: Record<T, Bilingual>,
  twins: Record<T, readonly string[]>,
  fold: (text: string) => string,
): [T, string[]][] => things.map((thing) => [thing, [...bothNames(names[thing]), ...twins[thing]].map(fold)]);

const heads = folded(townColumns, columnNames, columnTwins, headWord);
const states = folded(townStates, stateNames, stateTwins, stem);

/** A longer cell is no name. */
const LONGEST_NAME = 60;

/** The column that a word at the head of a file means, in either language. */
export function columnOf(head: string): TownColumn | undefined {
  if (head === '' || head.length > LONGEST_NAME) return undefined;
  const word = headWord(head);
  // "Nombre de caméras", "number of residents": what is counted names the column.
  const counted = word.replace(
    /^(?:nombr|number|nb|nbr|no|n|count|total|quantit|qty|qte)(?: total)? | (?:count|number|total)$/,
    '',
  );
  const found = (text: string): TownColumn | undefined =>
    text === '' ? undefined : heads.find(([, names]) => names.some((name) => alike(text, name)))?.[0];
  const ofCount = counted === word ? undefined : found(counted);
  return found(word) ?? (ofCount === 'cameras' || ofCount === 'residents' ? ofCount : undefined);
}

/** Where each known column stands. Where two mean the same, the one with our own name is taken, else the first. */
export function placesOf(cells: readonly string[]): Map<TownColumn, number> {
  const places = new Map<TownColumn, number>();
  const own = (place: number, column: TownColumn): boolean =>
    bothNames(columnNames[column]).some((name) => plainWord(name) === plainWord(cells[place] ?? ''));
  cells.forEach((cell, i) => {
    const column = columnOf(cell);
    if (!column) return;
    const place = places.get(column);
    if (place === undefined || (!own(place, column) && own(i, column))) places.set(column, i);
  });
  return places;
}

/** Whether an unknown head is nearly a name of this column: a letter or two off, or with words beside it. */
export function resembles(head: string, column: TownColumn): boolean {
  const word = headWord(head);
  const names = heads.find(([one]) => one === column)?.[1] ?? [];
  return names.some((name) => name.length > 3 && (` ${word} `.includes(` ${name} `) || nearly(word, name)));
}

/** One letter too many, too few, wrong, or two in the wrong order. */
function nearly(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}

/** The state that a word means, in either language. */
export function stateOf(text: string): TownState | undefined {
  const word = stem(text);
  return states.find(([, names]) => names.some((name) => alike(word, name)))?.[0];
}

/** A number's rounding ("about 500", "plus de 500"), and what is left of its text. */
export function splitRounding(text: string): { rounding: Rounding; rest: string } {
  const plain = plainWord(text);
  for (const rounding of Object.keys(roundingNames) as Rounded[]) {
    const words = [...bothNames(roundingNames[rounding]).map(plainWord), ...(roundingTwins[rounding] ?? [])];
    const word = words.find((one) => plain.startsWith(one));
    if (word) return { rounding, rest: plain.slice(word.length).trim() };
  }
  return { rounding: 'exact', rest: plain };
}

/** The words before a rounded number; empty for an exact one. */
export const roundingName = (rounding: Rounding, locale: Locale): string =>
  rounding === 'exact' || rounding === 'range' ? '' : roundingNames[rounding][locale];
