/** What the law says to each of four questions that software can put to a camera's pictures. */
import { defineChart } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedQuestions } from './place.ts';
import { type AnswerRow, answerRows, ID } from './rows.ts';

/** The questions of chapter 8. */
export const fourQuestions = defineChart<AnswerRow, PlacedQuestions>({
  id: ID,
  rows: answerRows,
  place,
  draw,
  table: (rows, words) =>
    tableOf<AnswerRow>(
      rows,
      [
        {
          key: 'question',
          head: words.label('head-question'),
          cell: ({ question }) => ({ text: words.label(question), code: question }),
        },
        {
          key: 'answer',
          head: words.label('head-answer'),
          cell: ({ verdict }) => ({ text: words.label(verdict), code: verdict }),
        },
        { key: 'what', head: words.label('head-what'), cell: ({ claim }) => inWords(claim, 'text', words) },
        { key: 'who', head: words.label('head-who'), cell: ({ claim }) => words.label(`${claim.id}-by`) },
        dateColumn(words, words.label('head-date'), ({ claim }) => claim.as_of),
        ...proofColumns<AnswerRow>(words, ({ claim }) => claim),
      ],
      ({ claim: { id } }) => ({ mark: id, rows: [id] }),
    ),
  describe: (_, words) => words.summary(),
});
