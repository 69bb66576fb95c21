import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../src/data/check-prose.ts';
import { tableNames } from '../../../src/data/schemas.ts';
import { readNoteFiles, toldOnTable } from '../../../src/data/table-notes.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { tableRoute } from '../../../src/i18n/routes.ts';

const { files, faults } = readNoteFiles();

describe('a note on a table', () => {
  test('stands on the page of its table, in both languages', () => {
    expect(faults).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
    const routes = tableNames.map(tableRoute);
    for (const { id, locale, twin } of files) {
      expect(routes).toContain(id);
      expect(
        files.map(({ file }) => file),
        `${id} in ${locale}`,
      ).toContain(twin);
    }
  });

  test('is refused where no table has its name', () => {
    const stray = files.slice(0, 1).map((file) => ({ ...file, id: 'data:cats' }));
    const context = {
      tables: { figures: new Map(), claimById: new Map() },
      terms: new Set<string>(),
      charts: new Set<string>(),
      guesses: new Set<string>(),
      names: null,
    };
    expect(checkStory(stray, context).map(({ message }) => message)).toContain(
      'no table for "data:cats" (name the file after a table of src/data/schemas.ts)',
    );
  });

  test('says what it tells of, for the lists that lead to it, and a table without one says nothing', () => {
    for (const locale of locales)
      expect(toldOnTable('scope_examples', locale).map(({ id }) => id)).toEqual(['same-city']);
    expect(toldOnTable('sources', 'en')).toEqual([]);
  });
});
