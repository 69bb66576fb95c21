/** From steps to lines: sign, step, value, reason; a field of alarms under each rate. */
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { cellField, fieldHeight, type CellGrid } from '../parts/cell-field.ts';
import { LEADING, lineWidth, textBlock, type PlacedText } from '../parts/text.ts';
import { SIGN } from '../parts/sign.ts';
import type { StepRow } from './rows.ts';
import { RATES, type Rate, type Section, type Tag } from './steps.ts';

/** Right edge of the values and left edge of the reasons, in the wide drawing. */
const COLUMN = { value: 342, why: 360, gap: 14 } as const;
/** From one cell to the next, and the side of a cell. */
const CELLS = { wide: { pitch: 8, cell: 6 }, narrow: { pitch: 7, cell: 5 } } as const;
const TAGS: readonly Tag[] = ['measured', 'assumed', 'calculated'];
const STEP_GAP = 7;
const HEAD = { first: 18, rule: 11, after: 23 } as const;
const BLOCK_GAP = 20; // over the name of a rate
const FIELD = { over: 4, under: 6 } as const;
const GROUP_GAP = 26;
const LEGEND = { baseline: 13, gap: 20, sign: SIGN.indent - 4 } as const;
const END = 8;

export interface PlacedStep {
  id: string;
  tag: Tag;
  x: number;
  y: number;
  texts: PlacedText[];
  /** One cell an alarm: the right ones, then the false ones. */
  field: { right: string; mistaken: string } | null;
}

export interface PlacedPage extends Placed {
  legend: { tag: Tag; x: number; text: PlacedText }[];
  heads: PlacedText[];
  /** Lines across the drawing. */
  rules: number[];
  notes: PlacedText[];
  steps: PlacedStep[];
}

/** The key of the signs, in one line. */
export function placeLegend(words: ChartWords): PlacedPage['legend'] {
  let x = 0;
  return TAGS.map((tag) => {
    const text: PlacedText = {
      x: x + LEGEND.sign,
      y: LEGEND.baseline,
      text: words.label(`tag-${tag}`),
      className: 'label',
    };
    const placed = { tag, x, text };
    x = text.x + lineWidth(text) + LEGEND.gap;
    return placed;
  });
}

/** The words of a step. The reason is left out where an earlier rate has given the same. */
function textsOf(row: StepRow, why: string, y: number, { words, width, narrow }: Frame): PlacedText[] {
  const value: PlacedText = {
    x: narrow ? width : COLUMN.value,
    y,
    text: words.label(`value-${row.key}`),
    className: 'label strong',
    anchor: 'end',
  };
  const end = value.x - lineWidth(value) - COLUMN.gap;
  const step = textBlock(words.label(`step-${row.key}`), { x: SIGN.indent, y, className: 'label' }, end - SIGN.indent);
  const at = narrow ? { x: SIGN.indent, y: y + step.length * LEADING } : { x: COLUMN.why, y };
  return [...step, value, ...(why ? textBlock(why, { ...at, className: 'label soft' }, width - at.x) : [])];
}

/** Two parts under their heads; in the first, a block for each rate. */
export function place(rows: StepRow[], frame: Frame): PlacedPage {
  const { width, narrow, words } = frame;
  const cells = CELLS[narrow ? 'narrow' : 'wide'];
  const grid: CellGrid = { ...cells, columns: Math.floor((width - SIGN.indent) / cells.pitch) };
  const heads: PlacedPage['heads'] = [];
  const rules: number[] = [];
  const notes: PlacedText[] = [];
  const steps: PlacedStep[] = [];
  const given = new Set<string>();
  let y = LEGEND.baseline + LEADING;

  const addHead = (key: string): void => {
    y += GROUP_GAP - LEADING + HEAD.first;
    heads.push({ x: 0, y, text: words.label(key), className: 'label large strong' });
    rules.push(y + HEAD.rule);
    y += HEAD.rule + HEAD.after;
  };
  const addSteps = (section: Section): void => {
    for (const row of rows.filter((one) => one.section === section)) {
      const why = words.label(`why-${row.key}`);
      const texts = textsOf(row, given.has(why) ? '' : why, y, frame);
      given.add(why);
      const last = Math.max(...texts.map((text) => text.y));
      const step: PlacedStep = { id: row.figure.id, tag: row.tag, x: 0, y, texts, field: null };
      y = last + LEADING + STEP_GAP;
      if (row.alarms) {
        const { all, right } = row.alarms;
        const top = last + FIELD.over + STEP_GAP;
        step.field = {
          right: cellField(0, right, grid, SIGN.indent, top),
          mistaken: cellField(right, all, grid, SIGN.indent, top),
        };
        y = top + fieldHeight(all, grid) + FIELD.under + LEADING;
      }
      steps.push(step);
    }
  };
  const addRate = (rate: Rate): void => {
    y += BLOCK_GAP - STEP_GAP;
    notes.push({ x: 0, y, text: words.label(`rate-${rate}`), className: 'label strong' });
    y += LEADING + STEP_GAP;
    addSteps(rate);
  };

  addHead('group-faces');
  addSteps('faces');
  y += STEP_GAP;
  const key = textBlock(words.label('cells'), { x: 0, y, className: 'label soft' }, width);
  notes.push(...key);
  y += key.length * LEADING;
  for (const rate of RATES) addRate(rate);
  addHead('group-incidents');
  addSteps('incidents');
  return {
    width,
    narrow,
    height: y - LEADING - STEP_GAP + END,
    legend: placeLegend(words),
    heads,
    rules,
    notes,
    steps,
  };
}
