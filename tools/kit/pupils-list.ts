/** The list of lessons as pupils have it: each leads to their papers and quizzes, since its own page is for the teacher. */
import { classWords } from '../../src/classroom/words.ts';
import { htmlText } from '../../src/data/html-text.ts';
import { attribute, elements, hasClass, type BuiltPage } from '../built.ts';
import type { KitLesson } from './lessons.ts';
import { fill, link } from './links.ts';

/** Changes the parsed page. @throws Error naming the lesson that the page does not list as expected */
export function pupilsList(page: BuiltPage, lessons: readonly KitLesson[]): void {
  const say = classWords(page.locale);
  for (const { id, title, pupils } of lessons) {
    const [item] = elements(page.document, (element) => attribute(element, 'data-key') === id);
    const [head] = item ? elements(item, (element) => element.tagName === 'h2') : [];
    const [times] = item ? elements(item, (element) => hasClass(element, 'times')) : [];
    if (!head || !times)
      throw new Error(`${page.path}: lesson ${id} has no heading, or no line of links (see tools/kit/pupils-list.ts)`);
    fill(head, htmlText(title));
    fill(times, pupils.map(({ path, part }) => link({ href: path, name: say(part) }, title)).join(' '));
  }
}
