/** The outline of mainland France with Corsica (Natural Earth 1:50m), and where a place lies on it. */
import { createRequire } from 'node:module';
import { geoConicConformal, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { compactPath } from '../parts/compact-path.ts';

const FRANCE = '250';
/** Box that holds mainland France and Corsica, and none of its other territories. */
const MAINLAND = { west: -6, east: 10, south: 41, north: 52 };
/** Central meridian and standard parallels of the French national projection (Lambert-93). */
const LAMBERT = { meridian: 3, parallels: [44, 49] as [number, number] };

export interface FranceMap {
  path: string;
  height: number;
  /** px position of a place. */
  at(lon: number, lat: number): [number, number];
}

function mainland(): Feature<MultiPolygon> {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
    countries: GeometryCollection;
  }>;
  const country = atlas.objects.countries.geometries.find((geometry) => geometry.id === FRANCE);
  if (!country) throw new Error('world-atlas has no France');
  const whole = feature(atlas, country) as Feature<MultiPolygon>;
  const inside = ([lon = 0, lat = 0]: number[]): boolean =>
    lon > MAINLAND.west && lon < MAINLAND.east && lat > MAINLAND.south && lat < MAINLAND.north;
  const coordinates = whole.geometry.coordinates.filter((polygon) => (polygon[0] ?? []).every(inside));
  return { ...whole, geometry: { type: 'MultiPolygon', coordinates } };
}

/** The border stands on half pixels. */
const GRID = 5;

const memo = new Map<number, FranceMap>();

/** @param width px; the height follows */
export function france(width: number): FranceMap {
  const known = memo.get(width);
  if (known) return known;
  const outline = mainland();
  const projection = geoConicConformal()
    .rotate([-LAMBERT.meridian, 0])
    .parallels(LAMBERT.parallels)
    .fitWidth(width, outline);
  const at = (lon: number, lat: number): [number, number] => projection([lon, lat]) as [number, number];
  const rings = outline.geometry.coordinates.flatMap((polygon) =>
    polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => at(lon, lat))),
  );
  const made = { path: compactPath(rings, GRID), height: geoPath(projection).bounds(outline)[1][1], at };
  memo.set(width, made);
  return made;
}
