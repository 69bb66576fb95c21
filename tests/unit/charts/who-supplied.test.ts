import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { firmRows } from '../../../src/charts/who-supplied/rows.ts';
import { whoSupplied } from '../../../src/charts/who-supplied/who-supplied.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('who-supplied', 'fr', tables);
const rows = firmRows(tables);
const html = (width: number): string =>
  toHtml(whoSupplied.draw(whoSupplied.place(rows, { width, narrow: width < 500, words }), words), { space: 'svg' });

describe('the chart of who supplied what', () => {
  it('counts a firm as proven only by a court record or a document', () => {
    expect(rows.filter(({ group }) => group === 'proven').map(({ row }) => row.name)).toEqual([
      'Snef',
      'Engie Ineo (Ineo Digital)',
    ]);
    for (const { group, row } of rows) expect(group === 'proven').toBe(['court', 'document'].includes(row.proof));
  });

  it('leaves ZTE alone under what is only stated', () => {
    expect(rows.filter(({ group }) => group === 'stated').map(({ row }) => row.name)).toEqual(['ZTE']);
  });

  it('does not show BriefCam, which no source places with the City', () => {
    expect(html(680)).not.toContain('BriefCam');
  });

  it('names no country where none was read', () => {
    const oracle = whoSupplied.table(rows, words).rows.find(({ mark }) => mark === 'lp-s-oracle');
    expect(oracle?.cells[1]?.text).toBe('pays non relevé ici');
  });
});
