import { beforeAll, describe, expect, it } from 'vitest';
import { routes, tables } from '../../../src/components/site.ts';
import { tableNames } from '../../../src/data/schemas.ts';
import { isKeyRoute } from '../../../src/i18n/lessons.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { openShard } from '../../../src/search/engine.ts';
import { Finder, type Loaders } from '../../../src/search/finder.ts';
import { gather, shard } from '../../../src/search/gather/every.ts';
import { kinds, shardIds, type KindId } from '../../../src/search/kinds.ts';
import { ask } from '../../../src/search/query.ts';
import { pack, unpackOne, type SearchRecord } from '../../../src/search/record.ts';

const records = Object.fromEntries(
  locales.map((locale) => [locale, kinds.flatMap(({ id }) => gather[id](locale))]),
) as Record<Locale, SearchRecord[]>;
const alive = (): boolean => true;
const all = (locale: Locale): Loaders =>
  Object.fromEntries(
    shardIds.map((id) => [id, () => Promise.resolve({ default: JSON.stringify(shard(id, locale)) })]),
  ) as unknown as Loaders;

const finders = {} as Record<Locale, Finder>;
beforeAll(async () => {
  for (const locale of locales) {
    finders[locale] = new Finder(locale, all(locale), () => undefined);
    await finders[locale].load();
  }
});
const find = async (query: string, locale: Locale) => finders[locale].find(ask(query, locale));
/** The first result of a kind. */
const first = async (query: string, locale: Locale, kind: KindId): Promise<SearchRecord | undefined> =>
  (await find(query, locale)).find((group) => group.kind === kind)?.hits[0]?.record;

describe('the index', () => {
  it.each(locales)('holds every kind, every row, every page but answers and itself (%s)', (locale) => {
    for (const { id } of kinds) expect(records[locale].filter(({ kind }) => kind === id).length, id).toBeGreaterThan(0);
    const anchors = new Set(records[locale].map(({ anchor }) => anchor));
    const rows = tableNames.flatMap((name) => tables[name].map(({ id }) => id));
    expect(rows.filter((id) => !anchors.has(id))).toEqual([]);
    const found = new Set(records[locale].map(({ route }) => route));
    // A number has its row in the table, which leads to its page.
    const wanted = [...routes.keys()].filter(
      (id) => !isKeyRoute(id) && !id.startsWith('number:') && id !== 'search' && id !== 'cover',
    );
    expect(wanted.filter((id) => !found.has(id))).toEqual([]);
    expect([...found].filter((id) => !routes.has(id) || isKeyRoute(id))).toEqual([]);
  });

  it('says every place in both languages', () => {
    const places = (locale: Locale): string[] =>
      records[locale].map(({ kind, route, anchor }) => `${kind} ${route} ${anchor}`);
    expect(places('fr').toSorted()).toEqual(places('en').toSorted());
    for (const locale of locales) expect(records[locale].filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  it('names each place once', () => {
    const places = records.en.map(({ route, anchor }) => `${route}#${anchor}`);
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  });

  it('travels whole', () => {
    const back = JSON.parse(JSON.stringify(pack(records.fr))) as ReturnType<typeof pack>;
    expect(back.records.map((cells) => unpackOne(back.routes, cells))).toEqual(records.fr);
  });
});

describe('a search', () => {
  it.each(['1558', '1 558', '1,558'])('for the number %s shows its row first, in both languages', async (query) => {
    for (const locale of locales) {
      const [group] = await find(query, locale);
      expect(group?.kind).toBe('row');
      expect(group?.hits.map(({ record }) => record.anchor)).toContain('ms-cam-2020-12-1558');
    }
  });

  it('for the id of a row, whole or in part, shows the row first', async () => {
    for (const query of ['ms-cam-2020-12-1558', 'MS-CAM-2020-12', 'cam-2020-12-1558'])
      expect((await first(query, 'en', 'row'))?.anchor).toBe('ms-cam-2020-12-1558');
    expect((await first('ms-gazette-2002', 'fr', 'source'))?.anchor).toBe('ms-gazette-2002');
  });

  it('finds the same with and without accents, one and many', async () => {
    const places = async (query: string, locale: Locale) =>
      (await find(`${query} `, locale)).flatMap(({ hits }) =>
        hits.map(({ record }) => `${record.route}#${record.anchor}`),
      );
    for (const [one, other] of [
      ['réseau', 'reseaux'],
      ['caméra', 'CAMERAS'],
      ['journal', 'journaux'],
    ] as const) {
      expect((await places(one, 'fr')).length).toBeGreaterThan(0);
      expect(await places(other, 'fr')).toEqual(await places(one, 'fr'));
    }
    expect(await places('city', 'en')).toEqual(await places('cities', 'en'));
  });

  it('finds a word by its beginning while it is being written, not after', async () => {
    expect(await find('surveill', 'en')).not.toEqual([]);
    expect(await find('surveill ', 'en')).toEqual([]);
  });

  it('needs every word', async () => {
    const both = await find('control room', 'en');
    expect(both).not.toEqual([]);
    for (const { hits } of both)
      for (const { record } of hits)
        expect(`${record.title} ${record.text}`.toLowerCase()).toMatch(/control[\s\S]*room|room[\s\S]*control/);
  });

  it('finds each kind by words of its own', async () => {
    for (const locale of locales)
      for (const { id } of kinds) {
        const sought = records[locale].find(({ kind }) => kind === id)!;
        const group = (await find(`${sought.title} `, locale)).find(({ kind }) => kind === id);
        expect(
          group?.hits.map(({ record }) => record.title),
          `${locale} ${id}`,
        ).toContain(sought.title);
      }
  });
});

describe('a search without results', () => {
  it('offers another spelling, and each that is offered has results', async () => {
    for (const [query, wanted] of [
      ['camra', /^cameras?$/],
      ['camra audti', /^cameras? audit$/],
    ] as const) {
      expect(await find(query, 'en')).toEqual([]);
      const hints = await finders.en.hints(ask(query, 'en'), alive);
      expect(hints[0]).toMatchObject({ kind: 'spelling', query: expect.stringMatching(wanted) as string });
      for (const hint of hints) expect(await find(hint.query, 'en')).not.toEqual([]);
    }
  });

  it('offers fewer words where no spelling helps', async () => {
    const hints = await finders.fr.hints(ask('caméra xyzzyqw', 'fr'), alive);
    expect(hints).toMatchObject([{ query: 'caméra', kind: 'fewer' }]);
    expect(await finders.fr.hints(ask('xyzzyqw', 'fr'), alive)).toEqual([]);
  });

  it('does not take one number for another', async () => {
    expect(await find('155812 ', 'en')).toEqual([]);
    expect(await finders.en.hints(ask('155812', 'en'), alive)).toEqual([]);
  });
});

describe('a part of the index that does not arrive', () => {
  it('is told, and fetched when asked for again', async () => {
    let broken = true;
    const loaders: Loaders = {
      ...all('en'),
      rows: () => (broken ? Promise.reject(new Error('offline')) : all('en').rows()),
    };
    const finder = new Finder('en', loaders, () => undefined);
    await finder.load();
    expect([finder.complete, [...finder.missing]]).toEqual([true, ['rows']]);
    expect((await finder.find(ask('control room', 'en'))).map(({ kind }) => kind)).not.toContain('row');
    broken = false;
    await finder.load();
    expect([...finder.missing]).toEqual([]);
    expect((await finder.find(ask('control room', 'en'))).map(({ kind }) => kind)).toContain('row');
  });
});

it('the index of a shard is made in slices', async () => {
  let breaths = 0;
  const timer = setInterval(() => breaths++, 0);
  await openShard('rows', 'en', shard('rows', 'en'));
  clearInterval(timer);
  expect(breaths).toBeGreaterThan(1);
});
