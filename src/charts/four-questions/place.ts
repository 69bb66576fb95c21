/** A column a question: a sign of it, its words, then the answers under each other, each with the sign of its verdict. As many columns stand beside each other as find room. */
import type { Frame, Placed } from '../chart.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { QUESTIONS, VERDICTS, type AnswerRow, type Question, type Verdict } from './rows.ts';

/** A column is at least this wide; between columns, and between rows of columns. */
const COLUMN = { least: 220, gap: 32, below: 36 };
/** The picture of a question is drawn in a box of this height. */
export const PICTURE = 52;
const HEAD = { first: 26, gap: 14 };
/** A verdict's middle from the left edge of its column and above the baseline of its words; where the words begin. */
const SIGN = { x: 7, up: 5, words: 24 };
const ANSWER = { gap: 12, rule: 10 };

export interface PlacedSign {
  x: number;
  y: number;
  verdict: Verdict;
}

export interface PlacedAnswer extends PlacedSign {
  id: string;
  texts: PlacedText[];
}

export interface PlacedQuestions extends Placed {
  questions: { question: Question; x: number; y: number; rule: number; width: number; texts: PlacedText[] }[];
  answers: PlacedAnswer[];
  legend: (PlacedSign & { text: PlacedText })[];
}

/** See the head of this file. */
export function place(rows: AnswerRow[], { width, narrow, words }: Frame): PlacedQuestions {
  const most = Math.floor((width + COLUMN.gap) / (COLUMN.least + COLUMN.gap));
  const columns = most >= QUESTIONS.length ? QUESTIONS.length : Math.min(most, 2);
  const column = (width - (columns - 1) * COLUMN.gap) / columns;
  const questions: PlacedQuestions['questions'] = [];
  const answers: PlacedAnswer[] = [];
  let top = 0;
  let bottom = 0;
  QUESTIONS.forEach((question, i) => {
    const x = (i % columns) * (column + COLUMN.gap);
    if (i % columns === 0 && i > 0) top = bottom + COLUMN.below;
    const y = top + PICTURE + HEAD.first;
    const head: PlacedText = { x, y, text: words.label(question), className: 'label large strong' };
    const doing = textBlock(words.label(`${question}-does`), { x, y: y + TEXT.title, className: 'label soft' }, column);
    const rule = (doing.at(-1)?.y ?? y) + ANSWER.rule;
    questions.push({ question, x, y: top, rule, width: column, texts: [head, ...doing] });
    let at = rule + HEAD.gap + LEADING / 2;
    for (const { claim, verdict } of rows.filter((row) => row.question === question)) {
      const room = { x: x + SIGN.words, className: 'label' };
      const said = textBlock(words.label(claim.id), { ...room, y: at }, column - SIGN.words);
      const by = `${words.label(`${claim.id}-by`)}, ${words.date(claim.as_of, 'long')}`;
      const after = (said.at(-1)?.y ?? at) + LEADING;
      const who = textBlock(by, { ...room, y: after, className: 'label soft' }, column - SIGN.words);
      answers.push({ id: claim.id, verdict, x: x + SIGN.x, y: at - SIGN.up, texts: [...said, ...who] });
      at = (who.at(-1)?.y ?? after) + LEADING + ANSWER.gap;
    }
    bottom = Math.max(bottom, at - LEADING - ANSWER.gap);
  });
  let y = bottom + COLUMN.below;
  const legend = VERDICTS.map((verdict) => {
    const text: PlacedText = { x: SIGN.words, y, text: words.label(verdict), className: 'label' };
    const item = { x: SIGN.x, y: y - SIGN.up, verdict, text };
    y += TEXT.title;
    return item;
  });
  return { width, narrow, height: y - TEXT.title + SIGN.up, questions, answers, legend };
}
