/** A plain CSV for platforms that have a spreadsheet of their own (Kahoot, Forms): one line a question, up to six options, the numbers of the right ones; a number question has its answer and how far from it still counts. */
import { stringify } from 'csv-stringify/sync';
import { places, type Item } from './item.ts';

const HEAD = ['id', 'kind', 'question', 'option_1', 'option_2', 'option_3', 'option_4', 'option_5', 'option_6', 'right', 'tolerance', 'feedback'];

function cells(item: Item): { options: string[]; right: string; feedback: string } {
  switch (item.kind) {
    case 'choice':
    case 'several':
      return {
        options: item.options.map(({ text }) => text),
        right: item.options.flatMap(({ right }, i) => (right ? [i + 1] : [])).join(' '),
        feedback: item.options.map(({ feedback }, i) => `${i + 1}: ${feedback}`).join(' | '),
      };
    case 'number':
      return { options: [], right: String(item.answer), feedback: [item.feedback, ...item.wrong.map(({ answer, feedback }) => `${answer}: ${feedback}`)].join(' | ') };
    case 'match':
      return { options: item.pairs.map(({ left, right }) => `${left} → ${right}`), right: item.pairs.map((_, i) => i + 1).join(' '), feedback: item.feedback };
    case 'order':
      return { options: places(item.items).map(({ right }) => right), right: item.items.map((_, i) => i + 1).join(' '), feedback: item.feedback };
    case 'words':
      return { options: [], right: item.model, feedback: [...item.marks, item.feedback].join(' | ') };
  }
}

export const quizCsv = (items: readonly Item[]): string =>
  stringify([
    HEAD,
    ...items.map((item) => {
      const { options, right, feedback } = cells(item);
      return [item.id, item.kind, item.stem, ...Array.from({ length: 6 }, (_, i) => options[i] ?? ''), right, item.kind === 'number' ? String(item.tolerance) : '', feedback];
    }),
  ]);
