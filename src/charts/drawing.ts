/** A chart's picture in its two widths, from rows ready to draw: at build from our tables, in the browser from a reader's file. */
import type { Element } from 'hast';
import type { Chart, ChartTable, ChartWords, Piece, Placed } from './chart.ts';

/** The whole window of a desk: any chart can be drawn at it. */
export const FULL = 1120;
export const WIDE = 680;
export const NARROW = 320;
/** Boxes of the two drawings for slides: under a title, on screens of 4:3 and of 16:9, letters of 14 units are read from the last row. */
const SLIDES = [
  { width: 568, height: 320 },
  { width: 716, height: 292 },
] as const;

export interface Drawing {
  placed: Placed;
  tree: Element;
}

/** One view of a chart at all widths. */
export interface DrawnView {
  key: string;
  text: string;
  row: string;
  drawings: { full: Drawing; wide: Drawing; narrow: Drawing };
}

/** What a figure shows of a chart. */
export interface DrawnChart {
  id: string;
  words: ChartWords;
  wide: Drawing;
  narrow: Drawing;
  /** Only of a chart whose views a reader picks from. */
  switch?: { legend: string; views: DrawnView[] };
  table: ChartTable;
  summary: Piece[][];
}

/** A chart, or one view of it, drawn at one width. */
export function drawAt<Row, P extends Placed>(
  chart: Pick<Chart<Row, P>, 'place' | 'draw'>,
  rows: Row[],
  words: ChartWords,
  width: number,
  view?: string,
): Drawing {
  const placed = chart.place(rows, { width, narrow: width < WIDE, words, ...(view === undefined ? {} : { view }) });
  return { placed, tree: chart.draw(placed, words) };
}

/** A chart as it stands on a slide, for either shape of screen. */
export const drawForSlide = <Row, P extends Placed>(
  chart: Pick<Chart<Row, P>, 'place' | 'draw'>,
  rows: Row[],
  words: ChartWords,
): Drawing[] =>
  SLIDES.map(({ width, height }) => {
    const placed = chart.place(rows, { width, narrow: false, words, tall: height });
    return { placed, tree: chart.draw(placed, words) };
  });

export function drawChart<Row, P extends Placed>(
  chart: Omit<Chart<Row, P>, 'rows'>,
  rows: Row[],
  words: ChartWords,
): DrawnChart {
  const views = chart.views?.(rows, words);
  const at = (width: number, view: string): Drawing => drawAt(chart, rows, words, width, view);
  return {
    id: chart.id,
    words,
    wide: drawAt(chart, rows, words, WIDE),
    narrow: drawAt(chart, rows, words, NARROW),
    ...(views && {
      switch: {
        legend: views.legend,
        views: views.views.map(({ key, text, row }) => ({
          key,
          text,
          row,
          drawings: { full: at(FULL, key), wide: at(WIDE, key), narrow: at(NARROW, key) },
        })),
      },
    }),
    table: chart.table(rows, words),
    summary: chart.describe(rows, words),
  };
}
