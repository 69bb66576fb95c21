/** A figure as a small picture for lists of figures: the top of its narrow drawing, or the first lines of its table. */
import type { Element } from 'hast';
import { NARROW } from '../drawing.ts';
import type { RenderedChart, RenderedTable } from '../render.ts';
import { painted, type Paint } from './paint.ts';
import { svg } from './svg.ts';
import { wrap } from './text-width.ts';

const MARGIN = 8;
/** In the units of a narrow drawing; its words keep the size they have on a phone. */
export const STILL = { width: NARROW + 2 * MARGIN, height: 252 } as const;

/** Faces that every machine has, as in the files of drawings. */
const FACES = 'Arial, Helvetica, Liberation Sans, sans-serif';
const FADE = 48;
const LINE = { size: 14, leading: 18, gap: 10 } as const;

/** The first lines of a table: the head of each, and what it says first. */
function lines({ set }: RenderedTable): Element[] {
  let y = LINE.leading;
  return set.lines.flatMap(({ cells: [head = '', first = ''] }) => {
    const texts = [
      ...wrap(head, NARROW, LINE.size, 'bold').map((text) => ({ text, class: 'label strong' })),
      ...wrap(first, NARROW, LINE.size).map((text) => ({ text, class: 'label soft' })),
    ];
    const drawn = texts.map(({ text, ...attributes }, i) =>
      svg('text', { x: 0, y: y + i * LINE.leading, ...attributes }, text),
    );
    y += texts.length * LINE.leading + LINE.gap;
    return y < STILL.height + LINE.leading * texts.length ? drawn : [];
  });
}

/** What is cut off fades out: nobody takes the foot of a still for the foot of the chart. */
function fade(paper: string): Element[] {
  const stop = (offset: number, opacity: number): Element =>
    svg('stop', { offset, 'stop-color': paper, 'stop-opacity': opacity });
  const y = STILL.height - FADE;
  return [
    svg('linearGradient', { id: 'foot', x1: 0, x2: 0, y1: 0, y2: 1 }, stop(0, 0), stop(1, 1)),
    svg('rect', { fill: 'url(#foot)', y, width: STILL.width, height: FADE }),
  ];
}

/** @returns an SVG document as a tree, in the colours of the light theme, cut off at its foot */
export function still(figure: RenderedChart | RenderedTable, paint: Paint): Element {
  const { words } = figure;
  const content = 'set' in figure ? lines(figure) : (figure.narrow.tree.children as Element[]);
  const file = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...STILL,
      viewBox: `0 0 ${STILL.width} ${STILL.height}`,
      role: 'img',
      'aria-label': words.alt,
      lang: words.locale,
      'font-family': FACES,
    },
    svg('rect', { fill: paint.paper, ...STILL }),
    svg('g', { transform: `translate(${MARGIN} ${MARGIN})` }, content),
    fade(paint.paper),
  );
  return painted(file, paint, false);
}
