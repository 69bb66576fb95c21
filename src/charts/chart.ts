/**
 * What a chart is: one object of pure functions, no DOM, no Astro, no ambient locale.
 * rows → place → draw makes the picture; table and describe say the same in a table and in sentences, and filters, where a chart has them, choose among its rows.
 */
import type { Element } from 'hast';
import type { Piece, Values } from '../data/fill.ts';
import type { Tables } from '../data/tables.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Form } from '../i18n/format.ts';

export type { Piece, Values };

/** Everything a chart says, in one language. Made by `chartWords` from content/charts/<id>.yaml. */
export interface ChartWords {
  locale: Locale;
  finding: Piece[];
  subtitle: Piece[];
  /** Short accessible name: kind of picture, subject, period. */
  alt: string;
  notes: Piece[][];
  /** The word or phrase under `labels.<key>`, placeholders filled. @throws if the YAML has no such label. */
  label(key: string, values?: Values): string;
  /** The summary sentences with placeholders filled. */
  summary(values?: Values): Piece[][];
  number(value: number): string;
  /** A value with the sign of its unit (€, %). */
  quantity(value: number, unit: string, form?: Form): string;
  /** An ISO date or interval in words. */
  date(iso: string, style?: 'long' | 'short'): string;
  /** Interface words shared by all charts: confidence.high, state.installed, rounding.about, … */
  ui(key: string): string;
  /** Short names of the sources of a row, for the table: publishers joined by commas. */
  sourceNames(rowId: string): string;
}

/** The box to draw in. Widths are fixed: 1,120 (full), 680 (wide) and 320 (narrow); the chart decides its height. */
export interface Frame {
  width: number;
  narrow: boolean;
  words: ChartWords;
  /** The one view to draw, of a chart that has several; without it all of them. */
  view?: string;
  /** Most height of a drawing for a slide: it stands on one screen as a whole, and says what it leaves out. */
  tall?: number;
}

/** Views of one picture, of which a reader picks one; all of them stand where nothing can be picked. */
export interface Views {
  legend: string;
  /** `row` is the data row behind the number in the words of a view. */
  views: { key: string; text: string; row: string }[];
}

/** What `place` returns at least. Marks and labels are the chart's own; positions are rounded to 0.1. */
export interface Placed {
  width: number;
  height: number;
  narrow: boolean;
}

export interface Column {
  key: string;
  /** Head with unit. */
  head: string;
  /** Numbers are set to the right. */
  numeric?: boolean;
}

export interface Cell {
  text: string;
  /** What files hold of it with its type: a number in a numeric column, an ISO date elsewhere; null where the text alone can say it. */
  value?: string | number | null;
  /** Lowest and highest, where the text gives a range and no value. */
  range?: readonly [low: number, high: number];
  /** The name machines know it by, where the text puts it in words: a column of its own in files. */
  code?: string;
  /** The text says no more than that nothing is known: an empty cell in files. An empty text and a dash say so too. */
  unknown?: boolean;
}

export interface TableRow {
  /** Names the mark that shows this row: the mark carries `data-mark` with the same key. Unique within the chart. */
  mark: string;
  /** Ids of the data rows behind it; sources and the number trace are made from them. */
  rows: string[];
  cells: Cell[];
  /** It stands in the table alone: the drawing leaves it out, and the words of the chart say so. */
  undrawn?: boolean;
  /** What the row can be chosen by, printed as `data-<facet>`: { lane: 'france', kind: 'law' }. */
  facets?: Record<string, string>;
}

export interface ChartTable {
  columns: Column[];
  rows: TableRow[];
}

/** One way to narrow a table: the values of a facet, of which the reader picks one or all. */
export interface Filter {
  facet: string;
  legend: string;
  options: { value: string; text: string }[];
}

/** The filters over a chart, as words: they work by CSS alone (src/styles/filter.css has one rule a value). */
export interface Filters {
  legend: string;
  all: string;
  /** With `{shown}` where the count goes. */
  shown: string;
  none: string;
  filters: Filter[];
}

/** A figure of rows: what it says in a table, in files and in sentences. */
interface RowFigure<Row> {
  id: string;
  /** Which rows, sorted, ready to show. */
  rows(tables: Tables): Row[];
  table(rows: Row[], words: ChartWords): ChartTable;
  /** Two to four sentences: what it shows, extremes, trend, doubt. */
  describe(rows: Row[], words: ChartWords): Piece[][];
}

/** A table to be read in the text: each line with the data row that its first cell, the head of the line, leads to. */
export interface SetTable {
  heads: string[];
  lines: { row: string; cells: string[] }[];
}

/** Lines of a table that fill one screen, and which part of all they are. */
export interface TablePart extends SetTable {
  said: string;
}

/** A figure that is a table and no drawing. */
export interface TableFigure<Row = unknown> extends RowFigure<Row> {
  /** The lines that a page shows; `table` holds them with all that files say of them. */
  set(rows: Row[], words: ChartWords): SetTable;
  /** What stands on a slide, where all lines are more than a screen holds. */
  part?(rows: Row[], words: ChartWords): TablePart;
}

export interface Chart<Row = unknown, P extends Placed = Placed> extends RowFigure<Row> {
  /** Marks with pixel positions and labels; D3 scales and shapes live here. */
  place(rows: Row[], frame: Frame): P;
  /** An SVG tree: classes and presentation attributes only. Every mark is a group with `data-mark`; axis text stands in a group with class `scale`. */
  draw(placed: P, words: ChartWords): Element;
  /** Only where marks stay in place while what is around them changes. */
  views?(rows: Row[], words: ChartWords): Views;
  /** Only where rows carry facets: the choices over the chart. */
  filters?(rows: Row[], words: ChartWords): Filters;
}

/** Keeps the types of a chart together while letting the registry hold charts of different rows. */
export const defineChart = <Row, P extends Placed>(chart: Chart<Row, P>): Chart => chart as unknown as Chart;

/** The same for figures that are tables. */
export const defineTable = <Row>(figure: TableFigure<Row>): TableFigure => figure as unknown as TableFigure;
