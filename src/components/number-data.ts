/** A number as machines read it: its row with its sources, what disagrees, what was corrected, where the story shows it, its addresses. */
import { conflicts } from '../data/conflicts.ts';
import type { Correction } from '../data/corrections-schema.ts';
import { corrections } from '../data/corrections.ts';
import { siteVersion } from '../data/data-version.ts';
import type { Figure } from '../data/figure.ts';
import { fill, plain } from '../data/fill.ts';
import { inputsOf } from '../data/formula.ts';
import { units } from '../data/units.ts';
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { numberFile, numberRoute } from '../i18n/numbers.ts';
import { href } from '../i18n/routes.ts';
import { addressOf } from './citing.ts';
import { routes, shown, tables } from './site.ts';

const both = (said: (locale: Locale) => string): Bilingual => ({ en: said('en'), fr: said('fr') });

/** A row with a page of its own. @throws Error for any other */
export function shownFigure(id: string): Figure {
  const figure = tables.figures.get(id);
  if (!figure || !shown.has(id)) throw new Error(`"${id}" is no number that the story shows (src/data/shown.ts)`);
  return figure;
}

const pairs = conflicts(tables);

/** Rows that give another value for the same thing, whichever of the two names the other. */
export const othersOf = (id: string): Figure[] =>
  pairs.flatMap((pair) => (pair.some((one) => one.id === id) ? pair.filter((one) => one.id !== id) : []));

/** Rows that a derived figure is made of, each once. */
export const partsOf = ({ formula }: Figure): Figure[] =>
  [...new Set(formula ? inputsOf(formula) : [])].map((id) => tables.figures.get(id)!);

/** The corrections that name a row, the newest first. */
export const correctionsOfRow = (id: string): Correction[] =>
  corrections().corrections.filter(({ figures, statements }) =>
    [...figures, ...statements].some((named) => named.id === id),
  );

/** The words of a correction, their numbers filled in. */
export const saidOf = ({ what }: Correction): Bilingual =>
  both((locale) => plain(fill(what[locale], locale, tables.figures, {}, 'content/corrections.yaml')));

const orNull = (text: string): string | null => text || null;
const textOrNull = ({ en, fr }: Bilingual): Bilingual | null => (en || fr ? { en, fr } : null);

/** Null where nothing is known (docs/files.md). @throws Error for a row without a page */
export function numberData(id: string): Record<string, unknown> {
  const figure = shownFigure(id);
  const { chapters, scenes } = shown.get(id)!;
  return {
    id,
    table: figure.table,
    address: both((locale) => addressOf(href(routes, numberRoute(id), locale))),
    file: addressOf(numberFile(id)),
    label: figure.label,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    rounding: figure.rounding,
    unit: orNull(figure.unit),
    unit_name: units.get(figure.unit) ?? null,
    as_of: orNull(figure.asOf),
    due_on: figure.dueOn ?? null,
    confidence: figure.confidence,
    note: textOrNull(figure.note),
    disagrees: othersOf(id).map((other) => ({ id: other.id, value: other.value, as_of: orNull(other.asOf) })),
    formula: figure.formula ?? null,
    made_of: partsOf(figure).map((part) => part.id),
    sources: figure.sources.map((source) => {
      const { title, publisher, published, url } = tables.sourceById.get(source)!;
      return { id: source, title, publisher, published: orNull(published), url: orNull(url) };
    }),
    corrections: correctionsOfRow(id).map((entry) => ({
      date: entry.date,
      kind: entry.kind,
      what: saidOf(entry),
      values: entry.figures.filter((one) => one.id === id).map((one) => ({ old: one.old, new: one.new })),
    })),
    shown_in: { chapters, scenes },
  };
}

/** What each of these files says first: which state of the data it is, and what may be done with it. */
export const fileHead = (): Record<string, unknown> => {
  const { version, date, released } = siteVersion();
  return { version, date, released, licence: 'CC-BY-4.0' };
};
