/** The symbols of projects: shape says the technology, filling says the status, the same on the map and in the list. */
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
import type { Point } from '../parts/compact-path.ts';
import { svg } from '../parts/svg.ts';
import { ACROSS, disc, linesIn } from '../parts/textures.ts';
import type { Status, Technology } from './rows.ts';
import { SYMBOL } from './spots.ts';

/** Share of the outer shape's size that is cut out of a hollow one. */
const HOLLOW = 0.48;
/** A promise is drawn smaller, as its stroke stands out of the shape. */
const RING = 0.6;
const UNKNOWN = 0.85;
const HATCH_GAP = 3;
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

/** Records what a symbol draws as a ring of points. */
function ringOf(type: SymbolType, area: number): Point[] {
  const ring: Point[] = [];
  const point = (x: number, y: number): void => void ring.push([x, y]);
  const pen = {
    moveTo: point,
    lineTo: point,
    closePath: () => undefined,
    rect: (x: number, y: number, width: number, height: number) =>
      ring.push([x, y], [x + width, y], [x + width, y + height], [x, y + height]),
    arc: (x: number, y: number, r: number) => ring.push(...disc({ x, y, r }).flat()),
  };
  type.draw(pen as unknown as Parameters<SymbolType['draw']>[0], area);
  return ring;
}

/** One symbol centred on 0, 0; lines inside it say that the row is of low confidence. */
export function glyph(technology: Technology, status: Status, low: boolean): Element[] {
  const { type, weight } = shapes[technology];
  const area = weight * SYMBOL * SYMBOL;
  const path = (share: number): string => symbol(type, area * share).digits(1)() ?? '';
  const hollow = svg('path', { class: 'ink', 'fill-rule': 'evenodd', d: path(1) + path(HOLLOW) });
  const strike = (rising: boolean): Element => {
    const end = STRIKE * Math.SQRT1_2;
    return svg('line', { class: 'hatch-line', x1: -end, x2: end, y1: rising ? end : -end, y2: rising ? -end : end });
  };
  const uncertain = low
    ? [svg('path', { class: 'hatch-line', d: linesIn([ringOf(type, area)], ACROSS.rising, HATCH_GAP) })]
    : [];
  const byStatus: Record<Status, Element[]> = {
    'in-use': [svg('path', { class: 'ink', d: path(1) })],
    test: [hollow],
    announced: [svg('path', { class: 'ring', d: path(RING) })],
    abandoned: [hollow, strike(true)],
    halted: [hollow, strike(true), strike(false)],
    unknown: [svg('path', { class: 'outline', d: path(UNKNOWN) })],
  };
  return [...uncertain, ...byStatus[status]];
}
