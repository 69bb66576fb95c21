/** One placed line of text: its size from its class, its box from the widths of the face, and the one way to draw it. */
import type { Element } from 'hast';
import type { Box } from './box.ts';
import { svg } from './svg.ts';
import { textWidth, wrap } from './text-width.ts';

/** Text sizes of marks.css in px. `label` is the size of all text that names no other. */
export const TEXT = { small: 12, label: 14, large: 18, title: 22, huge: 30 } as const;
/** Distance between the lines of a wrapped label, in px. */
export const LEADING = 17;
/** From a mark to the words beside it, in px. */
export const BESIDE = 8;
/** The ink of a line, as parts of its size: above the baseline and below it. */
const INK = { above: 0.74, below: 0.2 } as const;

export interface PlacedText {
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  className: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Words on the same line in another class; they follow the text wherever a renderer ends it. */
  then?: { text: string; className: string };
}

/** Size in px of the text of a class such as `label strong large`. */
export function sizeOf(className: string): number {
  const named = className.split(' ').find((name): name is keyof typeof TEXT => name in TEXT && name !== 'label');
  return TEXT[named ?? 'label'];
}

const weightOf = (className: string): 'bold' | 'regular' => (/\bstrong\b/.test(className) ? 'bold' : 'regular');

/** The baseline of a line whose figures stand around `middle`. */
export const onMiddle = (middle: number, className = 'label'): number => middle + (INK.above / 2) * sizeOf(className);

/** Width in px of words set in a class. */
export const widthIn = (text: string, className: string): number =>
  textWidth(text, sizeOf(className), weightOf(className));

/** Width in px of the longest of some words, each set in its class. */
export const widest = (said: readonly Pick<PlacedText, 'text' | 'className'>[]): number =>
  Math.max(0, ...said.map(({ text, className }) => widthIn(text, className)));

/** Width of a placed line in px, with the words that follow it. */
export const lineWidth = ({ text, className, then }: PlacedText): number =>
  widthIn(text, className) + (then ? textWidth(' ', TEXT.label) + widthIn(then.text, then.className) : 0);

/** The box of a line's ink. */
export function boxOfText(line: PlacedText): Box {
  const width = lineWidth(line);
  const size = Math.max(sizeOf(line.className), line.then ? sizeOf(line.then.className) : 0);
  const left = line.x - (line.anchor === 'end' ? width : line.anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, top: line.y - INK.above * size, bottom: line.y + INK.below * size };
}

/** A text broken into lines under each other, first baseline at `y`. */
export const textBlock = (
  text: string,
  at: Omit<PlacedText, 'text'>,
  width: number,
  size: number = TEXT.label,
  weight: 'regular' | 'bold' = 'regular',
  leading: number = LEADING,
): PlacedText[] => wrap(text, width, size, weight).map((line, i) => ({ ...at, text: line, y: at.y + i * leading }));

/** A line that would stand out of a drawing of this width, moved in. */
export function within(line: PlacedText, width: number): PlacedText {
  const { left, right } = boxOfText(line);
  const move = Math.max(0, -left) - Math.max(0, right - width);
  return move === 0 ? line : { ...line, x: line.x + move };
}

export function drawText({ x, y, text, className, anchor, then }: PlacedText): Element {
  const at = { x, y, 'text-anchor': anchor === 'start' ? null : anchor };
  if (!then) return svg('text', { class: className, ...at }, text);
  return svg(
    'text',
    { class: /\bhalo\b/.test(className) ? 'label halo' : 'label', ...at },
    svg('tspan', { class: className }, text),
    ' ',
    svg('tspan', { class: then.className }, then.text),
  );
}

/** A label that has found its place: its leader, where it has one, under its lines. */
export const drawLabel = ({ texts, leader }: { texts: readonly PlacedText[]; leader?: string }): Element[] => [
  ...(leader ? [svg('path', { class: 'leader', d: leader })] : []),
  ...texts.map(drawText),
];
