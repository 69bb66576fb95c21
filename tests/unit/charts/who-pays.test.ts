import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { whoPays, type PayRow } from '../../../src/charts/who-pays/who-pays.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const rows = whoPays.rows(tables) as PayRow[];
const words = chartWords('who-pays', 'en', tables);
type Parts = { parts: { row: PayRow; bars: { x: number; width: number; className: string; fill?: string }[] }[] };
const place = (width: 680 | 320, spoken = words) =>
  whoPays.place(rows, { width, narrow: width === 320, words: spoken });
const drawing = (width: 680 | 320, spoken = words): string => toHtml(whoPays.draw(place(width, spoken), spoken));
const parts = (place(680) as unknown as Parts).parts;
const shares = parts.flatMap((part) => (part.row.kind === 'share' ? [{ ...part, row: part.row }] : []));

describe('the who pays chart', () => {
  it('draws every row of its table, and no other, in both drawings and both languages', () => {
    for (const locale of locales) {
      const spoken = chartWords('who-pays', locale, tables);
      const marks = whoPays
        .table(rows, spoken)
        .rows.map((row) => row.mark)
        .sort();
      for (const width of [680, 320] as const) {
        expect([...drawing(width, spoken).matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]).sort()).toEqual(
          marks,
        );
      }
    }
  });

  it('has parts that make one hundred in each of the three versions', () => {
    const sums = new Map<string, number>();
    for (const { row } of shares) sums.set(row.version, (sums.get(row.version) ?? 0) + row.figure.value);
    expect([...sums.values()]).toEqual([100, 100, 100]);
  });

  it('starts the part of the City at the same edge in every bar', () => {
    const city = shares.filter(({ row }) => row.payer === 'city');
    expect(city.map(({ row }) => row.figure.value)).toEqual([30, 20, 32]);
    for (const { bars } of city) expect(bars[0]?.x).toBeLessThanOrEqual(1);
  });

  it('hatches what was planned, and fills what was invested', () => {
    for (const { row, bars } of shares.filter(({ row }) => row.payer === 'city')) {
      expect(Boolean(bars[0]?.fill)).toBe(row.planned);
      expect(bars[0]?.className === 'ink').toBe(!row.planned);
    }
  });

  it('tells payers apart by more than a colour', () => {
    const looks = shares
      .filter(({ row }) => row.version === 'version-press')
      .map(({ bars }) => bars.map((bar) => bar.className + (bar.fill ? 'pattern' : '')).join());
    expect(new Set(looks).size).toBe(3);
    for (const payer of ['the City', 'the State', 'the Département']) expect(drawing(320)).toContain(payer);
  });

  it('says that the part of the City in the audit is the rest', () => {
    const cell = whoPays.table(rows, words).rows.find((row) => row.mark === 'd-cofund-2012-2020-city')?.cells[3];
    expect(cell?.text).toBe(words.label('remainder'));
  });

  it('gives the repair no parts: a hatched advance and an outlined bill', () => {
    const repair = parts.filter(({ row }) => row.kind === 'repair');
    expect(repair.map(({ bars }) => bars[0]?.className)).toEqual(['hatch-sea', 'outline']);
    expect(repair[0]?.bars[0]?.width).toBe(repair[1]?.bars[0]?.width);
  });
});
