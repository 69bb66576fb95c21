/** Documented projects in mainland France: a small map for orientation, and the list by technology with status and year. */
import type { Locale } from '../../i18n/locale.ts';
import { defineChart, type Cell, type ChartTable, type ChartWords, type Piece } from '../chart.ts';
import { proofColumns, tableOf, type ColumnOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedProjects } from './place.ts';
import { type Project, readProjects, statuses } from './rows.ts';

/** Countries of suppliers in the table; Intl wants two letters. */
const ISO2: Record<string, string> = { CHN: 'CN', FRA: 'FR', ISR: 'IL', MCO: 'MC', USA: 'US' };

function countryName(iso3: string, locale: Locale): string {
  const iso2 = ISO2[iso3];
  if (!iso2)
    throw new Error(`src/charts/projects-france/projects-france.ts: add the two-letter code of ${iso3} to ISO2`);
  return new Intl.DisplayNames([locale === 'en' ? 'en-GB' : 'fr-FR'], { type: 'region' }).of(iso2) ?? iso3;
}

function table(projects: Project[], words: ChartWords): ChartTable {
  const known = (text: string, value?: string): Cell => ({
    text: text || words.label('not-known'),
    ...(value ? { value } : {}),
    unknown: text === '',
  });
  const column = (key: string, of: (row: Project['row']) => Cell | string): ColumnOf<Project> => ({
    key,
    head: words.label(`head-${key}`),
    cell: ({ row }) => of(row),
  });
  const named = (code: string): Cell => ({ text: words.label(code), code });
  return tableOf<Project>(
    projects,
    [
      column('place', (row) => row.city),
      column('technology', (row) => named(row.technology)),
      column('project', (row) => inWords(row, 'name', words)),
      column('supplier', (row) => known(row.vendor)),
      column('supplier-country', (row) =>
        known(row.vendor_iso3.map((iso3) => countryName(iso3, words.locale)).join(', ')),
      ),
      column('start', (row) => known(words.date(row.start), row.start)),
      column('status', (row) => named(row.status)),
      column('status-date', (row) => known(words.date(row.status_as_of), row.status_as_of)),
      column('what', (row) => inWords(row, 'what', words)),
      ...proofColumns<Project>(words, ({ row }) => row),
    ],
    ({ row }) => ({ mark: row.id, rows: [row.id] }),
  );
}

/** Counts the words of the chart may use: cases, places, one by status, one by technology. */
export function counts(projects: Project[], words: ChartWords): Record<string, Piece> {
  const counted = (value: number): Piece => ({ text: words.number(value), row: 'projects' });
  const count = (test: (row: Project['row']) => boolean): Piece =>
    counted(projects.filter((project) => test(project.row)).length);
  return {
    cases: counted(projects.length),
    places: counted(new Set(projects.map((project) => project.row.city)).size),
    'image-analysis': count((row) => row.technology === 'image-analysis'),
    ...Object.fromEntries(statuses.map((status) => [status, count((row) => row.status === status)])),
  };
}

const describe = (projects: Project[], words: ChartWords): Piece[][] => words.summary(counts(projects, words));

/** Projects described by a document, a court or a report, by technology and status. Cases, not a census. */
export const projectsFrance = defineChart<Project, PlacedProjects>({
  id: 'projects-france',
  rows: readProjects,
  place,
  draw,
  table,
  describe,
});
