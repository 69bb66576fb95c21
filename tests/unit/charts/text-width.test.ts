import { describe, expect, it } from 'vitest';
import { drawAt } from '../../../src/charts/drawing.ts';
import { TEXT } from '../../../src/charts/parts/text.ts';
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

it('are at most one per cent (or half a pixel) too wide, and never too narrow, for the labels of charts at the lighter weight of pages', async () => {
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
  const amiss = [...labels].filter((text) => {
    const inPage = ([...text].reduce((sum, char) => sum + (advances.get(char) ?? 0), 0) * TEXT.label) / 1000;
    const said = textWidth(text, TEXT.label);
    return said < inPage - 0.1 || said > inPage + Math.max(0.5, inPage / 100);
  });
  expect(amiss).toEqual([]);
});
