/** Which picture each page has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { charts } from '../charts/registry.ts';
import { renderChart, renderFigure } from '../charts/render.ts';
import { classroom, chaptersIn, routes, tables } from '../components/site.ts';
import { coverWords } from '../data/cover.ts';
import { fill, plain } from '../data/fill.ts';
import { idsIn } from '../data/mdx.ts';
import { scenesFile } from '../data/scenes.ts';
import { wordsOf } from '../data/word-files.ts';
import type { Locale } from '../i18n/locale.ts';
import { scenes } from '../i18n/scenes.ts';
import { ui } from '../i18n/ui.ts';
import { besideDrawing, cutOut, DRAWING, overBand, type PagePicture } from './card.ts';
import { chartDrawing, playDrawing, sceneDrawing, type Drawing } from './drawings.ts';
import { numberPicture } from './number.ts';
import { pageTitle } from './titles.ts';

const sceneWords = (id: string) => {
  const found = scenesFile.load().find((one) => one.id === id);
  if (!found) throw new Error(`no scene "${id}" for a picture`);
  return found;
};
const filled = (text: string, locale: Locale): string => plain(fill(text, locale, tables.figures));

function scenePicture(id: string, title: string, locale: Locale): PagePicture {
  const { number, picture } = sceneWords(id);
  const alt = `${title}. ${filled(picture[locale], locale)}`;
  if (id === 'cover')
    return { alt, svg: cutOut({ locale, title }, (box, hole) => sceneDrawing(id, locale, box, hole)) };
  const words = { locale, title, number: number && filled(number[locale], locale) };
  return { alt, svg: besideDrawing(words, sceneDrawing(id, locale, DRAWING)) };
}

/** The last of the scenes that lead to a chapter: its drawing says most. */
function sceneOfChapter(chapter: string): string {
  const found = scenes.findLast((scene) => scene.chapter === chapter);
  if (!found) throw new Error(`no scene leads to the chapter "${chapter}" (src/i18n/scenes.ts)`);
  return found.id;
}

/** Charts whose marks say their finding without the words in the drawing, which are too small in a picture. */
const WORDLESS: ReadonlySet<string> = new Set(['promises']);
const wordless = (charts: readonly (string | undefined)[]): string | undefined =>
  charts.find((chart) => chart !== undefined && WORDLESS.has(chart));

function chapterPicture(id: string, title: string, locale: Locale): PagePicture {
  const place = chaptersIn(locale).find((chapter) => chapter.id === id);
  if (!place) throw new Error(`no chapter "${id}" for a picture`);
  const words = { locale, title, kicker: `${ui('chapter.chapter', locale)} ${place.number}` };
  const text = readFileSync(join(process.cwd(), 'content/story', locale, `${id}.mdx`), 'utf8');
  const chart = wordless(idsIn(text, 'Chart').slice(0, 1));
  const finding = chart ? plain(renderChart(chart, locale, tables).words.finding) : place.meta.description;
  const drawing = chart ? chartDrawing(chart, locale, DRAWING) : sceneDrawing(sceneOfChapter(id), locale, DRAWING);
  return { alt: `${title}. ${finding}`, svg: besideDrawing({ ...words, finding }, drawing) };
}

/** Charts that are read: without their words their marks are a column of dots. */
const READ: ReadonlySet<string> = new Set(['four-questions', 'marseille-alarm', 'pledges-2026']);

/** The marks of a chart beside its finding, which says them in words; what is read or is a table has the band of a plain page. */
function chartPicture(id: string, title: string, locale: Locale): PagePicture {
  const { words } = renderFigure(id, locale, tables);
  const said = { locale, title, kicker: wordsOf('chart-page', locale)('kind') };
  return charts.has(id) && !READ.has(id)
    ? { alt: `${title}. ${words.alt}`, svg: besideDrawing(said, chartDrawing(id, locale, DRAWING)) }
    : { alt: title, svg: overBand(said) };
}

const memo = new Map<string, Drawing>();

/** The figure of a lesson: a chart of its slides that needs no words, or its play, or the scene of its chapter. */
function lessonDrawing(id: string, locale: Locale): Drawing {
  const key = `${id} ${locale}`;
  const known = memo.get(key);
  if (known) return known;
  const lesson = classroom.lessons.find((one) => one.id === id);
  if (!lesson) throw new Error(`no lesson "${id}" for a picture`);
  const chart = wordless(lesson.slides.map((slide) => slide.chart));
  const drawing = chart
    ? chartDrawing(chart, locale, DRAWING)
    : lesson.play
      ? playDrawing(lesson.play.id, locale, DRAWING)
      : sceneDrawing(sceneOfChapter(lesson.chapter), locale, DRAWING);
  memo.set(key, drawing);
  return drawing;
}

/** The picture of the page of a route. @throws Error for an unknown route */
export function drawPage(route: string, locale: Locale): PagePicture {
  const title = pageTitle(route, locale);
  const [kind, name = ''] = route.split(':');
  if (route === 'cover')
    return {
      alt: `${title}. ${coverWords('strapline')[locale]}`,
      svg: cutOut({ locale, title, finding: coverWords('strapline')[locale] }, (box, hole) =>
        sceneDrawing('cover', locale, box, hole),
      ),
    };
  if (kind === 'number') return numberPicture(name, locale);
  if (kind === 'scene') return scenePicture(name, title, locale);
  if (kind === 'play')
    return {
      alt: title,
      svg: besideDrawing({ locale, title, kicker: ui('nav.plays', locale) }, playDrawing(name, locale, DRAWING)),
    };
  if (kind === 'lesson')
    return {
      alt: title,
      svg: besideDrawing({ locale, title, kicker: ui('nav.classroom', locale) }, lessonDrawing(name, locale)),
    };
  if (kind === 'chart') return chartPicture(name, title, locale);
  if (chaptersIn(locale).some(({ id }) => id === route)) return chapterPicture(route, title, locale);
  if (!routes.has(route)) throw new Error(`no page "${route}" to draw a picture for`);
  const kicker = kind === 'data' && name ? ui('nav.data', locale) : undefined;
  return { alt: title, svg: overBand({ locale, title, kicker }) };
}
