/** From rows to positions: the two maps, the bar that counts the countries, the legend with its lists of names. */
import type { Frame, Placed } from '../chart.ts';
import { compactPath, square } from '../parts/compact-path.ts';
import { wrap } from '../parts/text-width.ts';
import { countriesOf, originMark, origins, type Origin, type OriginCountry, type OriginRow } from './rows.ts';
import { tileColumns, tileRows, tiles } from './tiles.ts';
import { world } from './world.ts';

const GAP = 1; // between tiles
const DOT = 3.4; // radius of the round mark on a small country
const PALE_DOT = 1.3;
const LINE = 18;
const SWATCH = 14;
const SIZE = 14;
const WIDE = { pitch: 16.4, gutter: 26, mapGap: 20 } as const;
const NARROW = { gutter: 30 } as const;
const BAR = { height: 20, bracket: 26 } as const;
/** A list of names is written out in the wide drawing if it is no longer than this; the map says the rest. */
const SHORT_LIST = 8;

/** Where each continent's name stands, in columns and rows of the tile map. */
const REGIONS = [
  { key: 'europe', column: 7.6, row: 0.8, anchor: 'end' },
  { key: 'asia', column: 20.6, row: 4.8, anchor: 'start' },
  { key: 'americas', column: 0, row: 3.6, anchor: 'start' },
  { key: 'africa', column: 11.6, row: 17.8, anchor: 'end' },
  { key: 'oceania', column: 23.6, row: 18.8, anchor: 'end' },
] as const;

export interface PlacedCountry {
  country: OriginCountry;
  /** Shape on the geographic map, if there is one. */
  path?: string;
  dot?: { x: number; y: number; r: number };
  tile: { x: number; y: number; side: number };
}

export interface PlacedEntry {
  mark: string | null;
  kind: Origin | 'low' | 'not-marked';
  y: number;
  text: string;
  count: string;
  names: string[];
}

export interface PlacedOrigins extends Placed {
  countries: PlacedCountry[];
  /** Path data of all that is not marked: on the geographic map and in tiles. */
  paleMap: string;
  paleTiles: string;
  regions: { text: string; x: number; y: number; anchor: string }[];
  bar: { mark: string; origin: Origin; x: number; y: number; width: number; height: number }[];
  brackets: {
    mark: string;
    x: number;
    width: number;
    y: number;
    up: boolean;
    textX: number;
    text: string;
    count: string;
  }[];
  legend: { x: number; y: number; title: string; titleY: number; entries: PlacedEntry[] };
}

const circle = (x: number, y: number, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Round marks that would cover each other step apart, the later one to the side away from the earlier. */
function parted(dots: { x: number; y: number }[]): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = [];
  for (const dot of dots) {
    const near = placed.find((other) => Math.hypot(other.x - dot.x, other.y - dot.y) < 2 * DOT);
    if (!near) placed.push(dot);
    else {
      const angle = Math.atan2(dot.y - near.y, dot.x - near.x);
      placed.push({ x: near.x + 2 * DOT * Math.cos(angle), y: near.y + 2 * DOT * Math.sin(angle) });
    }
  }
  return placed;
}

function placeLegend(
  row: OriginRow,
  frame: Frame,
  x: number,
  y: number,
  width: number,
): PlacedOrigins['legend'] & { bottom: number } {
  const { words } = frame;
  let at = y + LINE + 8;
  const entries: PlacedEntry[] = [];
  const add = (kind: PlacedEntry['kind'], mark: string | null, members: OriginCountry[]): void => {
    const text = words.label(kind);
    const list =
      members.length > 0 && (frame.narrow || members.length <= SHORT_LIST)
        ? wrap(
            members.map((one) => one.name[words.locale].replaceAll(' ', '\u00a0')).join(', '),
            width - SWATCH - 8,
            SIZE,
          )
        : [];
    entries.push({ mark, kind, y: at, text, count: mark ? words.number(members.length) : '', names: list });
    at += LINE * (1 + list.length) + (list.length > 0 ? 8 : 4);
  };
  for (const origin of origins) add(origin, originMark(row, origin), countriesOf(row, origin, words));
  add('low', null, []);
  add('not-marked', null, []);
  return { x, y, title: words.label('legend'), titleY: y, entries, bottom: at - LINE };
}

function placeBar(
  row: OriginRow,
  frame: Frame,
  x: number,
  y: number,
  width: number,
): Pick<PlacedOrigins, 'bar' | 'brackets'> {
  const unit = width / row.countries.length;
  const count = (covers: readonly Origin[]): number =>
    row.countries.filter((country) => covers.includes(country.origin)).length;
  const startOf = (origin: Origin): number => x + unit * count(origins.slice(0, origins.indexOf(origin)));
  const bracket = (name: 'china' | 'us', up: boolean): PlacedOrigins['brackets'][number] => {
    const total = row.totals[name];
    const [first] = total.covers as [Origin];
    return {
      mark: total.id,
      x: startOf(first),
      width: unit * count(total.covers),
      y: up ? y + BAR.bracket - 4 : y + BAR.bracket + BAR.height + 4,
      up,
      textX: up ? x : x + width,
      text: frame.words.label(`all-${name}`),
      count: frame.words.number(total.value),
    };
  };
  return {
    bar: origins.map((origin) => ({
      mark: originMark(row, origin),
      origin,
      x: startOf(origin),
      y: y + BAR.bracket,
      width: unit * count([origin]),
      height: BAR.height,
    })),
    brackets: [bracket('china', true), bracket('us', false)],
  };
}

/**
 * @throws Error for a marked country without a tile, or (wide) without a place on the map
 */
export function place(rows: OriginRow[], frame: Frame): PlacedOrigins {
  const [row] = rows as [OriginRow];
  const { narrow, width } = frame;
  const byCode = new Map(row.countries.map((country) => [country.iso3, country]));
  const map = narrow ? null : world(width);
  const shapes = new Map(map?.countries.map((country) => [country.key, country]));
  const top = map ? map.height + WIDE.mapGap : 0;
  const pitch = narrow ? width / tileColumns : WIDE.pitch;
  const side = pitch - GAP;
  const corner = new Map(tiles.map((tile) => [tile.iso3, { x: tile.column * pitch, y: top + tile.row * pitch }]));

  const smallOnes = row.countries.filter((country) => shapes.get(country.iso3)?.small);
  const centres = smallOnes.map((country) => {
    const { box } = shapes.get(country.iso3) as { box: { x: number; y: number; width: number; height: number } };
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  const dots = new Map(parted(centres).map((dot, i) => [smallOnes[i]?.iso3, { ...dot, r: DOT }]));

  const countries = row.countries.map((country): PlacedCountry => {
    const tile = corner.get(country.iso3);
    if (!tile)
      throw new Error(
        `src/charts/technology-origin/tiles.ts has no tile for ${country.iso3} (${country.name.en}): give it one`,
      );
    const shape = shapes.get(country.iso3);
    if (map && !shape) throw new Error(`the world map has no country ${country.iso3} (${country.name.en})`);
    const dot = dots.get(country.iso3);
    return { country, tile: { ...tile, side }, ...(shape?.path ? { path: shape.path } : {}), ...(dot ? { dot } : {}) };
  });

  // Round marks come last, so that no neighbour covers them.
  countries.sort((a, b) => Number(a.dot !== undefined) - Number(b.dot !== undefined));

  const pale = map?.countries.filter((country) => !byCode.has(country.key)) ?? [];
  const paleDots = pale
    .filter((country) => country.small)
    .map(({ box }) => circle(box.x + box.width / 2, box.y + box.height / 2, PALE_DOT));
  const tilesBottom = top + tileRows * pitch;
  const legendX = narrow ? 0 : tileColumns * pitch + WIDE.gutter;
  const legendWidth = width - legendX;
  const barTop = narrow ? tilesBottom + NARROW.gutter + LINE : top + LINE + 4;
  const legend = placeLegend(row, frame, legendX, barTop + 2 * BAR.bracket + BAR.height + 4, legendWidth);
  return {
    width,
    narrow,
    height: Math.max(tilesBottom, legend.bottom + 6),
    countries,
    paleMap: pale.map((country) => country.path).join('') + paleDots.join(''),
    paleTiles: compactPath(
      tiles
        .filter((tile) => !byCode.has(tile.iso3))
        .map((tile) => square(tile.column * pitch, top + tile.row * pitch, side)),
    ),
    regions: REGIONS.map((region) => ({
      text: frame.words.label(region.key),
      x: region.column * pitch,
      y: top + region.row * pitch,
      anchor: region.anchor,
    })),
    ...placeBar(row, frame, legendX, barTop, legendWidth - 1),
    legend: { ...legend, titleY: barTop - 4 },
  };
}
