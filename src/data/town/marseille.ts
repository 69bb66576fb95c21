/** Our own rows for Marseille in the shape of a reader's file: the start that shows what the drawing does. The same rows as the hero of chapter 1. */
import { decimalYear } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Figure } from '../figure.ts';
import { sourcesOfRow } from '../row-sources.ts';
import type { Tables } from '../tables.ts';
import type { TownState } from './columns.ts';
import { townStates } from './columns.ts';
import { readTown, type Town, type TownRow } from './town.ts';
import { writeRows } from './write.ts';
import { sourceName } from '../source-words.ts';

/** Today's network starts here; the trials before it are in the table of chapter 1's data. */
const FIRST_YEAR = 2011;
/** Ends of the range that stands for 2025. */
const RANGE = { low: 'd-cam-2025-low', high: 'ms-cam-2025-10-1901' } as const;
/** Residents by the census of the year of a count. */
const RESIDENTS: Record<string, string> = {
  'ms-cam-2012-04-12-53': 'ms-f-pop-2012',
  'ms-cam-2014-12-510': 'ms-f-pop-2014',
  'ms-cam-2020-12-1558': 'ci-f-pop-marseille-2020',
  'ms-cam-2023-06-1600': 'ms-f-pop-2023',
};

const owners = { en: 'City of Marseille', fr: 'Ville de Marseille' };

/**
 * @returns the text that a reader finds in the page, and what reading it gives; each row knows the rows of content/data it was made from
 * @throws Error if a row is missing or the text cannot be read back whole
 */
export function marseilleTown(tables: Tables, locale: Locale): { text: string; town: Town } {
  const need = (id: string): Figure => {
    const figure = tables.figures.get(id);
    if (!figure) throw new Error(`the town chart needs the row "${id}" (add it to content/data)`);
    return figure;
  };
  const publishers = (id: string): string =>
    [...new Set(sourcesOfRow(id, tables).map((source) => sourceName(tables.sourceById.get(source), locale)))]
      .filter(Boolean)
      .join(', ');
  const plain = { key: '', line: 0, low: null, high: null, due: null, residents: null };

  const counts = tables.cameras
    .filter(
      (row) =>
        row.plot === 'yes' && row.count === 'total' && row.owner === 'city' && decimalYear(row.as_of) >= FIRST_YEAR,
    )
    .map((row): TownRow => {
      const residents = RESIDENTS[row.id];
      const state = townStates.find((one) => one === row.state) as TownState;
      return {
        ...plain,
        date: row.as_of,
        state,
        value: row.value,
        rounding: row.rounding,
        residents: residents ? need(residents).value : null,
        source: publishers(row.id),
        rows: [row.id, ...(residents ? [residents] : [])],
      };
    });
  const [low, high] = [need(RANGE.low), need(RANGE.high)];
  const range: TownRow = {
    ...plain,
    date: high.asOf,
    state: 'estimate',
    value: high.value,
    low: low.value,
    high: high.value,
    rounding: 'range',
    source: publishers(high.id),
    rows: [high.id, low.id],
  };
  const promises = tables.promises
    .filter((row) => row.thread !== 'no')
    .map((row): TownRow => ({
      ...plain,
      date: row.made_on,
      state: 'promised',
      value: row.value,
      rounding: row.rounding,
      due: row.due_on || null,
      source: locale === 'en' ? row.by_en : row.by_fr,
      rows: [row.id],
    }));
  const rows = [...counts, range, ...promises].sort(
    (a, b) => a.date.localeCompare(b.date) || a.state.localeCompare(b.state),
  );

  const text = writeRows({ town: 'Marseille', owner: owners[locale], rows }, locale);
  const town = readTown(text, locale);
  if (town.faults.length > 0 || town.rows.length !== rows.length)
    throw new Error(
      `our own rows for Marseille cannot be read back: ${town.faults.map(({ line, code }) => `line ${line ?? 0} ${code}`).join(', ')}`,
    );
  // The head is line 1, and no cell runs over a line.
  for (const row of town.rows) row.rows = rows[row.line - 2]?.rows ?? [];
  return { text, town };
}
