import { expect, test } from 'vitest';
import { levelsOf } from '../../../src/classroom/curricula.ts';
import { classroom } from '../../../src/components/site.ts';
import { locales } from '../../../src/i18n/locale.ts';

test.each(locales)('on the plan a subject stands once, and each of its levels once (%s)', (locale) => {
  const named = classroom.curricula.filter(({ id }) => ['F13a', 'F13b', 'F12a', 'F12c', 'F17'].includes(id));
  const said = levelsOf(named, locale);
  expect(said.map(([, levels]) => levels.length)).toEqual([2, 1]);
  expect(new Set(said.map(([subject]) => subject)).size).toBe(2);
});
