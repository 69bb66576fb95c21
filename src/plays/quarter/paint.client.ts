/** Paints moments on canvases: people and vehicles as shapes, the machine's boxes round them. */
import { cellAt, WIDTH } from '../../models/quarter/ground.ts';
import { MOVERS, OFF, PEOPLE, STEPS, UNIT } from '../../models/quarter/measure.ts';
import type { Watched } from '../../models/quarter/quarter.ts';
import { BOX } from './map.ts';
import { clockOf } from './quarter.ts';
import { edges, project, type Spot } from './project.ts';

/** Tints of clothes and paint, in the order of the model's colours: all read on near-black; the code in a view names them too. */
const TINTS = ['#5f6f69', '#f2f2ea', '#ff6b6b', '#6fa8ff', '#62c46f', '#ffd75e'];
const MINT = '#6ff2c0';
const AMBER = '#ffb454';
const ROSE = '#ff7a93';
const DIM = '#40594f';
const QUIET = '#9fbcb1';

export interface Scene {
  watched: Watched;
  step: number;
  /** Share of the way to the next step: shapes move between samples, boxes do not. */
  share: number;
  /** Shapes of what was really there. */
  truth: boolean;
  /** The person whose day is looked at, -1 for none. */
  who: number;
}

/** Sizes of canvases in CSS pixels, as last laid out: to ask in every frame would lay the page out in every frame. */
const sizes = new WeakMap<Element, { width: number; height: number }>();
const sized = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) sizes.set(target, contentRect);
});

function sizeOf(canvas: HTMLCanvasElement): { width: number; height: number } {
  const known = sizes.get(canvas);
  if (known && known.width > 0) return known;
  sized.observe(canvas);
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  sizes.set(canvas, size);
  return size;
}

/** What each canvas shows: handing a picture to the screen takes a slow phone a frame, even where it is the same. */
const shown = new WeakMap<HTMLCanvasElement, { size: string; picture: readonly unknown[] }>();

/** @param picture all that the picture depends on, but for its size @returns whether the canvas shows it already */
function shows(canvas: HTMLCanvasElement, picture: readonly unknown[]): boolean {
  const { width, height } = sizeOf(canvas);
  const size = `${width} ${height}`;
  const before = shown.get(canvas);
  if (before?.size === size && before.picture.every((part, i) => part === picture[i])) return true;
  shown.set(canvas, { size, picture });
  return false;
}

/** A canvas of its own size in device pixels. @returns null while it has no size, as in a closed part of the page */
function ready(
  canvas: HTMLCanvasElement,
): { context: CanvasRenderingContext2D; width: number; height: number; dot: number } | null {
  const context = canvas.getContext('2d');
  const dot = Math.min(2, devicePixelRatio || 1);
  const size = sizeOf(canvas);
  const [width, height] = [Math.round(size.width * dot), Math.round(size.height * dot)];
  if (!context || width === 0 || height === 0) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.clearRect(0, 0, width, height);
  return { context, width, height, dot };
}

/** Where a mover stands between two steps, in metres; null when off the street. */
function placeOf(
  { watched: { day }, step, share }: Scene,
  who: number,
): { x: number; y: number; dx: number; dy: number } | null {
  const { x, y } = day.tracks;
  const now = step * MOVERS + who;
  if (x[now] === OFF) return null;
  const next = step + 1 < STEPS && x[now + MOVERS] !== OFF ? now + MOVERS : now;
  const [dx, dy] = [(x[next]! - x[now]!) / UNIT, (y[next]! - y[now]!) / UNIT];
  return { x: x[now]! / UNIT + dx * share, y: y[now]! / UNIT + dy * share, dx, dy };
}

export function paintMap(canvas: HTMLCanvasElement, scene: Scene): void {
  if (shows(canvas, [scene.watched, scene.step, scene.share, scene.truth, scene.who])) return;
  const paper = ready(canvas);
  if (!paper) return;
  const { context, width, dot } = paper;
  const k = width / WIDTH;
  if (scene.truth) paintMovers(context, scene, k, dot);
  const chosen = scene.who >= 0 ? placeOf(scene, scene.who) : null;
  if (chosen) {
    const path = new Path2D();
    addShape(path, scene.who, chosen, k, dot);
    context.fillStyle = TINTS[scene.watched.day.colours[scene.who]!]!;
    context.fill(path);
    context.strokeStyle = ROSE;
    context.lineWidth = 1.5 * dot;
    context.beginPath();
    context.arc(chosen.x * k, chosen.y * k, 2.6 * k + 2 * dot, 0, 2 * Math.PI);
    context.stroke();
  }
  const { boxes } = scene.watched;
  const frames = new Path2D();
  for (let i = boxes.first[scene.step]!; i < boxes.first[scene.step + 1]!; i++) {
    const side = BOX[boxes.kind[i]!]! * k;
    frames.rect((boxes.x[i]! / UNIT) * k - side / 2, (boxes.y[i]! / UNIT) * k - side / 2, side, side);
  }
  context.strokeStyle = MINT;
  context.lineWidth = dot;
  context.stroke(frames);
}

type Place = NonNullable<ReturnType<typeof placeOf>>;

/** A dot for a person, a rectangle along its way for a vehicle. */
function addShape(path: Path2D, who: number, { x, y, dx, dy }: Place, k: number, dot: number): void {
  if (who < PEOPLE) {
    const radius = Math.max(1.6 * dot, 0.62 * k);
    path.moveTo(x * k + radius, y * k);
    path.arc(x * k, y * k, radius, 0, 2 * Math.PI);
    return;
  }
  const [w, h] = Math.abs(dx) >= Math.abs(dy) ? [4.2 * k, 2 * k] : [2 * k, 4.2 * k];
  path.rect(x * k - w / 2, y * k - h / 2, w, h);
}

/** Everyone in the street: one path a colour, as filling two hundred by themselves takes a slow phone half a frame. */
function paintMovers(context: CanvasRenderingContext2D, scene: Scene, k: number, dot: number): void {
  const paths = TINTS.map(() => new Path2D());
  for (let who = 0; who < MOVERS; who++) {
    const place = placeOf(scene, who);
    if (place) addShape(paths[scene.watched.day.colours[who]!]!, who, place, k, dot);
  }
  paths.forEach((path, colour) => {
    context.fillStyle = TINTS[colour]!;
    context.fill(path);
  });
}

/** The way of one person through the day, as dots. */
export function paintWay(canvas: HTMLCanvasElement, watched: Watched, who: number): void {
  if (shows(canvas, who < 0 ? [who] : [watched, who])) return;
  const paper = ready(canvas);
  if (!paper || who < 0) return;
  const { context, width, dot } = paper;
  const k = width / WIDTH;
  const { x, y } = watched.day.tracks;
  context.fillStyle = ROSE;
  for (let step = 0; step < STEPS; step++) {
    const at = step * MOVERS + who;
    if (x[at] !== OFF) context.fillRect((x[at]! / UNIT) * k - dot / 2, (y[at]! / UNIT) * k - dot / 2, dot, dot);
  }
}

const drawnEdges = new Map<number, Spot[][]>();

/** The code a camera gives to what it follows: it says what was filed, never who. */
const codeOf = (kind: number, who: number, camera: number, step: number): string =>
  `${kind ? 'V' : 'P'}${100 + ((who * 37 + camera * 101 + Math.floor(step / 90) * 53) % 900)}`;

/** @param alarm the boxes of an alert are amber in this view */
export function paintView(canvas: HTMLCanvasElement, camera: number, scene: Scene, alarm = false): void {
  const paper = ready(canvas);
  if (!paper) return;
  const { context, width, height, dot } = paper;
  let lines = drawnEdges.get(camera);
  if (!lines) drawnEdges.set(camera, (lines = edges(camera, scene.watched.views)));
  context.strokeStyle = DIM;
  context.lineWidth = dot;
  for (const line of lines) {
    context.beginPath();
    line.forEach((spot, i) =>
      i === 0 ? context.moveTo(spot.x * width, spot.y * height) : context.lineTo(spot.x * width, spot.y * height),
    );
    context.stroke();
  }
  const { views } = scene.watched;
  // Far ones first, so that near ones stand before them.
  const seen: { who: number; spot: Spot }[] = [];
  for (let who = 0; who < MOVERS; who++) {
    const place = placeOf(scene, who);
    const spot = place && views[cellAt(place.x, place.y)]! & (1 << camera) ? project(camera, place.x, place.y) : null;
    if (spot) seen.push({ who, spot });
  }
  seen.sort((a, b) => a.spot.metre - b.spot.metre);
  for (const { who, spot } of seen) {
    const [x, y, metre] = [spot.x * width, spot.y * height, spot.metre * height];
    context.fillStyle = scene.truth ? TINTS[scene.watched.day.colours[who]!]! : '#4a5b54';
    context.beginPath();
    if (who < PEOPLE) {
      // A person is a rounded stroke with a round top: no face, no body.
      context.roundRect(x - 0.28 * metre, y - 1.35 * metre, 0.56 * metre, 1.35 * metre, 0.26 * metre);
      context.moveTo(x + 0.2 * metre, y - 1.55 * metre);
      context.arc(x, y - 1.55 * metre, 0.2 * metre, 0, 2 * Math.PI);
    } else context.roundRect(x - 2 * metre, y - 1.6 * metre, 4 * metre, 1.6 * metre, 0.4 * metre);
    context.fill();
    if (who === scene.who) {
      context.strokeStyle = ROSE;
      context.lineWidth = 2 * dot;
      context.stroke();
    }
  }
  const { boxes } = scene.watched;
  context.lineWidth = dot;
  context.font = `${Math.round(10.5 * dot)}px Machine, monospace`;
  context.fillStyle = QUIET;
  // A camera stamps its pictures in digits, whatever the reader's language.
  context.fillText(`C${camera + 1} ${clockOf(scene.step, 'en', true)}`, 6 * dot, 14 * dot);
  /** Codes already written: a code that would lie on another is left out. */
  const codes: [x: number, y: number][] = [];
  for (let i = boxes.first[scene.step]!; i < boxes.first[scene.step + 1]!; i++) {
    if (boxes.camera[i] !== camera) continue;
    const spot = project(camera, boxes.x[i]! / UNIT, boxes.y[i]! / UNIT);
    if (!spot) continue;
    const kind = boxes.kind[i]!;
    const metre = spot.metre * height;
    const [w, h] = kind ? [4.4 * metre, 2 * metre] : [0.95 * metre, 2 * metre];
    const [x, y] = [spot.x * width - w / 2, spot.y * height - h + 0.12 * metre];
    context.strokeStyle = context.fillStyle = alarm && !kind ? AMBER : MINT;
    context.strokeRect(x, y, Math.max(w, 3 * dot), Math.max(h, 5 * dot));
    const [codeX, codeY] = [Math.min(x, width - 34 * dot), Math.max(28 * dot, y - 3 * dot)];
    if (codes.some(([otherX, otherY]) => Math.abs(codeX - otherX) < 36 * dot && Math.abs(codeY - otherY) < 12 * dot))
      continue;
    codes.push([codeX, codeY]);
    context.fillText(codeOf(kind, boxes.who[i]!, camera, scene.step), codeX, codeY);
  }
}
