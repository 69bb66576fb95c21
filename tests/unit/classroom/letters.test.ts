import { describe, expect, test } from 'vitest';
import { itemsOf, places, type Item } from '../../../src/classroom/export/item.ts';
import { beforeAndAfter, letter, mixed } from '../../../src/classroom/mixed.ts';
import { classroom, tables } from '../../../src/components/site.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

type Choice = Extract<Item, { options: unknown }>;

const files = [...classroom.questions.values()];
const itemsIn = (locale: Locale): Item[] => files.flatMap((file) => itemsOf(file, locale, tables.figures));
const choices = (items: readonly Item[]): Choice[] => items.filter((item): item is Choice => item.kind === 'choice');
const place = ({ options }: Choice): number => options.findIndex(({ right }) => right);
const asked = (items: readonly Item[]): Item[] => {
  const ids = files.flatMap((file) => beforeAndAfter(file).before);
  return items.filter(({ id }) => ids.includes(id));
};
const sets: [string, (items: readonly Item[]) => Item[]][] = [
  ['the whole bank', (items) => [...items]],
  ['the questions asked before and after', asked],
];

/** The letters that the key gives, one a line. */
const key = (item: Item): string => {
  if (item.kind !== 'match' && item.kind !== 'order') return '';
  const rights = (item.kind === 'match' ? item.pairs : places(item.items)).map(({ right }) => right);
  const shown = mixed(rights, item.id);
  return rights.map((right) => letter(shown.indexOf(right))).join('');
};

describe('a pupil who has not read the questions learns nothing from their letters', () => {
  describe.each(locales)('in %s', (locale) => {
    const items = itemsIn(locale);

    test.each(sets)('each letter is right in a fifth to three tenths of %s', (_, of) => {
      const single = choices(of(items));
      const shares = [0, 1, 2, 3].map((at) => single.filter((item) => place(item) === at).length / single.length);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.2);
      expect(Math.max(...shares)).toBeLessThanOrEqual(0.3);
    });

    test.each(sets)('the longest option is right in 35 of a hundred at most of %s', (_, of) => {
      const single = choices(of(items));
      const longest = single.filter((item) =>
        item.options.every(({ text, right }) => right || text.length <= (item.options[place(item)]?.text.length ?? 0)),
      );
      expect(longest.map(({ id }) => id).slice(Math.floor(single.length * 0.35))).toEqual([]);
    });

    test('no three questions of a lesson in a row have the same letter', () => {
      const rows = files.map((file) =>
        choices(itemsOf(file, locale, tables.figures))
          .map((item) => letter(place(item)))
          .join(''),
      );
      expect(rows.filter((row) => /(.)\1\1/.test(row))).toEqual([]);
    });

    test('no question to match or to put in order has the key of another', () => {
      const keys = items.map(key).filter((letters) => letters !== '');
      expect(keys.length).toBeGreaterThan(10);
      expect(keys.filter((letters, i) => keys.indexOf(letters) < i)).toEqual([]);
      expect(keys.filter((letters) => [...letters].filter((one, i) => one === letter(i)).length > 1)).toEqual([]);
    });
  });

  test('and both languages have the same letters', () => {
    const [first, second] = locales.map((locale) =>
      itemsIn(locale).map(
        (item) => key(item) || ('options' in item ? item.options.map(({ right }) => right).join() : ''),
      ),
    );
    expect(first).toEqual(second);
  });
});
