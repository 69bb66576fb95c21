import { describe, expect, it } from 'vitest';
import {
  article,
  breadcrumbs,
  dataset,
  lesson,
  placesOf,
  structuredText,
  timesOf,
  type Told,
} from '../../../src/data/structured.ts';
import { policyOf } from '../../../src/integrations/secure.ts';
import { changedBlocks } from '../../../tools/host.ts';
import { structuredFaults, type TypedNode } from '../../../tools/structured-vocabulary.ts';

const HOME = 'https://eyes-everywhere.example/';
const told: Told = {
  by: { name: 'Eyes Everywhere', address: HOME },
  address: `${HOME}data/cameras/`,
  title: 'Cameras in Marseille',
  description: 'Counts of cameras, each with its state, its owner and its date, never added up.',
  language: 'en-GB',
};
const nodes = [
  article(told, {
    published: '2026-11-23',
    changed: undefined,
    image: `${HOME}share/a.png`,
    section: 'Count',
    sources: [{ title: 'A report', address: 'https://example.org/' }],
  }),
  dataset(told, {
    files: [{ name: 'CSV', format: 'CSV', address: `${HOME}data/cameras.csv` }],
    when: '2002/2026',
    where: ['Marseille'],
    parts: [HOME],
    whole: HOME,
  }),
  lesson(told, { level: 'Ages 12 to 15', ages: '12-15', minutes: 55, teaches: 'To count', subjects: ['Geography'] }),
  breadcrumbs([
    { title: 'Eyes Everywhere', address: HOME },
    { title: 'Cameras in Marseille', address: told.address },
  ]),
];
const inJson = (change: (node: TypedNode) => void, at: number): TypedNode[] => {
  const copy = structuredClone(nodes) as unknown as TypedNode[];
  change(copy[at]!);
  return copy;
};

describe('what a page says of itself to machines', () => {
  it('is in the words of schema.org, with what search engines ask for', async () => {
    expect(await structuredFaults(nodes as unknown as TypedNode[])).toEqual([]);
  });

  it.each([
    ['a type that is none', 0, (node: TypedNode) => (node['@type'] = 'Chapterr'), 'not a valid schema.org type'],
    [
      'a property of another type',
      1,
      (node: TypedNode) => (node['recipeYield'] = '1'),
      '"recipeYield" for type "Dataset"',
    ],
    [
      'a data set without a description',
      1,
      (node: TypedNode) => delete node['description'],
      'Dataset has no description',
    ],
    ['a description too short to find', 1, (node: TypedNode) => (node['description'] = 'Counts.'), 'of 7 characters'],
    ['an article without an author', 0, (node: TypedNode) => delete node['author'], 'Article has no author.name'],
    [
      'a step without an address',
      3,
      (node: TypedNode) => delete (node['itemListElement'] as TypedNode[])[0]!['item'],
      'ListItem has no item',
    ],
  ])('is refused with %s', async (_, at, change, message) => {
    expect((await structuredFaults(inJson(change, at))).join('\n')).toContain(message);
  });

  it('cannot end its block, needs no hash, and is no change that a host made', () => {
    const text = structuredText([dataset({ ...told, title: '</script><script>a()' }, { files: [] })]);
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as { '@graph': TypedNode[] })['@graph'][0]?.['name']).toBe('</script><script>a()');
    const block = `<script type="application/ld+json">${text}</script>`;
    expect(policyOf(block)).toBe(policyOf(''));
    const page = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policyOf('')}"><title>T</title></head><body>${block}</body></html>`;
    expect(changedBlocks(page)).toEqual([]);
  });

  it('says when and where only what rows say', () => {
    expect(timesOf([{ as_of: '2012-04-12' }, { as_of: '2010/2011' }, { as_of: '' }, { due_on: '2099' }])).toBe(
      '2010/2012-04-12',
    );
    expect(timesOf([{ date: '2024' }])).toBe('2024');
    expect(timesOf([{ label: 'x' }])).toBe('');
    expect(placesOf([{ city: 'Nice' }, { city: 'Nice' }, { city: '' }], ['place_en', 'city'])).toEqual(['Nice']);
    expect(
      placesOf(
        Array.from({ length: 13 }, (_, i) => ({ city: `C${i}` })),
        ['city'],
      ),
    ).toEqual([]);
  });
});
