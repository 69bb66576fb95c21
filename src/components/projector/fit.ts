/** How a drawing fills a projector's screen: which of its widths, beside its words or below them, how large. Pure; pixels of the screen throughout. */

/** Nothing on the screen is smaller: read from the last row of a classroom. */
export const LEGIBLE = 24;
/** Letters of a drawing that stands whole may be so small; smaller ones are enlarged, and the drawing moves under the window. */
export const LEAST = 20;
/** Larger words help nobody. */
const LARGEST = 40;

/** A drawing in its own units: size of its view box and of its smallest text. */
export interface Drawn {
  width: number;
  height: number;
  text: number;
}

export type Layout = 'below' | 'beside';

/** Room for a drawing: under its words across the whole screen, or beside them. */
export type Rooms = Readonly<Record<Layout, { width: number; height: number }>>;

export interface Fit {
  /** Index of the drawing to show. */
  drawing: number;
  layout: Layout;
  scale: number;
  /** Smallest text on the screen. */
  text: number;
  /** Share of the height in sight at once; below 1 the drawing is moved under the window with the arrow keys. */
  seen: number;
}

function fitOne({ width, height, text }: Drawn, drawing: number, layout: Layout, room: Rooms[Layout]): Fit {
  const widest = Math.min(room.width / width, LARGEST / text);
  const whole = Math.min(widest, room.height / height);
  const scale = Math.max(whole, Math.min(widest, LEGIBLE / text));
  return { drawing, layout, scale, text: scale * text, seen: Math.min(1, room.height / (height * scale)) };
}

/** First what can be read, then what is in sight as a whole, then what is largest; on a small screen, where nothing can be read from afar, the largest text. */
function better(one: Fit, other: Fit): boolean {
  const [legible, otherwise] = [one, other].map(({ text }) => text >= LEGIBLE - 0.01);
  if (legible !== otherwise) return legible === true;
  if (!legible) return one.text > other.text;
  if (Math.abs(one.seen - other.seen) > 0.001) return one.seen > other.seen;
  return one.scale > other.scale;
}

const layouts = ['below', 'beside'] as const;

function best(fits: readonly Fit[], isBetter: (one: Fit, other: Fit) => boolean): Fit {
  const [first, ...more] = fits;
  if (!first) throw new Error('no drawing to fit');
  return more.reduce((found, one) => (isBetter(one, found) ? one : found), first);
}

/**
 * Whole, if its letters can be read so; else as large as they must be.
 * @throws Error for no drawing at all
 */
export function fitOf(drawn: readonly Drawn[], rooms: Rooms): Fit {
  const whole = wholeOf(drawn, rooms);
  if (whole.text >= LEAST) return whole;
  return best(
    drawn.flatMap((one, i) => layouts.map((layout) => fitOne(one, i, layout, rooms[layout]))),
    better,
  );
}

/**
 * The way that shows a whole drawing with the largest letters, however small they are.
 * @throws Error for no drawing at all
 */
export const wholeOf = (drawn: readonly Drawn[], rooms: Rooms): Fit =>
  best(
    drawn.flatMap(({ width, height, text }, drawing) =>
      layouts.map((layout): Fit => {
        const scale = Math.min(rooms[layout].width / width, rooms[layout].height / height, LARGEST / text);
        return { drawing, layout, scale, text: scale * text, seen: 1 };
      }),
    ),
    (one, other) => one.text > other.text,
  );
