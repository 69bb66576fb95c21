/** The first page of the teacher's kit: each lesson with its answers and its files of questions, then the papers. */
import { defaultTreeAdapter as tree, parse, parseFragment } from 'parse5';
import { kitWords } from '../../src/classroom/words.ts';
import { attribute, elements, hasClass, tag, textOf, type BuiltPage } from '../built.ts';

interface Link {
  /** Address on the site. */
  href: string;
  name: string;
}
export interface Lesson {
  number: string;
  title: string;
  /** Its pages of answers: the sheet's, the quiz's. */
  answers: Link[];
  /** Its files of questions. */
  questions: Link[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const link = ({ href, name }: Link, of = ''): string =>
  `<a href="${escape(href)}"${of && ` aria-label="${escape(`${name}, ${of}`)}"`}>${escape(name)}</a>`;

/** A lesson as its teacher's page links it: its pages of answers and its files of questions. Null for any other page. */
export function lessonOf(
  page: BuiltPage,
  isAnswers: (path: string) => boolean,
  isKeyFile: (path: string) => boolean,
): Lesson | null {
  const links = elements(page.document, tag('a')).map((one) => ({
    href: attribute(one, 'href') ?? '',
    name: textOf(one),
  }));
  const answers = links.filter(({ href }) => isAnswers(href) && href.startsWith(page.path));
  const title = elements(page.document, tag('h1'))[0];
  const kicker = elements(page.document, (element) => hasClass(element, 'kicker'))[0];
  return answers.length > 0 && title && !isAnswers(page.path)
    ? {
        number: /\d+/.exec(kicker ? textOf(kicker) : '')?.[0] ?? '',
        title: textOf(title),
        answers,
        questions: links.filter(({ href }) => isKeyFile(href)),
      }
    : null;
}

/**
 * @param model a page of answers, whose shell this page takes over
 * @param path the address it answers to: the classroom's
 * @param papers addresses of PDFs on the site
 */
export function keysPage(
  model: BuiltPage,
  path: string,
  lessons: readonly Lesson[],
  papers: readonly string[],
): BuiltPage {
  const say = kitWords(model.locale);
  const document = parse(model.html);
  const [main] = elements(document, tag('main'));
  const [title] = elements(document, tag('title'));
  if (!main || !title) throw new Error(`${model.path}: no <main>, or no <title>`);
  const named = (word: string): string => `${say(word)}${model.locale === 'fr' ? '\u00a0' : ''}: `;
  const each = (links: readonly Link[], of: string): string => links.map((one) => link(one, of)).join(', ');
  const list = lessons
    .toSorted((a, b) => Number(a.number) - Number(b.number))
    .map(
      ({ number, title: of, answers, questions }) =>
        `<li><span class="no" aria-hidden="true">${number}</span><div><h2>${escape(of)}</h2><p>${each(answers, of)}</p><p>${named('keysQuestions')}${each(questions, of)}</p></div></li>`,
    );
  const printed = papers.map((href) => `<li>${link({ href, name: href.split('/').slice(-2).join('/') })}</li>`);
  const html = `<article class="data lessons"><h1>${say('keysTitle')}</h1><p class="about">${say('keysAbout')}</p><ol>${list.join('')}</ol>${printed.length > 0 ? `<h2>${say('keysPaper')}</h2><ul>${printed.join('')}</ul>` : ''}</article>`;
  main.childNodes = [];
  for (const child of parseFragment(html).childNodes) tree.appendChild(main, child);
  title.childNodes = [];
  tree.insertText(title, say('readme.keys.title'));
  return { ...model, path, document };
}
