/** What stands behind a chart and around it: its rows by table, where it is told, which corrections touched it. */
import type { ChartWords, Piece } from '../charts/chart.ts';
import type { RenderedFigure } from '../charts/render.ts';
import { proseFiles } from '../data/language/texts.ts';
import { idsIn } from '../data/mdx.ts';
import { rowName } from '../data/row-names.ts';
import { scenesFile } from '../data/scenes.ts';
import { tableNames, type TableName } from '../data/schemas.ts';
import type { ProseSource } from '../data/story.ts';
import { tableWords } from '../data/table-words.ts';
import type { Locale } from '../i18n/locale.ts';
import { lessonRoute } from '../i18n/lessons.ts';
import { href, tableRoute } from '../i18n/routes.ts';
import { sceneRoute, scenes } from '../i18n/scenes.ts';
import { firstPublished, toldCorrections, type ToldCorrection } from './corrections.ts';
import { chaptersIn, classroom, routes, sceneTitle, tables, titleOf } from './site.ts';

export interface Place {
  href: string;
  title: string;
}

const tableTitle = (route: string, locale: Locale): string | undefined => {
  const table = tableNames.find((name) => tableRoute(name) === route);
  return table && tableWords[table].title[locale];
};
const tableIds: ReadonlySet<string> = new Set(tableNames);
/** Rows that pieces of text name, several with spaces between; a number may also count the rows of a table, and then names the table. */
const rowsIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ row }) => row?.split(' ') ?? []).filter((row) => !tableIds.has(row));

/** Ids of the rows that a chart shows or says: those of its table, then those of its words. */
export function rowsOfChart({ table, words, summary }: RenderedFigure): ReadonlySet<string> {
  const said: (keyof ChartWords & ('finding' | 'subtitle'))[] = ['finding', 'subtitle'];
  return new Set([
    ...table.rows.flatMap(({ rows }) => rows),
    ...said.flatMap((part) => rowsIn(words[part])),
    ...[...words.notes, ...summary].flatMap(rowsIn),
  ]);
}

/** The same rows with their names, by the table they stand in. */
export function rowsByTable(
  rows: ReadonlySet<string>,
  locale: Locale,
): { table: TableName; rows: { id: string; name: string }[] }[] {
  return tableNames.flatMap((table) => {
    const found = (tables[table] as { id: string }[]).filter(({ id }) => rows.has(id));
    return found.length > 0 ? [{ table, rows: found.map((row) => ({ id: row.id, name: rowName(row, locale) })) }] : [];
  });
}

/** Where a chart stands in the texts of the site: in which chapters, with which data, on which pages beside. */
export function toldAt(id: string, locale: Locale): (Place & { kind: ProseSource['kind']; chapter?: number })[] {
  const shows = proseFiles().filter((file) => file.locale === locale && idsIn(file.source, 'Chart').includes(id));
  return shows.map(({ kind, id: route }) => {
    const chapter = chaptersIn(locale).find((one) => one.id === route);
    return {
      kind,
      href: `${href(routes, route, locale)}#fig-${id}`,
      title: chapter?.meta.title ?? tableTitle(route, locale) ?? titleOf(route, locale),
      ...(chapter && { chapter: chapter.number }),
    };
  });
}

/** The scenes of the story that rest on a row of the chart. */
export const scenesOn = (rows: ReadonlySet<string>, locale: Locale): Place[] =>
  scenes.flatMap(({ id }, i) =>
    scenesFile.load()[i]?.rests.some((row) => rows.has(row))
      ? [{ href: href(routes, sceneRoute(id), locale), title: sceneTitle(id, locale) }]
      : [],
  );

/** The lessons that show the chart. */
export const lessonsWith = (id: string, locale: Locale): Place[] =>
  classroom.lessons
    .filter(({ slides }) => slides.some(({ chart }) => chart === id))
    .map((lesson) => ({ href: href(routes, lessonRoute(lesson.id), locale), title: lesson.title[locale] }));

/** Every correction that changed a row of the chart, the newest first. */
export const correctionsOn = (rows: ReadonlySet<string>, locale: Locale): ToldCorrection[] =>
  toldCorrections(locale).filter(({ correction: { figures, statements } }) =>
    [...figures, ...statements].some(({ id }) => rows.has(id)),
  );

/** The ISO day on which what the chart says last changed: of its newest correction, or of the first publication. */
export const changedOn = (corrected: readonly ToldCorrection[]): string =>
  corrected[0]?.correction.date ?? firstPublished;
