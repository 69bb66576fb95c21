/** The rows of the chart: the points of the experiment, then the people on duty. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'screens-attention';

const SEEN = ['ev-a-op-d1', 'ev-a-op-d4', 'ev-a-op-d6', 'ev-a-op-d9'] as const;
/** Operators on duty, by the key of who says so. */
const ON_DUTY = {
  'by-opponents': 'ms-f-operators-shift-2013',
  'by-afp': 'ms-f-operators-shift-2021',
  'by-deputy': 'ms-f-operators-shift-2016',
} as const;
type Teller = keyof typeof ON_DUTY;
/** Cameras for each operator, from the figure of this teller. */
const PER_OPERATOR = { by: 'by-afp', id: 'd-cameras-per-operator-2020' } as const;

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

/** Fewest screens first; then the people on duty, fewest first. */
export const screensRows = (tables: Tables): ScreensRow[] => [
  ...SEEN.map((id): SeenRow => ({
    kind: 'seen',
    figure: needFigure(tables, id, ID),
    screens: needFigure(tables, `${id}-screens`, ID),
  })).sort((a, b) => a.screens.value - b.screens.value),
  ...(Object.keys(ON_DUTY) as Teller[])
    .map((by): DutyRow => ({
      kind: 'duty',
      by,
      figure: needFigure(tables, ON_DUTY[by], ID),
      ...(by === PER_OPERATOR.by ? { perOperator: needFigure(tables, PER_OPERATOR.id, ID) } : {}),
    }))
    .sort((a, b) => a.figure.value - b.figure.value),
];
