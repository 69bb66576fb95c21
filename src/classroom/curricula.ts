/** Points of school curricula: content/classroom/curricula.csv. A point is printed only once somebody has read it in a named place: its status is `verified`. */
import * as z from 'zod';
import { id, oneOf, words } from '../data/columns.ts';
import type { Fault } from '../data/fault.ts';
import { idsWritten } from '../data/load.ts';
import { readCsv } from '../data/read-csv.ts';
import type { Locale } from '../i18n/locale.ts';

export const CURRICULA_FILE = 'content/classroom/curricula.csv';

const schema = z.strictObject({
  id,
  country_en: words,
  country_fr: words,
  level_en: words,
  level_fr: words,
  subject_en: words,
  subject_fr: words,
  /** The point, as the programme words it or as we sum it up. */
  point_en: words,
  point_fr: words,
  status: oneOf('verified', 'partly', 'unverified'),
  /** Where it was read. */
  read_at_en: words,
  read_at_fr: words,
});
export type CurriculumPoint = z.output<typeof schema>;

/**
 * @param source the text of the file
 * @returns the points that could be read, and the ids of all, read or not
 */
export function readCurricula(source: string): {
  points: CurriculumPoint[];
  ids: ReadonlySet<string>;
  faults: Fault[];
} {
  const { records, faults } = readCsv(CURRICULA_FILE, source, Object.keys(schema.shape));
  const points: CurriculumPoint[] = [];
  for (const { line, cells } of records) {
    const read = schema.safeParse(cells);
    if (!read.success)
      faults.push(
        ...read.error.issues.map((issue): Fault => ({
          file: CURRICULA_FILE,
          line,
          column: String(issue.path[0] ?? ''),
          message: issue.message,
        })),
      );
    else if (points.some((point) => point.id === read.data.id))
      faults.push({
        file: CURRICULA_FILE,
        line,
        column: 'id',
        message: `the point "${read.data.id}" stands twice (delete one)`,
      });
    else points.push(read.data);
  }
  return { points, ids: new Set(idsWritten(source)), faults };
}

export const printed = (points: readonly CurriculumPoint[]): CurriculumPoint[] =>
  points.filter(({ status }) => status === 'verified');

/** Each subject with the levels that its points name, so that on the plan a subject stands once, and a level once in it. */
export function levelsOf(points: readonly CurriculumPoint[], locale: Locale): [subject: string, levels: string[]][] {
  const subjects = new Map<string, Set<string>>();
  for (const point of points) {
    const subject = point[`subject_${locale}`];
    subjects.set(subject, (subjects.get(subject) ?? new Set()).add(point[`level_${locale}`]));
  }
  return [...subjects].map(([subject, levels]) => [subject, [...levels]]);
}
