/**
 * Finds places for labels in a drawing whose rows nobody has seen before: each has a few spots, and a label that fits in none is left out.
 * It is light, for it is part of a script that readers load; the other charts settle their labels in `parts/room.ts`.
 */
import { meet, type Box } from '../parts/box.ts';
import { boxOfText, LEADING, type PlacedText } from '../parts/text.ts';

/** From the edge of a mark to the words over, beside and under it, in px. */
const AIR = 5;
const ASCENT = 10;

/** Where a label may stand at a mark. Above to the left first, then below to the right: a line comes to a count from the left and leaves it to the right. */
export function spotsAt(
  texts: readonly string[],
  point: { x: number; y: number },
  r: number,
  className: string,
): PlacedText[][] {
  const above = point.y - r - AIR - 1 - (texts.length - 1) * LEADING;
  const below = point.y + r + AIR + ASCENT;
  const beside = point.y + AIR;
  return (
    [
      { x: point.x, y: above, anchor: 'end' },
      { x: point.x, y: above, anchor: 'middle' },
      { x: point.x - r - AIR, y: beside, anchor: 'end' },
      { x: point.x + r + AIR, y: beside, anchor: 'start' },
      { x: point.x - r, y: below, anchor: 'start' },
      { x: point.x, y: below, anchor: 'middle' },
      { x: point.x - r, y: above, anchor: 'start' },
      { x: point.x, y: below, anchor: 'end' },
      // At the very axis there is no room to its left.
      { x: point.x, y: above, anchor: 'start' },
    ] as const
  ).map((spot) => texts.map((text, i) => ({ ...spot, y: spot.y + i * LEADING, text, className })));
}

/** Never over another label or a mark, and over as few lines and as near to as few other marks as can be. */
export class Spots {
  private readonly bounds: Box;
  private readonly taken: Box[] = [];
  private readonly shunned: { box: Box; owner: string | undefined }[] = [];

  constructor(bounds: Box) {
    this.bounds = bounds;
  }

  /** A mark: no label may stand on it. */
  block(box: Box): void {
    this.taken.push(box);
  }

  /** A line, or the surroundings of a mark, where only the label of its owner belongs. */
  shun(box: Box, owner?: string): void {
    this.shunned.push({ box, owner });
  }

  /** The best candidate that fits, now taken; no lines where none does. */
  fit(candidates: readonly PlacedText[][], owner?: string): PlacedText[] {
    const { bounds } = this;
    const inside = (box: Box): boolean =>
      box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
    const free = candidates
      .map((texts) => ({ texts, boxes: texts.map(boxOfText) }))
      .filter(({ boxes }) => boxes.every((box) => inside(box) && !this.taken.some((other) => meet(box, other))))
      .map((one) => {
        const others = this.shunned.filter((other) => owner === undefined || other.owner !== owner);
        return { ...one, cost: others.filter(({ box }) => one.boxes.some((own) => meet(own, box))).length };
      });
    const [best] = free.sort((a, b) => a.cost - b.cost);
    for (const box of best?.boxes ?? [])
      this.taken.push({ left: box.left - AIR, right: box.right + AIR, top: box.top - 1, bottom: box.bottom + 1 });
    return best?.texts ?? [];
  }
}
