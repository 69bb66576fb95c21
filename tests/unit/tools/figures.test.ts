import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { chosenCharts, redraw } from '../../../tools/charts/redraw.ts';

const tables = loadTables();
const CHART = 'share-by-regime';
const folder = mkdtempSync(join(tmpdir(), 'figures-'));
const [out, built, stored] = ['out', 'built', 'stored'].map((name) => join(folder, name)) as [string, string, string];
const again = (id = CHART, from = stored) => redraw(new Set([id]), tables, { out, built, stored: from });

beforeAll(async () => {
  // What is drawn now is what is kept: the test is about the comparison.
  const first = await redraw(new Set([CHART]), tables, { out: built, built: join(folder, 'nothing') });
  expect(first.compared).toBe(0);
  cpSync('tests/unit/charts/drawings', stored, { recursive: true });
  for (const name of readdirSync(built).filter((file) => /\.\d+\.svg$/.test(file)))
    writeFileSync(join(stored, name), `<!-- drawn from 0 -->\n${readFileSync(join(built, name), 'utf8')}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('drawing a chart anew', () => {
  it('makes its drawings at three widths and its files in both languages, the same as those that are kept', async () => {
    const { drawings, files, compared, differing } = await again();
    expect({ drawings, files, compared, differing }).toEqual({ drawings: 6, files: 12, compared: 12, differing: [] });
    expect(readdirSync(out)).toHaveLength(18);
    expect(
      readFileSync(join(out, `${CHART}.en.2x.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('names a drawing and a file that differ, and no other', async () => {
    const drawing = join(stored, `${CHART}.en.680.svg`);
    writeFileSync(drawing, readFileSync(drawing, 'utf8').replace('<rect', '<circle'));
    writeFileSync(join(built, `${CHART}.fr.csv`), 'other');
    const { differing } = await again();
    expect(differing).toEqual([
      expect.stringMatching(/^share-by-regime\.en\.680\.svg differs from the stored drawing/),
      expect.stringMatching(/^share-by-regime\.fr\.csv differs from the one of the built site/),
    ]);
  });

  it('says where nothing is stored yet', async () => {
    const { differing } = await again(CHART, join(folder, 'nothing'));
    expect(differing.filter((line) => line.includes('has no stored drawing'))).toHaveLength(6);
  });

  it('makes the table and the still of a figure that is a table, and no drawing', async () => {
    const { drawings, files } = await again('olympic-experiment');
    expect({ drawings, files }).toEqual({ drawings: 0, files: 6 });
  });
});

describe('the command', () => {
  it('takes all charts where none is named', () => {
    expect(chosenCharts([]).has(CHART)).toBe(true);
    expect([...chosenCharts([CHART])]).toEqual([CHART]);
  });

  it('stops with 1 and one sentence for an id that is no chart', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/figures.ts', 'promises', 'promisses'], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^no chart "promisses" \(write one of these: promises, five-hundred, .*\)\n$/);
  });
});
