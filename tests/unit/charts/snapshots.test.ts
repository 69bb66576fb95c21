import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { charts } from '../../../src/charts/registry.ts';
import { renderChart } from '../../../src/charts/render.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();

/** One tag a line, so that a changed drawing is a readable diff. */
const readable = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

describe.each([...charts.keys()])('the drawing of %s', (id) => {
  for (const locale of locales) {
    for (const width of ['wide', 'narrow'] as const) {
      it(`is as it was (${locale}, ${width})`, async () => {
        const { tree, placed } = renderChart(id, locale, tables)[width];
        await expect(readable(toHtml(tree, { space: 'svg', closeEmptyElements: true }))).toMatchFileSnapshot(
          `__snapshots__/${id}.${locale}.${placed.width}.svg`,
        );
      });
    }
  }
});
