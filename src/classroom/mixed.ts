/** How answers stand on the page, on paper and in the key: the same letters and the same mixing everywhere. */
import type { QuestionFile } from './question-schema.ts';

export const letter = (i: number): string => String.fromCharCode(65 + i);

/** A fixed mixing that never leaves things in their right order: every other one, from the second. */
export const mixed = <T>(list: readonly T[]): T[] => [...list.filter((_, i) => i % 2 === 1), ...list.filter((_, i) => i % 2 === 0)];

/** Ids of the questions asked before the lesson, and of the same ones after it in another order that leaves none in its place: by three places round. */
export function beforeAndAfter({ questions }: QuestionFile): { before: string[]; after: string[] } {
  const before = questions.filter(({ beforeAfter }) => beforeAfter).map(({ id }) => id);
  return { before, after: before.map((_, i) => before[(i + 3) % before.length] as string) };
}
