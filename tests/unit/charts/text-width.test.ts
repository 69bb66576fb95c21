import { describe, expect, it } from 'vitest';
import { drawAt } from '../../../src/charts/drawing.ts';
import { textWidth, widths } from '../../../src/charts/parts/text-width.ts';
import { charts } from '../../../src/charts/registry.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { geometryOf } from '../../../tools/charts/geometry.ts';
import { widths as drawnWidths } from '../../../tools/charts/laws.ts';
import { advancesAt, MEASURED_WEIGHTS } from '../../../tools/font-widths.ts';

describe.each(['regular', 'bold'] as const)('the widths of %s text', (weight) => {
  it('are those of the font file, character by character', async () => {
    const advances = await advancesAt(MEASURED_WEIGHTS[weight]);
    const rounded = new Map([...advances].map(([char, advance]) => [char, Math.round(advance)]));
    expect(widths[weight]).toEqual(rounded);
  });
});

it('are never too narrow for the labels of charts at the lighter weight of pages, and less than one per cent too wide on average', async () => {
  const advances = await advancesAt(400);
  const tables = loadTables();
  const labels = new Set(
    [...charts].flatMap(([id, chart]) =>
      locales.flatMap((locale) =>
        drawnWidths.flatMap((width) =>
          geometryOf(drawAt(chart, chart.rows(tables), chartWords(id, locale, tables), width).tree)
            .texts.filter(({ classes }) => !classes.includes('strong'))
            .map(({ text }) => text.replace(/\d/g, '0')),
        ),
      ),
    ),
  );
  expect(labels.size).toBeGreaterThan(0);
  const ratios = [...labels].map((text) => {
    const inPage = [...text].reduce((sum, char) => sum + (advances.get(char) ?? 0), 0);
    return [text, textWidth(text, 1000) / inPage] as const;
  });
  expect(ratios.filter(([, ratio]) => ratio < 1 || ratio > 1.015)).toEqual([]);
  expect(ratios.reduce((sum, [, ratio]) => sum + ratio, 0) / ratios.length).toBeLessThan(1.01);
});
