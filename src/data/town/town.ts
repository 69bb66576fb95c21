/** Reads a reader's file about their town: good lines become rows, and every fault is named with its line, its column and what to write instead. */
import type { Locale } from '../../i18n/locale.ts';
import type { Rounding } from '../figure.ts';
import { readCount, readDate, readResidents, type CellFault, type CellResult } from './cells.ts';
import {
  columnNames,
  columnOf,
  neededColumns,
  placesOf,
  resembles,
  stateOf,
  type TownColumn,
  type TownState,
} from './columns.ts';
import { mended } from './decode.ts';
import { linesOf, readRecords, type Separator, type TextRecord } from './records.ts';
import { LOST, plainWord } from './words.ts';

/** What a file may hold at most: enough for one town over a century, and drawn at once on an old machine. */
export const LIMITS = { bytes: 64 * 1024, rows: 200 } as const;

export interface TownRow {
  /** Ties a mark to its line of the table: `line-4`. */
  key: string;
  line: number;
  date: string;
  state: TownState;
  /** The upper end of a range. */
  value: number;
  low: number | null;
  high: number | null;
  rounding: Rounding;
  /** Only for promises; null for one without a date. */
  due: string | null;
  residents: number | null;
  source: string;
  /** Rows of content/data that the line was made from; none in a reader's own file. */
  rows: string[];
}

/** What can be wrong beside a single cell. content/pages/own-town.yaml has a text for each, `fault-<code>`. */
export const fileFaults = [
  'empty',
  'too-long',
  'no-text',
  'file-empty',
  'unreadable',
  'garbled',
  'letters-lost',
  'no-head',
  'no-rows',
  'too-many',
  'head-missing',
  'head-meant',
  'head-twice',
  'head-unknown',
  'quote-open',
  'quote-stray',
  'cells-many',
  'line-twice',
  'count-other',
  'cell-empty',
  'due-kept',
  'due-before',
  'town-other',
  'owner-other',
  'town-missing',
  'owner-missing',
] as const;
export type TownFaultCode = CellFault['code'] | (typeof fileFaults)[number];

export interface TownFault {
  /** Null where the whole text is meant. */
  line: number | null;
  /** Name at the head of the column, as the reader wrote it. */
  column: string | null;
  code: TownFaultCode;
  /** What stands there, and what could. */
  got?: string;
  mend?: string;
  other?: string;
  /** `line`: the line is not drawn. `cell`: the line is drawn without this cell. `none`: nothing is lost. `all`: nothing can be drawn. */
  lost: 'all' | 'line' | 'cell' | 'none';
}

export interface Town {
  town: string;
  owner: string;
  /** In the order of their dates. */
  rows: TownRow[];
  faults: TownFault[];
  separator: Separator;
  /** The file as it was cut, head first; what the cleaned file is written from. */
  head: TextRecord | null;
  records: TextRecord[];
  /** Lines passed over: what stands above the names of the columns, and remarks. */
  above: { line: number; text: string }[];
  remarks: number[];
}

/** Whether cells of the reader's could stand in a needed column. */
const fits: Partial<Record<TownColumn, (cell: string, locale: Locale) => boolean>> = {
  date: (cell) => 'value' in readDate(cell) || 'mend' in (readDate(cell) as { fault: CellFault }).fault,
  state: (cell) => stateOf(cell) !== undefined,
  cameras: (cell, locale) => 'value' in readCount(cell, locale),
};

/** The place of an unknown column that may be meant for a missing one: by its name, else by what stands below it. */
function meantFor(
  column: TownColumn,
  free: readonly number[],
  head: TextRecord,
  body: readonly TextRecord[],
  locale: Locale,
): number | undefined {
  const named = free.find((place) => resembles(head.cells[place] ?? '', column));
  if (named !== undefined) return named;
  const looksRight = (place: number): boolean => {
    const cells = body
      .slice(0, 10)
      .map(({ cells: all }) => all[place] ?? '')
      .filter(Boolean);
    return cells.length > 0 && cells.every((cell) => fits[column]?.(cell, locale));
  };
  return free.find(looksRight);
}

/** Where each known column stands; unknown and repeated ones are named and passed over, missing ones named with what may be meant for them. */
function readHead(
  head: TextRecord,
  body: readonly TextRecord[],
  locale: Locale,
): { places: Map<TownColumn, number>; faults: TownFault[] } {
  const { line, cells } = head;
  const places = placesOf(cells);
  const taken = new Set(places.values());
  const free = cells.flatMap((cell, i) => (cell === '' || taken.has(i) || columnOf(cell) ? [] : [i]));
  const missing = neededColumns
    .filter((column) => !places.has(column))
    .map((column): TownFault => {
      const place = meantFor(column, free, head, body, locale);
      const fault = { line, column: columnNames[column][locale], lost: 'all' } as const;
      if (place === undefined) return { ...fault, code: 'head-missing' };
      free.splice(free.indexOf(place), 1);
      taken.add(place);
      return { ...fault, code: 'head-meant', got: cells[place] ?? '' };
    });
  const others = cells.flatMap((cell, i): TownFault[] => {
    if (cell === '' || taken.has(i)) return [];
    const column = columnOf(cell);
    const twin = column && cells[places.get(column) ?? -1];
    return [
      {
        line,
        column: cell,
        code: twin === undefined ? 'head-unknown' : 'head-twice',
        ...(twin === undefined ? {} : { mend: twin }),
        lost: 'none',
      },
    ];
  });
  return { places, faults: [...others, ...missing] };
}

/** Holds what the lines share: the head, and the town and owner that the first line names. */
class TownReader {
  town = '';
  owner = '';
  readonly rows: TownRow[] = [];
  readonly faults: TownFault[] = [];
  /** The lines that are drawn, as they are written. */
  private readonly seen = new Map<string, number>();
  private readonly head: string[];
  private readonly places: ReadonlyMap<TownColumn, number>;
  private readonly locale: Locale;

  constructor(head: string[], places: ReadonlyMap<TownColumn, number>, locale: Locale) {
    this.head = head;
    this.places = places;
    this.locale = locale;
  }

  private cell(record: TextRecord, column: TownColumn): string {
    const place = this.places.get(column);
    return place === undefined ? '' : (record.cells[place] ?? '');
  }

  private say(
    line: number,
    column: TownColumn | null,
    lost: TownFault['lost'],
    fault: Pick<TownFault, 'code' | 'got' | 'mend' | 'other'>,
  ): void {
    const name =
      column === null ? null : (this.head[this.places.get(column) ?? -1] ?? columnNames[column][this.locale]);
    this.faults.push({ line, column: name, lost, ...fault });
  }

  /** The value of a cell that the line cannot do without. */
  private need<T>(
    record: TextRecord,
    column: TownColumn,
    read: (text: string, locale: Locale) => CellResult<T>,
  ): T | undefined {
    const got = this.cell(record, column);
    const result = got === '' ? { fault: { code: 'cell-empty' as const } } : read(got, this.locale);
    if ('value' in result) return result.value;
    this.say(record.line, column, 'line', { ...result.fault, ...(got ? { got } : {}) });
    return undefined;
  }

  /** The value of a cell that the line can do without. */
  private may<T>(
    record: TextRecord,
    column: TownColumn,
    read: (text: string, locale: Locale) => CellResult<T>,
  ): T | null {
    const got = this.cell(record, column);
    if (got === '') return null;
    const result = read(got, this.locale);
    if ('value' in result) return result.value;
    this.say(record.line, column, 'cell', { ...result.fault, got });
    return null;
  }

  /** Town and owner: the first line that names one names it for the file. */
  private same(record: TextRecord, column: 'town' | 'owner'): boolean {
    const got = this.cell(record, column);
    if (got === '') return true;
    if (this[column] === '') this[column] = got;
    if (plainWord(got) === plainWord(this[column])) return true;
    this.say(record.line, column, 'line', { code: `${column}-other`, got, mend: this[column] });
    return false;
  }

  read(record: TextRecord): void {
    const { line, cells } = record;
    if (cells.slice(this.head.length).some((cell) => cell !== '')) {
      this.say(line, null, 'line', { code: 'cells-many', got: String(cells.length), mend: String(this.head.length) });
      return;
    }
    const whose = [this.same(record, 'town'), this.same(record, 'owner')];
    const date = this.need(record, 'date', readDate);
    const state = this.need(record, 'state', (text) => {
      const value = stateOf(text);
      return value ? { value } : { fault: { code: 'state-unknown' } };
    });
    const count = this.need(record, 'cameras', readCount);
    const residents = this.may(record, 'residents', readResidents);
    let due = this.may(record, 'due', readDate);
    if (due !== null && state !== undefined && state !== 'promised') {
      this.say(line, 'due', 'cell', { code: 'due-kept', got: due });
      due = null;
    } else if (due !== null && date !== undefined && due.localeCompare(date.slice(0, due.length)) < 0) {
      this.say(line, 'due', 'cell', { code: 'due-before', got: due, mend: date });
      due = null;
    }
    if (whose.includes(false) || date === undefined || state === undefined || count === undefined) return;
    const written = cells.join('\n').trimEnd();
    const same = this.seen.get(written);
    if (same !== undefined) {
      this.say(line, null, 'line', { code: 'line-twice', mend: String(same) });
      return;
    }
    this.seen.set(written, line);
    // Two promises of one day may be for two dates; two counts of one day are a slip, or count two things.
    const beside = this.rows.find(
      (row) => state !== 'promised' && row.state === state && row.date === date && row.value !== count.value,
    );
    if (beside)
      this.say(line, 'cameras', 'none', {
        code: 'count-other',
        got: this.cell(record, 'cameras'),
        mend: String(beside.line),
        other: String(beside.value),
      });
    this.rows.push({
      key: `line-${line}`,
      line,
      date,
      state,
      ...count,
      due,
      residents,
      source: this.cell(record, 'source'),
      rows: [],
    });
  }
}

const whole = { line: null, column: null, lost: 'all' } as const;
/** A town of which nothing is known yet. */
export const emptyTown: Town = {
  town: '',
  owner: '',
  rows: [],
  faults: [],
  separator: ',',
  head: null,
  records: [],
  above: [],
  remarks: [],
};
const inOrder = (faults: TownFault[]): TownFault[] => faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** Letters that were changed or lost before the text came here: one fault for all of them, with the first word that shows it. */
function lettersAmiss(text: string, read: string, head: readonly string[]): TownFault[] {
  const wordAt = (of: string, at: number): string =>
    /[^\s,;|"]*$/.exec(of.slice(0, at))?.[0] + (/^[^\s,;|"]*/.exec(of.slice(at))?.[0] ?? '');
  if (text !== read) {
    let at = 0;
    while (text[at] === read[at]) at++;
    return [{ line: null, column: null, code: 'garbled', got: wordAt(text, at), mend: wordAt(read, at), lost: 'none' }];
  }
  const lost = text.indexOf(LOST);
  // Some programs put a question mark: seen in the names of columns alone, since addresses and questions hold it by right.
  const got = lost < 0 ? head.find((name) => name.includes('?') && columnOf(name)) : wordAt(text, lost);
  return got === undefined ? [] : [{ line: null, column: null, code: 'letters-lost', got, lost: 'none' }];
}

/**
 * Reads the text of a file. Never throws; what cannot be used is among the faults.
 * @param text pasted, typed, or decoded from a file
 * @param locale the page's language: numbers are read by it, and columns that are missing are named in it
 */
export function readTown(text: string, locale: Locale = 'en'): Town {
  if (text.trim() === '') return { ...emptyTown, faults: [{ ...whole, code: 'empty' }] };
  if (new TextEncoder().encode(text).length > LIMITS.bytes)
    return { ...emptyTown, faults: [{ ...whole, code: 'too-long' }] };
  const put = mended(text);
  const { separator, head, records: body, broken, above, remarks } = readRecords(put);
  const lines = linesOf(put);
  const cut = {
    ...emptyTown,
    separator,
    head: head ?? null,
    records: body,
    above: above.map((line) => ({ line, text: lines[line - 1] ?? '' })),
    remarks,
  };
  const faults = lettersAmiss(text, put, head?.cells ?? []);
  if (!head)
    return { ...cut, records: [], faults: [...faults, { ...whole, code: 'no-head', line: body[0]?.line ?? null }] };
  faults.push(
    ...broken.map(({ line, quote }): TownFault => ({ line, column: null, code: `quote-${quote}`, lost: 'line' })),
  );
  const { places, faults: headFaults } = readHead(head, body, locale);
  faults.push(...headFaults);
  if (headFaults.some(({ lost }) => lost === 'all')) return { ...cut, faults: inOrder(faults) };
  if (body.length === 0) return { ...cut, faults: [...faults, { ...whole, code: 'no-rows' }] };

  const reader = new TownReader(head.cells, places, locale);
  for (const record of body.slice(0, LIMITS.rows)) reader.read(record);
  const beyond = body[LIMITS.rows];
  if (beyond)
    faults.push({ line: beyond.line, column: null, code: 'too-many', got: String(body.length), lost: 'line' });
  if (reader.rows.length > 0) {
    if (reader.town === '') faults.push({ line: null, column: null, code: 'town-missing', lost: 'none' });
    if (reader.owner === '') faults.push({ line: null, column: null, code: 'owner-missing', lost: 'none' });
  }
  return {
    ...cut,
    town: reader.town,
    owner: reader.owner,
    rows: reader.rows.sort((a, b) => a.date.localeCompare(b.date) || a.line - b.line),
    faults: inOrder([...faults, ...reader.faults]),
  };
}
