/** What stands where in a drawing, read from its SVG tree alone: boxes of its texts and of its shapes, in px of the drawing. */
import type { Element, ElementContent } from 'hast';
import { textWidth } from '../../src/charts/parts/text-width.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface DrawnText extends Box {
  text: string;
  classes: string[];
  /** The mark it belongs to, if it stands in one. */
  mark: string | null;
  /** Axis text: a scale, not a fact. */
  scale: boolean;
}
export interface DrawnShape extends Box {
  name: string;
  classes: string[];
  mark: string | null;
  scale: boolean;
}
export interface Geometry {
  width: number;
  height: number;
  texts: DrawnText[];
  shapes: DrawnShape[];
  marks: string[];
}

/** Sizes of marks.css in px. */
const SIZES: Record<string, number> = { large: 18, title: 22, huge: 30, small: 12 };
/** The ink of a line of text, as parts of its size: capitals and digits above the baseline, descenders below it. */
const INK = { above: 0.74, below: 0.2 };

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const number = (element: Element, name: string): number => Number(element.properties[name] ?? 0);
const classesOf = (element: Element): string[] =>
  String(element.properties['class'] ?? '')
    .split(' ')
    .filter(Boolean);

interface Place {
  dx: number;
  dy: number;
  mark: string | null;
  scale: boolean;
}

const sizeOf = (classes: readonly string[]): number => SIZES[classes.find((one) => one in SIZES) ?? ''] ?? 14;

/** Width of the words of a text, its spans in their own classes. */
function widthOf(element: Element, inherited: readonly string[]): { width: number; size: number; text: string } {
  const classes = element.tagName === 'tspan' ? [...inherited, ...classesOf(element)] : classesOf(element);
  let [width, size, text] = [0, sizeOf(classes), ''];
  for (const child of element.children) {
    if (child.type === 'text') {
      width += textWidth(child.value, sizeOf(classes), classes.includes('strong') ? 'bold' : 'regular');
      text += child.value;
    } else if (isElement(child)) {
      const inside = widthOf(child, classes);
      width += inside.width;
      size = Math.max(size, inside.size);
      text += inside.text;
    }
  }
  return { width, size, text };
}

function textBox(element: Element, { dx, dy, mark, scale }: Place): DrawnText {
  const { width, size, text } = widthOf(element, []);
  const anchor = String(element.properties['text-anchor'] ?? 'start');
  const left = dx + number(element, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const y = dy + number(element, 'y');
  const classes = [...classesOf(element), ...element.children.filter(isElement).flatMap(classesOf)];
  return {
    left,
    right: left + width,
    top: y - INK.above * size,
    bottom: y + INK.below * size,
    text,
    classes,
    mark,
    scale,
  };
}

/** How many numbers each command of a path takes. */
const TAKES: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const STEPS = [0.25, 0.5, 0.75];

/** Points of a path: its corners, and some along each cubic curve. */
export function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = command.toLowerCase();
    const takes = TAKES[kind];
    if (takes === undefined) throw new Error(`a path holds the unknown command "${command}"`);
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (takes === 0) [x, y] = [startX, startY];
    for (let i = 0; takes > 0 && i + takes <= numbers.length; i += takes) {
      const own = numbers.slice(i, i + takes);
      const from = command === kind ? { x, y } : { x: 0, y: 0 };
      const before = { x, y };
      if (kind === 'h') x = from.x + (own[0] ?? 0);
      else if (kind === 'v') y = from.y + (own[0] ?? 0);
      else {
        x = from.x + (own.at(-2) ?? 0);
        y = from.y + (own.at(-1) ?? 0);
      }
      if (kind === 'c')
        for (const t of STEPS) {
          const at = (axis: 0 | 1, start: number, origin: number, end: number): number =>
            (1 - t) ** 3 * start +
            3 * (1 - t) ** 2 * t * (origin + (own[axis] ?? 0)) +
            3 * (1 - t) * t ** 2 * (origin + (own[axis + 2] ?? 0)) +
            t ** 3 * end;
          points.push([at(0, before.x, from.x, x), at(1, before.y, from.y, y)]);
        }
      if (kind === 'm' && i === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

const around = (points: readonly (readonly [number, number])[]): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

function shapeBox(element: Element): Box | null {
  const of = (name: string): number => number(element, name);
  switch (element.tagName) {
    case 'rect':
      return { left: of('x'), top: of('y'), right: of('x') + of('width'), bottom: of('y') + of('height') };
    case 'circle':
      return {
        left: of('cx') - of('r'),
        top: of('cy') - of('r'),
        right: of('cx') + of('r'),
        bottom: of('cy') + of('r'),
      };
    case 'ellipse':
      return {
        left: of('cx') - of('rx'),
        top: of('cy') - of('ry'),
        right: of('cx') + of('rx'),
        bottom: of('cy') + of('ry'),
      };
    case 'line':
      return around([
        [of('x1'), of('y1')],
        [of('x2'), of('y2')],
      ]);
    case 'path': {
      const points = pointsOf(String(element.properties['d'] ?? ''));
      return points.length > 0 ? around(points) : null;
    }
    case 'polyline':
    case 'polygon': {
      const numbers = (String(element.properties['points']).match(/-?[\d.]+/g) ?? []).map(Number);
      return around(numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : [])));
    }
    default:
      return null;
  }
}

/**
 * @param tree the drawing as `draw` returns it
 * @throws Error for a transform other than one translation
 */
export function geometryOf(tree: Element): Geometry {
  const [, , width = 0, height = 0] = String(tree.properties['viewBox']).split(' ').map(Number);
  const geometry: Geometry = { width, height, texts: [], shapes: [], marks: [] };
  const visit = (element: Element, place: Place): void => {
    if (['defs', 'title', 'desc', 'clipPath', 'pattern'].includes(element.tagName)) return;
    const transform = String(element.properties['transform'] ?? '');
    const moved = /^translate\((-?[\d.]+)[ ,](-?[\d.]+)\)$/.exec(transform);
    if (transform && !moved) throw new Error(`transform "${transform}" is not one translation`);
    const mark = element.properties['data-mark'];
    const here: Place = {
      dx: place.dx + Number(moved?.[1] ?? 0),
      dy: place.dy + Number(moved?.[2] ?? 0),
      mark: typeof mark === 'string' ? mark : place.mark,
      scale: place.scale || classesOf(element).includes('scale'),
    };
    if (typeof mark === 'string') geometry.marks.push(mark);
    if (element.tagName === 'text') {
      geometry.texts.push(textBox(element, here));
      return;
    }
    const box = shapeBox(element);
    if (box)
      geometry.shapes.push({
        left: box.left + here.dx,
        right: box.right + here.dx,
        top: box.top + here.dy,
        bottom: box.bottom + here.dy,
        name: element.tagName,
        classes: classesOf(element),
        mark: here.mark,
        scale: here.scale,
      });
    for (const child of element.children) if (isElement(child)) visit(child, here);
  };
  visit(tree, { dx: 0, dy: 0, mark: null, scale: false });
  return geometry;
}

/** How far two boxes lie in each other, in px on the lesser side; 0 where they do not. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(
    0,
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    ),
  );
