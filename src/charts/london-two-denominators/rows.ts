/** The rows of the chart: the same false alerts against two wholes. */
import type { Tables } from '../../data/tables.ts';
import { divisionsOf, type Division } from '../parts/divisions.ts';

export const ID = 'london-two-denominators';
const FALSE = 'ev-a-met-2025-false';
/** The share of all faces said the other way: one face in so many. */
export const ONE_IN = 'd-al-met-one-in';
/** By what they are set against, the alerts first: the row of the whole and the row of the share. */
const WHOLES = {
  alert: { whole: 'ev-a-met-2025-alerts', share: 'ev-a-met-2025-false-per-alert' },
  face: { whole: 'ev-a-met-2025-faces', share: 'ev-a-met-2025-false-per-face' },
} as const;
export type Whole = keyof typeof WHOLES;

/** The part of a row are the false alerts. */
export type DivisionRow = Division<Whole>;

export const divisionRows = (tables: Tables): DivisionRow[] => divisionsOf(tables, ID, FALSE, WHOLES);
