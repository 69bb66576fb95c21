import { describe, expect, it } from 'vitest';
import { figureIds } from '../../../src/charts/registry.ts';
import { checkGallery, galleryFile } from '../../../src/data/gallery.ts';
import { plays } from '../../../src/i18n/plays.ts';

const head = ['title', 'description', 'about', 'questions', 'play'].map((key) => `${key}: { en: A, fr: B }`).join('\n');
const read = (groups: string) => galleryFile.parse(`${head}\ngroups:\n${groups}`);
const known = { charts: new Set(['one', 'two']), plays: new Set(['loop']) };
const said = (groups: string): string[] =>
  checkGallery(read(groups), known).map(({ file, line, message }) => `${file}:${line} ${message}`);
const GROUP = '  - { id: a, question: { en: Q, fr: Q }, charts: [one, two], plays: [loop] }\n';

describe('the gallery by question', () => {
  it('holds every chart and every play of the site once', () => {
    const shared = { charts: figureIds, plays: new Set(plays.map(({ id }) => id)) };
    expect(galleryFile.read().faults).toEqual([]);
    expect(checkGallery(galleryFile.read(), shared)).toEqual([]);
    const { groups } = galleryFile.load();
    expect(groups.length).toBeGreaterThanOrEqual(6);
    expect(groups.length).toBeLessThanOrEqual(9);
    expect(groups.flatMap(({ charts }) => charts).toSorted()).toEqual([...figureIds].toSorted());
  });

  it('is whole with every chart and play in one group', () => {
    expect(said(GROUP)).toEqual([]);
  });

  it('names a chart and a play that stand in no group', () => {
    expect(said('  - { id: a, question: { en: Q, fr: Q }, charts: [one] }\n')).toEqual([
      'content/pages/gallery.yaml:7 the chart "two" stands in no group (add it to the question it answers)',
      'content/pages/gallery.yaml:7 the play "loop" stands in no group (add it to the question it answers)',
    ]);
  });

  it('names a chart that stands in two groups, with its line', () => {
    expect(said(`${GROUP}  - { id: b, question: { en: Q, fr: Q }, charts: [one] }\n`)).toEqual([
      'content/pages/gallery.yaml:8 the chart "one" stands in the group "a" already (leave it in one)',
    ]);
  });

  it('names an unknown chart, an empty group and a second group of one id', () => {
    expect(said(`${GROUP}  - { id: a, question: { en: Q, fr: Q } }\n`)).toEqual([
      'content/pages/gallery.yaml:8 a second group "a" (each has an id of its own)',
      'content/pages/gallery.yaml:8 the group "a" holds nothing (give it a chart, or take it away)',
    ]);
    expect(said(GROUP.replace('two', 'too'))).toEqual([
      'content/pages/gallery.yaml:7 no chart "too" (correct the id: they stand in src/charts/registry.ts)',
      'content/pages/gallery.yaml:7 the chart "two" stands in no group (add it to the question it answers)',
    ]);
  });

  it('asks for both languages', () => {
    expect(read('  - { id: a, question: { en: Q } }\n').faults).toHaveLength(1);
  });
});
