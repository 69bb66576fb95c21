/** Which marks of a reader's town are named, in which order they find their place: the two of the title first. */
import type { TownRow } from '../../data/town/town.ts';
import type { ChartWords } from '../chart.ts';
import type { PlacedText } from '../parts/text.ts';
import { countPiece } from '../town-words.ts';
import { answered, type DatedPromise, isCount, isDoubt, isPromise } from './rows.ts';
import { type Spots, spotsAt } from './spots.ts';

/** More promises than this are drawn as rings without threads, and only the first, the last and the one of the title are named. */
export const MOST_THREADS = 8;

/** Where a mark stands, and half its size, in px. */
type MarkOf = (row: TownRow) => { x: number; y: number; r: number };

/** The labels of marks by the key of their row; a mark without room for one has none. */
export function labelsOf(
  rows: readonly TownRow[],
  spots: Spots,
  markOf: MarkOf,
  words: ChartWords,
): Map<string, PlacedText[]> {
  const counts = rows.filter(isCount);
  const promises = rows.filter(isPromise);
  const answer = answered(rows);
  const labels = new Map<string, PlacedText[]>();
  const said = (row: TownRow): string => countPiece(row, words.locale).text;
  const at = (texts: string[], row: TownRow, className: string): PlacedText[][] => {
    const mark = markOf(row);
    return spotsAt(texts, mark, mark.r, className);
  };
  const nameCount = (row: TownRow | undefined): void => {
    if (!row || labels.has(row.key)) return;
    const className = row === answer?.count ? 'label strong halo' : 'label halo';
    labels.set(row.key, spots.fit(at([said(row)], row, className), row.key));
  };
  const namePromise = (row: DatedPromise, full: boolean): void => {
    if (labels.has(row.key)) return;
    const year = row.due.slice(0, 4);
    const due = `${words.label('for')} ${year}`;
    const className = 'label ochre-text halo';
    const long = [...at([`${said(row)} ${due}`], row, className), ...at([said(row), due], row, className)];
    const whole = full ? spots.fit(long, row.key) : [];
    labels.set(row.key, whole.length > 0 ? whole : spots.fit(at([year], row, className), row.key));
  };
  if (answer) namePromise(answer.promise, true);
  nameCount(answer?.count);
  nameCount(counts.at(-1));
  nameCount(counts[0]);
  const [first] = promises;
  const last = [...promises].sort((a, b) => b.due.localeCompare(a.due))[0];
  const named = promises.length > MOST_THREADS ? [first, last].filter((row) => row !== undefined) : promises;
  const opens = (row: DatedPromise): boolean => promises.find((other) => other.value === row.value) === row;
  for (const row of named.filter(opens).sort((a, b) => b.value - a.value)) namePromise(row, true);
  for (const row of rows.filter(isDoubt)) labels.set(row.key, spots.fit(at([said(row)], row, 'label halo')));
  nameCount([...counts].sort((a, b) => b.value - a.value)[0]);
  for (const row of named) namePromise(row, false);
  return labels;
}
