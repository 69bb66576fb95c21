/** What the law says to each of four questions that software can put to a camera's pictures. */
import { defineChart } from '../chart.ts';
import { dateColumn, labelColumn, proofColumns, tableOf } from '../parts/columns.ts';
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
        labelColumn(words, 'question', ({ question }) => question),
        labelColumn(words, 'answer', ({ verdict }) => verdict),
        { key: 'what', head: words.label('head-what'), cell: ({ claim }) => inWords(claim, 'text', words) },
        { key: 'who', head: words.label('head-who'), cell: ({ claim }) => words.label(`${claim.id}-by`) },
        dateColumn(words, words.label('head-date'), ({ claim }) => claim.as_of),
        ...proofColumns<AnswerRow>(words, ({ claim }) => claim),
      ],
      ({ claim: { id } }) => ({ mark: id, rows: [id] }),
    ),
  describe: (_, words) => words.summary(),
});
