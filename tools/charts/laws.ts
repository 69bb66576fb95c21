/** What holds for every drawing whatever its rows say, as faults in words. The laws of the charts (tests/unit/charts/laws.test.ts) and `npm run preview` ask here. */
import type { Element } from 'hast';
import type { Chart, ChartWords, TableRow } from '../../src/charts/chart.ts';
import { drawAt, FULL, NARROW, WIDE } from '../../src/charts/drawing.ts';
import { chartWordsFile } from '../../src/data/check-words.ts';
import { printFigure } from '../../src/data/fill.ts';
import { figureOf } from '../../src/data/figures.ts';
import { tableNames } from '../../src/data/schemas.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { Tables } from '../../src/data/tables.ts';
import { geometryOf, overlap, type Box, type DrawnShape, type DrawnText } from './geometry.ts';

/** Every width a chart is drawn at. */
export const widths = [FULL, WIDE, NARROW];

/** A line may stand on the edge of its drawing with half its width. */
const EDGE = 1.5;
/** Widths of letters are known to a per cent. */
const TEXT_EDGE = 0.5;
const TOUCH = 0.5;

const beyond = (box: Box, width: number, height: number): number =>
  Math.max(-box.left, -box.top, box.right - width, box.bottom - height);
const px = (value: number): string => `${value.toFixed(1)} px`;

/** A text that lies on these may: they are ground, frame or line, not a mark of their own. */
const GROUND = new Set(['grid', 'axis', 'void', 'leader', 'thread', 'outline', 'cut', 'cut-line', 'unmarked']);

/** Lines of a scale, and the classes of words that stand clear of them: on a halo of their own, or on a bar. */
const LINES = new Set(['grid', 'axis']);
const COVERED = new Set(['halo', 'on-ink']);

const hasPattern = ({ tagName, children }: Element): boolean =>
  tagName === 'pattern' || children.some((child) => child.type === 'element' && hasPattern(child));

/** Words that end in a sign that joins, such as the comma of “Ifop, ” where no date follows; the lines of a wrapped text are read as one. */
function faultsOfJoints(texts: readonly DrawnText[]): string[] {
  const goesOn = (one: DrawnText, next?: DrawnText): boolean =>
    next?.mark === one.mark && next.classes.join(' ') === one.classes.join(' ');
  return texts
    .filter((one, i) => /[,;:·(]\s*$/.test(one.text) && !goesOn(one, texts[i + 1]))
    .map(({ text }) => `“${text}” ends in a sign that joins nothing: leave it out where what follows is empty`);
}

/** Words that a line of an axis or a grid runs down through, with nothing to keep them readable. */
function faultsOfLines(texts: readonly DrawnText[], shapes: readonly DrawnShape[]): string[] {
  const lines = shapes.filter(({ name, classes }) => name === 'line' && classes.some((one) => LINES.has(one)));
  const cuts = (line: Box, { left, right, top, bottom }: Box): boolean =>
    Math.min(line.left - left, right - line.right, Math.min(line.bottom, bottom) - Math.max(line.top, top)) > 1;
  return texts
    .filter((text) => !text.classes.some((one) => COVERED.has(one)) && lines.some((line) => cuts(line, text)))
    .map(({ text }) => `a line runs through “${text}”: give the words the class halo, or let the line end before them`);
}

/** Faults of one drawing: texts that touch or stand outside, shapes outside, values on the bar they belong to, words cut or left open, patterns. */
export function faultsOfDrawing(tree: Element): string[] {
  const { width, height, texts, shapes } = geometryOf(tree);
  const faults: string[] = [];
  if (hasPattern(tree)) faults.push('a hatch or a field of dots is a <pattern>, which prints softly: draw lines');
  faults.push(...faultsOfJoints(texts), ...faultsOfLines(texts, shapes));
  for (const text of texts) {
    const out = beyond(text, width, height);
    if (out > TEXT_EDGE) faults.push(`“${text.text}” stands ${px(out)} outside`);
  }
  for (const shape of shapes) {
    const out = beyond(shape, width, height);
    if (out > EDGE) faults.push(`a ${shape.name} of ${shape.mark ?? 'no mark'} stands ${px(out)} outside`);
  }
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j < texts.length; j++) {
      const [a, b] = [texts[i], texts[j]];
      if (a && b && overlap(a, b) > TOUCH) faults.push(`“${a.text}” and “${b.text}” touch by ${px(overlap(a, b))}`);
    }
  for (const text of texts) {
    if (!text.mark || text.classes.includes('on-ink')) continue;
    const own = shapes.find(
      (shape) =>
        shape.mark === text.mark &&
        ['rect', 'circle'].includes(shape.name) &&
        !shape.classes.some((name) => GROUND.has(name)) &&
        overlap(text, shape) > TOUCH,
    );
    if (own)
      faults.push(`“${text.text}” lies on its own ${own.name} (${own.classes.join(' ')}) by ${px(overlap(text, own))}`);
  }
  return faults;
}

/** Rows that the table has and the drawing has not, and the other way round. */
export function faultsOfMarks(tree: Element, rows: readonly { mark: string; undrawn?: boolean }[]): string[] {
  const { marks } = geometryOf(tree);
  const drawn = new Set(marks);
  const listed = new Set(rows.map(({ mark }) => mark));
  return [
    ...(rows.length === 0 ? ['it has no rows: see which of the tables its rows() keeps'] : []),
    ...rows
      .filter(({ mark, undrawn }) => !undrawn && !drawn.has(mark))
      .map(({ mark }) => `row ${mark} of the table has no mark`),
    ...[...drawn].filter((mark) => !listed.has(mark)).map((mark) => `mark ${mark} has no row in the table`),
    ...[...listed]
      .filter((mark) => rows.filter((row) => row.mark === mark).length > 1)
      .map((mark) => `two rows of the table are called ${mark}`),
  ];
}

/** All labels of a chart, the numbers of rows that they name filled in. */
const labelsOf = (id: string, locale: Locale, tables: Tables): string =>
  Object.values(chartWordsFile(id).load().labels)
    .map((label) => label[locale])
    .map((text) =>
      text.replace(/\{([\w-]+)[^}]*\}/g, (whole, row: string) => {
        const figure = tables.figures.get(row);
        return figure ? printFigure(figure, locale) : whole;
      }),
    )
    .join(' ');

const NUMBER = /\d+(?:[\u202f,.]\d+)*/g;
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f,]/g, '');

/**
 * Numbers written in a mark that its row of the table does not say: the value of another row, or one typed in code.
 * @param labels the chart's own labels as written: a year or a count that they name stands there for all marks
 */
export function faultsOfNumbers(tree: Element, rows: readonly TableRow[], labels: string): string[] {
  const said = new Map(
    rows.map(({ mark, cells }) => [mark, bare(cells.map(({ text, value }) => `${text} ${value ?? ''}`).join(' '))]),
  );
  return geometryOf(tree).texts.flatMap(({ text, mark }) => {
    const row = mark === null ? undefined : said.get(mark);
    if (row === undefined) return [];
    return (text.match(NUMBER) ?? [])
      .filter((number) => !row.includes(bare(number)) && !bare(labels).includes(bare(number)))
      .map((number) => `“${number}” in “${text}” of ${mark} stands in no cell of its row`);
  });
}

/** Draws a chart at a width and says what is wrong with it. */
export function faultsOfChart(chart: Chart, tables: Tables, words: ChartWords, width: number): string[] {
  const rows = chart.rows(tables);
  const { tree } = drawAt(chart, rows, words, width);
  const table = chart.table(rows, words).rows;
  const views = chart.views?.(rows, words).views ?? [];
  return [
    ...faultsOfDrawing(tree),
    ...views.flatMap(({ key }) => faultsOfDrawing(drawAt(chart, rows, words, width, key).tree)),
    ...faultsOfMarks(tree, table),
    ...faultsOfNumbers(tree, table, labelsOf(chart.id, words.locale, tables)),
  ];
}

type Numeric = { id: string; value?: number | null; value_low?: number | null; value_high?: number | null };
const WHOLE = 100;
const scaled = <T extends number | null | undefined>(value: T, factor: number, most: number): T => {
  if (typeof value !== 'number') return value;
  const made = value * factor;
  return Math.min(Number.isInteger(value) ? Math.round(made) : Number(made.toPrecision(4)), most) as T;
};

/** The tables with one row's value, low and high times a factor, a share at most the whole; null where the row holds no number or stays as it is. */
export function withChange(tables: Tables, id: string, factor: number): Tables | null {
  const table = tableNames.find((name) => (tables[name] as Numeric[]).some((row) => row.id === id));
  if (!table) return null;
  const rows = tables[table] as (Numeric & Record<string, unknown>)[];
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row || typeof row.value !== 'number') return null;
  const most = row['unit'] === 'percent' && row.value <= WHOLE ? WHOLE : Infinity;
  const change = <T extends number | null | undefined>(value: T): T => scaled(value, factor, most);
  const range = 'value_low' in row ? { value_low: change(row.value_low), value_high: change(row.value_high) } : {};
  const made = { ...row, value: change(row.value), ...range } as typeof row;
  if (made.value === row.value) return null;
  const figure = figureOf(table, made as never);
  return {
    ...tables,
    [table]: rows.with(at, made),
    figures: figure ? new Map(tables.figures).set(id, figure) : tables.figures,
  } as Tables;
}

/** Ids of the data rows behind a chart's table. */
export const rowsBehind = (chart: Chart, tables: Tables, words: ChartWords): string[] => [
  ...new Set(chart.table(chart.rows(tables), words).rows.flatMap(({ rows }) => rows)),
];

/** Columns of a table whose words stand for codes, and rows of them without one. */
export const faultsOfCodes = (chart: Chart, tables: Tables, words: ChartWords): string[] => {
  const { columns, rows } = chart.table(chart.rows(tables), words);
  const levels = new Map(['high', 'medium', 'low'].map((level) => [words.ui(`confidence.${level}`), level]));
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, i) =>
      columns[i]?.key === 'confidence' && levels.get(cell.text) !== cell.code
        ? [`${row.mark}: the confidence “${cell.text}” has the code “${cell.code ?? ''}” in downloads`]
        : [],
    ),
  );
};
