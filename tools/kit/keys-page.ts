/** The first page of the teacher's kit: each lesson with its answers and its files of questions, then the papers. */
import { defaultTreeAdapter as tree, parse, parseFragment } from 'parse5';
import { kitWords } from '../../src/classroom/words.ts';
import { attribute, elements, tag, textOf, type BuiltPage } from '../built.ts';

export interface Lesson {
  title: string;
  /** Address of its answers. */
  answers: string;
  /** Addresses and names of its files of questions. */
  questions: { href: string; name: string }[];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const link = ({ href, name }: { href: string; name: string }): string => `<a href="${escape(href)}">${escape(name)}</a>`;

/** A lesson as its teacher's page links it: the answers, and the files of questions. Null for a page that links no answers. */
export function lessonOf(page: BuiltPage, isAnswers: (path: string) => boolean, isKeyFile: (path: string) => boolean): Lesson | null {
  const links = elements(page.document, tag('a')).map((one) => ({ href: attribute(one, 'href') ?? '', name: textOf(one) }));
  const answers = links.find(({ href }) => isAnswers(href) && href.startsWith(page.path))?.href;
  const title = elements(page.document, tag('h1'))[0];
  return answers && title ? { title: textOf(title), answers, questions: links.filter(({ href }) => isKeyFile(href)) } : null;
}

/**
 * @param model a page of answers, whose shell this page takes over
 * @param path the address it answers to: the classroom's
 * @param papers addresses of PDFs on the site
 */
export function keysPage(model: BuiltPage, path: string, lessons: readonly Lesson[], papers: readonly string[]): BuiltPage {
  const say = kitWords(model.locale);
  const document = parse(model.html);
  const [main] = elements(document, tag('main'));
  const [title] = elements(document, tag('title'));
  if (!main || !title) throw new Error(`${model.path}: no <main>, or no <title>`);
  const list = lessons.map(
    ({ title: name, answers, questions }) =>
      `<li><h2>${link({ href: answers, name })}</h2><p>${say('keysQuestions')}${model.locale === 'fr' ? '\u00a0' : ''}: ${questions.map(link).join(', ')}</p></li>`,
  );
  const printed = papers.map((href) => `<li>${link({ href, name: href.split('/').slice(-2).join('/') })}</li>`);
  const html = `<article class="data"><h1>${say('keysTitle')}</h1><p class="about">${say('keysAbout')}</p><ol>${list.join('')}</ol>${printed.length > 0 ? `<h2>${say('keysPaper')}</h2><ul>${printed.join('')}</ul>` : ''}</article>`;
  main.childNodes = [];
  for (const child of parseFragment(html).childNodes) tree.appendChild(main, child);
  title.childNodes = [];
  tree.insertText(title, say('readme.keys.title'));
  return { ...model, path, document };
}
