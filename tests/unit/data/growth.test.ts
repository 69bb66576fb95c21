/**
 * Nothing that reads the tables may cost more than its share when they grow: ten times the rows, about ten times the reads.
 * Reads are counted, not timed: of cells of rows, of places in a table, of figures looked up.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { drawChart } from '../../../src/charts/drawing.ts';
import { checkTables, type Located } from '../../../src/data/check.ts';
import { conflicts } from '../../../src/data/conflicts.ts';
import type { Figure } from '../../../src/data/figure.ts';
import { loopsOf } from '../../../src/data/formula-loops.ts';
import { sourcesInUse } from '../../../src/data/leaning.ts';
import { readTables } from '../../../src/data/load.ts';
import { sourcesOfRow } from '../../../src/data/row-sources.ts';
import { tableNames } from '../../../src/data/schemas.ts';
import { statementsOf } from '../../../src/data/statements.ts';
import type { Tables } from '../../../src/data/tables.ts';
import { lengthen } from '../../../tools/growth-tables.ts';

/** Sorting takes a little more than its share; a search in a table for each row of it takes a hundred times. */
const MOST = 16;

const folder = mkdtempSync(join(tmpdir(), 'growth-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The real tables `times` over. */
function longTables(times: number): Tables {
  const to = join(folder, String(times));
  cpSync('content/data', to, { recursive: true });
  lengthen(to, times);
  const { tables, faults } = readTables(to);
  expect(faults.slice(0, 3)).toEqual([]);
  return tables;
}
const short = longTables(1);
const long = longTables(10);

/** The same tables, each read of a row, of a place in a table and of a figure counted. */
function counting(tables: Tables): { counted: Tables; reads: () => number } {
  let reads = 0;
  const watched = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const map = <V>(known: ReadonlyMap<string, V>, made: (value: V) => V): ReadonlyMap<string, V> => {
    const copy = new Map([...known].map(([id, value]) => [id, made(value)] as const));
    const get = copy.get.bind(copy);
    copy.get = (id) => (reads++, get(id));
    return copy;
  };
  const lists = tableNames.map((name) => [name, watched((tables[name] as object[]).map(watched))]);
  const counted = {
    ...Object.fromEntries(lists),
    figures: map(tables.figures, watched<Figure>),
    sourceById: map(tables.sourceById, watched),
    claimById: map(tables.claimById, watched),
  } as Tables;
  return { counted, reads: () => reads };
}

function readsOf(work: (tables: Tables) => unknown, tables: Tables): number {
  const { counted, reads } = counting(tables);
  work(counted);
  return reads();
}
const growthOf = (work: (tables: Tables) => unknown): number => readsOf(work, long) / readsOf(work, short);

const located = (tables: Tables): Located[] =>
  tableNames.flatMap((table) => tables[table].map((row): Located => ({ table, file: table, line: 1, row })));

describe('ten times the rows', () => {
  it('are ten times the rows', () => {
    expect(long.sources).toHaveLength(10 * short.sources.length);
    expect(long.figures.size).toBeGreaterThan(9 * short.figures.size);
  });

  it.each<[string, (tables: Tables) => unknown]>([
    ['the checks over rows', (tables) => checkTables(located(tables), tables)],
    ['the pairs that disagree', conflicts],
    ['the sources and what leans on them', sourcesInUse],
    ['the sources of every row', (tables) => located(tables).map(({ row }) => sourcesOfRow(row.id, tables))],
    ['the statements', ({ claims }) => statementsOf(claims)],
  ])('%s: about ten times the reads', (_, work) => {
    const growth = growthOf(work);
    expect(growth).toBeGreaterThan(5);
    expect(growth).toBeLessThan(MOST);
  });

  it.each([...charts.keys()])('the chart %s: at most about ten times the reads', (id) => {
    const chart = charts.get(id)!;
    const growth = growthOf((tables) => drawChart(chart, chart.rows(tables), chartWords(id, 'en', tables)));
    expect(growth).toBeLessThan(MOST);
  });

  it('do not keep the map of projects busy when it cannot hold them', () => {
    const chart = charts.get('projects-france')!;
    const words = chartWords('projects-france', 'en', short);
    const projects = Array.from({ length: 40 }, () => chart.rows(short)).flat();
    const distances = vi.spyOn(Math, 'hypot');
    chart.place(projects, { width: 680, narrow: false, words });
    expect(distances.mock.calls.length).toBeLessThan(projects.length);
    distances.mockRestore();
  });

  it('are reported one by one where each has a fault', () => {
    const to = join(folder, 'faults');
    cpSync('content/data', to, { recursive: true });
    const rows = 150_000;
    writeFileSync(join(to, 'verdicts.csv'), `id,use_en\n${'a,b,c\n'.repeat(rows)}`);
    expect(readTables(to).faults.filter(({ message }) => message.startsWith('this row has 3 cells'))).toHaveLength(
      rows,
    );
  });

  it('would show a search in a table for each of its rows', () => {
    const nested = ({ suppliers }: Tables): unknown =>
      suppliers.map((row) => suppliers.find((other) => other.id === row.id));
    expect(growthOf(nested)).toBeGreaterThan(MOST);
  });
});

describe('rows that lean on rows', () => {
  /** Each row leans on the one before. */
  const chain = (length: number, formula = (i: number) => (i > 0 ? `{row-${i - 1}}` : undefined)) => {
    let reads = 0;
    const figures = new Map(
      Array.from({ length }, (_, i) => {
        const figure = {
          id: `row-${i}`,
          get formula() {
            return (reads++, formula(i));
          },
        };
        return [figure.id, figure as unknown as Figure] as const;
      }),
    );
    const get = figures.get.bind(figures);
    figures.get = (id) => (reads++, get(id));
    return { found: loopsOf(figures), reads };
  };

  it('are each read once, however long the chain', () => {
    const [tens, thousands] = [chain(100), chain(10_000)];
    expect(thousands.found).toEqual(new Set());
    expect(thousands.reads / tens.reads).toBeLessThan(130);
  });

  it('are found where they come back to themselves, and those that only lean on such a row are not', () => {
    const { found } = chain(5, (i) => ['{row-1}', '{row-2} + {row-3}', '{row-0}', undefined, '{row-0} * 2'][i]);
    expect(found).toEqual(new Set(['row-0', 'row-1', 'row-2']));
  });
});
