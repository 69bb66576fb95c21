/** GIFT, the plain text format of Moodle (and of others): UTF-8, one blank line between questions, `~ = # { } :` and backslash escaped. Decimals with a full stop in every language. */
import { places, shareOf, type Item } from './item.ts';

const escape = (text: string): string => text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

function answers(item: Item): string[] {
  switch (item.kind) {
    case 'choice':
      return item.options.map(({ text, right, feedback }) => `${right ? '=' : '~'}${escape(text)}#${escape(feedback)}`);
    case 'several':
      return item.options.map((option) => `~%${shareOf(item.options, option)}%${escape(option.text)}#${escape(option.feedback)}`);
    case 'number':
      return [`#=${item.answer}:${item.tolerance}#${escape(item.feedback)}`, ...item.wrong.map(({ answer, feedback }) => `=%0%${answer}:${item.tolerance}#${escape(feedback)}`)];
    case 'match':
      return [...item.pairs.map(({ left, right }) => `=${escape(left)} -> ${escape(right)}`), `####${escape(item.feedback)}`];
    case 'order':
      return [...places(item.items).map(({ left, right }) => `=${left} -> ${escape(right)}`), `####${escape(item.feedback)}`];
    case 'words':
      return [`####${escape([item.model, ...item.marks, item.feedback].join('\n'))}`];
  }
}

/** @param category name of the group of questions in the teacher's bank */
export const gift = (items: readonly Item[], category: string): string =>
  [`$CATEGORY: ${category}`, ...items.map((item) => `::${escape(item.id)}::${escape(item.stem)}{\n${answers(item).join('\n')}\n}`)].join('\n\n').concat('\n');
