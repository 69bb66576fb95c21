/** A label of one or more lines with its anchor, and the room that is left for it in a drawing whose rows nobody has seen before. */
import type { Element } from 'hast';
import { lines, svg } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface Label {
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  className: string;
  /** Path of a thin line from the label to its mark. */
  leader?: string;
}

const TEXT = 14;
export const LEADING = 17;

export function drawLabel(label: Label | null): Element[] {
  if (!label) return [];
  const leader = label.leader ? [svg('path', { class: 'leader', d: label.leader })] : [];
  return [
    ...leader,
    ...lines(
      label.lines,
      { class: label.className, x: label.x, y: label.y, 'text-anchor': label.anchor === 'start' ? null : label.anchor },
      LEADING,
    ),
  ];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box of a label's ink, in px. */
export function labelBox(label: Label): Box {
  const width = Math.max(
    ...label.lines.map((line) => textWidth(line, TEXT, label.className.includes('strong') ? 'bold' : 'regular')),
  );
  const left = label.x - (label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2);
  return {
    left,
    right: left + width,
    top: label.y - TEXT + 3,
    bottom: label.y + 4 + (label.lines.length - 1) * LEADING,
  };
}

/** Finds places for labels, most important first: never over another label or a mark, and over as few lines and as near to as few other marks as can be. */
export class Room {
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

  /** The best candidate that fits, now taken; null where none does. */
  fit(candidates: readonly Label[], owner?: string): Label | null {
    const { bounds } = this;
    const free = candidates
      .map((label) => ({ label, box: labelBox(label) }))
      .filter(
        ({ box }) =>
          box.left >= bounds.left &&
          box.right <= bounds.right &&
          box.top >= bounds.top &&
          box.bottom <= bounds.bottom &&
          !this.taken.some((other) => meet(box, other)),
      )
      .map((one) => ({
        ...one,
        cost: this.shunned.filter((other) => (owner === undefined || other.owner !== owner) && meet(one.box, other.box))
          .length,
      }));
    const best = [...free].sort((a, b) => a.cost - b.cost)[0];
    if (!best) return null;
    this.taken.push(best.box);
    return best.label;
  }
}
