/** The rows of the chart: which, what they are called in code, in which order. */
import type { ProjectRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';

export type Technology = ProjectRow['technology'];
export type Status = ProjectRow['status'];

/** In the order of the legend. */
export const statuses: readonly Status[] = ['in-use', 'test', 'announced', 'abandoned', 'halted', 'unknown'];

/** A project with a known place. */
export interface Project {
  row: ProjectRow & { lat: number; lon: number };
}

export function readProjects(tables: Tables): Project[] {
  return tables.projects
    .filter((row): row is Project['row'] => row.lat !== null && row.lon !== null)
    .map((row) => ({ row }))
    .sort((a, b) => a.row.city.localeCompare(b.row.city, 'fr') || a.row.status_as_of.localeCompare(b.row.status_as_of));
}

/** Year of the last status, or nothing. */
export const yearOf = (project: Project): string => project.row.status_as_of.slice(0, 4);
