/** What lies over the marks: shapes and words of the two pictures in sight, the line of time that slides, the ring round the eye that is followed, and marks too large for small pictures. */
import { toDom } from '../../charts/parts/to-dom.ts';
import { svg } from '../../charts/parts/svg.ts';
import { OPEN } from '../marks.ts';
import type { FieldShape, Placement } from '../placement.ts';
import { scenery, shapesOf, sign } from '../still.ts';
import { FOLLOWED } from '../story.ts';
import type { Frame } from './blend.ts';
import { gazeOf, type Looking } from './marks-canvas.client.ts';
import { ease } from './clock.ts';
import { pupilAt } from './sprites.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Half width from which a mark is drawn as lines, in pixels of CSS. */
export const LARGE = 20;
/** Half width at which a large mark is built; it is scaled from there. */
const BUILT = 100;

type Time = Extract<FieldShape, { is: 'time' }>;
type Ring = Extract<FieldShape, { is: 'ring' }>;

const apart = ({ is }: FieldShape): boolean => is === 'time' || is === 'ring';
const find = <Is extends FieldShape['is']>(placement: Placement, is: Is) =>
  placement.shapes.find((shape): shape is Extract<FieldShape, { is: Is }> => shape.is === is);
const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

/** Words and shapes leave in the first part of the way and come in the last, so that no two pictures are read at once. */
const leaving = (t: number): number => Math.max(0, 1 - t / 0.4);
const coming = (t: number): number => Math.max(0, (t - 0.6) / 0.4);

export class Scenery {
  private readonly pictures = new Map<number, SVGElement>();
  private readonly moving = document.createElementNS(SVG, 'svg');
  private readonly large = new Map<number, { element: SVGElement; kind: number }>();
  private size = { w: 0, h: 0 };

  constructor(private readonly stage: HTMLElement) {
    this.moving.classList.add('still', 'scenery');
    stage.append(this.moving);
  }

  fit(w: number, h: number): void {
    this.clear();
    this.size = { w, h };
    this.moving.setAttribute('viewBox', `0 0 ${w} ${h}`);
  }

  clear(): void {
    for (const picture of this.pictures.values()) picture.remove();
    this.pictures.clear();
    this.large.clear();
    this.moving.replaceChildren();
  }

  private picture(i: number, placement: Placement): SVGElement {
    let found = this.pictures.get(i);
    if (!found) {
      const rest = { ...placement, shapes: placement.shapes.filter((shape) => !apart(shape)) };
      found = toDom(scenery(rest, `stage-${i}`, this.size.w, this.size.h)) as SVGElement;
      this.pictures.set(i, found);
      this.stage.append(found);
    }
    return found;
  }

  /** Shows the way from picture `from` to picture `to`. */
  show(from: number, to: number, a: Placement, b: Placement, t: number): void {
    for (const [i, picture] of this.pictures)
      if (i !== from && i !== to) {
        picture.remove();
        this.pictures.delete(i);
      }
    this.picture(from, a).style.opacity = String(leaving(t));
    if (to !== from) this.picture(to, b).style.opacity = String(coming(t));
  }

  /** Draws what moves over the canvas: again in every frame that differs. */
  move(a: Placement, b: Placement, t: number, frame: Frame, looking: Looking): void {
    const shapes = [
      ...timeBetween(find(a, 'time'), find(b, 'time'), t),
      ...ringBetween(find(a, 'ring'), find(b, 'ring'), t, frame),
    ];
    const layer = toDom(
      svg(
        'g',
        {},
        shapes.map(({ shape, shown }) => svg('g', { opacity: shown }, shapesOf([shape], 'stage-moving'))),
      ),
      SVG,
    );
    this.moving.replaceChildren(layer, ...this.largeMarks(frame, looking));
  }

  private largeMarks(frame: Frame, looking: Looking): SVGElement[] {
    const shown: SVGElement[] = [];
    for (let i = 0; i < frame.s.length; i++) {
      const [s, kind, x, y] = [frame.s[i]!, frame.k[i]!, frame.x[i]!, frame.y[i]!];
      if (s <= LARGE || kind === 0) continue;
      let mark = this.large.get(i);
      if (mark?.kind !== kind) {
        mark = { element: toDom(svg('g', { class: 'big-mark' }, sign(kind, BUILT)), SVG) as SVGElement, kind };
        this.large.set(i, mark);
      }
      const { element } = mark;
      element.setAttribute(
        'transform',
        `translate(${x} ${y})scale(${s / BUILT} ${(s / BUILT) * Math.max(0.05, frame.lid[i]!)})`,
      );
      if (kind === OPEN) {
        const [px, py] = pupilAt(gazeOf(x, y, looking));
        const pupil = element.querySelector('.pupil');
        pupil?.setAttribute('cx', String(px * BUILT));
        pupil?.setAttribute('cy', String(py * BUILT));
      }
      shown.push(element);
    }
    return shown;
  }
}

interface Shown<Shape extends FieldShape> {
  shape: Shape;
  shown: number;
}

/** The line of time slides from one picture to the next where both have it. */
function timeBetween(a: Time | undefined, b: Time | undefined, t: number): Shown<Time>[] {
  if (a && b) {
    const e = ease(t);
    return [{ shape: { ...b, now: mix(a.now, b.now, e), due: mix(a.due, b.due, e) }, shown: 1 }];
  }
  if (a) return [{ shape: a, shown: leaving(t) }];
  return b ? [{ shape: b, shown: coming(t) }] : [];
}

/** The ring goes with its eye. */
function ringBetween(a: Ring | undefined, b: Ring | undefined, t: number, { x, y }: Frame): Shown<Ring>[] {
  const shape = a ?? b;
  if (!shape) return [];
  const r = a && b ? mix(a.r, b.r, ease(t)) : shape.r;
  const shown = a && b ? 1 : a ? leaving(t) : coming(t);
  return [{ shape: { is: 'ring', x: x[FOLLOWED]!, y: y[FOLLOWED]!, r }, shown }];
}
