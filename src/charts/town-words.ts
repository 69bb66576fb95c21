/** What the charts of a reader's own town say: the words of content/pages/own-town.yaml filled with what their file holds. Works at build and in the browser. */
import { fill, plain, type Piece, type Values } from '../data/fill.ts';
import { roundingName, stateNames } from '../data/town/columns.ts';
import type { Town, TownRow } from '../data/town/town.ts';
import { date, ends, number, quantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ChartWords } from './chart.ts';

/** A text of content/pages/own-town.yaml by its key. @throws for an unknown key */
export type Say = (key: string) => string;

interface Sentences {
  finding: [key: string, values: Values];
  subtitle: [key: string, values: Values];
  alt: [key: string, values: Values];
  summary: [key: string, values: Values][];
  notes: string[];
}

/** A chart's words from the sentences that its rows call for. */
export function townWords(say: Say, locale: Locale, { finding, subtitle, alt, summary, notes }: Sentences): ChartWords {
  const write = ([key, values]: [string, Values]): Piece[] => fill(say(key), locale, new Map(), values, key);
  return {
    locale,
    finding: write(finding),
    subtitle: write(subtitle),
    alt: plain(write(alt)),
    notes: notes.map((key) => write([key, {}])),
    label: (key, values = {}) => plain(write([`label-${key}`, values])),
    summary: () => summary.map(write),
    number: (value) => number(value, locale),
    quantity: (value, unit, form) => quantity(value, unit, locale, form),
    date: (iso, style) => date(iso, locale, style),
    ui: say,
    sourceNames: () => '',
  };
}

/** "about 200", "1,748–1,901" or the bare number, tied to the rows behind it where they are ours. */
export function countPiece(row: TownRow, locale: Locale): Piece {
  const text =
    row.low === null
      ? `${roundingName(row.rounding, locale)} ${number(row.value, locale)}`.trim()
      : ends(number(row.low, locale), number(row.high ?? row.value, locale), locale);
  return rowPiece(text, row);
}

/** A text that comes from a row. */
export const rowPiece = (text: string, row: TownRow): Piece => ({ text, ...(row.rows[0] ? { row: row.rows[0] } : {}) });

/** What a date promised for reads like after "for": French wants an article before a day. */
export const dueText = (due: string, locale: Locale): string =>
  locale === 'fr' && due.length > 7 ? `le ${date(due, locale)}` : date(due, locale);

/** Values that every sentence may use of one row. */
export const rowValues = (row: TownRow, locale: Locale): Values => ({
  cameras: countPiece(row, locale),
  state: stateNames[row.state][locale],
  date: date(row.date, locale),
});

/** The town and the owner as the file names them, or words for their lack; `Town` opens a sentence. */
export function whose(town: Town, say: Say): Values {
  const name = town.town || say('town-unnamed');
  return {
    town: name,
    Town: name.charAt(0).toLocaleUpperCase() + name.slice(1),
    owner: town.owner || say('owner-unnamed'),
  };
}
