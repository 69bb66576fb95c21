/** A plain CSV for programs that read tables: one line a question, up to six options, the numbers of the right ones; a number question has its answer and how far from it still counts. */
import { csvFile, csvNumber, type CsvCell } from '../../data/csv.ts';
import type { Locale } from '../../i18n/locale.ts';
import { colon } from '../../i18n/punctuation.ts';
import { places, type Item } from './item.ts';

const OPTIONS = [1, 2, 3, 4, 5, 6];
/** Heads in the language of the file; what machines tell questions by stands last, under a name of its own. */
const quizHead: Record<Locale, string[]> = {
  en: ['id', 'question', ...OPTIONS.map((i) => `option ${i}`), 'right', 'tolerance', 'feedback', 'kind_code'],
  fr: [
    'identifiant',
    'question',
    ...OPTIONS.map((i) => `réponse ${i}`),
    'juste',
    'tolérance',
    'commentaire',
    'kind_code',
  ],
};

function cells(item: Item, locale: Locale): { options: string[]; right: CsvCell; feedback: string } {
  const said = (to: string | number, feedback: string): string => `${to}${colon(locale)}${feedback}`;
  switch (item.kind) {
    case 'choice':
    case 'several':
      return {
        options: item.options.map(({ text }) => text),
        right: item.options.flatMap(({ right }, i) => (right ? [i + 1] : [])).join(' '),
        feedback: item.options.map(({ feedback }, i) => said(i + 1, feedback)).join(' | '),
      };
    case 'number':
      return {
        options: [],
        right: item.answer,
        feedback: [
          item.feedback,
          ...item.wrong.map(({ answer, feedback }) => said(csvNumber(answer, locale), feedback)),
        ].join(' | '),
      };
    case 'match':
      return {
        options: item.pairs.map(({ left, right }) => `${left} → ${right}`),
        right: item.pairs.map((_, i) => i + 1).join(' '),
        feedback: item.feedback,
      };
    case 'order':
      return {
        options: places(item.items).map(({ right }) => right),
        right: item.items.map((_, i) => i + 1).join(' '),
        feedback: item.feedback,
      };
    case 'words':
      return { options: [], right: item.model, feedback: [...item.marks, item.feedback].join(' | ') };
  }
}

/** Head and one line a question, as every spreadsheet of the questions has them. */
export const quizTable = (items: readonly Item[], locale: Locale): CsvCell[][] => [
  quizHead[locale],
  ...items.map((item) => {
    const { options, right, feedback } = cells(item, locale);
    return [
      item.id,
      item.stem,
      ...OPTIONS.map((i) => options[i - 1] ?? null),
      right,
      item.kind === 'number' ? item.tolerance : null,
      feedback,
      item.kind,
    ];
  }),
];

export const quizCsv = (items: readonly Item[], locale: Locale): string => csvFile(quizTable(items, locale), locale);
