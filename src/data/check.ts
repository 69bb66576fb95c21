/** Checks that no single row can make: unique ids, sources and rows that exist, low ≤ value ≤ high, totals that say whose and when, derived figures recomputed. */
import type { Fault } from './fault.ts';
import { frenchType } from './language/french-type.ts';
import { evaluate, inputsOf } from './formula.ts';
import { loopsOf } from './formula-loops.ts';
import type { RowOf, SourceRow, TableName } from './schemas.ts';
import type { Tables } from './tables.ts';

/** A checked row with the place it stands in. */
export interface Located {
  table: TableName;
  file: string;
  line: number;
  row: { [T in TableName]: RowOf<T> }[TableName];
}

const levels = ['high', 'medium', 'low'] as const;
/** Claims about the site itself, or about what was not found, may stand without a source. */
const sourceless = new Set(['ours', 'not-found']);

type Say = (column: string | null, message: string) => void;

/** What a table held that could not become a row, so that one fault does not echo through the other tables. */
interface Unread {
  /** Ids of rows with a fault of their own. */
  ids: ReadonlySet<string>;
  /** Tables of which rows may be missing because the file itself is broken. */
  tables: ReadonlySet<TableName>;
}
const nothingUnread: Unread = { ids: new Set(), tables: new Set() };

function checkSources({ row, table }: Located, tables: Tables, unread: Unread, say: Say): void {
  const cells = row as { source_ids?: string[]; formula?: string; kind?: string; basis?: string };
  if (!cells.source_ids) return;
  for (const source of cells.source_ids) {
    if (!tables.sourceById.has(source) && !unread.ids.has(source) && !unread.tables.has('sources'))
      say('source_ids', `unknown source "${source}" (add it to content/data/sources.csv, or correct the id)`);
  }
  const derived = Boolean(cells.formula) || cells.basis === 'remainder';
  const free = table === 'claims' && sourceless.has(cells.kind ?? '');
  if (cells.source_ids.length === 0 && !derived && !free)
    say('source_ids', 'is empty (every figure has a source: write the id of a row of content/data/sources.csv)');
}

function checkRange({ row }: Located, say: Say): void {
  const {
    value,
    value_low: low,
    value_high: high,
  } = row as { value?: number | null; value_low?: number | null; value_high?: number | null };
  if (low != null && high != null && low > high) {
    say('value_low', `${low} is above value_high ${high} (swap them)`);
    return;
  }
  if (value == null) return;
  if (low != null && value < low) say('value', `${value} is below value_low ${low} (correct one of the two)`);
  if (high != null && value > high) say('value', `${value} is above value_high ${high} (correct one of the two)`);
}

function checkLinks({ row }: Located, known: (id: string) => boolean, say: Say): void {
  const cells = row as { disagrees?: string[]; surveillance_id?: string; housing_id?: string };
  for (const other of cells.disagrees ?? []) {
    if (other === row.id) say('disagrees', 'a row cannot disagree with itself (delete the id)');
    else if (!known(other)) say('disagrees', `unknown row "${other}" (correct the id, or delete it)`);
  }
  for (const column of ['surveillance_id', 'housing_id'] as const) {
    const other = cells[column];
    if (other !== undefined && !known(other))
      say(column, `unknown row "${other}" (ids of spending.csv or commitments.csv)`);
  }
}

/** An example that repeats a row of another table must repeat its value. */
function checkSameAs({ row }: Located, tables: Tables, known: (id: string) => boolean, say: Say): void {
  const { same_as: other, value } = row as { same_as?: string; value?: number | null };
  if (!other) return;
  const found = tables.figures.get(other);
  if (!found && (tables.sourceById.has(other) || !known(other)))
    say('same_as', `unknown row "${other}" (the id of a row with a value, or nothing)`);
  else if (found && found.value !== value)
    say('value', `${value} differs from ${found.value} in row "${other}" (write ${found.value})`);
}

/** A text that may be empty is empty in both languages or in neither. */
function checkPairs({ row }: Located, say: Say): void {
  const cells = row as Record<string, unknown>;
  for (const column of Object.keys(cells).filter((name) => name.endsWith('_en'))) {
    const name = column.slice(0, -3);
    if (cells[`${name}_en`] && !cells[`${name}_fr`])
      say(`${name}_fr`, `is empty, but ${name}_en is not (write the ${name} in French too)`);
    if (cells[`${name}_fr`] && !cells[`${name}_en`])
      say(`${name}_en`, `is empty, but ${name}_fr is not (write the ${name} in English too)`);
  }
}

/** Words that say how a text came to be read, not who published it. */
const carried =
  /(?<!\p{L})(?:via|copy|copie|reprise|relay\p{L}*|re-?post\p{L}*|republish\p{L}*|reproduc\p{L}*|reproduit|citing|citant|quot\p{L}*|translat\p{L}*|extract|extrait)(?!\p{L})/iu;

/** A name of a source names who published it first; what was read instead is its copy; each has a French form where its words are English. */
function checkSource({ table, row }: Located, say: Say): void {
  if (table !== 'sources') return;
  const source = row as unknown as SourceRow;
  if (source.copy_fr && !source.copy)
    say('copy', 'is empty, but copy_fr is not (write the copy here, its French form there)');
  const how = carried.exec(source.publisher);
  if (how && !source.publisher_fr)
    say(
      'publisher',
      `"${how[0]}" says how it was read (write who published it first, and where it was read under copy)`,
    );
}

/** French text is set in French: every column in French, and the title and the publisher of a source in French. */
function checkFrench({ table, row }: Located, say: Say): void {
  const cells = row as unknown as Record<string, unknown>;
  const french = Object.keys(cells).filter((name) => name.endsWith('_fr'));
  if (table === 'sources' && cells['language'] === 'fr')
    french.push(...['title', 'publisher', 'copy'].filter((name) => !cells[`${name}_fr`]));
  for (const column of french) {
    const text = cells[column];
    if (typeof text === 'string' && text !== frenchType(text))
      say(column, `is not set in French (write ${frenchType(text)})`);
  }
}

function checkFormula(
  { row }: Located,
  tables: Tables,
  loops: ReadonlySet<string>,
  known: (id: string) => boolean,
  say: Say,
): void {
  const { formula, value, confidence, id } = row as {
    formula?: string;
    value?: number;
    confidence?: string;
    id: string;
  };
  if (!formula) return;
  if (loops.has(id)) {
    say('formula', 'the formula leans on its own row (write it over rows that have a source)');
    return;
  }
  let unknown = false;
  const lookup = (input: string, part: 'value' | 'low' | 'high'): number => {
    const figure = tables.figures.get(input);
    const found = figure?.[part];
    if (found === null || found === undefined) {
      unknown = true;
      if (figure) say('formula', `row "${input}" has no ${part} (fill its value_${part}, or mend the formula)`);
      else if (!known(input)) say('formula', `unknown row "${input}" (use the id of a row with a value)`);
      return Number.NaN;
    }
    return found;
  };
  try {
    const result = evaluate(formula, lookup);
    if (unknown || value === undefined) return;
    if (!Number.isFinite(result))
      say('formula', `the formula of "${id}" gives no number (is something divided by zero?)`);
    else if (Math.abs(result - value) > 1e-9 * Math.max(1, Math.abs(value))) {
      say(
        'value',
        `the formula of "${id}" gives ${result}, the row says ${value} (write ${result}, or mend the formula)`,
      );
    }
  } catch (error) {
    say('formula', (error as Error).message);
    return;
  }
  const lowest = Math.max(
    ...inputsOf(formula).map((input) => levels.indexOf(tables.figures.get(input)?.confidence ?? 'low')),
    0,
  );
  if (levels.indexOf(confidence as (typeof levels)[number]) < lowest) {
    say('confidence', `a derived figure is no surer than its inputs (write ${levels[lowest]})`);
  }
}

/**
 * Every fault that needs more than one row to be seen.
 * @param faulty rows with a faulty cell, of which the other cells are checked as far as they stand alone
 */
export function checkTables(
  located: Located[],
  tables: Tables,
  unread: Unread = nothingUnread,
  faulty: readonly Located[] = [],
): Fault[] {
  const faults: Fault[] = [];
  const sayer =
    ({ file, line }: Located): Say =>
    (column, message) =>
      faults.push({ file, line, column, message });
  const first = new Map<string, Located>();
  for (const place of located) {
    const earlier = first.get(place.row.id);
    if (earlier) {
      faults.push({
        file: place.file,
        line: place.line,
        column: 'id',
        message: `"${place.row.id}" already stands at ${earlier.file}:${earlier.line} (ids are unique over all tables: rename one)`,
      });
    } else first.set(place.row.id, place);
  }
  /** True also when the row may stand in a part of the tables that could not be read. */
  const known = (id: string): boolean => first.has(id) || unread.ids.has(id) || unread.tables.size > 0;
  const loops = loopsOf(tables.figures);
  for (const place of located) {
    const say = sayer(place);
    checkSources(place, tables, unread, say);
    checkRange(place, say);
    checkLinks(place, known, say);
    checkSameAs(place, tables, known, say);
    checkPairs(place, say);
    checkSource(place, say);
    checkFrench(place, say);
    checkFormula(place, tables, loops, known, say);
  }
  for (const place of faulty) {
    if ((place.row as { source_ids?: string[] }).source_ids?.length) checkSources(place, tables, unread, sayer(place));
    checkRange(place, sayer(place));
    checkLinks(place, known, sayer(place));
  }
  return faults;
}
