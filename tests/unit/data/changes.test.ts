import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { changesSince } from '../../../src/data/changes.ts';
import type { Correction, Published } from '../../../src/data/corrections-schema.ts';
import { dataVersion } from '../../../src/data/data-version.ts';
import type { ClaimRow } from '../../../src/data/schemas.ts';
import { GET } from '../../../src/pages/data/changes.json.ts';
import { inventedFigure } from './invented.ts';

interface Words {
  kind: string;
  en: string;
  fr: string;
}
interface Told {
  id: string;
  old?: unknown;
  new?: unknown;
  reason: { date: string; kind: string; what: { en: string; fr: string } } | null;
}
interface Part {
  added: Told[];
  changed: Told[];
  withdrawn: Told[];
}
interface File {
  version: string;
  date: string;
  released: string;
  figures: Part;
  statements: Part;
}
const written = JSON.parse(await (await GET({} as never)).text()) as File;

/** The same from the files as they lie on the disk: no reader and no comparison of the site's own. */
const FOLDER = 'content/data';
const published = JSON.parse(readFileSync('content/published.json', 'utf8')) as {
  released: string;
  values: Record<string, number>;
  statements: Record<string, Words>;
};
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(FOLDER, file), 'utf8'), { columns: true, bom: true });
/** By id, so that the order of tables does not matter. */
const byId = <T extends readonly [string, ...unknown[]]>(list: T[]): T[] =>
  list.toSorted(([a], [b]) => (a < b ? -1 : 1));
const numbers = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv'))
    .flatMap(rowsOf)
    .flatMap(({ id = '', value = '' }) => (value === '' ? [] : [[id, Number(value)] as const])),
);
const claims = new Map(
  rowsOf('claims.csv').map(({ id = '', kind = '', text_en = '', text_fr = '' }) => [
    id,
    { kind, en: text_en, fr: text_fr },
  ]),
);
const log = (
  parseYaml(readFileSync('content/corrections.yaml', 'utf8')) as {
    corrections: { date: string; kind: string; figures?: { id: string }[]; statements?: { id: string }[] }[];
  }
).corrections;
const squeezed = ({ kind, en, fr }: Words): string => [kind, en, fr].join('|').replace(/\s+/g, ' ').toLowerCase();

describe('the file of changes', () => {
  it('says of every figure what the raw files say', () => {
    const was = new Map(Object.entries(published.values));
    expect(byId(written.figures.added.map(({ id, new: now }) => [id, now]))).toEqual(
      byId([...numbers].filter(([id]) => !was.has(id))),
    );
    expect(byId(written.figures.changed.map(({ id, old, new: now }) => [id, old, now]))).toEqual(
      byId(
        [...numbers]
          .filter(([id, now]) => was.has(id) && was.get(id) !== now)
          .map(([id, now]) => [id, was.get(id), now]),
      ),
    );
    expect(written.figures.withdrawn.map(({ id, old }) => [id, old])).toEqual(
      [...was].filter(([id]) => !numbers.has(id)),
    );
  });

  it('says of every statement what the raw files say', () => {
    const was = new Map(Object.entries(published.statements));
    const ids = (list: Told[]): string[] => list.map(({ id }) => id);
    expect(ids(written.statements.added)).toEqual([...claims.keys()].filter((id) => !was.has(id)));
    expect(ids(written.statements.withdrawn)).toEqual([...was.keys()].filter((id) => !claims.has(id)));
    const changed = [...claims].filter(([id, now]) => was.has(id) && squeezed(was.get(id)!) !== squeezed(now));
    expect(written.statements.changed.map(({ id, old, new: now }) => [id, old, now])).toEqual(
      changed.map(([id, now]) => [id, was.get(id), now]),
    );
    expect(changed.length, 'the content has changed statements to show').toBeGreaterThan(0);
  });

  it('gives each change the newest entry of the corrections that names it', () => {
    for (const part of ['figures', 'statements'] as const)
      for (const { id, reason } of [...written[part].changed, ...written[part].withdrawn]) {
        const days = log.filter((entry) => entry[part]?.some((one) => one.id === id)).map(({ date }) => date);
        expect(reason?.date, id).toBe(days.sort().at(-1));
        expect(reason?.what.fr, id).not.toMatch(/[{}]/);
      }
  });

  it('carries the version of the data', () => {
    const newest = [published.released, ...log.map(({ date }) => date)].sort().at(-1);
    expect(written.released).toBe(published.released);
    expect(written.date).toBe(newest);
    expect(written.version).toMatch(new RegExp(`^\\d+\\.\\d+\\.\\d+\\+${newest}$`));
  });
});

describe('a change', () => {
  const entry = (date: string, figures: Correction['figures']): Correction => ({
    date,
    reported: date,
    by: 'reader',
    kind: 'update',
    what: { en: `On ${date}.`, fr: `Le ${date}.` },
    figures,
    statements: [],
    pages: ['law'],
  });
  const claim = (id: string, text: string) => ({ id, kind: 'reported', text_en: text, text_fr: text }) as ClaimRow;
  const said = (text: string) => ({ kind: 'reported' as const, en: text, fr: text });
  const release: Published = {
    released: '2026-11-23',
    values: { same: 1, other: 2, gone: 3 },
    statements: { kept: said('A b.'), turned: said('Old.'), lost: said('Lost.') },
  };
  const figures = new Map(
    Object.entries({ same: 1, other: 20, fresh: 4 }).map(([id, value]) => [id, inventedFigure(id, value)]),
  );
  const list = [
    entry('2027-02-02', [{ id: 'other', old: 2, new: 20 }]),
    entry('2027-01-01', [{ id: 'other', old: 2, new: 9 }]),
  ];
  const found = changesSince(
    release,
    figures,
    [claim('kept', 'a  B.'), claim('turned', 'New.'), claim('new', 'More.')],
    list,
    ({ what }) => what,
  );

  it('of a figure is one of three: added, changed, withdrawn', () => {
    expect(found.figures).toEqual({
      added: [{ id: 'fresh', new: 4, reason: null }],
      changed: [
        {
          id: 'other',
          old: 2,
          new: 20,
          reason: { date: '2027-02-02', kind: 'update', what: { en: 'On 2027-02-02.', fr: 'Le 2027-02-02.' } },
        },
      ],
      withdrawn: [{ id: 'gone', old: 3, reason: null }],
    });
  });

  it('of a statement counts when its words are others, not when its spaces or capitals are', () => {
    expect(found.statements).toEqual({
      added: [{ id: 'new', new: said('More.'), reason: null }],
      changed: [{ id: 'turned', old: said('Old.'), new: said('New.'), reason: null }],
      withdrawn: [{ id: 'lost', old: said('Lost.'), reason: null }],
    });
  });

  it('makes another version of the data on the day of its correction, and only then', () => {
    expect(dataVersion('1.2.3', release, { corrections: [] }).version).toBe('1.2.3+2026-11-23');
    expect(dataVersion('1.2.3', release, { corrections: list }).version).toBe('1.2.3+2027-02-02');
  });
});
