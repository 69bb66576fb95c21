/**
 * The world in Equal Earth, as path data: Natural Earth 1:50m (world-atlas), projected, then simplified in square pixels with borders still shared.
 * The order matters: the features are projected whole (cut at the antimeridian) before arcs are made from them; projecting the arcs instead would draw
 * a bar across the map. Nothing is filtered away: what is too small to see is returned as small, with its centre.
 */
import { createRequire } from 'node:module';
import { geoEqualEarth } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { compactPath, type Point } from '../parts/compact-path.ts';
import { iso3ByNumeric } from './iso-numeric.ts';

/** Detail smaller than this is left out. */
const TOLERANCE = 5; // px²
/** A country whose largest part is about this size (side of a square with the area of its box) or less needs a round mark. */
const SMALL = 3.1; // px
/** Turned so that the edge of the map runs through the Bering Strait. */
const ROTATION: [number, number] = [-11, 0];
const EDGE = 2;
const ANTARCTICA = '010';

type Properties = { name: string };
type Shape = Polygon | MultiPolygon;
type Countries = FeatureCollection<Shape, Properties>;

export interface WorldCountry {
  /** ISO 3166-1 alpha-3 code where the map data gives a numeric one that the tile map has; else the name on the map. */
  key: string;
  name: string;
  /** Has an ISO code in the map data. */
  coded: boolean;
  /** Path data; empty where nothing is left at this size. */
  path: string;
  /** The same as rings of points, px. */
  rings: readonly (readonly Point[])[];
  /** Box of the largest part, px. */
  box: { x: number; y: number; width: number; height: number };
  small: boolean;
}

export interface World {
  width: number;
  height: number;
  countries: WorldCountry[];
}

/** Corners of countries stand on a grid of half a pixel. */
const GRID = 5;

const polygons = (shape: Shape): Position[][][] => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);

function boxOf(ring: Position[]): WorldCountry['box'] {
  const xs = ring.map((point) => point[0] as number);
  const ys = ring.map((point) => point[1] as number);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Box of the part with the largest box. */
function largestBox(shape: Shape): WorldCountry['box'] {
  const boxes = polygons(shape).map((rings) => boxOf(rings[0] ?? []));
  return boxes.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
}

function readCountries(): Countries {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
    countries: GeometryCollection<Properties>;
  }>;
  const all = feature(atlas, atlas.objects.countries) as Countries;
  return { type: 'FeatureCollection', features: all.features.filter((country) => country.id !== ANTARCTICA) };
}

function compute(width: number): World {
  const land = readCountries();
  const projection = geoEqualEarth()
    .rotate(ROTATION)
    .fitExtent(
      [
        [EDGE, EDGE],
        [width - EDGE, width],
      ],
      land,
    )
    .precision(0);
  const projected = geoProject(land, projection) as Countries;
  const boxes = projected.features.map((country) => largestBox(country.geometry));
  const parts = projected.features.flatMap((country) =>
    polygons(country.geometry).map((rings) => boxOf(rings[0] ?? [])),
  );
  const bottom = Math.max(...parts.map((box) => box.y + box.height));
  const top = Math.min(...parts.map((box) => box.y));
  const arcs = simplify(
    presimplify(topology({ countries: projected }) as Topology<{ countries: GeometryCollection<Properties> }>),
    TOLERANCE,
  );
  const simple = feature(arcs, arcs.objects.countries as GeometryCollection<Properties>) as Countries;
  const up = top - EDGE;
  return {
    width,
    height: bottom - up + EDGE,
    countries: simple.features.map((country: Feature<Shape, Properties>, i) => {
      const box = boxes[i] as WorldCountry['box'];
      const iso3 = iso3ByNumeric.get(String(country.id ?? ''));
      const rings = polygons(country.geometry).flatMap((polygon) =>
        polygon.map((ring) => ring.map((point) => [point[0] as number, (point[1] as number) - up] as const)),
      );
      const path = compactPath(rings, GRID);
      return {
        // Two entries of the map data carry Australia's code; only the one of that name is the country.
        key:
          iso3 === 'AUS' && country.properties.name !== 'Australia'
            ? country.properties.name
            : (iso3 ?? country.properties.name),
        name: country.properties.name,
        coded: country.id !== undefined,
        path,
        rings,
        box: { ...box, y: box.y - up },
        small: path === '' || Math.sqrt(box.width * box.height) < SMALL,
      };
    }),
  };
}

const memo = new Map<number, World>();

/**
 * @param width px; the height follows
 * @returns every country of the map data except Antarctica, computed once a width
 */
export function world(width: number): World {
  const known = memo.get(width);
  if (known) return known;
  const made = compute(width);
  memo.set(width, made);
  return made;
}
