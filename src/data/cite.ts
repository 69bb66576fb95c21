/** How to cite a thing of the site: in plain words, as BibTeX and as CSL-JSON. The site itself is the author: it names no other. */
import { date as dateInWords } from '../i18n/format.ts';
import { languageTag, type Bilingual, type Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';
import { ui } from '../i18n/ui.ts';

export interface Cited {
  /** Its name among those of its kind: the id of a chart, a row, a table or a page. */
  id: string;
  /** Plain text. */
  title: string;
  /** The whole address where the site has one, else the path from its root. */
  address: string;
  /** ISO day, month or year. */
  date: string;
  locale: Locale;
  version: string;
  kind: 'chart' | 'number' | 'dataset' | 'page';
}

/** What is cited, and its type among those of CSL. */
const kinds: Record<Cited['kind'], { name: Bilingual; csl: string }> = {
  chart: { name: { en: 'chart', fr: 'graphique' }, csl: 'graphic' },
  number: { name: { en: 'number', fr: 'chiffre' }, csl: 'dataset' },
  dataset: { name: { en: 'dataset', fr: 'jeu de données' }, csl: 'dataset' },
  page: { name: { en: 'page', fr: 'page' }, csl: 'webpage' },
};
const LICENCE = 'CC BY 4.0';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const languageNames: Bilingual = { en: 'english', fr: 'french' };

const siteName = (locale: Locale): string => ui('site.title', locale);
const siteInFull = (locale: Locale): string => `${siteName(locale)}${colon(locale)}${ui('site.strapline', locale)}`;
const isWhole = (address: string): boolean => /^https?:\/\//.test(address);

/** Year, month and day, as far as the date says them. @throws Error for a date that is none */
function partsOf({ date, id }: Cited): [year: number, month?: number, day?: number] {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(date) ?? [];
  if (year === undefined)
    throw new Error(`the citation of "${id}" has the date "${date}": write a day, month or year as 2026-11-23`);
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [Number(part)])) as [number];
}

/** A title within quotation marks: those it brings become the inner ones of its language. */
function quoted(title: string, locale: Locale): string {
  return locale === 'en'
    ? `“${title.replace(/“/g, '‘').replace(/”/g, '’')}”`
    : `«\u00a0${title.replace(/«[\s\u00a0\u202f]*/g, '“').replace(/[\s\u00a0\u202f]*»/g, '”')}\u00a0»`;
}

/** One line for a text or a list of sources; who cites writes the day of reading. */
export function citePlain(cited: Cited): string {
  const { locale, kind, title, version, address, date } = cited;
  partsOf(cited);
  const parts = [
    siteInFull(locale),
    `${kinds[kind].name[locale]} ${quoted(title, locale)}`,
    `version ${version}`,
    dateInWords(date, locale),
    address,
    { en: 'read on [day]', fr: 'lu le [jour]' }[locale],
    LICENCE,
  ];
  return `${parts.join(', ')}.`;
}

/** The signs that TeX reads as its own, and the spaces of French, as TeX writes them. Braces by name: BibTeX counts even escaped ones. */
const inTex: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '\u00a0': '~',
  '\u202f': '~',
};
const tex = (text: string): string =>
  text.replace(/[ \t\r\n]+/g, ' ').replace(/[\\{}~^$&#_%\u00a0\u202f]/g, (sign) => inTex[sign] as string);

const keyOf = ({ kind, id, locale }: Cited): string =>
  `eyes-everywhere-${kind}-${id.replace(/[^A-Za-z0-9]+/g, '-')}-${locale}`;

/** An entry for BibTeX, biblatex and what reads them, in UTF-8; an address without a host is told as a path. */
export function citeBibtex(cited: Cited): string {
  const { locale, kind, title, version, address } = cited;
  const [year, month] = partsOf(cited);
  const fields: [name: string, value: string][] = [
    ['author', `{{${tex(siteName(locale))}}}`],
    ['title', `{{${tex(title)}}}`],
    ['howpublished', `{${tex(`${siteInFull(locale)}, ${kinds[kind].name[locale]}`)}}`],
    ['year', `{${year}}`],
    ...(month === undefined ? [] : [['month', MONTHS[month - 1] as string] as [string, string]]),
    ['version', `{${tex(version)}}`],
    ...(isWhole(address) ? [['url', `{${encodeURI(decodeURI(address))}}`] as [string, string]] : []),
    ['language', `{${languageNames[locale]}}`],
    ['note', `{${tex(isWhole(address) ? LICENCE : `${address}, ${LICENCE}`)}}`],
  ];
  const width = Math.max(...fields.map(([name]) => name.length));
  return `@misc{${keyOf(cited)},\n${fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`).join(',\n')}\n}\n`;
}

/** A list of one item, as programs that keep references read it (CSL-JSON). */
export function citeCsl(cited: Cited): string {
  const { locale, kind, title, version, address } = cited;
  const item = {
    id: keyOf(cited),
    type: kinds[kind].csl,
    title,
    author: [{ literal: siteName(locale) }],
    'container-title': siteInFull(locale),
    genre: kinds[kind].name[locale],
    issued: { 'date-parts': [partsOf(cited)] },
    version,
    language: languageTag[locale],
    ...(isWhole(address) ? { URL: address } : {}),
    note: isWhole(address) ? LICENCE : `${address}, ${LICENCE}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
