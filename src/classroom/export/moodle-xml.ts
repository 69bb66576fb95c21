/**
 * Moodle XML: the fullest format Moodle reads. Texts are plain (`format="plain_text"`); points of a question sum to 100. A question of order is Moodle's own
 * `ordering`, in its core since 4.5; the points go by how much of the order is right.
 */
import { x } from 'xastscript';
import type { Element } from 'xast';
import { writeXml } from '../../data/xml.ts';
import { bankName, categories, idNumber, tagsOf, type Bank } from './bank.ts';
import { shareOf, type Item } from './item.ts';

const text = (name: string, value: string, attributes: Record<string, string> = {}): Element =>
  x(name, attributes, [x('text', value)]);
const plain = (name: string, value: string): Element => text(name, value, { format: 'plain_text' });
const answer = (points: number, value: string, feedback: string, ...more: Element[]): Element =>
  x('answer', { fraction: String(points), format: 'plain_text' }, [
    x('text', value),
    plain('feedback', feedback),
    ...more,
  ]);

const matching = (pairs: readonly { left: string; right: string }[]): Element[] => [
  x('shuffleanswers', 'true'),
  ...pairs.map(({ left, right }) =>
    x('subquestion', { format: 'plain_text' }, [x('text', left), text('answer', right)]),
  ),
];

const types: Record<Item['kind'], string> = {
  choice: 'multichoice',
  several: 'multichoice',
  number: 'numerical',
  match: 'matching',
  order: 'ordering',
  words: 'essay',
};

function body(item: Item): Element[] {
  switch (item.kind) {
    case 'choice':
    case 'several':
      return [
        x('single', String(item.kind === 'choice')),
        x('shuffleanswers', 'true'),
        x('answernumbering', 'abc'),
        ...item.options.map((option) =>
          answer(
            item.kind === 'several' ? shareOf(item.options, option) : option.right ? 100 : 0,
            option.text,
            option.feedback,
          ),
        ),
      ];
    case 'number':
      return [
        answer(100, String(item.answer), item.feedback, x('tolerance', String(item.tolerance))),
        ...item.wrong.map((wrong) =>
          answer(0, String(wrong.answer), wrong.feedback, x('tolerance', String(item.tolerance))),
        ),
      ];
    case 'match':
      return matching(item.pairs);
    case 'order':
      return [
        x('layouttype', 'VERTICAL'),
        x('selecttype', 'ALL'),
        x('selectcount', String(item.items.length)),
        x('gradingtype', 'RELATIVE_ALL_PREVIOUS_AND_NEXT'),
        ...item.items.map((words, i) =>
          x('answer', { fraction: String(i + 1), format: 'plain_text' }, [x('text', words)]),
        ),
      ];
    case 'words':
      return [
        x('responseformat', 'plain'),
        x('responserequired', '1'),
        plain('graderinfo', [item.model, ...item.marks].join('\n')),
        answer(0, '', ''),
      ];
  }
}

const general = (item: Item): string => ('feedback' in item && item.kind !== 'number' ? item.feedback : '');

const category = (path: string): Element =>
  x('question', { type: 'category' }, [x('category', [x('text', `$course$/top/${path}`)])]);

const question = (item: Item, bank: Bank): Element =>
  x('question', { type: types[item.kind] }, [
    text('name', bankName(item, bank)),
    plain('questiontext', item.stem),
    plain('generalfeedback', general(item)),
    x('defaultgrade', '1'),
    x('hidden', '0'),
    x('idnumber', idNumber(item, bank)),
    ...body(item),
    x(
      'tags',
      tagsOf(item, bank).map((tag) => text('tag', tag)),
    ),
  ]);

export const moodleXml = (items: readonly Item[], bank: Bank): string =>
  writeXml(
    x(
      'quiz',
      categories(items, bank).flatMap(({ path, items: group }) => [
        category(path),
        ...group.map((item) => question(item, bank)),
      ]),
    ),
  );
