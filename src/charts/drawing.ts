/** A chart's picture in its two widths, from rows ready to draw: at build from our tables, in the browser from a reader's file. */
import type { Element } from 'hast';
import type { Chart, ChartTable, ChartWords, Piece, Placed } from './chart.ts';

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

export function drawChart<Row, P extends Placed>(
  chart: Omit<Chart<Row, P>, 'rows'>,
  rows: Row[],
  words: ChartWords,
): DrawnChart {
  const drawing = (width: number): Drawing => {
    const placed = chart.place(rows, { width, narrow: width < WIDE, words });
    return { placed, tree: chart.draw(placed, words) };
  };
  return {
    id: chart.id,
    words,
    wide: drawing(WIDE),
    narrow: drawing(NARROW),
    table: chart.table(rows, words),
    summary: chart.describe(rows, words),
  };
}
