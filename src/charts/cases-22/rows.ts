/** The rows of the chart: the same investigations helped by cameras, against all investigations and against those solved. */
import type { Tables } from '../../data/tables.ts';
import { divisionsOf, type Division } from '../parts/divisions.ts';

export const ID = 'cases-22';
const HELPED = 'ev-c-gorm-helped';
/** By what they are set against, all first: the row of the whole and the row of the share. */
const WHOLES = {
  all: { whole: 'ev-c-gorm-cases', share: 'ev-c-gorm-all' },
  solved: { whole: 'd-gorm-solved-cases', share: 'ev-c-gorm-solved' },
} as const;

/** The part of a row are the investigations helped. */
export type DivisionRow = Division<keyof typeof WHOLES>;

export const divisionRows = (tables: Tables): DivisionRow[] => divisionsOf(tables, ID, HELPED, WHOLES);
