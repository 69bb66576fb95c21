/**
 * Two tile maps and a list. The first map says by the filled quarters of a tile what was found, the second by colour and texture whose technology it is;
 * below, the tiles of the first stand sorted by the kind of government. Wide, the maps stand side by side; narrow, one under the other.
 */
import type { Frame, Placed } from '../chart.ts';
import { compactPath, square } from '../parts/compact-path.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { asGiven } from '../parts/rows.ts';
import { REGIONS as CONTINENTS, tileColumns, tileRows, tiles } from '../technology-origin/tiles.ts';
import { byName, REGIMES, USES, type Use, type WorldCountry, type WorldRow } from './rows.ts';
import { originEntries, originTile, placeLegend, SWATCH, type PlacedEntry, type PlacedTile } from './legend.ts';

const GAP = 2; // between tiles
const COLUMN_GAP = 40; // between the two maps of the wide drawing
/** From the top of a block to the baseline of its head; from its last line to what follows. */
const HEAD = { first: 16, after: 14 };
const BLOCK_GAP = 34;
const LEGEND_GAP = 24;
const REGIME = { under: 8, after: 22 };
const HALVES = 2;
/** The index of 2022 has an entry that the tile map of others leaves out. */
const ALL_TILES = [...tiles, { iso3: 'HKG', column: 23, row: 10 }];

export interface PlacedCountry {
  country: WorldCountry;
  tiles: PlacedTile[];
}

export interface PlacedWorld extends Placed {
  countries: PlacedCountry[];
  /** Path data of all tiles that the index does not name. */
  pale: string;
  heads: PlacedText[];
  entries: PlacedEntry[];
  /** Heads of the lists, by the mark of the total in them. */
  regimes: { mark: string; texts: PlacedText[] }[];
}

/** The quarters of a tile that are filled: four make a whole tile. */
function quartersOf(uses: readonly Use[], x: number, y: number, side: number): string {
  const half = side / HALVES;
  return compactPath(
    uses.map((use) => {
      const at = USES.indexOf(use);
      return square(x + (at % HALVES) * half, y + Math.floor(at / HALVES) * half, half);
    }),
  );
}

const useTile = (uses: readonly Use[], x: number, y: number, side: number): PlacedTile => ({
  x,
  y,
  side,
  quarters: quartersOf(uses, x, y, side),
});

/** See the head of this file. */
export function place(rows: WorldRow[], frame: Frame): PlacedWorld {
  const [row] = rows as [WorldRow];
  const { narrow, width, words } = frame;
  const columnWidth = narrow ? width : (width - COLUMN_GAP) / 2;
  const pitch = columnWidth / tileColumns;
  const side = pitch - GAP;
  const placed = new Map<string, PlacedCountry>(row.countries.map((country) => [country.id, { country, tiles: [] }]));
  const byCode = new Map(row.countries.map((country) => [country.iso3, country]));
  const heads: PlacedText[] = [];
  const pale: ReturnType<typeof square>[] = [];

  const placeHead = (key: string, x: number, y: number): number => {
    const lines = textBlock(
      words.label(key),
      { x, y: y + HEAD.first, className: 'label large strong' },
      columnWidth,
      TEXT.large,
      'bold',
      TEXT.title,
    );
    heads.push(...lines);
    return (lines.at(-1)?.y ?? y) + HEAD.after;
  };
  const placeMap = (x: number, top: number, tileOf: (country: WorldCountry, x: number, y: number) => PlacedTile) => {
    for (const tile of ALL_TILES) {
      const [left, y] = [x + tile.column * pitch, top + tile.row * pitch];
      const country = byCode.get(tile.iso3);
      if (country) placed.get(country.id)?.tiles.push(tileOf(country, left, y));
      else pale.push(square(left, y, side));
    }
    heads.push(
      ...CONTINENTS.map(({ key, column, row: line, anchor }) => ({
        text: words.label(key),
        x: x + column * pitch,
        y: top + Math.max(line * pitch, TEXT.label),
        className: 'label soft',
        anchor,
      })),
    );
    return top + tileRows * pitch + LEGEND_GAP;
  };
  const usesTop = placeMap(0, placeHead('uses', 0, 0), ({ uses }, x, y) => useTile(uses, x, y, side));
  const uses = placeLegend(
    USES.map((use) => ({
      mark: row.uses[use].id,
      swatch: (x: number, y: number) => useTile([use], x, y, SWATCH.side),
      text: words.label(use),
      count: words.number(row.uses[use].value),
    })),
    0,
    usesTop,
  );
  const originX = narrow ? 0 : columnWidth + COLUMN_GAP;
  const originsTop = placeMap(
    originX,
    placeHead('origins', originX, narrow ? uses.bottom + BLOCK_GAP : 0),
    ({ origin }, x, y) => originTile(origin, x, y, side, narrow),
  );
  const origins = placeLegend(originEntries(row, frame), originX, originsTop);

  const listsTop = placeHead('regimes', 0, Math.max(uses.bottom, origins.bottom) + BLOCK_GAP);
  const perLine = tileColumns;
  const regimes: PlacedWorld['regimes'] = [];
  let bottom = listsTop;
  /** Where the next list of each column begins. */
  const next = [listsTop, listsTop];
  REGIMES.forEach((regime, i) => {
    const column = narrow ? 0 : Math.floor(i / HALVES);
    const x = column * (columnWidth + COLUMN_GAP);
    const { count, share } = row.regimes[regime];
    const y = (next[column] ?? listsTop) + HEAD.first;
    const number = words.number(count.value);
    const name: PlacedText = {
      x,
      y,
      text: number,
      className: 'label strong',
      then: { text: words.label(regime), className: 'label strong' },
    };
    const shareWords = words.label('share', { share: asGiven(share, words) });
    const lines = textBlock(shareWords, { x, y: y + LEADING, className: 'label soft' }, columnWidth);
    regimes.push({ mark: count.id, texts: [name, ...lines] });
    const top = (lines.at(-1)?.y ?? y) + REGIME.under;
    // Those with the most uses first, so that the eye can compare the lists.
    const members = byName(
      row.countries.filter((country) => country.regime === regime),
      words,
    ).sort((a, b) => b.uses.length - a.uses.length);
    members.forEach((country, at) => {
      const [left, line] = [x + (at % perLine) * pitch, top + Math.floor(at / perLine) * pitch];
      placed.get(country.id)?.tiles.push(useTile(country.uses, left, line, side));
    });
    next[column] = top + Math.ceil(members.length / perLine) * pitch + REGIME.after;
    bottom = Math.max(bottom, next[column] - REGIME.after);
  });

  return {
    width,
    narrow,
    height: bottom + GAP,
    countries: [...placed.values()],
    pale: compactPath(pale),
    heads,
    entries: [...uses.entries, ...origins.entries],
    regimes,
  };
}
