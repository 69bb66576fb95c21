/** Draws what is painted by origin: a ground in its colour, and over it the textures. */
import type { Element } from 'hast';
import { drawBar } from '../parts/marks.ts';
import { svg, tenth } from '../parts/svg.ts';
import type { Ink, Texture } from './inks.ts';

/** Half the width of a dashed outline: it stands inside its square. */
const EDGE = 0.75;

/** A rectangle and its paint; textures are told from its corner, so that equal ones hold equal paths. */
export interface InkedBox {
  x: number;
  y: number;
  width: number;
  height: number;
  ink: Ink;
}

export const drawTexture = ({ className, d, wide }: Texture): Element =>
  svg('path', { class: `${className} texture`, 'stroke-width': wide, d });

export const painted = (name: string, at: Record<string, string | number>, { className, textures }: Ink): Element[] => [
  svg(name, { class: className, ...at }),
  ...textures.map(drawTexture),
];

export function drawInked({ ink, x, y, width, height }: InkedBox): Element[] {
  const edge = ink.className === 'outline' ? EDGE : 0;
  const bar = { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
  const textures = ink.textures.map(drawTexture);
  const placed = textures.length > 0 ? [svg('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, textures)] : [];
  return [...drawBar({ className: ink.className, ...bar }), ...placed];
}
