import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { classWordFiles } from '../../../src/classroom/words.ts';
import { houseStyle } from '../../../src/data/language/house-style.ts';
import type { Bilingual } from '../../../src/i18n/locale.ts';
import { locales } from '../../../src/i18n/locale.ts';

test.each(classWordFiles)('the words of %s keep the house style, in both languages', (file) => {
  const words = parse(readFileSync(file, 'utf8')) as Record<string, Bilingual>;
  const faults = Object.entries(words).flatMap(([key, text]) =>
    locales.flatMap((locale) => houseStyle(text[locale], locale).map(({ message }) => `${key} ${locale} ${message}`)),
  );
  expect(faults).toEqual([]);
});
