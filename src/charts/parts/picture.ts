/** A drawing as a file of its own: the SVG in the colours of the light theme, with its finding, subtitle and source line. It leans on no style sheet. */
import type { Element } from 'hast';
import { plain } from '../../data/fill.ts';
import type { ChartWords } from '../chart.ts';
import { WIDE } from '../drawing.ts';
import { painted, type Paint } from './paint.ts';
import { svg, tenth } from './svg.ts';
import { wrap } from './text-width.ts';

const MARGIN = 24;
/** Width of a picture of a wide drawing, in its own units. */
export const PICTURE_WIDTH = WIDE + 2 * MARGIN;
/** Faces that every machine has under one name or another. Some programs know the first of a list alone, and set an unknown one much too wide. */
const COMMON_FACES = 'Arial, Helvetica, Liberation Sans, sans-serif';
/** Our own, for pictures drawn here with the files of src/fonts. */
const OWN_FACES = 'Bricolage Grotesque, Bricolage Grotesque 14pt';

/**
 * @param drawing the wide drawing of a chart
 * @param size its size in px
 * @param credit the source line
 * @param ownFaces whether it is drawn here, with the files of src/fonts
 * @returns a complete SVG document as a tree
 */
export function picture(
  drawing: Element,
  size: { width: number; height: number },
  words: ChartWords,
  credit: string,
  paint: Paint,
  ownFaces = false,
): Element {
  const inner = size.width;
  const title = wrap(plain(words.finding), inner, 22, 'bold');
  const subtitle = wrap(plain(words.subtitle), inner, 14);
  const foot = wrap(credit, inner, 12);
  const top = MARGIN + title.length * 27 + subtitle.length * 19 + 14;
  const height = top + size.height + 18 + foot.length * 16 + MARGIN;
  const width = inner + 2 * MARGIN;
  const block = (texts: string[], y: number, leading: number, attributes: Record<string, string>): Element[] =>
    texts.map((text, i) => svg('text', { x: MARGIN, y: y + i * leading, ...attributes }, text));
  const file = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${tenth(height)}`,
      role: 'img',
      'aria-label': words.alt,
      lang: words.locale,
      'font-family': ownFaces ? OWN_FACES : COMMON_FACES,
    },
    svg('rect', { fill: paint.paper, width, height }),
    block(title, MARGIN + 20, 27, { class: 'label strong title' }),
    block(subtitle, MARGIN + title.length * 27 + 14, 19, { class: 'label soft' }),
    svg('g', { transform: `translate(${MARGIN} ${tenth(top)})` }, ...(drawing.children as Element[])),
    block(foot, top + size.height + 26, 16, { class: 'label soft small' }),
  );
  return painted(file, paint, ownFaces);
}
