/** Where the field stands in a window: the canvas, and the zone of the marks in it. Beside the words on wide windows, above them on narrow ones. */
import type { Box, Stage } from './placement.ts';

/** Height of the bar, in pixels of CSS at the usual text size. */
export const BAR = 48;
/** Windows at least so wide have words and picture side by side. */
export const WIDE = 860;
/** Windows lower than this show stills: a stage that stays would leave no room for the words. */
export const LOW = 600;
/** Part of a narrow window that bar and stage take together. */
export const UPPER = 0.6;

/** Longest side of the marks' zone on a wide window. */
const WIDEST = 1040;
/** Labels, in pixels. */
const TEXT = { narrow: 13, wide: 15 };

export interface Window {
  width: number;
  height: number;
  /** Height of the bar; text that a reader enlarged makes it higher. */
  bar?: number;
}

export const isWide = ({ width }: Window): boolean => width >= WIDE;

/** The canvas: the whole window when wide, the part under the bar when narrow. In pixels of CSS, from its own corner. */
export function canvasOf(window: Window): { w: number; h: number } {
  const { width, height, bar = BAR } = window;
  return isWide(window) ? { w: width, h: height } : { w: width, h: Math.max(120, Math.round(height * UPPER) - bar) };
}

/** Distance of the page's content from the sides of the window: --gutter of the style sheets. */
const gutter = (width: number): number => Math.min(56, Math.max(18, width * 0.04));

/** The stage of a scene that stands beside or above its caption. */
export function sceneStage(window: Window): Stage {
  const { w, h } = canvasOf(window);
  const { bar = BAR } = window;
  if (!isWide(window)) {
    const side = Math.min(gutter(w), 18);
    return { zone: { x: side, y: 10, w: w - 2 * side, h: h - 20 }, text: TEXT.narrow };
  }
  const left = Math.max(360, w * 0.385);
  const [right, top] = [w - gutter(w), bar + 24];
  const zone: Box = { x: left, y: top, w: Math.min(WIDEST, right - left), h: h - top - 28 };
  // On the widest windows the picture keeps its middle, and does not stretch to a band.
  const free = right - left - zone.w;
  return { zone: { ...zone, x: left + free / 2 }, text: TEXT.wide };
}

/** The stage of the cover: edge to edge, with a hole for the title when wide. */
export function coverStage(window: Window, hole?: Box): Stage {
  const { w, h } = canvasOf(window);
  const { bar = BAR } = window;
  if (!isWide(window)) return { zone: { x: 5, y: 5, w: w - 10, h: h - 10 }, text: TEXT.narrow };
  const zone = { x: 12, y: bar + 10, w: w - 24, h: h - bar - 20 };
  return hole ? { zone, hole, text: TEXT.wide } : { zone, text: TEXT.wide };
}
