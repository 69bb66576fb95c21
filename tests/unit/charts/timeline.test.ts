import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { apart } from '../../../src/charts/parts/apart.ts';
import { stack, type PlacedTimeline } from '../../../src/charts/timeline/placed.ts';
import { timeline } from '../../../src/charts/timeline/timeline.ts';
import { inLane, LANES, readEvents, type TimelineEvent } from '../../../src/charts/timeline/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { decimalYear } from '../../../src/i18n/format.ts';

const tables = loadTables();
const words = chartWords('timeline', 'en', tables);
const events = timeline.rows(tables) as TimelineEvent[];
const placed = (width: number): PlacedTimeline =>
  timeline.place(events, { width, narrow: width < 500, words }) as PlacedTimeline;
const drawn = (width: number): string => toHtml(timeline.draw(placed(width), words), { space: 'svg' });
const table = timeline.table(events, words);

describe('the timeline chart', () => {
  it('draws each event of its three lanes once, and has the events elsewhere in the table too', () => {
    const inLanes = events.filter(({ row }) => row.lane !== 'elsewhere');
    for (const width of [1120, 680, 320]) expect(placed(width).events).toHaveLength(inLanes.length);
    expect(table.rows).toHaveLength(tables.timeline.length);
    expect(table.rows.filter(({ undrawn }) => undrawn).length).toBe(events.length - inLanes.length);
    expect(events.length).toBeGreaterThan(inLanes.length);
  });

  it('names three to seven key events in each lane', () => {
    for (const lane of LANES) {
      const keys = inLane(events, lane).filter(({ key }) => key);
      expect(keys.length).toBeGreaterThanOrEqual(3);
      expect(keys.length).toBeLessThanOrEqual(7);
    }
  });

  it('keeps time linear: a year is as long in 2015 as in 2025', () => {
    const { ticks, events: marks } = placed(680);
    const year = 680 / ticks.length;
    const x = ticks.map((tick) => tick.x);
    expect(x.slice(1).every((one, i) => Math.abs(one - (x[i] as number) - year) < 0.01)).toBe(true);
    const first = Number(ticks[0]?.text);
    for (const { id, x: at } of marks) {
      const { date } = events.find(({ row }) => row.id === id)?.row ?? { date: '' };
      expect(at, id).toBeCloseTo((decimalYear(date) - first) * year, 6);
    }
  });

  it('has a band from the law of 19 May 2023 to 31 March 2025', () => {
    const { band, events: marks } = placed(680);
    const x = (id: string): number => marks.find((event) => event.id === id)?.x as number;
    expect([band.x, band.x + band.width]).toEqual([x('lp-t-law-2023'), x('lp-t-vsa-end')]);
  });

  it('lets no two marks of a lane touch', () => {
    for (const width of [1120, 680, 320]) {
      const marks = placed(width).events;
      for (const a of marks)
        for (const b of marks)
          if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} and ${b.id} at ${width}`).toBeGreaterThan(10);
    }
  });

  it('draws a line through a mark only when no more than the year is known', () => {
    for (const { id, year } of placed(680).events)
      expect(year !== null, id).toBe(/^\d{4}$/.test(events.find(({ row }) => row.id === id)?.row.date ?? ''));
  });

  it('refuses a kind it has no shape for', () => {
    const [first, ...rest] = tables.timeline;
    expect(() => readEvents({ ...tables, timeline: [{ ...first!, kind: 'rumour' }, ...rest] })).toThrow(
      /kind "rumour"/,
    );
  });
});

describe('the filters of the timeline', () => {
  const filters = timeline.filters?.(events, words);
  const css = readFileSync('src/styles/filter.css', 'utf8');

  it('offer every lane and kind that a row of the table has', () => {
    for (const { facet, options } of filters?.filters ?? []) {
      expect(new Set(options.map(({ value }) => value))).toEqual(
        new Set(table.rows.map(({ facets }) => facets?.[facet])),
      );
    }
  });

  it('have a rule in the style sheet for each choice, so that they work without script', () => {
    for (const { facet, options } of filters?.filters ?? []) {
      for (const { value } of options)
        expect(css).toContain(
          `.figure:has([value="${value}"]:checked) [data-${facet}]:not([data-${facet}="${value}"])`,
        );
    }
  });

  it('find on each mark the same lane and kind as in its row', () => {
    for (const { mark, facets } of table.rows)
      if (facets?.['lane'] !== 'elsewhere')
        expect(drawn(320)).toContain(
          `data-mark="${mark}" data-lane="${facets?.['lane']}" data-kind="${facets?.['kind']}"`,
        );
  });
});

describe('placing', () => {
  it('stacks what would overlap and puts the rest on the axis', () => {
    expect(
      stack([
        { from: 0, to: 10 },
        { from: 5, to: 15 },
        { from: 12, to: 20 },
        { from: 4, to: 14 },
      ]),
    ).toEqual([0, 1, 0, 2]);
  });

  it('moves names apart round where they want to be, within bounds', () => {
    expect(
      apart(
        [
          { at: 50, size: 20 },
          { at: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 60]);
    expect(apart([{ at: -5, size: 20 }], 0, 100)).toEqual([10]);
  });
});
