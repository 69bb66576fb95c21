/** A chart's picture in its two widths, from rows ready to draw: at build from our tables, in the browser from a reader's file. */
import type { Element } from 'hast';
import type { Chart, ChartTable, ChartWords, Piece, Placed } from './chart.ts';

/** The whole window of a desk: any chart can be drawn at it. */
export const FULL = 1120;
export const WIDE = 680;
export const NARROW = 320;

export interface Drawing {
  placed: Placed;
  tree: Element;
}

/** What a figure shows of a chart. */
export interface DrawnChart {
  id: string;
  words: ChartWords;
  wide: Drawing;
  narrow: Drawing;
  table: ChartTable;
  summary: Piece[][];
}

/** A chart drawn at one width. */
export function drawAt<Row, P extends Placed>(
  chart: Pick<Chart<Row, P>, 'place' | 'draw'>,
  rows: Row[],
  words: ChartWords,
  width: number,
): Drawing {
  const placed = chart.place(rows, { width, narrow: width < WIDE, words });
  return { placed, tree: chart.draw(placed, words) };
}

export function drawChart<Row, P extends Placed>(
  chart: Omit<Chart<Row, P>, 'rows'>,
  rows: Row[],
  words: ChartWords,
): DrawnChart {
  return {
    id: chart.id,
    words,
    wide: drawAt(chart, rows, words, WIDE),
    narrow: drawAt(chart, rows, words, NARROW),
    table: chart.table(rows, words),
    summary: chart.describe(rows, words),
  };
}
