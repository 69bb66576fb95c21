import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { numberData, othersOf } from '../../../src/components/number-data.ts';
import { isQuiet, numberTitle, pasteOf, quantityOf, valueOf } from '../../../src/components/number-words.ts';
import { shown, tables } from '../../../src/components/site.ts';
import { inventedFigure } from '../data/invented.ts';

/** The cells of a row as they lie on the disk. */
const cellsOf = (table: string, id: string): Record<string, string> => {
  const rows: Record<string, string>[] = parse(readFileSync(join('content/data', `${table}.csv`), 'utf8'), {
    columns: true,
    bom: true,
  });
  return rows.find((row) => row['id'] === id) ?? {};
};
const figureOf = (id: string) => tables.figures.get(id)!;

describe('a number as a file', () => {
  it('says what its row says, nothing rounded, nothing lost', () => {
    expect(shown.size).toBeGreaterThan(100);
    for (const id of shown.keys()) {
      const data = numberData(id);
      const cells = cellsOf(data['table'] as string, id);
      expect(data['value'], id).toBe(Number(cells['value']));
      for (const [key, column] of [
        ['low', 'value_low'],
        ['high', 'value_high'],
      ] as const)
        expect(data[key], id).toBe(cells[column] ? Number(cells[column]) : null);
      expect(data['confidence'], id).toBe(cells['confidence']);
      expect(data['formula'] ?? '', id).toBe(cells['formula'] ?? '');
      expect((data['sources'] as { id: string }[]).map((source) => source.id).join('; '), id).toBe(cells['source_ids']);
    }
  });

  it('has null, never an empty text, where nothing is known', () => {
    const texts = [...shown.keys()].map((id) => JSON.stringify(numberData(id)));
    expect(texts.filter((text) => /:""/.test(text.replaceAll(/"(?:title|publisher)":""/g, '')))).toEqual([]);
  });

  it('names who disagrees, whichever of the two rows says so', () => {
    for (const { id, disagrees } of tables.figures.values())
      for (const other of disagrees) {
        // A row may name one that says so without a number.
        if (!tables.figures.has(other)) continue;
        expect(
          othersOf(id).map((one) => one.id),
          id,
        ).toContain(other);
        expect(
          othersOf(other).map((one) => one.id),
          other,
        ).toContain(id);
      }
  });

  it('is refused for a row without a page', () => {
    expect(() => numberData('no-such-row')).toThrow('"no-such-row" is no number that the story shows');
  });
});

describe('a number in words', () => {
  const invented = { ...inventedFigure('x', 40), label: { en: 'homes <let>', fr: 'logements <loués>' } };

  it('says both ends of a range, and the word of a rounded value', () => {
    expect(valueOf({ ...invented, rounding: 'range', low: 40, high: 60 }, 'en')).toBe('40–60');
    expect(valueOf({ ...invented, rounding: 'about' }, 'fr')).toBe('environ 40');
  });

  it('says its unit once', () => {
    expect(quantityOf(invented, 'en')).toBe('40 cameras');
    expect(numberTitle(figureOf('ms-cam-2020-12-1558'), 'en')).toMatch(/^1,558: street cameras of the City/);
    expect(numberTitle(figureOf('ms-cam-2020-12-1558'), 'fr')).toMatch(/^1\u202f558\u00a0: caméras de rue/);
  });

  it('is small where it counts the dead and the hurt of rue d’Aubagne, and only there', () => {
    const quiet = [...tables.figures.values()].filter(isQuiet).map(({ id }) => id);
    expect(quiet).toEqual(['mh-i-deaths-aubagne', 'mh-i-injured-aubagne']);
  });

  it('is pasted with value, unit, date, source and address, its signs as HTML wants them', () => {
    const id = 'ms-cam-2020-12-1558';
    const { plain, html } = pasteOf(figureOf(id), 'en');
    expect(plain).toMatch(/^1,558: street cameras of the City .* \(December\s2020\)\. Source: Le Figaro/);
    expect(plain).toContain(`/number/${id}/`);
    expect(html).toMatch(/^<p lang="en"><strong>1,558<\/strong>: .*<a href="[^"]*\/number\/ms-cam-2020-12-1558\/">/);
    expect(pasteOf({ ...figureOf(id), label: invented.label }, 'fr').html).toContain('logements &lt;loués>');
  });
});
