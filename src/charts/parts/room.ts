/**
 * Room for labels: each keeps its place where that is free, and else goes to the nearest free place, its leader with it.
 * Labels stand inside the drawing, off each other, off every mark, their own too.
 */
import { meet, type Box } from './box.ts';
import { boxOfText, type PlacedText } from './text.ts';

/** Lines that belong together and move together. */
export interface Label {
  texts: PlacedText[];
  /** What the label names: where it ends up further off, a leader runs there. */
  of?: { x: number; y: number; r?: number };
}

export interface SettledLabel {
  texts: PlacedText[];
  /** Path of a thin line from the label to its mark. */
  leader?: string;
}

export interface Space {
  width: number;
  height: number;
  /** Marks, axis words and heads, on which no label may stand. */
  blocked: readonly Box[];
  /** Lines and grounds that a label crosses only if there is no other place. */
  shunned?: readonly Box[];
  /** No label goes higher than this. */
  top?: number;
}

const STEP = 4;
/** How far a label may go from where it wants to stand, in px. */
const REACH = 160;
/** A leader is drawn where the edge of a label is further than this from its mark. */
const NEAR = 14;
/** Two labels stand at least so far apart. */
const AIR = 1;
/** A step to the side counts as so many up or down: the eye finds what stands above or below a mark. */
const ASIDE = 1.4;

/** Ways to move, the nearest first. */
const moves: readonly { dx: number; dy: number }[] = (() => {
  const all: { dx: number; dy: number; cost: number }[] = [];
  for (let dx = -REACH; dx <= REACH; dx += STEP)
    for (let dy = -REACH; dy <= REACH; dy += STEP) all.push({ dx, dy, cost: Math.hypot(dx * ASIDE, dy) });
  return all.filter(({ cost }) => cost <= REACH).sort((a, b) => a.cost - b.cost);
})();

const moved = (box: Box, dx: number, dy: number): Box => ({
  left: box.left + dx,
  right: box.right + dx,
  top: box.top + dy,
  bottom: box.bottom + dy,
});
const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  right: box.right + by,
  top: box.top - by,
  bottom: box.bottom + by,
});
const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.min(...boxes.map(({ top }) => top)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** A line from the nearest point of a box to the edge of a mark; nothing where they stand close. */
function leaderOf(box: Box, { x, y, r = 0 }: NonNullable<Label['of']>): string | null {
  const from = {
    x: Math.max(box.left, Math.min(x, box.right)),
    y: Math.max(box.top, Math.min(y, box.bottom)),
  };
  const long = Math.hypot(x - from.x, y - from.y);
  if (long - r <= NEAR) return null;
  const part = (long - r) / long;
  const at = (value: number): number => Math.round(value * 10) / 10;
  return `M${at(from.x)} ${at(from.y)}L${at(from.x + (x - from.x) * part)} ${at(from.y + (y - from.y) * part)}`;
}

/**
 * @param labels the most important first: it finds its place before the others
 * @returns the labels in the same order
 */
export function settle(
  labels: readonly Label[],
  { width, height, blocked, shunned = [], top = 0 }: Space,
): SettledLabel[] {
  const taken: Box[] = [...blocked];
  return labels.map(({ texts, of }) => {
    if (texts.length === 0) return { texts };
    const boxes = texts.map(boxOfText);
    const whole = around(boxes);
    const fits = (dx: number, dy: number, others: readonly Box[]): boolean => {
      const at = moved(whole, dx, dy);
      if (at.left < 0 || at.right > width || at.top < top || at.bottom > height) return false;
      const near = others.filter((other) => meet(grown(at, AIR), other));
      return !boxes.some((box) => near.some((other) => meet(grown(moved(box, dx, dy), AIR), other)));
    };
    const find = (others: readonly Box[]): (typeof moves)[number] | undefined =>
      moves.find(({ dx, dy }) => fits(dx, dy, others));
    const free = find([...taken, ...shunned]) ?? find(taken) ?? find([]);
    const { dx, dy } = free ?? { dx: 0, dy: 0 };
    const settled = boxes.map((box) => moved(box, dx, dy));
    taken.push(...settled);
    const leader = of ? leaderOf(around(settled), of) : null;
    return {
      texts: dx === 0 && dy === 0 ? texts : texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })),
      ...(leader ? { leader } : {}),
    };
  });
}
