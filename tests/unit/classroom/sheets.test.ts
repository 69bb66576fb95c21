import { describe, expect, test } from 'vitest';
import { sheetParts, type Lesson } from '../../../src/classroom/lesson-schema.ts';
import { classroom } from '../../../src/components/site.ts';

type Task = Lesson['sheet']['tasks'][number];

const tasks = classroom.lessons.flatMap((lesson) => sheetParts.flatMap((part) => lesson[part].tasks));

/** The letters of a town drawn in squares, row by row. */
const townOf = ({ room }: Task): string[] => {
  if (room.kind !== 'table' || !room.square) return [];
  const rows = room.rows.map((cells) => cells.map(({ en }) => en));
  return rows.every((cells) => cells.every((text) => /^[A-Z]$/.test(text))) ? rows.map((cells) => cells.join('')) : [];
};

/** How many pieces the squares of one letter fall into; squares that touch at a corner alone are two. */
const piecesOf = (town: readonly string[], letter: string): number => {
  const left = new Set(town.flatMap((row, y) => [...row].flatMap((at, x) => (at === letter ? [`${x},${y}`] : []))));
  const take = (x: number, y: number): void => {
    if (!left.delete(`${x},${y}`)) return;
    take(x + 1, y);
    take(x - 1, y);
    take(x, y + 1);
    take(x, y - 1);
  };
  let pieces = 0;
  for (const square of [...left]) {
    if (!left.has(square)) continue;
    const [x = 0, y = 0] = square.split(',').map(Number);
    take(x, y);
    pieces += 1;
  }
  return pieces;
};

describe('a sheet that holds on paper', () => {
  test('a sector that pupils go round is in one piece', () => {
    const towns = tasks.map(townOf).filter(({ length }) => length > 0);
    const split = towns.flatMap((town) =>
      [...new Set(town.join(''))]
        .filter((letter) => piecesOf(town, letter) > 1)
        .map((letter) => `${letter} of ${town.join('/')}`),
    );
    expect(towns.length).toBeGreaterThan(1);
    expect(split).toEqual([]);
    expect(piecesOf(['AB', 'BA'], 'A')).toBe(2);
  });

  test('no day of the week stands before a date without its year: it would hold for one year only', () => {
    const dated =
      /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche) \d{1,2} \p{L}+(?!\p{L}| \d{4})/u;
    expect(tasks.flatMap(({ prompt }) => Object.values(prompt)).filter((text) => dated.test(text))).toEqual([]);
    expect('on Monday 14 September;').toMatch(dated);
    expect('on Monday 14 September 2026').not.toMatch(dated);
  });
});
