/** Moodle XML: the fullest format Moodle reads. Texts are plain (`format="plain_text"`); points of a question sum to 100. */
import { x } from 'xastscript';
import type { Element } from 'xast';
import { writeXml } from '../../data/xml.ts';
import { places, shareOf, type Item } from './item.ts';

const text = (name: string, value: string, attributes: Record<string, string> = {}): Element => x(name, attributes, [x('text', value)]);
const plain = (name: string, value: string): Element => text(name, value, { format: 'plain_text' });
const answer = (points: number, value: string, feedback: string, ...more: Element[]): Element =>
  x('answer', { fraction: String(points), format: 'plain_text' }, [x('text', value), plain('feedback', feedback), ...more]);

const matching = (pairs: readonly { left: string; right: string }[]): Element[] => [
  x('shuffleanswers', 'true'),
  ...pairs.map(({ left, right }) => x('subquestion', { format: 'plain_text' }, [x('text', left), text('answer', right)])),
];

const types: Record<Item['kind'], string> = { choice: 'multichoice', several: 'multichoice', number: 'numerical', match: 'matching', order: 'matching', words: 'essay' };

function body(item: Item): Element[] {
  switch (item.kind) {
    case 'choice':
    case 'several':
      return [
        x('single', String(item.kind === 'choice')),
        x('shuffleanswers', 'true'),
        x('answernumbering', 'abc'),
        ...item.options.map((option) => answer(item.kind === 'several' ? shareOf(item.options, option) : option.right ? 100 : 0, option.text, option.feedback)),
      ];
    case 'number':
      return [
        answer(100, String(item.answer), item.feedback, x('tolerance', String(item.tolerance))),
        ...item.wrong.map((wrong) => answer(0, String(wrong.answer), wrong.feedback, x('tolerance', String(item.tolerance)))),
      ];
    case 'match':
      return matching(item.pairs);
    case 'order':
      return matching(places(item.items));
    case 'words':
      return [x('responseformat', 'plain'), x('responserequired', '1'), plain('graderinfo', [item.model, ...item.marks].join('\n')), answer(0, '', '')];
  }
}

const general = (item: Item): string => ('feedback' in item && item.kind !== 'number' ? item.feedback : '');

export function moodleXml(items: readonly Item[], category: string): string {
  const questions = items.map((item) =>
    x('question', { type: types[item.kind] }, [
      text('name', item.id),
      plain('questiontext', item.stem),
      plain('generalfeedback', general(item)),
      x('defaultgrade', '1'),
      x('hidden', '0'),
      ...body(item),
    ]),
  );
  return writeXml(x('quiz', [x('question', { type: 'category' }, [x('category', [x('text', `$course$/top/${category}`)])]), ...questions]));
}
