/** The faces of the pictures, and how wide their words are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import { svg, type Attributes } from '../charts/parts/svg.ts';

const FILES = ['picture-title.ttf', 'picture-bold.ttf', 'picture-regular.ttf'].map((file) =>
  join(process.cwd(), 'src/fonts', file),
);
const FAMILY = 'Bricolage Grotesque';

export const faceBytes = (): Buffer[] => FILES.map((file) => readFileSync(file));

export const drawingOptions: ResvgRenderOptions = {
  font: { fontFiles: FILES, loadSystemFonts: false, defaultFontFamily: FAMILY },
};

/** Attributes of text in each face. */
export const faces = {
  title: { 'font-family': FAMILY, 'font-weight': 700, 'font-stretch': 'condensed' },
  bold: { 'font-family': FAMILY, 'font-weight': 700 },
  regular: { 'font-family': FAMILY, 'font-weight': 450 },
} as const satisfies Record<string, Attributes>;
export type Face = keyof typeof faces;

const HUNDRED = 100;
const SPACE = 0.23;
const memo = new Map<string, number>();

/** Width of a word of size 1, as it is drawn. */
function wordWidth(word: string, face: Face): number {
  const key = `${face} ${word}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const text = svg('text', { x: 0, y: HUNDRED, 'font-size': HUNDRED, ...faces[face] }, word);
  const root = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 1, height: 1 }, text);
  const box = new Resvg(toHtml(root, { space: 'svg' }), drawingOptions).getBBox();
  const width = box ? (box.x + box.width) / HUNDRED : 0;
  memo.set(key, width);
  return width;
}

/** Width of a line of text. */
export const lineWidth = (line: string, size: number, face: Face): number =>
  size *
  line
    .split(' ')
    .map((word) => wordWidth(word, face))
    .reduce((sum, width) => sum + SPACE + width);

/** A text in lines no wider than `width`, broken at spaces; a word that is wider has a line to itself. */
export function broken(text: string, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && lineWidth(longer, size, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Block {
  lines: string[];
  size: number;
}

/**
 * A text as large as its room allows.
 * @param sizes from the largest; the last is taken if none fits
 */
export function fit(
  text: string,
  room: { width: number; height: number; leading: number },
  sizes: readonly number[],
  face: Face,
): Block {
  const at = (size: number): Block => ({ lines: broken(text, room.width, size, face), size });
  const fits = ({ lines, size }: Block): boolean =>
    lines.length * size * room.leading <= room.height &&
    lines.every((line) => lineWidth(line, size, face) <= room.width);
  return sizes.map(at).find(fits) ?? at(sizes.at(-1) ?? 0);
}
