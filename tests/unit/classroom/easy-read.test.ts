import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Lesson } from '../../../src/classroom/lesson-schema.ts';
import { locales } from '../../../src/i18n/locale.ts';

const FOLDER = 'content/classroom/lessons';
const MOST = 12;
const lessons = readdirSync(FOLDER).map((file) => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Lesson);

const sentences = (text: string): string[] => text.split(/(?<=[.?!][”»\u00a0]*)\s+(?=[\p{Lu}{“«])/u);
const words = (sentence: string): number => (sentence.match(/\{[^}]*\}|[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? []).length;

describe('the easy sheet', () => {
  test.each(locales)(`says it in sentences of ${MOST} words at most, six a line (%s)`, (locale) => {
    const lines = lessons.flatMap(({ id, easy }) =>
      [easy.intro, ...easy.tasks.map(({ prompt }) => prompt)].map((line) => ({ id, line: line[locale] })),
    );
    const long = lines.flatMap(({ id, line }) =>
      sentences(line)
        .filter((sentence) => words(sentence) > MOST)
        .map((sentence) => `${id}: ${sentence}`),
    );
    expect(long).toEqual([]);
    expect(lines.filter(({ line }) => sentences(line).length > 6).map(({ line }) => line)).toEqual([]);
  });

  test('counts words as a reader does', () => {
    expect(sentences('Write “not counted” for E. Do not write zero.')).toHaveLength(2);
    expect(words('Posez la règle juste sous la ligne {six}.')).toBe(8);
  });
});
