/**
 * GIFT, the plain text format of Moodle (and of others): UTF-8, one blank line between questions, `~ = # { } :` and backslash escaped. Decimals with a full
 * stop in every language. It has no place for what only the marker should see, so a question in words has no model answer here.
 */
import { bankName, categories, idNumber, tagsOf, type Bank } from './bank.ts';
import { places, shareOf, type Item } from './item.ts';

const escape = (text: string): string => text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

/** Moodle reads id and tags out of the comment above a question. */
const inComment = (text: string): string => text.replaceAll(']', '\\]');

function answers(item: Item): string[] {
  switch (item.kind) {
    case 'choice':
      return item.options.map(({ text, right, feedback }) => `${right ? '=' : '~'}${escape(text)}#${escape(feedback)}`);
    case 'several':
      return item.options.map(
        (option) => `~%${shareOf(item.options, option)}%${escape(option.text)}#${escape(option.feedback)}`,
      );
    case 'number':
      return [
        `#=${item.answer}:${item.tolerance}#${escape(item.feedback)}`,
        ...item.wrong.map(({ answer, feedback }) => `=%0%${answer}:${item.tolerance}#${escape(feedback)}`),
      ];
    case 'match':
      return [
        ...item.pairs.map(({ left, right }) => `=${escape(left)} -> ${escape(right)}`),
        `####${escape(item.feedback)}`,
      ];
    case 'order':
      return [
        ...places(item.items).map(({ left, right }) => `=${left} -> ${escape(right)}`),
        `####${escape(item.feedback)}`,
      ];
    case 'words':
      return [`####${escape(item.feedback)}`];
  }
}

const question = (item: Item, bank: Bank): string =>
  [
    `// [id:${inComment(idNumber(item, bank))}] ${tagsOf(item, bank)
      .map((tag) => `[tag:${inComment(tag)}]`)
      .join(' ')}`,
    `::${escape(bankName(item, bank))}::${escape(item.stem)}{`,
    ...answers(item),
    '}',
  ].join('\n');

export const gift = (items: readonly Item[], bank: Bank): string =>
  `${categories(items, bank)
    .flatMap(({ path, items: group }) => [
      `$CATEGORY: $course$/top/${path}`,
      ...group.map((item) => question(item, bank)),
    ])
    .join('\n\n')}\n`;
