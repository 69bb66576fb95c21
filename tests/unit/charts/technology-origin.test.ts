import { brotliCompressSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { iso3ByNumeric } from '../../../src/charts/technology-origin/iso-numeric.ts';
import { technologyOrigin } from '../../../src/charts/technology-origin/technology-origin.ts';
import type { Ink } from '../../../src/charts/technology-origin/inks.ts';
import { originOf, type OriginRow } from '../../../src/charts/technology-origin/rows.ts';
import type { PlacedOrigins } from '../../../src/charts/technology-origin/place.ts';
import { ACROSS, dotsIn, linesIn, stripesIn } from '../../../src/charts/parts/textures.ts';
import { tiles } from '../../../src/charts/technology-origin/tiles.ts';
import { world } from '../../../src/charts/technology-origin/world.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('technology-origin', 'en', tables);
const rows = technologyOrigin.rows(tables) as OriginRow[];
const [row] = rows as [OriginRow];
const placed = (width: number): PlacedOrigins =>
  technologyOrigin.place(rows, { width, narrow: width < 500, words }) as PlacedOrigins;
const drawn = (width: number): string => toHtml(technologyOrigin.draw(placed(width), words), { space: 'svg' });

/** Length of the longest line of a path of relative commands (closing lines left out). */
function longestStroke(path: string): number {
  let longest = 0;
  for (const [, command = '', list = ''] of path.matchAll(/([Mmlhv])([^Mmlhvz]*)/g)) {
    const numbers = [...list.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    const pairs =
      command === 'h' || command === 'v'
        ? numbers.map((n) => [n, 0])
        : Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);
    const moves = command === 'm' || command === 'M' ? 1 : 0;
    for (const [dx = 0, dy = 0] of pairs.slice(moves)) longest = Math.max(longest, Math.hypot(dx, dy));
  }
  return longest;
}

/** Which ways the lines of a path run. */
const slopes = (path: string): Set<string> =>
  new Set(
    [...path.matchAll(/([hvl])(-?[\d.]+)(?: ?(-?[\d.]+))?/g)].map(([, command, dx, dy]) =>
      command === 'v'
        ? 'upright'
        : command === 'l'
          ? String(Math.round(Number(dy) / Number(dx)))
          : dx === '0'
            ? 'dot'
            : 'level',
    ),
  );

describe('the technology-origin chart', () => {
  it('counts the same countries as the totals it quotes', () => {
    for (const total of Object.values(row.totals))
      expect(row.countries.filter((country) => total.covers.includes(country.origin))).toHaveLength(total.value);
    expect(row.countries).toHaveLength(tables.figures.get('gs-h-2019-map-readable')?.value ?? 0);
  });

  it('reads a blank cell as not known, never as no', () => {
    expect(originOf({ chinese_tech: 'true', us_tech: '', other_tech: '' } as never)).toBe('china');
    expect(originOf({ chinese_tech: '', us_tech: '', other_tech: '' } as never)).toBe('not-read');
  });

  it('hatches every reading of low confidence, on its tile and on the map, and no other', () => {
    const across = (area: { ink: Ink } | undefined): boolean | undefined =>
      area && area.ink.textures.filter(({ className }) => className === 'cut-line').some(({ d }) => slopes(d).has('1'));
    for (const width of [680, 320])
      for (const { country, tile } of placed(width).countries) {
        expect(across(tile), country.id).toBe(country.confidence === 'low' && country.origin !== 'not-read');
        const dot = placed(width).map?.marked.get(country.id)?.dot;
        if (dot) expect(across(dot), country.id).toBe(across(tile));
      }
  });

  it('tells the origins apart without their colours: one solid, three textures, and nothing else', () => {
    const textures = ['china', 'both', 'us', 'other'].map((origin) => {
      const found = placed(320).countries.find(
        ({ country }) => country.origin === origin && country.confidence !== 'low',
      );
      return found?.tile.ink.textures.map(({ className, d, wide }) => [
        className === 'china' ? 'stripes' : wide ? 'dots' : 'lines',
        [...slopes(d)].sort(),
      ]);
    });
    expect(textures).toEqual([
      [],
      [['stripes', expect.anything()]],
      [['dots', ['dot']]],
      [['lines', ['level', 'upright']]],
    ]);
  });

  it('weighs less than its share of the chapter: the geographic map fits in 12.5 kB', () => {
    const paths = [...drawn(680).matchAll(/<path[^>]*>/g)].map((match) => match[0]).join('');
    expect(brotliCompressSync(paths).length).toBeLessThan(12_500);
  });
});

describe('the tile map', () => {
  it('has no two tiles in one place and no country twice', () => {
    expect(new Set(tiles.map((tile) => `${tile.column},${tile.row}`)).size).toBe(tiles.length);
    expect(new Set(tiles.map((tile) => tile.iso3)).size).toBe(tiles.length);
  });

  it('has a tile for every country of the table, marked or not', () => {
    const codes = new Set(tiles.map((tile) => tile.iso3));
    expect(tables.countries_2019.map((country) => country.iso3).filter((iso3) => !codes.has(iso3))).toEqual([]);
  });
});

describe('the world map', () => {
  const map = world(680);
  const byKey = new Map(map.countries.map((country) => [country.key, country]));

  it('loses no country: each has a shape, or is marked as too small for one', () => {
    expect(map.countries).toHaveLength(240);
    expect(byKey.size).toBe(240);
    expect(map.countries.filter((country) => !country.path && !country.small).map((country) => country.name)).toEqual(
      [],
    );
  });

  it('has a place for every tile', () => {
    expect([...iso3ByNumeric.values()].filter((iso3) => !byKey.has(iso3))).toEqual([]);
    expect(tiles.filter((tile) => !byKey.has(tile.iso3))).toEqual([]);
  });

  it('draws no bar across: Russia stays in the east, and no stroke is longer than the border of Canada with the United States', () => {
    expect(byKey.get('RUS')?.box.width).toBeLessThan(map.width * 0.4);
    for (const country of map.countries)
      expect(longestStroke(country.path), country.name).toBeLessThan(map.width * 0.1);
  });

  it('puts a round mark on small states of the index', () => {
    const { countries, map: drawnMap } = placed(680);
    const dots = new Set(
      countries.filter(({ country }) => drawnMap?.marked.get(country.id)?.dot).map(({ country }) => country.iso3),
    );
    for (const iso3 of ['BHR', 'SGP', 'MLT', 'MUS', 'QAT']) expect(dots).toContain(iso3);
    expect(dots).not.toContain('FRA');
  });

  it('colours no territory without an ISO code', () => {
    const marked = new Set(row.countries.map((country) => country.iso3));
    const uncoded = map.countries.filter((country) => !country.coded);
    expect(uncoded.map((country) => country.name).sort()).toEqual([
      'Indian Ocean Ter.',
      'Kosovo',
      'N. Cyprus',
      'Siachen Glacier',
      'Somaliland',
    ]);
    expect(uncoded.filter((country) => marked.has(country.key))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(drawn(680)).toBe(drawn(680));
    expect(world(680)).toBe(map);
  });
});

describe('the textures', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  const hole = [
    [2, 2],
    [8, 2],
    [8, 8],
    [2, 8],
  ] as const;

  it('end at the edge of their shape, at a hole too', () => {
    expect(linesIn([square], ACROSS.level, 4)).toBe('M10 4h-10m10 4h-10');
    expect(linesIn([square, hole], ACROSS.upright, 5)).toMatch(/^M5 0v2m0 6v2/);
    expect(stripesIn([square], ACROSS.upright, 6, 2)).toBe('M0 0h2v10h-2zm6 0h2v10h-2z');
  });

  it('have dots only where a whole one has room', () => {
    expect(dotsIn([square], 4, 1).match(/h0/g)?.length).toBeGreaterThan(2);
    expect(
      dotsIn(
        [
          [
            [0, 0],
            [1.5, 0],
            [1.5, 10],
            [0, 10],
          ],
        ],
        4,
        1,
      ),
    ).toBe('');
  });
});
