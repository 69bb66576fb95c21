/** What a page is called on its picture: the title of its head. */
import { classWords, lessonHeading } from '../classroom/words.ts';
import { shownFigure } from '../components/number-data.ts';
import { numberTitle } from '../components/number-words.ts';
import { chartTitle, classroom, pageMetas, playTitle, sceneTitle, story, tables } from '../components/site.ts';
import { townTitle } from '../components/towns.ts';
import { coverWords } from '../data/cover.ts';
import { galleryFile } from '../data/gallery.ts';
import type { TableName } from '../data/schemas.ts';
import { tableWords } from '../data/table-words.ts';
import { wordsOf } from '../data/word-files.ts';
import type { LessonPart } from '../i18n/lessons.ts';
import type { Locale } from '../i18n/locale.ts';
import { NUMBERS } from '../i18n/numbers.ts';
import { listPages } from '../i18n/pages.ts';
import { SIDE_BY_SIDE, TOWNS } from '../i18n/towns.ts';
import { ui } from '../i18n/ui.ts';
import { playWords } from '../plays/words.ts';

/** Title of the page of a route in one language. @throws Error for a route whose page has no title here */
export function pageTitle(route: string, locale: Locale): string {
  const [kind, name = '', part = ''] = route.split(':');
  switch (kind) {
    case 'cover':
      return coverWords('title')[locale];
    case 'data':
      return name ? tableWords[name as TableName].title[locale] : ui('data.title', locale);
    case 'scene':
      return sceneTitle(name, locale);
    case 'number':
      return numberTitle(shownFigure(name), locale);
    case NUMBERS:
      return wordsOf('number', locale)('title');
    case 'play':
      return playTitle(name, locale);
    case 'plays':
      return playWords('shell', locale, tables).say('allPlays');
    case 'classroom':
      return classWords(locale)('title');
    case 'gallery':
      return galleryFile.load().title[locale];
    case 'chart':
      return chartTitle(name, locale);
    case TOWNS:
    case SIDE_BY_SIDE:
    case 'town':
      return townTitle(route, locale);
    case 'class-runs':
      return wordsOf('class-runs', locale)('title');
    case 'search':
      return wordsOf('search', locale)('title');
    case 'lesson': {
      const lesson = classroom.lessons.find(({ id }) => id === name);
      if (lesson) return lessonHeading(lesson, part as LessonPart, locale);
    }
  }
  const written = [...story, ...pageMetas].find((one) => one.id === route && one.locale === locale)?.title;
  if (written !== undefined) return written;
  if (listPages.some(({ id }) => id === route)) return wordsOf('lists', locale)(`${route}-title`);
  throw new Error(`no title for the picture of "${route}" (add it to src/share/titles.ts)`);
}
