/**
 * What a page says of itself to machines, in the vocabulary of schema.org: the page's own words and nothing beside them. Pure: addresses are whole,
 * so that a site which has none yet says nothing of the kind.
 */
import type {
  Article,
  BreadcrumbList,
  CreativeWork,
  DataDownload,
  Dataset,
  Graph,
  LearningResource,
  Organization,
  Thing,
} from 'schema-dts';

/** Who speaks, in the language of the page. */
export interface Speaker {
  name: string;
  /** Address of the front page. */
  address: string;
}

/** What every node tells of its page. */
export interface Told {
  by: Speaker;
  address: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const organisation = ({ name, address }: Speaker): Organization => ({ '@type': 'Organization', name, url: address });

const free = { license: LICENCE, isAccessibleForFree: true } as const;

/** A source that a text leans on. */
export interface Cited {
  title: string;
  address: string;
}

const cited = ({ title, address }: Cited): CreativeWork => ({ '@type': 'CreativeWork', name: title, url: address });

/**
 * A chapter.
 * @param more `published` and `changed` are ISO days: the first publication, and the last correction that the page tells of; `image` is the picture beside links
 */
export function article(
  { by, address, title, description, language }: Told,
  more: { published: string; changed: string | undefined; image: string; section: string; sources: readonly Cited[] },
): Article {
  return {
    '@type': 'Article',
    '@id': `${address}#article`,
    headline: title,
    description,
    inLanguage: language,
    datePublished: more.published,
    ...(more.changed === undefined ? {} : { dateModified: more.changed }),
    author: organisation(by),
    publisher: organisation(by),
    image: more.image,
    mainEntityOfPage: address,
    isPartOf: { '@type': 'WebSite', name: by.name, url: by.address },
    articleSection: more.section,
    citation: more.sources.map(cited),
    ...free,
  };
}

const MEDIA = { CSV: 'text/csv', JSON: 'application/json' } as const;

/** A file of a data set, by what the page calls it. */
export interface DataFile {
  name: string;
  format: keyof typeof MEDIA;
  address: string;
}

const download = ({ name, format, address }: DataFile): DataDownload => ({
  '@type': 'DataDownload',
  name,
  encodingFormat: MEDIA[format],
  contentUrl: address,
});

/** The node of the data set that a page describes. */
const dataId = (address: string): string => `${address}#data`;

/**
 * A table, or all of them.
 * @param more `when` is an ISO 8601 date or interval and `where` names of places, if the rows carry them; `parts` and `whole` are addresses of pages
 */
export function dataset(
  { by, address, title, description, language }: Told,
  more: {
    files: readonly DataFile[];
    when?: string;
    where?: readonly string[];
    parts?: readonly string[];
    whole?: string;
  },
): Dataset {
  const { when, where = [], parts = [], whole } = more;
  return {
    '@type': 'Dataset',
    '@id': dataId(address),
    name: title,
    description,
    url: address,
    inLanguage: language,
    creator: organisation(by),
    distribution: more.files.map(download),
    ...(when ? { temporalCoverage: when } : {}),
    ...(where.length > 0 ? { spatialCoverage: where.map((name) => ({ '@type': 'Place' as const, name })) } : {}),
    ...(parts.length > 0 ? { hasPart: parts.map((part) => ({ '@id': dataId(part) })) } : {}),
    ...(whole ? { isPartOf: { '@id': dataId(whole) } } : {}),
    ...free,
  };
}

/** A lesson. @param more `level` and `subjects` as the page prints them; `ages` like 13-15; `minutes` of the whole lesson */
export function lesson(
  { by, address, title, description, language }: Told,
  more: { level: string; ages: string; minutes: number; teaches: string; subjects: readonly string[] },
): LearningResource {
  return {
    '@type': 'LearningResource',
    '@id': `${address}#lesson`,
    name: title,
    description,
    url: address,
    inLanguage: language,
    learningResourceType: 'lesson plan',
    educationalLevel: more.level,
    typicalAgeRange: more.ages,
    timeRequired: `PT${more.minutes}M`,
    teaches: more.teaches,
    about: more.subjects.map((name) => ({ '@type': 'Thing' as const, name })),
    publisher: organisation(by),
    ...free,
  };
}

/** The way from the front page down to a page, this last. */
export const breadcrumbs = (trail: readonly { title: string; address: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ title, address }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: title,
    item: address,
  })),
});

/** Columns that say when a row was so. */
const TIMES = ['as_of', 'date', 'made_on', 'fieldwork', 'start'];

/** From the earliest to the latest day that rows describe: `2002-09/2026-03`; empty for rows without dates. */
export function timesOf(rows: readonly object[]): string {
  const dates = rows.flatMap((row) =>
    TIMES.flatMap((column) => {
      const date = (row as Record<string, unknown>)[column];
      return typeof date === 'string' && date ? date.split('/') : [];
    }),
  );
  const sorted = dates.toSorted();
  const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
  return first === last ? first : `${first}/${last}`;
}

/** So many places are named; of a table with more, none is. */
const PLACES = 12;

/** The places that rows name in a column, each once, while they are few. @param columns in the order in which they are looked for */
export function placesOf(rows: readonly object[], columns: readonly string[]): string[] {
  const column = columns.find((name) => rows.some((row) => name in row));
  const names = rows.map((row) => (row as Record<string, unknown>)[column ?? '']);
  const places = [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[];
  return places.length > PLACES ? [] : places;
}

/** The text of the block. A sign that could end it early is written otherwise. */
export function structuredText(nodes: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
