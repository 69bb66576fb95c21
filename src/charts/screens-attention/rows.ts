/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';

export const ID = 'screens-attention';

export const SEEN = ['ev-a-op-d1', 'ev-a-op-d4', 'ev-a-op-d6', 'ev-a-op-d9'] as const;
/** Operators on duty, by the key of who says so. */
export const ON_DUTY = {
  'by-opponents': 'ms-f-operators-shift-2013',
  'by-afp': 'ms-f-operators-shift-2021',
  'by-deputy': 'ms-f-operators-shift-2016',
} as const;
export type Teller = keyof typeof ON_DUTY;
/** Cameras for each operator, from the figure of this teller. */
export const PER_OPERATOR = { by: 'by-afp', id: 'd-cameras-per-operator-2020' } as const;

export interface SeenRow {
  kind: 'seen';
  figure: Figure;
  screens: Figure;
}
export interface DutyRow {
  kind: 'duty';
  figure: Figure;
  by: Teller;
  /** The calculation that rests on this figure, written beside it. */
  perOperator?: Figure;
}
export type ScreensRow = SeenRow | DutyRow;
