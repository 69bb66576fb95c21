/** The list of lessons as pupils have it: each leads to their papers and quizzes, since its own page is for the teacher. */
import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import { classWords } from '../../src/classroom/words.ts';
import { attribute, elements, hasClass, type BuiltPage, type Element } from '../built.ts';
import { escape, link } from './keys-page.ts';
import type { KitLesson } from './lessons.ts';

/** Changes the parsed page. @throws Error naming the lesson that the page does not list as expected */
export function pupilsList(page: BuiltPage, lessons: readonly KitLesson[]): void {
  const say = classWords(page.locale);
  for (const { id, title, pupils } of lessons) {
    const [item] = elements(page.document, (element) => attribute(element, 'data-key') === id);
    const [head] = item ? elements(item, (element) => element.tagName === 'h2') : [];
    const [times] = item ? elements(item, (element) => hasClass(element, 'times')) : [];
    if (!head || !times)
      throw new Error(`${page.path}: lesson ${id} has no heading, or no line of links (see tools/kit/pupils-list.ts)`);
    fill(head, escape(title));
    fill(times, pupils.map(({ path, part }) => link({ href: path, name: say(part) }, title)).join(' '));
  }
}

function fill(element: Element, html: string): void {
  element.childNodes = [];
  for (const child of parseFragment(html).childNodes) tree.appendChild(element, child);
}
