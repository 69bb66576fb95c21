/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';
import { RATES, STEPS, type Rate, type Step } from './steps.ts';

export const ID = 'marseille-alarm';

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
    if (right + value(`d-al-false-${rate}`) !== figure.value)
      throw new Error(`chart "${ID}": right and false alarms do not make the ${figure.value} alarms of "${figure.id}"`);
    return { ...step, figure, alarms: { all: figure.value, right } };
  });
}
