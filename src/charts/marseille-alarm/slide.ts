/** The worked page on one screen: from where it starts, then a column for each rate of false alarms with its field. */
import type { Frame } from '../chart.ts';
import { cellField, fieldHeight, type CellGrid } from '../parts/cell-field.ts';
import { SIGN } from '../parts/sign.ts';
import { tenth } from '../parts/svg.ts';
import { LEADING, lineWidth, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { placeLegend, type PlacedPage, type PlacedStep } from './place.ts';
import type { StepRow } from './rows.ts';
import { RATES } from './steps.ts';

/** The steps that lead to the three rates, in two columns. */
const START = ['cameras', 'faces-per-camera', 'faces', 'found'];
const START_COLUMNS = 2;
/** The part of the width in which the steps of the rates are named. */
const NAMES = 0.34;
/** Between columns, between a step and its value, and between two lines of steps. */
const GAP = { columns: 20, value: 10, steps: 5 } as const;
/** From the legend to the first steps, from them to the rule, from the rule to the names of the rates, and under the last line. */
const DOWN = { first: 25, rule: 10, names: 20, foot: 6 } as const;
/** Of the cells: the largest, by how much they shrink until the largest field fits, the part of its place that one fills, the room over them. */
const CELLS = { pitch: 8, shrink: 0.2, part: 0.74, over: 9 } as const;

const lowest = (texts: readonly PlacedText[]): number => Math.max(...texts.map(({ y }) => y));

const stepAt = ({ figure, tag }: StepRow, x: number, y: number, texts: PlacedText[]): PlacedStep => ({
  id: figure.id,
  tag,
  x,
  y,
  texts,
  field: null,
});

/** A step with its value at the right edge of its column. */
function startAt(row: StepRow, x: number, y: number, width: number, { words }: Frame): PlacedStep {
  const text = words.label(`value-${row.key}`);
  const value: PlacedText = { x: x + width, y, text, className: 'label strong', anchor: 'end' };
  const room = width - SIGN.indent - GAP.value - lineWidth(value);
  const said = textBlock(words.label(`step-${row.key}`), { x: x + SIGN.indent, y, className: 'label' }, room);
  return stepAt(row, x, y, [...said, value]);
}

/** The largest cells with which so many stand in so much room. */
function gridOf(most: number, width: number, height: number): CellGrid {
  const at = (pitch: number): CellGrid => {
    const cell = tenth(CELLS.part * pitch);
    return { columns: Math.floor((width + pitch - cell) / pitch), pitch, cell };
  };
  let grid = at(CELLS.pitch);
  while (fieldHeight(most, grid) > height && grid.pitch > 2 * CELLS.shrink) grid = at(tenth(grid.pitch - CELLS.shrink));
  return grid;
}

/** See the head of this file. */
export function placeSlide(rows: StepRow[], frame: Frame, tall: number): PlacedPage {
  const { width, narrow, words } = frame;
  const legend = placeLegend(words);
  const steps: PlacedStep[] = [];
  const notes: PlacedText[] = [];
  let y = (legend[0]?.text.y ?? 0) + DOWN.first;

  const start = START.flatMap((key) => rows.filter((row) => row.key === key));
  const half = (width - GAP.columns) / START_COLUMNS;
  for (let i = 0; i < start.length; i += START_COLUMNS) {
    const line = start
      .slice(i, i + START_COLUMNS)
      .map((row, column) => startAt(row, column * (half + GAP.columns), y, half, frame));
    steps.push(...line);
    y = Math.max(...line.map(({ texts }) => lowest(texts))) + LEADING + GAP.steps;
  }
  const rule = y - LEADING - GAP.steps + DOWN.rule;

  const left = NAMES * width;
  const column = (width - left) / RATES.length - GAP.columns;
  const lefts = RATES.map((_, i) => left + GAP.columns + i * (column + GAP.columns));
  const names = RATES.flatMap((rate, i) =>
    textBlock(
      words.label(`rate-${rate}`),
      { x: lefts[i] ?? 0, y: rule + DOWN.names, className: 'label strong' },
      column,
      TEXT.label,
      'bold',
    ),
  );
  notes.push(...names);
  y = lowest(names) + LEADING + GAP.steps;
  const ofRates = RATES.map((rate) => rows.filter(({ section }) => section === rate));
  const columns: PlacedStep[][] = RATES.map(() => []);
  (ofRates[0] ?? []).forEach((named, line) => {
    const said = textBlock(words.label(`step-${named.key}`), { x: 0, y, className: 'label' }, left - GAP.value);
    notes.push(...said);
    ofRates.forEach((own, i) => {
      const [row, x] = [own[line] ?? named, lefts[i] ?? 0];
      const text = words.label(`value-${row.key}`);
      columns[i]?.push(stepAt(row, x, y, [{ x: x + SIGN.indent, y, text, className: 'label strong' }]));
    });
    y = lowest(said) + LEADING + GAP.steps;
  });

  const last = tall - DOWN.foot;
  const top = y - LEADING - GAP.steps + CELLS.over;
  const foot = textBlock(words.label('slide-part'), { x: 0, y: last, className: 'label soft' }, width);
  const key = textBlock(
    words.label('cells-slide'),
    { x: 0, y: top + LEADING, className: 'label soft' },
    left - GAP.value,
  );
  notes.push(...foot, ...key);
  const most = Math.max(...rows.map(({ alarms }) => alarms?.all ?? 0));
  const grid = gridOf(most, column, last - LEADING - CELLS.over - top);
  columns.forEach((own, i) => {
    const step = own.at(-1);
    const alarms = ofRates[i]?.at(-1)?.alarms;
    if (step && alarms)
      step.field = {
        right: cellField(0, alarms.right, grid, step.x, top),
        mistaken: cellField(alarms.right, alarms.all, grid, step.x, top),
      };
    steps.push(...own);
  });
  return { width, narrow, height: tall, legend, heads: [], rules: [rule], notes, steps };
}
