/** The sections of texts written in MDX: the chapters, and the pages beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chaptersIn, pageMetas, tables } from '../../components/site.ts';
import { printFigure } from '../../data/fill.ts';
import { galleryFile } from '../../data/gallery.ts';
import { proseBlocks } from '../../data/language/prose-text.ts';
import { sectionsOf } from '../../data/reading.ts';
import { tableNames } from '../../data/schemas.ts';
import { tableWords } from '../../data/table-words.ts';
import type { Locale } from '../../i18n/locale.ts';
import { NUMBERS } from '../../i18n/numbers.ts';
import { listPages } from '../../i18n/pages.ts';
import { tableRoute } from '../../i18n/routes.ts';
import { SIDE_BY_SIDE, TOWNS } from '../../i18n/towns.ts';
import { pageTitle } from '../../share/titles.ts';
import { wordsOf } from '../../data/word-files.ts';
import type { KindId } from '../kinds.ts';
import { record, type SearchRecord } from '../record.ts';

const SECTION = /^<Section [^>]*\/>$/m;

/** The opening of a text under its own title, and each section under its. */
function sectionRecords(
  kind: KindId,
  meta: { id: string; title: string; description: string },
  source: string,
  locale: Locale,
): SearchRecord[] {
  const value = (row: string): string => {
    const figure = tables.figures.get(row);
    return figure ? printFigure(figure, locale) : '';
  };
  const text = (piece: string): string =>
    proseBlocks(piece, value)
      .filter((block) => block.kind === 'text')
      .map((block) => block.text)
      .join(' ');
  const [opening = '', ...pieces] = source.split(SECTION);
  const sections = sectionsOf(source);
  return [
    record({ kind, route: meta.id, title: meta.title, text: `${meta.description} ${text(opening)}`.trim() }),
    ...sections.map(({ id, title }, i) =>
      record({ kind, route: meta.id, anchor: id, title, text: text(pieces[i] ?? '') }),
    ),
  ];
}

const read = (...path: string[]): string => readFileSync(join(process.cwd(), 'content', ...path), 'utf8');

export const chapterRecords = (locale: Locale): SearchRecord[] =>
  chaptersIn(locale).flatMap(({ id, meta }) =>
    sectionRecords('chapter', meta, read('story', locale, `${id}.mdx`), locale),
  );

/** Texts beside the chapters, lists and tables: by section where they have any. */
export function pageRecords(locale: Locale): SearchRecord[] {
  const lists = wordsOf('lists', locale);
  /** Lists whose words stand in a file of their own. */
  const described: Readonly<Record<string, () => string>> = {
    'class-runs': () => wordsOf('class-runs', locale)('description'),
    gallery: () => galleryFile.load().description[locale],
  };
  return [
    ...pageMetas
      .filter((meta) => meta.locale === locale)
      .flatMap((meta) => sectionRecords('page', meta, read('pages', `${meta.id}.${locale}.mdx`), locale)),
    ...listPages
      .filter(({ id }) => id !== 'search')
      .map(({ id }) =>
        record({
          kind: 'page',
          route: id,
          title: pageTitle(id, locale),
          text: described[id]?.() ?? lists(`${id}-description`),
        }),
      ),
    ...['data', 'plays', 'classroom', NUMBERS, TOWNS, SIDE_BY_SIDE].map((id) =>
      record({ kind: 'page', route: id, title: pageTitle(id, locale), text: '' }),
    ),
    ...tableNames.map((name) =>
      record({
        kind: 'page',
        route: tableRoute(name),
        title: tableWords[name].title[locale],
        text: tableWords[name].about[locale],
      }),
    ),
  ];
}
