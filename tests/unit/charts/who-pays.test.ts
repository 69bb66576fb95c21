import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import type { PlacedPay } from '../../../src/charts/who-pays/place.ts';
import { rowsOf, VERSIONS } from '../../../src/charts/who-pays/rows.ts';
import { whoPays } from '../../../src/charts/who-pays/who-pays.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const rows = rowsOf(tables);
const words = chartWords('who-pays', 'en', tables);
const place = (width: 680 | 320): PlacedPay =>
  whoPays.place(rows, { width, narrow: width === 320, words }) as PlacedPay;
const drawing = (width: 680 | 320): string => toHtml(whoPays.draw(place(width), words));
const parts = place(680).parts;
const shares = parts.flatMap((part) => (part.row.kind === 'share' ? [{ ...part, row: part.row }] : []));

describe('the who pays chart', () => {
  it('has parts that make one hundred in each of the three versions', () => {
    const sums = new Map<string, number>();
    for (const { row } of shares) sums.set(row.version, (sums.get(row.version) ?? 0) + row.figure.value);
    expect([...sums.values()]).toEqual(VERSIONS.map(() => 100));
  });

  it('refuses parts of more than the whole and names the programme and its rows', () => {
    const figures = new Map(tables.figures);
    const city = figures.get('ms-sp-2016-share-city');
    if (!city) throw new Error('the share of the City is gone');
    figures.set(city.id, { ...city, value: city.value + 1 });
    expect(() => rowsOf({ ...tables, figures })).toThrow(/"2012-2016" are more than the whole.*ms-sp-2016-share-city/);
  });

  it('starts the part of the City at the same edge in every bar', () => {
    const city = shares.filter(({ row }) => row.payer === 'city');
    expect(city).toHaveLength(VERSIONS.length);
    for (const { bar } of city) expect(bar.x).toBeLessThanOrEqual(1);
  });

  it('hatches what was planned, and fills what was invested', () => {
    for (const { row, bar } of shares.filter(({ row }) => row.payer === 'city')) {
      expect(Boolean(bar.hatch)).toBe(row.planned);
      expect(bar.className === 'ink').toBe(!row.planned);
    }
  });

  it('tells payers apart by more than a colour', () => {
    const looks = shares
      .filter(({ row }) => row.version === 'version-press')
      .map(({ bar, dotted }) => bar.className + (bar.hatch ? ' hatched' : '') + (dotted ? ' dotted' : ''));
    expect(new Set(looks).size).toBe(3);
    for (const payer of ['the City', 'the State', 'the Département']) expect(drawing(320)).toContain(payer);
  });

  it('says that the part of the City in the audit is the rest', () => {
    const cell = whoPays.table(rows, words).rows.find((row) => row.mark === 'd-cofund-2012-2020-city')?.cells[3];
    expect(cell?.text).toBe(words.label('remainder'));
  });

  it('gives the repair no parts: a hatched advance and an outlined bill', () => {
    const repair = parts.filter(({ row }) => row.kind === 'repair');
    expect(repair.map(({ bar }) => bar.className)).toEqual(['hatch-sea', 'outline']);
    expect(repair[0]?.bar.width).toBe(repair[1]?.bar.width);
  });
});
