/** How an origin is painted: a ground in its colour, and over it a texture for all but one, so that no two are told apart by colour alone. */
import type { Origin } from './rows.ts';
import { ACROSS, dotsIn, linesIn, stripesIn, type Shape } from '../parts/textures.ts';

export interface Texture {
  className: string;
  d: string;
  /** Of a dot, in px. */
  wide?: number;
}
/** An area as it is painted. */
export interface Ink {
  className: string;
  textures: Texture[];
}

/** Width of a stripe in px: half of the way from one to the next, and what the other textures go by. */
const STRIPE = { wide: 4, narrow: 3 };
/** Between the thin lines across that say that a reading is uncertain. */
const UNSURE = { wide: 4, narrow: 6 };
/** Radius of a dot as a part of a stripe. */
const DOT = 0.6;
const GROUND: Record<Exclude<Origin, 'not-read'>, string> = {
  china: 'china',
  both: 'usa pair',
  us: 'usa',
  other: 'third',
};

/** China is solid, both are stripes, the United States dots, other origins a grid. What is cut out of a colour is paper. */
function texturesOf(origin: Origin, shape: Shape, stripe: number): Texture[] {
  const gap = 2 * stripe;
  if (origin === 'both') return [{ className: 'china', d: stripesIn(shape, ACROSS.rising, gap, stripe) }];
  if (origin === 'us') return [{ className: 'cut-dots', d: dotsIn(shape, gap, DOT * stripe), wide: 2 * DOT * stripe }];
  if (origin !== 'other') return [];
  const lines = [ACROSS.level, ACROSS.upright].map((across) => linesIn(shape, across, gap * Math.SQRT1_2));
  return [{ className: 'cut-line', d: lines.join('') }];
}

const size = (narrow: boolean): 'narrow' | 'wide' => (narrow ? 'narrow' : 'wide');
const unsureLines = (low: boolean, shape: Shape, narrow: boolean): Texture[] =>
  low ? [{ className: 'cut-line', d: linesIn(shape, ACROSS.falling, UNSURE[size(narrow)]) }] : [];
const full = (textures: Texture[]): Texture[] => textures.filter(({ d }) => d !== '');

/** The stripes of both origins over a whole area, to be clipped by the shapes that have them. */
export const stripesOver = (area: Shape, narrow: boolean): Texture[] =>
  full(texturesOf('both', area, STRIPE[size(narrow)]));

/** What is painted on the shape of a country itself: all but stripes, which lie over the whole map. */
export const shapeInk = (origin: Origin, low: boolean, shape: Shape, narrow: boolean): Ink =>
  origin === 'both'
    ? { className: GROUND.both, textures: full(unsureLines(low, shape, narrow)) }
    : inkOf(origin, low, shape, narrow);

/**
 * @param shape what is painted, in px: textures end at its edge
 * @param low whether the reading is uncertain: thin lines lie across
 */
export function inkOf(origin: Origin, low: boolean, shape: Shape, narrow: boolean): Ink {
  if (origin === 'not-read') return { className: 'outline', textures: [] };
  return {
    className: GROUND[origin],
    textures: full([...texturesOf(origin, shape, STRIPE[size(narrow)]), ...unsureLines(low, shape, narrow)]),
  };
}

/** The sign of an uncertain reading by itself. */
export const unsureInk = (shape: Shape, narrow: boolean): Ink => ({
  className: 'cut',
  textures: full([{ className: 'hatch-line', d: linesIn(shape, ACROSS.falling, UNSURE[size(narrow)]) }]),
});
