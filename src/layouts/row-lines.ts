/** How high a row of a data page is, told at build: its room as long as no browser has laid it out (styles/rows.css). Pure. */
import { textWidth, wrap } from '../charts/parts/text-width.ts';

/** Tables of more rows than this are laid out only where they are seen. */
export const LONG = 100;
/** Widths of columns in rem, as in styles/rows.css. */
export const REM = { id: 11, narrow: 6, usual: 9.25, roomy: 16 } as const;

/** Px of a rem, of the letters and of what lies beside them in a column. */
const [ROOT, LETTERS, BESIDE] = [16, 13.6, 14.4];
/** The highest row that has a room of its own. */
const MOST = 10;

const linesIn = (text: string, rem: number): number => {
  const width = rem * ROOT - BESIDE;
  return wrap(text.replace(/(?<=[-–/])/g, ' '), width, LETTERS)
    .map((line) => Math.ceil(textWidth(line, LETTERS) / width))
    .reduce((sum, lines) => sum + lines, 0);
};

/**
 * @param cells the texts of a row, each with the width of its column in rem
 * @returns lines of the fullest cell, from 1 to 10
 */
export const linesOf = (cells: readonly (readonly [text: string, rem: number])[]): number =>
  Math.min(MOST, Math.max(1, ...cells.map(([text, rem]) => linesIn(text, rem))));
