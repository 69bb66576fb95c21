/** Countries on the geographic map, painted by origin: their shapes, round marks for those too small to see, and all other countries pale. */
import type { Element } from 'hast';
import { mark, svg } from '../parts/svg.ts';
import { disc, type Shape } from '../parts/textures.ts';
import { shapeInk, inkOf, stripesOver, type Ink, type Texture } from './inks.ts';
import { drawTexture, painted } from './painted.ts';
import type { Origin } from './rows.ts';
import { world } from './world.ts';

/** Radius of the round mark on a small country, marked or not, by the width of the drawing. */
const DOT = { wide: 3.4, narrow: 2.4 };
const PALE_DOT = 1.3;
const TOUCH = 0.01; // px

export interface MapCountry {
  id: string;
  iso3: string;
  name: { en: string };
  origin: Origin;
  /** The reading is uncertain: thin lines lie across. */
  unsure?: boolean;
}

export interface Marked {
  /** Its shape on the map, if anything is left of it. */
  shape?: { path: string; ink: Ink };
  dot?: { x: number; y: number; r: number; ink: Ink };
}

export interface Geography {
  height: number;
  /** By the country's id. */
  marked: ReadonlyMap<string, Marked>;
  /** Stripes over the whole map, clipped by the shapes that have them. */
  clipped: { id: string; shapes: string; textures: Texture[] }[];
  /** Path data of all that is not marked. */
  pale: string;
}

const circle = (x: number, y: number, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Ways round a mark that another may step to, from straight away to straight across, on either side in turn. */
const STEPS = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * (Math.PI / 6));

/** Round marks that would cover each other step apart, the later one away from the earlier to the first place that is free. */
function parted(dots: { x: number; y: number }[], r: number): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = [];
  const covered = (dot: { x: number; y: number }, by: number) =>
    placed.find((other) => Math.hypot(other.x - dot.x, other.y - dot.y) < by);
  for (const dot of dots) {
    const near = covered(dot, 2 * r);
    const away = near && Math.atan2(dot.y - near.y, dot.x - near.x);
    const places =
      near && away !== undefined
        ? STEPS.map((turn) => ({
            x: near.x + 2 * r * Math.cos(away + turn),
            y: near.y + 2 * r * Math.sin(away + turn),
          }))
        : [dot];
    // Two that only touch do not cover each other.
    placed.push(places.find((place) => !covered(place, 2 * r - TOUCH)) ?? places[0] ?? dot);
  }
  return placed;
}

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

/**
 * @param id of the chart, for the names in the drawing
 * @throws Error for a country that the map has not
 */
export function placeGeography(
  countries: readonly MapCountry[],
  id: string,
  { width, narrow }: { width: number; narrow: boolean },
): Geography {
  const map = world(width);
  const shapes = new Map(map.countries.map((country) => [country.key, country]));
  const drawn = countries.map((country) => {
    const shape = shapes.get(country.iso3);
    if (!shape) throw new Error(`the world map has no country ${country.iso3} (${country.name.en})`);
    return { country, shape };
  });
  const r = narrow ? DOT.narrow : DOT.wide;
  const small = drawn.filter(({ shape }) => shape.small);
  const centres = parted(
    small.map(({ shape }) => middle(shape.box)),
    r,
  );
  const dots = new Map(small.map(({ country }, i) => [country.id, centres[i] as { x: number; y: number }]));
  const marked = new Map(
    drawn.map(({ country: { id: key, origin, unsure = false }, shape }): [string, Marked] => {
      const at = dots.get(key);
      const dot = at && { ...at, r };
      return [
        key,
        {
          ...(shape.path ? { shape: { path: shape.path, ink: shapeInk(origin, unsure, shape.rings, narrow) } } : {}),
          ...(dot ? { dot: { ...dot, ink: inkOf(origin, unsure, disc(dot), narrow) } } : {}),
        },
      ];
    }),
  );
  const striped = drawn.map(({ country, shape }) => (country.origin === 'both' ? shape.path : '')).join('');
  const area: Shape = [
    [
      [0, 0],
      [width, 0],
      [width, map.height],
      [0, map.height],
    ],
  ];
  const named = new Set(countries.map(({ iso3 }) => iso3));
  const pale = map.countries.filter(({ key }) => !named.has(key));
  const paleDots = pale
    .filter((country) => country.small)
    .map(({ box }) => circle(middle(box).x, middle(box).y, PALE_DOT));
  return {
    height: map.height,
    marked,
    clipped: striped ? [{ id: `${id}-striped-${width}`, shapes: striped, textures: stripesOver(area, narrow) }] : [],
    pale: pale.map(({ path }) => path).join('') + paleDots.join(''),
  };
}

/** The shape and the round mark of a country. */
const drawMarked = ({ shape, dot }: Marked): (Element | Element[] | null)[] => [
  shape ? painted('path', { d: shape.path }, shape.ink) : null,
  dot ? painted('circle', { cx: dot.x, cy: dot.y, r: dot.r }, dot.ink) : null,
];

/** The map: what is not marked, then every marked country with `more` of its own, then the stripes over all. */
export const drawGeography = (
  { marked, clipped, pale }: Geography,
  more: (id: string) => Element[] = () => [],
): Element[] => [
  svg(
    'defs',
    {},
    clipped.map(({ id, shapes }) => svg('clipPath', { id }, svg('path', { d: shapes }))),
  ),
  svg('path', { class: 'unmarked', d: pale }),
  // The group's fine line parts neighbours of one colour; its pale fill is overruled by every shape in it. Round marks come last, so that no neighbour covers them.
  svg(
    'g',
    { class: 'unmarked' },
    [...marked]
      .sort(([, a], [, b]) => Number(a.dot !== undefined) - Number(b.dot !== undefined))
      .map(([id, one]) => mark(id, {}, drawMarked(one), more(id))),
  ),
  ...clipped.map(({ id, textures }) => svg('g', { 'clip-path': `url(#${id})` }, textures.map(drawTexture))),
];
