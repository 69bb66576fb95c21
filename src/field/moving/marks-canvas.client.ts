/** The marks on a canvas: copied pixel by pixel into one picture that is put at once. Nothing is ever read back from the canvas. */
import { CROWD, FILE, OPEN, PROMISED, SCREEN, SHUT, UNDECIDED } from '../marks.ts';
import type { Frame } from './blend.ts';
import { gazeAt, LIDS, sprite, type Sprite } from './sprites.ts';

/** Device pixels of all canvases together, at most: 12 MB at four bytes each. */
const PIXELS = 3_000_000;
/** Device pixels to one of CSS, at most: more is not seen in marks of this size. */
const FINEST = 2;

/** Marks between two rests of a picture that is painted bit by bit. */
const FEW = 8;

/** Names of the colours of the page (src/styles/tokens.css, story.css) that the kinds are drawn in. */
const COLOURS: readonly [kind: number, name: string][] = [
  [OPEN, '--ink'],
  [SHUT, '--soft'],
  [PROMISED, '--promised'],
  [UNDECIDED, '--ink'],
  [SCREEN, '--screen'],
  [CROWD, '--crowd'],
  [FILE, '--soft'],
];

/** `#rrggbb` as a pixel without its opacity; canvases lie little end first on every machine that browsers run on. */
const pixelOf = (hex: string): number => {
  const value = Number.parseInt(hex.slice(1), 16);
  return ((value & 255) << 16) | (value & 0xff00) | (value >> 16);
};

/** Where eyes look, in pixels of CSS. */
export interface Looking {
  x: number;
  y: number;
  /** Eyes near another point look there instead. */
  at?: { x: number; y: number; radius: number } | undefined;
}

/** A small picture on this canvas: the pixels that it covers, counted from its first, and how much. */
interface Stamp extends Sprite {
  at: Uint32Array;
  alpha: Uint8Array;
}

interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @param width pixels in a row of the canvas */
function stamp(made: Sprite, width: number): Stamp {
  const { w, h, cover } = made;
  let count = 0;
  for (let i = 0; i < cover.length; i++) if (cover[i]! > 0) count++;
  const [at, alpha] = [new Uint32Array(count), new Uint8Array(count)];
  for (let v = 0, i = 0, n = 0; v < h; v++)
    for (let u = 0; u < w; u++, i++) {
      if (cover[i] === 0) continue;
      at[n] = v * width + u;
      alpha[n++] = cover[i]!;
    }
  return { ...made, at, alpha };
}

export class MarksCanvas {
  private readonly sprites = new Map<number, Stamp>();
  private readonly tint = new Uint32Array(8);
  private pixels = new Uint32Array(0);
  private image: ImageData | undefined;
  private drawn: Part = { left: 0, top: 0, right: 0, bottom: 0 };
  private ratio = 1;

  private constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly pen: CanvasRenderingContext2D,
  ) {}

  /** Undefined where no canvas can be had: the stills stand instead. */
  static on(canvas: HTMLCanvasElement): MarksCanvas | undefined {
    const pen = canvas.getContext('2d');
    return pen ? new MarksCanvas(canvas, pen) : undefined;
  }

  /** @param w,h pixels of CSS */
  fit(w: number, h: number): void {
    const ratio = Math.min(devicePixelRatio, FINEST, Math.sqrt(PIXELS / (w * h)));
    const [width, height] = [Math.floor(w * ratio), Math.floor(h * ratio)];
    if (ratio !== this.ratio || width !== this.image?.width) this.sprites.clear();
    this.ratio = ratio;
    if (this.image?.width === width && this.image.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    this.image = this.pen.createImageData(width, height);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.drawn = { left: 0, top: 0, right: 0, bottom: 0 };
  }

  /** Gives the memory of the pictures back. */
  free(): void {
    this.canvas.width = this.canvas.height = 0;
    this.image = undefined;
    this.pixels = new Uint32Array(0);
    this.sprites.clear();
  }

  /** Reads the colours of the moment; once a theme and ground, never a frame. */
  colour(style: CSSStyleDeclaration): void {
    for (const [kind, name] of COLOURS) this.tint[kind] = pixelOf(style.getPropertyValue(name).trim());
  }

  private stampOf(kind: number, halves: number, lid: number, gaze: number): Stamp {
    const key = ((kind * 512 + halves) * 8 + lid) * 64 + gaze;
    let found = this.sprites.get(key);
    if (!found)
      this.sprites.set(key, (found = stamp(sprite(kind, halves / 2, lid, gaze, this.ratio), this.image!.width)));
    return found;
  }

  /** Writes all marks but those left out, and puts the part of the picture that changed. */
  paint(frame: Frame, looking: Looking, leaveOut: (s: number) => boolean): void {
    const painting = this.painting(frame, looking, leaveOut);
    while (!painting.next().done);
  }

  /** The same, with a rest after every few marks; what is left in the middle, the next picture wipes off. */
  *painting(frame: Frame, looking: Looking, leaveOut: (s: number) => boolean): Generator<undefined, void> {
    const { image, pixels, ratio, drawn } = this;
    if (!image) return;
    const { width, height } = image;
    for (let y = drawn.top; y < drawn.bottom; y++) pixels.fill(0, y * width + drawn.left, y * width + drawn.right);
    this.drawn = { left: 0, top: 0, right: width, bottom: height };
    const now: Part = { left: width, top: height, right: 0, bottom: 0 };
    for (let i = 0; i < frame.x.length; i++) {
      const s = frame.s[i]!;
      if (s * ratio >= 0.5 && !leaveOut(s)) this.write(frame, i, looking, now);
      if (i % FEW === FEW - 1) yield;
    }
    this.drawn = now.right > now.left ? now : { left: 0, top: 0, right: 0, bottom: 0 };
    const [left, top] = [Math.min(drawn.left, now.left), Math.min(drawn.top, now.top)];
    const [right, bottom] = [Math.max(drawn.right, now.right), Math.max(drawn.bottom, now.bottom)];
    if (right > left && bottom > top) this.pen.putImageData(image, 0, 0, left, top, right - left, bottom - top);
  }

  private write(frame: Frame, i: number, looking: Looking, part: Part): void {
    const { ratio, pixels } = this;
    const { width, height } = this.image!;
    const [kind, x, y, s, moving] = [frame.k[i]!, frame.x[i]!, frame.y[i]!, frame.s[i]!, frame.moving[i]!];
    // A mark under way looks ahead, in whole sizes: so its pictures stay few.
    const gaze = kind === OPEN && moving === 0 ? gazeOf(x, y, looking) : 0;
    const halves = moving === 0 ? Math.round(s * ratio * 2) : 2 * Math.round(s * ratio);
    const { w, h, cover, at, alpha } = this.stampOf(kind, halves, Math.round(frame.lid[i]! * LIDS), gaze);
    const [left, top] = [Math.round(x * ratio - w / 2), Math.round(y * ratio - h / 2)];
    const [u0, u1] = [Math.max(0, -left), Math.min(w, width - left)];
    const [v0, v1] = [Math.max(0, -top), Math.min(h, height - top)];
    if (u0 >= u1 || v0 >= v1) return;
    if (left + u0 < part.left) part.left = left + u0;
    if (top + v0 < part.top) part.top = top + v0;
    if (left + u1 > part.right) part.right = left + u1;
    if (top + v1 > part.bottom) part.bottom = top + v1;
    const tint = this.tint[kind]!;
    // Where marks cross, the more opaque pixel stays.
    if (u1 - u0 === w && v1 - v0 === h) {
      const first = top * width + left;
      for (let i = 0; i < at.length; i++) {
        const to = first + at[i]!;
        if (alpha[i]! > pixels[to]! >>> 24) pixels[to] = ((alpha[i]! << 24) | tint) >>> 0;
      }
      return;
    }
    for (let v = v0; v < v1; v++) {
      let from = v * w + u0;
      let to = (top + v) * width + left + u0;
      for (let u = u0; u < u1; u++, from++, to++)
        if (cover[from]! > pixels[to]! >>> 24) pixels[to] = ((cover[from]! << 24) | tint) >>> 0;
    }
  }
}

/** The way an eye looks: at the point near it, else where all look. */
export function gazeOf(x: number, y: number, { x: lookX, y: lookY, at }: Looking): number {
  return at && Math.hypot(at.x - x, at.y - y) < at.radius ? gazeAt(at.x - x, at.y - y) : gazeAt(lookX - x, lookY - y);
}
