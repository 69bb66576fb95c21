/** A fault in the content: where it is, what is wrong, how to mend it. */
export interface Fault {
  /** Path from the project's root, e.g. `content/data/cameras.csv`. */
  file: string;
  line: number | null;
  /** In a table, the name of the column; in a text, the position in the line, counted from 1. */
  column: string | number | null;
  message: string;
}

/** `content/data/cameras.csv:17 value: expected a number, got "2 000" (write 2000)`; in a text `content/story/fr/how-many.mdx:31:12: …` */
export const faultLine = ({ file, line, column, message }: Fault): string => {
  const place = line === null ? file : `${file}:${line}`;
  if (column === null) return `${place}: ${message}`;
  return typeof column === 'number' ? `${place}:${column}: ${message}` : `${place} ${column}: ${message}`;
};

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of a report: by file, then by line, then by position in the line. */
export const byPlace = (a: Fault, b: Fault): number =>
  compare(a.file, b.file) ||
  compare(a.line ?? 0, b.line ?? 0) ||
  (typeof a.column === 'number' && typeof b.column === 'number'
    ? compare(a.column, b.column)
    : compare(String(a.column ?? ''), String(b.column ?? '')));

/** Thrown once with every fault of every file. */
export class ContentError extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content:\n${faults.map(faultLine).join('\n')}`,
    );
    this.name = 'ContentError';
    this.faults = faults;
  }
}
