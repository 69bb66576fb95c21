import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { checkScenes, scenesFile } from '../../../src/data/scenes.ts';

const tables = loadTables();
const text = readFileSync(scenesFile.path, 'utf8');
/** Messages of the file with one change made to it. */
const faults = (from: string | RegExp, to: string): string[] => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const read = scenesFile.parse(changed);
  return [...read.faults, ...checkScenes(read, tables)].map(({ file, line, message }) => `${file}:${line}: ${message}`);
};

describe('the words of the scenes', () => {
  it('hold as they stand', () => {
    expect(checkScenes(scenesFile.parse(text), tables)).toEqual([]);
  });

  it('name a caption that is too long, in which language, and by how much', () => {
    expect(faults('Our model, an invented', `Our model, ${'word '.repeat(30)}an invented`)).toEqual([
      expect.stringMatching(/scenes\.yaml:\d+: the caption has \d+ words, 32 at most \(shorten it\)/),
    ]);
  });

  it('name the eye that has too many words', () => {
    expect(faults('Ringed: somebody has', `Ringed: ${'word '.repeat(12)}somebody has`)).toEqual([
      expect.stringMatching(/scenes\.yaml:\d+: the eye has \d+ words, 14 at most \(shorten it\)/),
    ]);
  });

  it('name a row that no table has', () => {
    expect(faults('rests: [c3-collapse,', 'rests: [c3-colapse,')).toEqual([
      expect.stringContaining('no row or statement "c3-colapse"'),
    ]);
  });

  it('name a scene that is missing or out of its place', () => {
    expect(faults('- id: ninety', '- id: nineteen')).toEqual([
      expect.stringContaining('the scenes are not those of src/i18n/scenes.ts in their order'),
    ]);
  });

  it('name a language that is missing', () => {
    expect(faults(/, fr: "Rue d’Aubagne" \}/, ' }').join()).toContain('fr');
  });
});
