/** From rows to positions: the two maps, the bar that counts the countries, the legend with its lists of names. */
import type { Frame, Placed } from '../chart.ts';
import { compactPath, square } from '../parts/compact-path.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { placeGeography, type Geography } from './geography.ts';
import { inkOf, unsureInk, type Ink } from './inks.ts';
import type { InkedBox } from './painted.ts';
import { countriesOf, ID, originMark, origins, type Origin, type OriginCountry, type OriginRow } from './rows.ts';
import type { Shape } from '../parts/textures.ts';
import { REGIONS, tileColumns, tileRows, tiles } from './tiles.ts';

const GAP = 1; // between tiles
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

export interface PlacedCountry {
  country: OriginCountry;
  tile: InkedBox;
}

export interface PlacedEntry {
  mark: string | null;
  swatch: InkedBox;
  texts: PlacedText[];
}

export interface PlacedOrigins extends Placed {
  countries: PlacedCountry[];
  /** The geographic map, which a narrow drawing has not. */
  map: Geography | null;
  /** Path data of the tiles that are not marked. */
  paleTiles: string;
  /** Names of continents, title of the legend. */
  texts: PlacedText[];
  bar: { mark: string; tile: InkedBox }[];
  /** A line over or under a part of the bar, its ends `drop` px towards the bar. */
  brackets: { mark: string; x: number; width: number; y: number; drop: number; text: PlacedText }[];
  entries: PlacedEntry[];
}

const corners = (width: number, height: number): [number, number][] => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

/** A rectangle painted by `ink`, which is asked for what lies inside it; textures are told from its corner, so that equal tiles hold equal paths. */
function tileAt(rect: Omit<InkedBox, 'ink'>, ink: (shape: Shape) => Ink): InkedBox {
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
  const map = narrow
    ? null
    : placeGeography(
        row.countries.map((country) => ({ ...country, unsure: country.confidence === 'low' })),
        ID,
        frame,
      );
  const top = map ? map.height + WIDE.mapGap : 0;
  const pitch = narrow ? width / tileColumns : WIDE.pitch;
  const side = pitch - GAP;
  const corner = new Map(tiles.map((tile) => [tile.iso3, { x: tile.column * pitch, y: top + tile.row * pitch }]));

  const countries = row.countries.map((country): PlacedCountry => {
    const tile = corner.get(country.iso3);
    if (!tile)
      throw new Error(
        `src/charts/technology-origin/tiles.ts has no tile for ${country.iso3} (${country.name.en}): give it one`,
      );
    const ink = (area: Shape): Ink => inkOf(country.origin, country.confidence === 'low', area, narrow);
    return { country, tile: tileAt({ ...tile, width: side, height: side }, ink) };
  });

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
    map,
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
