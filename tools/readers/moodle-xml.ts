/**
 * What Moodle takes from its XML: the rules of question/format/xml/format.php (`import_headers`, `import_multichoice`, `import_numerical`, `import_match`,
 * `import_essay`) and of the question type `ordering` (`import_from_xml`), written again.
 */
import { asList, parseXml, words, type Tree } from '../xml-tree.ts';
import { grade } from './moodle-gift.ts';
import { within, type Taken } from './taken.ts';

const textOf = (node: Tree): string => words(node?.text).trim();

function answers(question: Tree): { right: string[]; said: string[]; marker: string[] } {
  const all = asList(question.answer).map((answer) => ({
    fraction: grade(Number(answer.fraction) / 100),
    text: textOf(answer),
    feedback: textOf(answer.feedback),
    tolerance: Number(words(answer.tolerance) || 0),
  }));
  const right = all.filter(({ fraction }) => fraction > 0);
  const general = textOf(question.generalfeedback);
  const closing = general ? [general] : [];
  switch (question.type) {
    case 'multichoice': {
      const single = words(question.single) === 'true';
      const wrong = all.reduce((sum, { fraction }) => sum + Math.min(0, fraction), 0);
      const sum = right.reduce((total, { fraction }) => total + fraction, 0);
      if (Math.abs(sum - 1) > 0.01) throw new Error(`the right answers share ${sum}, not 1`);
      if (!single && Math.abs(wrong + 1) > 0.01) throw new Error(`ticking everything earns ${sum + wrong}`);
      return {
        right: right.map(({ text }) => text),
        said: [...all.map(({ feedback }) => feedback), ...closing],
        marker: [],
      };
    }
    case 'numerical':
      return {
        right: right.map(({ text, tolerance }) => within(Number(text), tolerance)),
        said: [...all.map(({ feedback }) => feedback), ...closing],
        marker: [],
      };
    case 'matching':
      return {
        right: asList(question.subquestion).map((pair) => `${textOf(pair)} → ${textOf(pair.answer)}`),
        said: closing,
        marker: [],
      };
    // Here the fraction is a place, not a grade: the type puts the answers in the order in which they stand.
    case 'ordering':
      return { right: [asList(question.answer).map(textOf).join(' < ')], said: closing, marker: [] };
    case 'essay':
      return { right: [], said: closing, marker: textOf(question.graderinfo).split('\n') };
    default:
      throw new Error(`Moodle has no question type "${question.type}"`);
  }
}

/** @returns the questions, and the category that each fell into. @throws Error where Moodle would refuse the file */
export function takeMoodleXml(source: string): (Taken & { category: string })[] {
  let category = '';
  return asList(parseXml(source).quiz.question).flatMap((question) => {
    if (question.type === 'category') {
      category = textOf(question.category);
      return [];
    }
    const graded =
      question.type === 'ordering'
        ? { ...question, answer: asList(question.answer).map((answer) => ({ ...answer, fraction: 0 })) }
        : question;
    return [
      {
        id: words(question.idnumber),
        name: textOf(question.name),
        stem: textOf(question.questiontext),
        ...answers(graded),
        tags: asList(question.tags?.tag).map(textOf),
        category,
      },
    ];
  });
}
