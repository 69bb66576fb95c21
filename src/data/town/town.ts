/** Reads a reader's file about their town: good lines become rows, and every fault is named with its line, its column and what to write instead. */
import type { Rounding } from '../figure.ts';
import { readCount, readDate, readResidents, type CellFault, type CellResult } from './cells.ts';
import { columnOf, neededColumns, plainWord, stateOf, type TownColumn, type TownState } from './columns.ts';
import { readRecords, type Separator, type TextRecord } from './records.ts';

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
  'no-head',
  'no-rows',
  'too-many',
  'head-missing',
  'head-twice',
  'head-unknown',
  'quote-open',
  'quote-stray',
  'cells-many',
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
}

/** Where each known column stands; unknown and repeated ones are named and passed over. */
function readHead({ line, cells }: TextRecord): { places: Map<TownColumn, number>; faults: TownFault[] } {
  const places = new Map<TownColumn, number>();
  const faults: TownFault[] = [];
  cells.forEach((cell, i) => {
    const column = columnOf(cell);
    if (column && !places.has(column)) places.set(column, i);
    else if (cell !== '') faults.push({ line, column: cell, code: column ? 'head-twice' : 'head-unknown', lost: 'none' });
  });
  for (const column of neededColumns) if (!places.has(column)) faults.push({ line, column, code: 'head-missing', lost: 'all' });
  return { places, faults };
}

/** Holds what the lines share: the head, and the town and owner that the first line names. */
class TownReader {
  town = '';
  owner = '';
  readonly rows: TownRow[] = [];
  readonly faults: TownFault[] = [];
  private readonly head: string[];
  private readonly places: ReadonlyMap<TownColumn, number>;

  constructor(head: string[], places: ReadonlyMap<TownColumn, number>) {
    this.head = head;
    this.places = places;
  }

  private cell(record: TextRecord, column: TownColumn): string {
    const place = this.places.get(column);
    return place === undefined ? '' : (record.cells[place] ?? '');
  }

  private say(line: number, column: TownColumn | null, lost: TownFault['lost'], fault: Pick<TownFault, 'code' | 'got' | 'mend'>): void {
    const place = column === null ? undefined : this.places.get(column);
    this.faults.push({ line, column: place === undefined ? column : (this.head[place] ?? column), lost, ...fault });
  }

  /** The value of a cell that the line cannot do without. */
  private need<T>(record: TextRecord, column: TownColumn, read: (text: string) => CellResult<T>): T | undefined {
    const got = this.cell(record, column);
    const result = got === '' ? { fault: { code: 'cell-empty' as const } } : read(got);
    if ('value' in result) return result.value;
    this.say(record.line, column, 'line', { ...result.fault, ...(got ? { got } : {}) });
    return undefined;
  }

  /** The value of a cell that the line can do without. */
  private may<T>(record: TextRecord, column: TownColumn, read: (text: string) => CellResult<T>): T | null {
    const got = this.cell(record, column);
    if (got === '') return null;
    const result = read(got);
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
    this.rows.push({ key: `line-${line}`, line, date, state, ...count, due, residents, source: this.cell(record, 'source'), rows: [] });
  }
}

/**
 * Reads the text of a file. Never throws; what cannot be used is among the faults.
 * @param text pasted, typed, or decoded from a file
 */
export function readTown(text: string): Town {
  const nothing = (fault: TownFault, more: Partial<Town> = {}): Town => ({
    town: '',
    owner: '',
    rows: [],
    separator: ',',
    head: null,
    records: [],
    ...more,
    faults: [...(more.faults ?? []), fault],
  });
  const whole = { line: null, column: null, lost: 'all' } as const;
  if (text.trim() === '') return nothing({ ...whole, code: 'empty' });
  if (new TextEncoder().encode(text).length > LIMITS.bytes) return nothing({ ...whole, code: 'too-long' });
  const { separator, records, broken } = readRecords(text);
  const head = records[0];
  const faults: TownFault[] = broken.map(({ line, quote }) => ({ line, column: null, code: `quote-${quote}`, lost: 'line' }));
  if (!head?.cells.some(columnOf)) return nothing({ ...whole, code: 'no-head', line: head?.line ?? null }, { separator, faults });
  const { places, faults: headFaults } = readHead(head);
  faults.push(...headFaults);
  const body = records.slice(1);
  if (headFaults.some(({ lost }) => lost === 'all')) return { town: '', owner: '', rows: [], faults, separator, head, records: body };
  if (body.length === 0) return nothing({ ...whole, code: 'no-rows' }, { separator, head, faults });

  const reader = new TownReader(head.cells, places);
  for (const record of body.slice(0, LIMITS.rows)) reader.read(record);
  const beyond = body[LIMITS.rows];
  if (beyond) faults.push({ line: beyond.line, column: null, code: 'too-many', got: String(body.length), lost: 'line' });
  if (reader.rows.length > 0) {
    if (reader.town === '') faults.push({ line: null, column: null, code: 'town-missing', lost: 'none' });
    if (reader.owner === '') faults.push({ line: null, column: null, code: 'owner-missing', lost: 'none' });
  }
  return {
    town: reader.town,
    owner: reader.owner,
    rows: reader.rows.sort((a, b) => a.date.localeCompare(b.date) || a.line - b.line),
    faults: [...faults, ...reader.faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    separator,
    head,
    records: body,
  };
}
