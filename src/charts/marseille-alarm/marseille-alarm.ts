/** A worked page for Marseille: from cameras to alarms, each step tagged measured, assumed or calculated. Arithmetic, not a count of anything. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { needFigure } from '../parts/placed.ts';
import { draw } from './draw.ts';
import { place, type PlacedPage } from './place.ts';
import { RATES, STEPS, type Rate, type Step } from './steps.ts';

const ID = 'marseille-alarm';

export interface StepRow extends Step {
  figure: Figure;
  /** Only for the last step of a rate: how many alarms are drawn, and how many of them are right. */
  alarms?: { all: number; right: number };
}

const rateOf = (key: string): Rate | undefined => RATES.find((rate) => key === `right-${rate}`);

/**
 * @throws Error for a missing row, or if right and false alarms do not make up all alarms
 */
export function stepRows(tables: Tables): StepRow[] {
  const value = (id: string): number => needFigure(tables, id, ID).value;
  return STEPS.map((step): StepRow => {
    const figure = needFigure(tables, step.row, ID);
    for (const id of step.also ?? []) needFigure(tables, id, ID);
    const rate = rateOf(step.key);
    if (!rate) return { ...step, figure };
    const right = value('d-al-found');
    if (right + value(`d-al-false-${rate}`) !== figure.value) throw new Error(`chart "${ID}": right and false alarms do not make the ${figure.value} alarms of "${figure.id}"`);
    return { ...step, figure, alarms: { all: figure.value, right } };
  });
}

const table = (rows: StepRow[], words: ChartWords): ChartTable => ({
  columns: (['step', 'value', 'kind', 'why', 'source', 'confidence'] as const).map((key) => ({
    key,
    head: words.label(`head-${key}`),
    ...(key === 'value' ? { numeric: true } : {}),
  })),
  rows: rows.map(({ key, section, tag, row, also = [], figure }) => {
    const rate = RATES.find((one) => one === section);
    const step = words.label(`step-${key}`);
    const derived = figure.formula !== undefined;
    return {
      mark: row,
      rows: [row, ...also],
      cells: [
        { text: rate ? `${step} (${words.label(`rate-${rate}`)})` : step },
        { text: words.label(`value-${key}`), value: figure.value },
        { text: words.label(`tag-${tag}`), code: tag },
        { text: words.label(`why-${key}`) },
        { text: words.sourceNames(row) || (derived && tag !== 'assumed' ? words.ui('note.derived') : '–') },
        { text: words.ui(`confidence.${figure.confidence}`), code: figure.confidence },
      ],
    };
  }),
});

/** Faces for one day at three measured rates, then incidents for one year. */
export const marseilleAlarm = defineChart<StepRow, PlacedPage>({ id: ID, rows: stepRows, place, draw, table, describe: (_, words) => words.summary() });
