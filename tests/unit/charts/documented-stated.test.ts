import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { documentedStated } from '../../../src/charts/documented-stated/documented-stated.ts';
import { GROUPS, knownRows } from '../../../src/charts/documented-stated/rows.ts';
import { place } from '../../../src/charts/documented-stated/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('documented-stated', 'en', tables);
const rows = knownRows(tables);
const frame = (width: number) => ({ width, narrow: width < 500, words });
const markOf = (id: string): string => {
  const html = toHtml(documentedStated.draw(documentedStated.place(rows, frame(680)), words), { space: 'svg' });
  return html.slice(html.indexOf(`data-mark="${id}"`)).split('</g>')[0] ?? '';
};

describe('the chart of what is documented, stated or not confirmed', () => {
  it('draws every claim of its three lists once', () => {
    for (const width of [680, 320]) {
      const drawn = place(rows, frame(width)).lists.flatMap(({ claims }) => claims.map(({ id }) => id));
      expect(drawn).toEqual(Object.values(GROUPS).flat());
    }
  });

  it('marks what is documented solid, what is stated hatched, what is not confirmed hollow', () => {
    expect(markOf('wm-contract')).toContain('class="ink"');
    expect(markOf('wm-suspension')).toContain('class="hatch-line"');
    expect(markOf('wm-no-price')).toContain('class="outline"');
  });

  it('keeps under “documented” only what the table of claims counts as documented', () => {
    const claims = tables.claims.map((claim) =>
      claim.id === 'wm-contract' ? { ...claim, kind: 'stated' as const } : claim,
    );
    const changed = { ...tables, claims, claimById: new Map(claims.map((claim) => [claim.id, claim])) };
    expect(() => knownRows(changed)).toThrow(/"wm-contract" is of the kind "stated"/);
  });

  it('gives every statement its date and its author, and neither to what was not found', () => {
    expect(markOf('wm-lawyer')).toContain('February 2022, the City’s lawyer');
    expect(markOf('wm-no-outcome').match(/<text/g)).toHaveLength(2);
  });

  it('names the row behind the number of cameras in the test', () => {
    const row = documentedStated.table(rows, words).rows.find(({ mark }) => mark === 'wm-test-letter');
    expect(row?.rows).toContain('lp-f-marseille-vpi-cameras');
  });
});
