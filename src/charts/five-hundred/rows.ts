/** The cameras announced in 2021, and the groups that they fall into today. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'five-hundred';

export type Group = 'announced' | 'working' | 'since' | 'not-yet';
export interface GroupRow {
  group: Group;
  figure: Figure;
  /** First cell and one past the last: the groups follow one another on the grid. Both zero for the announcement, which has no cells of its own. */
  from: number;
  to: number;
}

const IDS: Record<Group, string> = {
  announced: 'ms-cam-2021-09-plus500',
  working: 'ms-cam-2024-06-90of500',
  since: 'ms-cam-2025-190-since2022',
  'not-yet': 'd-500-not-yet',
};

/**
 * The announcement, then the groups in the order of their cells.
 * @throws Error if a row is missing, or the groups do not make up what was announced
 */
export function groupRows(tables: Tables): GroupRow[] {
  const figure = (group: Group): Figure => needFigure(tables, IDS[group], ID);
  const [announced, working, since, notYet] = [
    figure('announced'),
    figure('working'),
    figure('since'),
    figure('not-yet'),
  ];
  if (since.value + notYet.value !== announced.value || working.value > since.value)
    throw new Error(
      `chart "${ID}": ${working.value} of ${since.value} and ${notYet.value} cells do not make ${announced.value} (rows ${Object.values(IDS).join(', ')}; correct them in content/data)`,
    );
  return [
    { group: 'announced', figure: announced, from: 0, to: 0 },
    { group: 'working', figure: working, from: 0, to: working.value },
    { group: 'since', figure: since, from: working.value, to: since.value },
    { group: 'not-yet', figure: notYet, from: since.value, to: announced.value },
  ];
}
