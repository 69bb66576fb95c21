/** From positions to an SVG tree. Shape says the technology, filling says the status, the same on the map and in the list. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { hatch, lines, mark, root, svg, tenth } from '../parts/svg.ts';
import type { PlacedProject, PlacedProjects } from './place.ts';
import type { Status, Technology } from './rows.ts';

const LEADING = 16;
const INDENT = 18;
/** Share of the outer shape's size that is cut out of a hollow one. */
const HOLLOW = 0.48;
/** A promise is drawn smaller, as its stroke stands out of the shape. */
const RING = 0.6;
const STRIKE = 7; // half length of a strike

/** A triangle that stands on its point. */
const symbolPoint: SymbolType = {
  draw(context, size) {
    const h = Math.sqrt(size / (Math.sqrt(3) * 3));
    context.moveTo(0, h * 2);
    context.lineTo(-Math.sqrt(3) * h, -h);
    context.lineTo(Math.sqrt(3) * h, -h);
    context.closePath();
  },
};

/** Shapes with sizes that look alike. */
const shapes: Record<Technology, { type: SymbolType; weight: number }> = {
  'image-analysis': { type: symbolCircle, weight: 0.95 },
  'facial-recognition': { type: symbolSquare, weight: 0.9 },
  predictive: { type: symbolDiamond, weight: 0.8 },
  sound: { type: symbolTriangle, weight: 0.8 },
  drones: { type: symbolPoint, weight: 0.8 },
  'smart-city': { type: symbolCross, weight: 0.85 },
  emotion: { type: symbolStar, weight: 0.75 },
  other: { type: symbolWye, weight: 0.75 },
};

/** One symbol centred on 0, 0. */
function glyph(id: string, technology: Technology, status: Status, low: boolean, size: number): Element[] {
  const { type, weight } = shapes[technology];
  const area = weight * size * size;
  const path = (share: number): string => symbol(type, area * share).digits(1)() ?? '';
  const hollow = svg('path', { class: 'ink', 'fill-rule': 'evenodd', d: path(1) + path(HOLLOW) });
  const strike = (rising: boolean): Element => {
    const end = tenth(STRIKE * Math.SQRT1_2);
    return svg('line', { class: 'hatch-line', x1: -end, x2: end, y1: rising ? end : -end, y2: rising ? -end : end });
  };
  const uncertain = low ? [svg('path', { fill: `url(#${id}-low)`, d: path(1) })] : [];
  const byStatus: Record<Status, Element[]> = {
    'in-use': [svg('path', { class: 'ink', d: path(1) })],
    test: [hollow],
    announced: [svg('path', { class: 'ring', d: path(RING) })],
    abandoned: [hollow, strike(true)],
    halted: [hollow, strike(true), strike(false)],
    unknown: [svg('path', { class: 'outline', d: path(0.85) })],
  };
  return [...uncertain, ...byStatus[status]];
}

const at = (x: number, y: number, ...children: Element[]): Element =>
  svg('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, ...children);

function drawProject(id: string, size: number, { project, low, map, entry }: PlacedProject): Element {
  const parts = glyph(id, project.row.technology, project.row.status, low, size);
  return mark(
    project.row.id,
    {},
    at(map.x, map.y, ...parts),
    at(entry.x + size / 2 + 1, entry.y - 5, ...parts),
    ...entry.lines.map((line, i) =>
      svg(
        'text',
        { class: 'label', x: entry.x + INDENT, y: entry.y + i * LEADING },
        line.text,
        ...(line.year ? [line.text ? ' ' : '', svg('tspan', { class: 'label soft' }, line.year)] : []),
      ),
    ),
  );
}

/** Map, legend of statuses, list. */
export function draw(placed: PlacedProjects, words: ChartWords): Element {
  const id = `pf-${placed.width}`;
  const size = placed.symbol;
  const { legend } = placed;
  return root(
    placed,
    words,
    svg('defs', {}, hatch(`${id}-low`, 'hatch-line', 3)),
    svg('path', { class: 'unmarked', d: placed.outline }),
    ...placed.towns.map((town) =>
      svg('text', { class: 'label soft', x: town.x, y: town.y, 'text-anchor': town.anchor }, town.text),
    ),
    svg('text', { class: 'label strong', x: 0, y: legend.y }, legend.title),
    ...legend.entries.map((entry) =>
      svg(
        'g',
        {},
        at(
          entry.x + size / 2 + 1,
          entry.y - 5,
          ...glyph(
            id,
            'image-analysis',
            entry.status === 'low' ? 'unknown' : entry.status,
            entry.status === 'low',
            size,
          ),
        ),
        svg('text', { class: 'label', x: entry.x + INDENT, y: entry.y }, entry.text),
      ),
    ),
    ...placed.heads.map((head) =>
      svg(
        'g',
        {},
        at(head.x + size / 2 + 1, head.y - 5, ...glyph(id, head.technology, 'in-use', false, size)),
        ...lines(head.lines, { class: 'label strong', x: head.x + INDENT, y: head.y }, LEADING),
      ),
    ),
    ...placed.projects.map((project) => drawProject(id, size, project)),
  );
}
