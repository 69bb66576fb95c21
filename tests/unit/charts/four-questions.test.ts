import { describe, expect, it } from 'vitest';
import { fourQuestions } from '../../../src/charts/four-questions/four-questions.ts';
import type { PlacedQuestions } from '../../../src/charts/four-questions/place.ts';
import { answerRows, QUESTIONS, VERDICTS, type AnswerRow } from '../../../src/charts/four-questions/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('four-questions', 'en', tables);
const rows = fourQuestions.rows(tables) as AnswerRow[];
const columnsAt = (width: number): number => {
  const placed = fourQuestions.place(rows, { width, narrow: width < 500, words }) as PlacedQuestions;
  return new Set(placed.questions.map(({ x }) => Math.round(x))).size;
};

describe('the four questions', () => {
  it('have an answer each, and every sign of the legend is used', () => {
    for (const question of QUESTIONS) expect(rows.some((row) => row.question === question)).toBe(true);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
  });

  it('stand beside each other where there is room, in pairs where there is less, under each other on a phone', () => {
    expect([1120, 680, 320].map(columnsAt)).toEqual([4, 2, 1]);
  });

  it('say which claim is missing', () => {
    const claimById = new Map([...tables.claimById].filter(([id]) => id !== 'c8-ruling'));
    expect(() => answerRows({ ...tables, claimById })).toThrow('needs the claim "c8-ruling"');
  });
});
