import { describe, expect, it } from 'vitest';
import type { PlacedWorld } from '../../../src/charts/world-2022/place.ts';
import { ORIGINS, REGIMES, USES, type WorldRow } from '../../../src/charts/world-2022/rows.ts';
import { world2022 } from '../../../src/charts/world-2022/world-2022.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('world-2022', 'en', tables);
const rows = world2022.rows(tables) as WorldRow[];
const [row] = rows as [WorldRow];
const placed = (width: number): PlacedWorld =>
  world2022.place(rows, { width, narrow: width < 500, words }) as PlacedWorld;
const headline = (name: string): number => tables.figures.get(`gs-h-2022-${name}`)?.value ?? Number.NaN;

describe('the world of 2022', () => {
  it('counts the same countries as the headlines that it quotes', () => {
    expect(row.countries).toHaveLength(headline('countries'));
    for (const use of USES)
      expect(row.countries.filter(({ uses }) => uses.includes(use))).toHaveLength(row.uses[use].value);
    for (const regime of REGIMES)
      expect(row.countries.filter((country) => country.regime === regime)).toHaveLength(
        row.regimes[regime].count.value,
      );
    const from = (...origins: string[]): number =>
      row.countries.filter(({ origin }) => origins.includes(origin)).length;
    expect(from('china', 'both')).toBe(headline('chinese-tech'));
    expect(from('us', 'both')).toBe(headline('us-tech'));
    expect(from('both')).toBe(headline('both-tech'));
    expect(from('not-read')).toBe(headline('no-origin'));
  });

  it('draws each country on both maps and in the list', () => {
    for (const width of [1120, 680, 320])
      for (const { country, tiles } of placed(width).countries) expect(tiles, country.iso3).toHaveLength(3);
  });

  it('tells every use by the place of a quarter and every origin by its texture, so that neither needs colour', () => {
    const signs = placed(680).entries.map(({ swatch }) => swatch);
    const places = signs.flatMap(({ quarters, x, y }) => (quarters ? [`${relative(quarters, x, y)}`] : []));
    expect(new Set(places).size).toBe(USES.length);
    const textures = signs.flatMap(({ ink }) =>
      ink ? [`${ink.textures.map(({ d }) => d).join(' ')}${ink.className === 'outline' ? 'dashed' : ''}`] : [],
    );
    expect(new Set(textures).size).toBe(ORIGINS.length);
  });

  it('says in words of each country what was found, where the technology comes from and who governs', () => {
    const { columns, rows: lines } = world2022.table(rows, words);
    const at = (key: string): number => columns.findIndex((column) => column.key === key);
    const named = lines.slice(0, row.countries.length);
    for (const line of named)
      for (const key of ['country', 'regime', 'uses', 'origin'])
        expect(line.cells[at(key)]?.text, `${line.mark} ${key}`).not.toBe('');
  });
});

/** Where a path begins, from the corner of its tile. */
function relative(path: string, x: number, y: number): string {
  const [left = 0, top = 0] = (/^M(-?[\d.]+) ?(-?[\d.]+)/.exec(path)?.slice(1) ?? []).map(Number);
  return `${Math.round(left - x)} ${Math.round(top - y)}`;
}
