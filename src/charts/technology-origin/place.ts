/** From rows to positions: the two maps, the bar that counts the countries, the legend with its lists of names. */
import type { Frame, Placed } from '../chart.ts';
import { compactPath, square } from '../parts/compact-path.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { inkOf, shapeInk, stripesOver, unsureInk, type Ink, type Texture } from './inks.ts';
import { countriesOf, ID, originMark, origins, type Origin, type OriginCountry, type OriginRow } from './rows.ts';
import { disc, type Shape } from '../parts/textures.ts';
import { REGIONS, tileColumns, tileRows, tiles } from './tiles.ts';
import { world } from './world.ts';

const GAP = 1; // between tiles
const DOT = 3.4; // radius of the round mark on a small country
const PALE_DOT = 1.3;
/** A sign of the legend, and where the words after it begin. */
const SWATCH = { side: 14, up: 12, words: 22 };
/** Between entries of the legend, and after a list of names. */
const ENTRY = { line: 22, after: 8, first: 26 };
const WIDE = { pitch: 16.4, gutter: 26, mapGap: 20 };
const NARROW_GUTTER = 30;
/** The bar that counts, the room above and below it for a bracket, the bracket's ends, the words at it. */
const BAR = { height: 20, bracket: 26, off: 4, end: 3, over: 5, under: 15 };
/** A list of names is written out in the wide drawing if it is no longer than this; the map says the rest. */
const SHORT_LIST = 8;

/** A rectangle and its paint. */
export interface PlacedTile {
  x: number;
  y: number;
  width: number;
  height: number;
  ink: Ink;
}

export interface PlacedCountry {
  country: OriginCountry;
  /** Its shape on the geographic map, if there is one. */
  shape?: { path: string; ink: Ink };
  dot?: { x: number; y: number; r: number; ink: Ink };
  tile: PlacedTile;
}

export interface PlacedEntry {
  mark: string | null;
  swatch: PlacedTile;
  texts: PlacedText[];
}

export interface PlacedOrigins extends Placed {
  countries: PlacedCountry[];
  /** The stripes of all countries that have them, over the whole geographic map and clipped by their shapes. */
  clipped: { id: string; shapes: string; textures: Texture[] }[];
  /** Path data of all that is not marked: on the geographic map and in tiles. */
  paleMap: string;
  paleTiles: string;
  /** Names of continents, title of the legend. */
  texts: PlacedText[];
  bar: { mark: string; tile: PlacedTile }[];
  /** A line over or under a part of the bar, its ends `drop` px towards the bar. */
  brackets: { mark: string; x: number; width: number; y: number; drop: number; text: PlacedText }[];
  entries: PlacedEntry[];
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

const corners = (width: number, height: number): [number, number][] => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

/** A rectangle painted by `ink`, which is asked for what lies inside it; textures are told from its corner, so that equal tiles hold equal paths. */
function tileAt(rect: Omit<PlacedTile, 'ink'>, ink: (shape: Shape) => Ink): PlacedTile {
  return { ...rect, ink: ink([corners(rect.width, rect.height)]) };
}

/** The legend from a first baseline down. */
function placeLegend(
  row: OriginRow,
  { narrow, words }: Frame,
  x: number,
  top: number,
  width: number,
): { entries: PlacedEntry[]; bottom: number } {
  let y = top;
  const textX = x + SWATCH.words;
  const entry = (label: string, key: string | null, members: OriginCountry[], ink: Parameters<typeof tileAt>[1]) => {
    const name: PlacedText = { x: textX, y, text: words.label(label), className: 'label' };
    const listed = narrow || members.length <= SHORT_LIST ? members : [];
    const names = textBlock(
      listed.map((one) => one.name[words.locale].replaceAll(' ', '\u00a0')).join(', '),
      { x: textX, y: y + LEADING, className: 'label soft' },
      width - SWATCH.words,
    );
    const swatch = tileAt({ x, y: y - SWATCH.up, width: SWATCH.side, height: SWATCH.side }, ink);
    const counted = { ...name, then: { text: words.number(members.length), className: 'label strong' } };
    y += ENTRY.line + (names.length > 0 ? (names.length - 1) * LEADING + ENTRY.line : 0);
    return { mark: key, swatch, texts: [key ? counted : name, ...names] };
  };
  const entries = [
    ...origins.map((origin) =>
      entry(origin, originMark(row, origin), countriesOf(row, origin, words), (shape) =>
        inkOf(origin, false, shape, narrow),
      ),
    ),
    entry('low', null, [], (shape) => unsureInk(shape, narrow)),
    entry('not-marked', null, [], () => ({ className: 'unmarked', textures: [] })),
  ];
  return { entries, bottom: y - ENTRY.line };
}

function placeBar(
  row: OriginRow,
  { narrow, words }: Frame,
  x: number,
  top: number,
  width: number,
): Pick<PlacedOrigins, 'bar' | 'brackets'> {
  const unit = width / row.countries.length;
  const y = top + BAR.bracket;
  const count = (covers: readonly Origin[]): number =>
    row.countries.filter((country) => covers.includes(country.origin)).length;
  const startOf = (origin: Origin): number => x + unit * count(origins.slice(0, origins.indexOf(origin)));
  const bracket = (name: 'china' | 'us', over: boolean): PlacedOrigins['brackets'][number] => {
    const total = row.totals[name];
    const [first] = total.covers as [Origin];
    const line = over ? y - BAR.off : y + BAR.height + BAR.off;
    return {
      mark: total.id,
      x: startOf(first),
      width: unit * count(total.covers),
      y: line,
      drop: over ? BAR.end : -BAR.end,
      text: {
        x: over ? x : x + width,
        y: over ? line - BAR.over : line + BAR.under,
        text: words.number(total.value),
        className: 'label strong',
        anchor: over ? 'start' : 'end',
        then: { text: words.label(`all-${name}`), className: 'label' },
      },
    };
  };
  return {
    bar: origins.map((origin) => ({
      mark: originMark(row, origin),
      tile: tileAt({ x: startOf(origin), y, width: unit * count([origin]), height: BAR.height }, (shape) =>
        inkOf(origin, false, shape, narrow),
      ),
    })),
    brackets: [bracket('china', true), bracket('us', false)],
  };
}

/**
 * @throws Error for a marked country without a tile, or (wide) without a place on the map
 */
export function place(rows: OriginRow[], frame: Frame): PlacedOrigins {
  const [row] = rows as [OriginRow];
  const { narrow, width, words } = frame;
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
    const ink = (area: Shape): Ink => inkOf(country.origin, country.confidence === 'low', area, narrow);
    return {
      country,
      tile: tileAt({ ...tile, width: side, height: side }, ink),
      ...(shape?.path
        ? {
            shape: {
              path: shape.path,
              ink: shapeInk(country.origin, country.confidence === 'low', shape.rings, narrow),
            },
          }
        : {}),
      ...(dot ? { dot: { ...dot, ink: ink(disc(dot)) } } : {}),
    };
  });

  const striped = countries
    .map(({ country, shape }) => (country.origin === 'both' ? (shape?.path ?? '') : ''))
    .join('');
  const clipped =
    map && striped
      ? [{ id: `${ID}-striped-${width}`, shapes: striped, textures: stripesOver([corners(width, map.height)], narrow) }]
      : [];

  // Round marks come last, so that no neighbour covers them.
  countries.sort((a, b) => Number(a.dot !== undefined) - Number(b.dot !== undefined));

  const pale = map?.countries.filter((country) => !byCode.has(country.key)) ?? [];
  const paleDots = pale
    .filter((country) => country.small)
    .map(({ box }) => circle(box.x + box.width / 2, box.y + box.height / 2, PALE_DOT));
  const tilesBottom = top + tileRows * pitch;
  const legendX = narrow ? 0 : tileColumns * pitch + WIDE.gutter;
  const legendWidth = width - legendX;
  const barTop = narrow ? tilesBottom + NARROW_GUTTER + LEADING : top + TEXT.large + BAR.off;
  const legendTop = barTop + 2 * BAR.bracket + BAR.height + BAR.off + ENTRY.first;
  const legend = placeLegend(row, frame, legendX, legendTop, legendWidth);
  const title: PlacedText = {
    x: legendX,
    y: barTop - BAR.off,
    text: words.label('legend'),
    className: 'label strong',
  };
  return {
    width,
    narrow,
    height: Math.max(tilesBottom, legend.bottom + ENTRY.after),
    countries,
    clipped,
    paleMap: pale.map((country) => country.path).join('') + paleDots.join(''),
    paleTiles: compactPath(
      tiles
        .filter((tile) => !byCode.has(tile.iso3))
        .map((tile) => square(tile.column * pitch, top + tile.row * pitch, side)),
    ),
    texts: [
      ...REGIONS.map((region) => ({
        text: words.label(region.key),
        x: region.column * pitch,
        y: top + Math.max(region.row * pitch, TEXT.label),
        className: 'label soft',
        anchor: region.anchor,
      })),
      title,
    ],
    ...placeBar(row, frame, legendX, barTop, legendWidth - 1),
    entries: legend.entries,
  };
}
