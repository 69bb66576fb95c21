/** A number in words: what stands large on its page, its title, what is told of its row, how it is cited and pasted. */
import { citeBibtex, citeCsl, citePlain, type Cited } from '../data/cite.ts';
import { columnHead, columnValue } from '../data/column-words.ts';
import { siteVersion } from '../data/data-version.ts';
import type { Figure } from '../data/figure.ts';
import { printFigure } from '../data/fill.ts';
import { htmlText } from '../data/html-text.ts';
import { rounded } from '../data/rounding.ts';
import { textIn } from '../data/row-names.ts';
import type { TableName } from '../data/schemas.ts';
import { sourceName } from '../data/source-words.ts';
import { unitAfter } from '../data/units.ts';
import { wordsOf } from '../data/word-files.ts';
import { date } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { numberRoute } from '../i18n/numbers.ts';
import { colon } from '../i18n/punctuation.ts';
import { ui } from '../i18n/ui.ts';
import { citedAt } from './citing.ts';
import { tables } from './site.ts';

/** “more than 510”, “40–60%”: the value as its source gives it. */
export const valueOf = (figure: Figure, locale: Locale): string =>
  figure.rounding === 'range' && figure.low !== null && figure.high !== null
    ? printFigure(figure, locale, 'range')
    : rounded(figure, printFigure(figure, locale), locale);

/** The value with its unit, where neither its sign nor its label says it. */
export const quantityOf = (figure: Figure, locale: Locale): string =>
  valueOf(figure, locale) + unitAfter(figure.unit, figure.label[locale], locale);

/** “1,558: street cameras of the City, installed”. */
export const numberTitle = (figure: Figure, locale: Locale): string =>
  `${quantityOf(figure, locale)}${colon(locale)}${figure.label[locale]}`;

/** The dead and the hurt are not shown large, and no eye stands beside them. */
export const isQuiet = ({ id }: Figure): boolean =>
  tables.housing_indicators.some((row) => row.id === id && /-(?:deaths|injured)$/.test(row.indicator));

/** Who says so, by name: the publishers of the sources, each once. */
export const saidBy = ({ sources }: Figure, locale: Locale): string =>
  [...new Set(sources.map((id) => sourceName(tables.sourceById.get(id), locale)))].join(', ');

/** Columns that say whose number it is and of what kind, in the order in which they are told. */
const TOLD = [
  'by',
  'origin',
  'institute',
  'payer',
  'owner',
  'state',
  'stage',
  'status',
  'count',
  'place',
  'period',
  'term',
  'programme',
  'basis',
  'study',
  'system',
  'edition',
] as const;

/** What the columns of its table say beside the number: name of the column, its words. */
export function toldOfRow({ id, table }: Figure, locale: Locale): [head: string, words: string][] {
  const row = tables[table as TableName].find((one) => one.id === id);
  if (!row) throw new Error(`no row "${id}" in content/data/${table}.csv`);
  return TOLD.flatMap((column): [string, string][] => {
    const text = textIn(row, column, locale);
    if (!text) return [];
    const words = column === 'term' ? date(text, locale) : (columnValue(column, text)?.[locale] ?? text);
    return [[columnHead(column)[locale], words]];
  });
}

/** What is cited: the page of the number, as of the newest day of the data. */
const cited = (figure: Figure, locale: Locale): Cited =>
  citedAt(numberRoute(figure.id), locale, {
    id: figure.id,
    title: numberTitle(figure, locale),
    date: siteVersion().date,
    kind: 'number',
  });

export const citationsOf = (figure: Figure, locale: Locale): { plain: string; bibtex: string; csl: string } => {
  const one = cited(figure, locale);
  return { plain: citePlain(one), bibtex: citeBibtex(one), csl: citeCsl(one) };
};

/** Who published what the number rests on; a derived one is ours. */
const sourceLine = (figure: Figure, locale: Locale): string => {
  const say = wordsOf('number', locale);
  const names = saidBy(figure, locale);
  return `${say('paste-source')}${colon(locale)}${names || ui('note.derived', locale).toLowerCase()}`;
};

/** The number to put into another text: value, unit, date, source, address; as plain words and as HTML without style or script. */
export function pasteOf(figure: Figure, locale: Locale): { plain: string; html: string } {
  const { address } = cited(figure, locale);
  const value = quantityOf(figure, locale);
  const when = figure.asOf ? ` (${date(figure.asOf, locale)})` : '';
  const what = `${colon(locale)}${figure.label[locale]}${when}.`;
  const source = `${sourceLine(figure, locale)}. `;
  const site = ui('site.title', locale);
  return {
    plain: `${value}${what} ${source}${site}, ${address}`,
    html: `<p lang="${locale}"><strong>${htmlText(value)}</strong>${htmlText(what)} ${htmlText(source)}<a href="${htmlText(address)}">${htmlText(site)}</a></p>`,
  };
}
