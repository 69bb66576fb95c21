/** Plain text in lines: paragraphs, headings, lists of terms and tables, as wide as a terminal is. Pure. */

/** Characters a line may have; a word that is longer (an address) has a line of its own. */
export const WIDTH = 76;

/** Stands for a space at which no line may break, and is a plain space in the end: a number keeps its note. */
export const KEPT = '\uE000';

const finish = (line: string): string => line.replaceAll(KEPT, ' ').trimEnd();

/** The lines of a paragraph. @param first what stands before its first line; the others are set in by as much */
export function paragraph(text: string, first = '', width = WIDTH): string[] {
  const rest = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const room = width - first.length;
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines.map((one, i) => finish((i === 0 ? first : rest) + one));
}

/** A heading with a line under it. */
export function underlined(text: string, sign: '=' | '-'): string[] {
  const lines = paragraph(text);
  return [...lines, sign.repeat(Math.max(0, ...lines.map((line) => line.length)))];
}

export interface TextTable {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

const GAP = 2;

/** What a cell says that has nothing to say. */
const NOTHING = ['', '–'];

/** The lines of a table: in columns where they fit, else a paragraph a row, with the name of its column before each cell. @param colon as the language sets it */
export function table({ heads, rows }: TextTable, colon: string): string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  if (widths.reduce((sum, width) => sum + width + GAP, -GAP) <= WIDTH) {
    const line = (cells: readonly string[]): string =>
      finish(widths.map((width, i) => (cells[i] ?? '').padEnd(width + GAP)).join(''));
    return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
  }
  return rows.flatMap(([name = '', ...cells]) => {
    const named = cells.flatMap((cell, i) => (NOTHING.includes(cell) ? [] : [`${heads[i + 1] ?? ''}${colon}${cell}`]));
    return paragraph([name, ...named].join(' · '), '* ');
  });
}
