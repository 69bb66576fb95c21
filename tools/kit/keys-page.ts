/** The first page of the teacher's kit: each lesson with its pages for the teacher and its files of questions, then the papers. */
import { parse } from 'parse5';
import { classWords, kitWords } from '../../src/classroom/words.ts';
import { htmlText } from '../../src/data/html-text.ts';
import { colon } from '../../src/i18n/punctuation.ts';
import { attribute, elements, tag, textOf, type BuiltPage } from '../built.ts';
import type { KitLesson } from './lessons.ts';
import { fill, link, type Link } from './links.ts';

/** The files of questions that the teacher's page of a lesson links. */
export const questionsOn = (page: BuiltPage, isKeyFile: (path: string) => boolean): Link[] =>
  elements(page.document, tag('a'))
    .map((one) => ({ href: attribute(one, 'href') ?? '', name: textOf(one).trim() }))
    .filter(({ href }) => isKeyFile(href));

/**
 * @param model a page of answers, whose shell this page takes over
 * @param path the address it answers to: the classroom's
 * @param questions the files of questions of a lesson
 * @param papers addresses of PDFs on the site
 */
export function keysPage(
  model: BuiltPage,
  path: string,
  lessons: readonly KitLesson[],
  questions: (lesson: KitLesson) => readonly Link[],
  papers: readonly string[],
): BuiltPage {
  const words = kitWords(model.locale);
  const say = (key: string): string => htmlText(words(key));
  const partName = classWords(model.locale);
  const document = parse(model.html);
  const [main] = elements(document, tag('main'));
  const [title] = elements(document, tag('title'));
  if (!main || !title) throw new Error(`${model.path}: no <main>, or no <title>`);
  const each = (links: readonly Link[], of: string): string => links.map((one) => link(one, of)).join(', ');
  const list = lessons.map((lesson) => {
    const [own, ...others] = lesson.teachers.map(({ part, path: href }) => ({
      href,
      name: part === '' ? lesson.title : partName(part),
    }));
    return `<li><span class="no" aria-hidden="true">${lesson.number}</span><div><h2>${own ? link(own) : htmlText(lesson.title)}</h2><p>${each(others, lesson.title)}</p><p>${say('keysQuestions')}${colon(model.locale)}${each(questions(lesson), lesson.title)}</p></div></li>`;
  });
  const printed = papers.map((href) => `<li>${link({ href, name: href.split('/').slice(-2).join('/') })}</li>`);
  const html = `<article class="data lessons"><h1>${say('keysTitle')}</h1><p class="about">${say('keysAbout')}</p><ol>${list.join('')}</ol>${printed.length > 0 ? `<h2>${say('keysPaper')}</h2><ul>${printed.join('')}</ul>` : ''}</article>`;
  fill(main, html);
  fill(title, say('readme.keys.title'));
  return { ...model, path, document };
}
