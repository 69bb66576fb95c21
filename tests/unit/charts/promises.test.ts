import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/data/fill.ts';
import { loadTables } from '../../../src/data/load.ts';
import { promises } from '../../../src/charts/promises/promises.ts';
import type { SettledLabel } from '../../../src/charts/parts/room.ts';
import { heroRows, threaded, type HeroRow } from '../../../src/charts/promises/rows.ts';
import { placeHero } from '../../../src/charts/promises/place.ts';
import { tenth } from '../../../src/charts/parts/svg.ts';
import { chartWords } from '../../../src/charts/words.ts';

const tables = loadTables();
const words = chartWords('promises', 'en', tables);
const rows = heroRows(tables);
const frame = { width: 680, narrow: false, words };
const placed = placeHero(rows, frame);
const drawing = (): string => toHtml(promises.draw(placed, words) as Element);
const marks = (html: string): string[] => [...html.matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1] as string);

const valueOf = (id: string): string => words.number(tables.figures.get(id)?.value ?? 0);
const textsOf = (label?: SettledLabel): string => (label?.texts ?? []).map(({ text }) => text).join(' ');

describe('the promises chart', () => {
  test('every promise ever found is in the table, those without a thread too', () => {
    const keys = promises.table(rows, words).rows.map((row) => row.mark);
    expect(keys.length).toBeGreaterThan(marks(drawing()).length);
  });

  test('the years without a public count are a gap: the line stops before them and starts again after', () => {
    expect(placed.steps).toHaveLength(2);
    const gapEnd = placed.gap.x + placed.gap.width;
    for (const count of placed.counts) expect(count.x <= placed.gap.x || count.x >= gapEnd).toBe(true);
    expect(placed.steps[0]).toMatch(new RegExp(`H${tenth(placed.gap.x)}$`));
    const resumes = Number(/^M([\d.]+)/.exec(placed.steps[1] ?? '')?.[1]);
    expect(resumes).toBeGreaterThanOrEqual(tenth(gapEnd));
  });

  test('at most eight promises have a thread, and all of them are hollow rings', () => {
    expect(placed.promises.length).toBeLessThanOrEqual(8);
    expect(drawing().match(/class="ring( light)?"/g)).toHaveLength(placed.promises.length);
  });

  test('threads are drawn above the block that says there is no count', () => {
    const html = drawing();
    expect(html.indexOf('class="void"')).toBeLessThan(html.indexOf('class="thread'));
  });

  test('promises that rest on a single page are drawn lighter', () => {
    const light = threaded(rows).filter((promise) => promise.thread === 'light');
    expect(light.every((promise) => promise.row.confidence !== 'high')).toBe(true);
    expect(placed.promises.filter((promise) => promise.light).map((promise) => promise.id)).toEqual(
      light.map((promise) => promise.id),
    );
  });

  test('the total promised for 2017 stands above what the audit counted', () => {
    const promised = placed.promises.find((promise) => promise.id === 'ms-cam-2014-aim2000-2017');
    const audit = placed.counts.find((count) => count.id === 'ms-cam-2020-12-1558');
    expect(textsOf(promised?.label)).toBe(`${valueOf('ms-cam-2014-aim2000-2017')} due 2017`);
    expect(textsOf(audit?.label)).toContain(valueOf('ms-cam-2020-12-1558'));
    expect(promised?.y ?? Infinity).toBeLessThan(audit?.y ?? 0);
  });

  test('2025 is a range, not a point, and stands in the table as one', () => {
    expect(placed.range.bar.height).toBeGreaterThan(0);
    const { low, high } = rows.find((row) => row.kind === 'range') ?? {};
    expect(textsOf(placed.range.label)).toContain(`${words.number(low?.value ?? 0)}–${words.number(high?.value ?? 0)}`);
    const row = promises.table(rows, words).rows.find((one) => one.mark === placed.range.id);
    expect(row?.rows).toEqual(['ms-cam-2025-10-1901', 'd-cam-2025-low']);
  });

  test('a missing derived row stops the build with a message that names it', () => {
    expect(() => heroRows({ ...tables, figures: new Map() })).toThrow(/d-cam-2025-low/);
  });

  test('a table without counts is refused', () => {
    expect(() =>
      placeHero(
        rows.filter((row: HeroRow) => row.kind === 'promise'),
        frame,
      ),
    ).toThrow(/no counts/);
  });

  test('the summary says that counts are missing', () => {
    expect(promises.describe(rows, words).map(plain).join(' ')).toContain('no public count');
  });
});
