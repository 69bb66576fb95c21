/** The legends of the maps of 2022: signs with their words and how many countries they stand for. */
import type { Frame } from '../chart.ts';
import { square } from '../parts/compact-path.ts';
import type { PlacedText } from '../parts/text.ts';
import { inkOf, type Ink } from '../technology-origin/inks.ts';
import type { Origin } from '../technology-origin/rows.ts';
import { ORIGINS, originMark, type WorldRow } from './rows.ts';

/** A sign of the legend, how far it stands above the baseline of its words, and the distance between lines. */
export const SWATCH = { side: 16, up: 13, words: 24, line: 23 };
/** A tile: its ground, the path of its filled quarters or the paint of an origin. */
export interface PlacedTile {
  x: number;
  y: number;
  side: number;
  quarters?: string;
  ink?: Ink;
}

export interface PlacedEntry {
  mark: string | null;
  swatch: PlacedTile;
  texts: PlacedText[];
}

/** A line of a legend before it has its place. */
export interface Entry {
  mark: string | null;
  swatch: (x: number, y: number) => PlacedTile;
  text: string;
  count?: string;
}

/** Textures are told from the corner of a tile, so that equal tiles hold equal paths. */
export const originTile = (origin: Origin, x: number, y: number, side: number, narrow: boolean): PlacedTile => ({
  x,
  y,
  side,
  ink: inkOf(origin, false, [square(0, 0, side)], narrow),
});

/** What each origin looks like and how many countries have it. */
export const originEntries = ({ countries }: WorldRow, { narrow, words }: Frame): Entry[] =>
  ORIGINS.map((origin) => ({
    mark: originMark(origin),
    swatch: (x, y) => originTile(origin, x, y, SWATCH.side, narrow),
    text: words.label(origin),
    count: words.number(countries.filter((country) => country.origin === origin).length),
  }));

/** Entries under each other, each a sign and its words, the number of a total before them. */
export function placeLegend(
  entries: readonly Entry[],
  x: number,
  top: number,
): { entries: PlacedEntry[]; bottom: number } {
  const placed = entries.map(({ mark, swatch, text, count }, i): PlacedEntry => {
    const y = top + SWATCH.up + i * SWATCH.line;
    const words: PlacedText = { x: x + SWATCH.words, y, text, className: 'label' };
    return {
      mark,
      swatch: swatch(x, y - SWATCH.up),
      texts: [count ? { ...words, text: count, className: 'label strong', then: { text, className: 'label' } } : words],
    };
  });
  return { entries: placed, bottom: top + entries.length * SWATCH.line };
}
