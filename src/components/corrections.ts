/** The corrections in words, for their page, their feed and the pages they touch. */
import { renderFigure } from '../charts/render.ts';
import { anchorOf, dayOfSite, figuresIn, saidIn, toldOn } from '../data/corrected.ts';
import type { Correction, Words } from '../data/corrections-schema.ts';
import { corrections } from '../data/corrections.ts';
import { fill, plain } from '../data/fill.ts';
import { idsIn } from '../data/mdx.ts';
import { proseFiles } from '../data/language/texts.ts';
import { sameText } from '../data/statements.ts';
import { wordsOf } from '../data/word-files.ts';
import { date, number, quantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { ui } from '../i18n/ui.ts';
import { colon as colonOf } from '../i18n/punctuation.ts';
import { pageMetas, routes, story, tables } from './site.ts';

export interface ToldCorrection {
  correction: Correction;
  anchor: string;
  /** Address of the correction on its page, from the root. */
  address: string;
  /** Null for a row that was not there. */
  print: (id: string, value: number | null) => string;
  label: (id: string) => string | undefined;
  /** The statements whose words, or the way they are known, changed in this language: both in words. */
  statements: { id: string; old: string; new: string }[];
}

const { published, corrections: list } = corrections();

/** The day of the first publication. */
export const firstPublished = published;

const daysOfTexts = [...story, ...pageMetas].map(({ checked }) => checked);
const day = dayOfSite([published, ...daysOfTexts, ...list.map((correction) => correction.date)]);

let printed: ReadonlyMap<string, ReadonlySet<string>> | undefined;
/** The figures that each text prints, in its words or in its charts. */
function printedBy(page: string): ReadonlySet<string> {
  if (!printed) {
    const byPage = new Map<string, Set<string>>();
    for (const { id, locale, source } of proseFiles()) {
      const rows = byPage.get(id) ?? new Set();
      for (const figure of figuresIn(source)) rows.add(figure);
      for (const chart of idsIn(source, 'Chart'))
        for (const { rows: ids } of renderFigure(chart, locale, tables).table.rows) ids.forEach((row) => rows.add(row));
      byPage.set(id, rows);
    }
    printed = byPage;
  }
  return printed.get(page) ?? new Set();
}

/** “Reported. The words.” */
const inWords = (words: Words, locale: Locale, text = words[locale]): string =>
  (words.kind ? `${ui(`claim.${words.kind}`, locale)}. ` : '') + text;

const told = (correction: Correction, locale: Locale): ToldCorrection => {
  const anchor = anchorOf(correction, list);
  const say = wordsOf('lists', locale);
  return {
    correction,
    anchor,
    address: `${href(routes, 'corrections', locale)}#${anchor}`,
    print(id, value) {
      if (value === null) return say('corrections-absent');
      const unit = tables.figures.get(id)?.unit;
      return unit === undefined ? number(value, locale) : quantity(value, unit, locale);
    },
    label: (id) => tables.figures.get(id)?.label[locale],
    statements: saidIn(correction, locale).map((one) => ({
      id: one.id,
      old: inWords(one.old, locale),
      new:
        one.new === null
          ? say('corrections-gone')
          : inWords(
              one.new,
              locale,
              sameText(one.new[locale], one.old[locale]) ? `(${say('corrections-same')})` : undefined,
            ),
    })),
  };
};

/** Every correction, the newest first. */
export const toldCorrections = (locale: Locale): ToldCorrection[] => list.map((correction) => told(correction, locale));

/** The corrections of late that touch a page, the newest first. */
export const correctionsOf = (page: string, locale: Locale): ToldCorrection[] =>
  list.length === 0 ? [] : toldOn(list, day, page, printedBy(page)).map((correction) => told(correction, locale));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What changed, in a few sentences without marks. */
export function summaryOf({ correction, print, label, statements }: ToldCorrection, locale: Locale): string {
  const say = wordsOf('lists', locale);
  const colon = colonOf(locale);
  const what = plain(fill(correction.what[locale], locale, tables.figures, {}, 'content/corrections.yaml'));
  const figures = correction.figures.map(
    ({ id, old, new: now }) =>
      `${capital(label(id) ?? id)}. ${say('corrections-old')}${colon}${print(id, old)}. ${say('corrections-new')}${colon}${print(id, now)}.`,
  );
  const said = statements.map(
    (one) => `${say('corrections-old')}${colon}${one.old} ${say('corrections-new')}${colon}${one.new}`,
  );
  return [what, ...figures, ...said].join(' ');
}

/** “15 January 2027: error”. */
export const headingOf = ({ correction }: ToldCorrection, locale: Locale): string =>
  `${date(correction.date, locale)}${colonOf(locale)}${wordsOf('lists', locale)(`corrections-${correction.kind}`).toLowerCase()}`;
