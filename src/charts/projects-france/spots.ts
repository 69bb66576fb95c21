/** Where the symbols of projects stand on the map: near their towns, and off each other. */

interface Spot {
  x: number;
  y: number;
}

/** Side of the box of a symbol, and the least distance between two. */
export const SYMBOL = 10.5;
const APART = 11.5;
/** Symbols of one town begin so far round it, each in another direction. */
const BEGIN = { turn: 2.4, off: 0.5 };
const NEAREST = 0.01;
const ROUNDS = 200;

/**
 * Pushes symbols apart step by step, the same way at each build: no chance, order of the rows breaks ties. Ends when none touch;
 * symbols that the map cannot hold side by side stay where their towns are.
 */
export function spotsOf(homes: readonly Spot[], width: number, height: number): Spot[] {
  const spots = homes.map((home, i) => ({
    x: home.x + Math.cos(i * BEGIN.turn) * BEGIN.off,
    y: home.y + Math.sin(i * BEGIN.turn) * BEGIN.off,
  }));
  let touching = homes.length * APART ** 2 <= width * height;
  for (let round = 0; round < ROUNDS && touching; round++) {
    touching = false;
    for (let i = 0; i < spots.length; i++) {
      const a = spots[i] as Spot;
      for (let j = i + 1; j < spots.length; j++) {
        const b = spots[j] as Spot;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        if (dx >= APART || dx <= -APART || dy >= APART || dy <= -APART) continue;
        const distance = Math.hypot(dx, dy) || NEAREST;
        if (distance >= APART) continue;
        touching = true;
        const push = (APART - distance) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
    }
  }
  const bounded = (value: number, end: number): number => Math.min(Math.max(value, SYMBOL), end - SYMBOL);
  return spots.map(({ x, y }) => ({ x: bounded(x, width), y: bounded(y, height) }));
}
