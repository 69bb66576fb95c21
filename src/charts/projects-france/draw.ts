/** From positions to an SVG tree. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { glyph } from './glyphs.ts';
import type { PlacedProject, PlacedProjects } from './place.ts';

const at = ({ x, y }: { x: number; y: number }, parts: Element[]): Element =>
  svg('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, parts);

const drawProject = ({ project, low, map, sign, texts }: PlacedProject): Element => {
  const parts = glyph(project.row.technology, project.row.status, low);
  return mark(project.row.id, {}, at(map, parts), at(sign, parts), texts.map(drawText));
};

/** Map, legend of statuses, list. */
export const draw = (placed: PlacedProjects, words: ChartWords): Element =>
  root(
    placed,
    words,
    svg('path', { class: 'unmarked', d: placed.outline }),
    placed.towns.map(drawText),
    drawText(placed.legend.title),
    placed.legend.entries.map(({ status, sign, text }) => [
      at(sign, glyph('image-analysis', status === 'low' ? 'unknown' : status, status === 'low')),
      drawText(text),
    ]),
    placed.heads.map(({ technology, sign, texts }) => [
      at(sign, glyph(technology, 'in-use', false)),
      texts.map(drawText),
    ]),
    placed.projects.map(drawProject),
  );
