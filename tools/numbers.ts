/**
 * `npm run numbers`: every number that the built pages show, with its page and the row it comes from.
 * A number is a row's (nearest data-row or link to a row, a mark of a chart, an endnote), a date, a step of a scale, a piece of structure (data-count), what a model computes from its settings (data-model) or part of an allowed name.
 * A number that is none of these stops with 1. `--list` prints them all.
 */
import { bareNumbers, namesPattern } from '../src/data/bare-numbers.ts';
import { allowedNames } from '../src/data/allowed-names.ts';
import { loadTables } from '../src/data/load.ts';
import { tableNames } from '../src/data/schemas.ts';
import {
  attribute,
  builtPages,
  elements,
  hasClass,
  tag,
  texts,
  type BuiltPage,
  type Check,
  type Element,
  type TextRun,
} from './built.ts';

const kinds = ['row', 'note', 'date', 'scale', 'structure', 'model', 'name', 'none'] as const;
type Kind = (typeof kinds)[number];

interface Shown {
  page: string;
  text: string;
  kind: Kind;
  /** Ids of the rows behind it. */
  rows: string[];
  around: string;
}

const NUMBER = /\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*|[½⅓⅔¼¾⅛]/gu;
/** Address of a row on the page of its table; a chart told there has an address of its own. */
const ROW_LINK = /^\/(?:data|fr\/donnees)\/[^#]+\/#(?!fig-)(.+)$/;
const tables = loadTables();
/** Ids of rows, and names of tables: a number may be a count of the rows of a table. */
const known = new Set<string>([...tableNames, ...tableNames.flatMap((name) => tables[name].map((row) => row.id))]);
// Names of publishers and of copies may hold a number (“Rue89 Strasbourg”), as may the list of allowed names.
const names = namesPattern([
  ...allowedNames(process.cwd()),
  ...new Set(tables.sources.flatMap(({ publisher, copy }) => [publisher, copy]).filter((name) => /\d/.test(name))),
]);
const closest = (around: Element[], test: (element: Element) => boolean): Element | undefined => around.find(test);

/** Rows of a chart's table by the mark that shows them. */
const marksOf = (page: BuiltPage): Map<Element, Map<string, string[]>> =>
  new Map(
    elements(page.document, tag('figure')).map((figure) => [
      figure,
      new Map(
        elements(figure, (one) => one.tagName === 'tr' && attribute(one, 'data-key') !== undefined).map((row) => [
          attribute(row, 'data-key') as string,
          (attribute(row, 'data-row') ?? '').split(' ').filter(Boolean),
        ]),
      ),
    ]),
  );

function rowsOf(
  { around }: TextRun,
  marks: Map<Element, Map<string, string[]>>,
  page: BuiltPage,
  faults: string[],
): { kind: Kind; rows: string[] } | undefined {
  const row = closest(around, (element) => (attribute(element, 'data-row') ?? '') !== '');
  if (row) return { kind: 'row', rows: (attribute(row, 'data-row') as string).split(' ') };
  const linked = closest(around, (element) => ROW_LINK.test(attribute(element, 'href') ?? ''));
  if (linked) return { kind: 'row', rows: [ROW_LINK.exec(attribute(linked, 'href') as string)?.[1] as string] };
  const mark = closest(around, (element) => attribute(element, 'data-mark') !== undefined);
  const figure = closest(around, tag('figure'));
  if (mark && figure) {
    const key = attribute(mark, 'data-mark') as string;
    const rows = marks.get(figure)?.get(key);
    if (!rows || rows.length === 0)
      faults.push(`${page.path}: mark "${key}" of ${attribute(figure, 'id')} has no row in its table`);
    return { kind: 'row', rows: rows ?? [] };
  }
  const note = closest(around, (element) => (attribute(element, 'id') ?? '').startsWith('note-'));
  return note && { kind: 'note', rows: [(attribute(note, 'id') as string).slice(5)] };
}

/** What a number without a row is; `none` is a fault. */
function kindOf(run: TextRun, index: number, bare: { index: number; text: string }[]): Kind {
  const { around, text } = run;
  if (closest(around, (element) => hasClass(element, 'scale') || hasClass(element, 'tick'))) return 'scale';
  if (
    closest(
      around,
      (element) => attribute(element, 'data-count') !== undefined || attribute(element, 'data-n') !== undefined,
    )
  )
    return 'structure';
  if (closest(around, (element) => attribute(element, 'data-model') !== undefined)) return 'model';
  for (const match of names ? text.matchAll(names) : [])
    if (index >= match.index && index < match.index + match[0].length) return 'name';
  if (closest(around, (element) => hasClass(element, 'source')) || closest(around, tag('code'))) return 'name';
  const flagged = bare.some((one) => index >= one.index && index < one.index + one.text.length + 1);
  if (!flagged) return 'date';
  return closest(around, tag('time')) ? 'date' : 'none';
}

const words: Record<Kind, string> = {
  row: 'from a row (data-row, a link to it, a mark, a line of a table)',
  note: 'in the endnote of a row',
  date: 'dates and years',
  scale: 'steps of a scale',
  structure: 'chapter and page numbers, counts of rows, minutes',
  model: 'computed by a model from its settings, or a setting itself (data-model)',
  name: 'in names and titles',
  none: 'WITHOUT A ROW',
};

/** Every number shown, in the order of the pages; what is wrong about its row goes to the faults. */
function numbersOf(pages: readonly BuiltPage[], faults: string[]): Shown[] {
  const shown: Shown[] = [];
  for (const page of pages) {
    const marks = marksOf(page);
    const body = elements(page.document, tag('body'))[0] as Element;
    for (const run of texts(body)) {
      const found = [...run.text.matchAll(NUMBER)];
      if (found.length === 0) continue;
      const from = rowsOf(run, marks, page, faults);
      const bare = bareNumbers(run.text, page.locale, names);
      for (const match of found) {
        const around = run.text
          .slice(Math.max(0, match.index - 30), match.index + 30)
          .replace(/\s+/g, ' ')
          .trim();
        if (from)
          for (const row of from.rows)
            if (!known.has(row)) faults.push(`${page.path}: “${around}” names row "${row}", which is in no table`);
        shown.push({
          page: page.path,
          text: match[0],
          kind: from?.kind ?? kindOf(run, match.index, bare),
          rows: from?.rows ?? [],
          around,
        });
      }
    }
  }
  return shown;
}

export const check: Check = ({ pages }) => {
  const faults: string[] = [];
  const shown = numbersOf(pages, faults);
  const count = (kind: Kind): number => shown.filter((one) => one.kind === kind).length;
  for (const { kind, page, text, around } of shown)
    if (kind === 'none') faults.push(`${page}: “${text}” in “${around}” comes from no row`);
  const sums = kinds.map((kind) => `${String(count(kind)).padStart(8)}  ${words[kind]}`);
  return {
    faults,
    done: `${shown.length} on ${new Set(shown.map(({ page }) => page)).size} pages\n${sums.join('\n')}`,
  };
};

if (import.meta.main) {
  const pages = builtPages();
  if (process.argv.includes('--list'))
    for (const { page, text, kind, rows, around } of numbersOf(pages, []))
      process.stdout.write(`${page}\t${text}\t${kind}\t${rows.join(' ')}\t${around}\n`);
  const { faults, done } = await check({ root: 'dist', pages });
  process.stdout.write(`${done}\n`);
  for (const fault of new Set(faults)) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
