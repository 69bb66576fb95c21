import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { FILE, kindNames, MARKS, OPEN, PROMISED, SHUT, UNDECIDED } from '../../../src/field/marks.ts';
import type { Placement, Stage } from '../../../src/field/placement.ts';
import { readNumbers } from '../../../src/field/read-numbers.ts';
import { placeScene, story } from '../../../src/field/story.ts';
import { scenes } from '../../../src/i18n/scenes.ts';

const tables = loadTables();
const numbers = readNumbers(tables);
const value = (id: string): number => tables.figures.get(id)!.value;
const stage = (w: number, h: number, text = 16): Stage => ({ zone: { x: 0, y: 0, w, h }, text });
const placed = (id: string, on: Stage = stage(960, 960)): Placement =>
  placeScene(
    story.find((scene) => scene.id === id)!,
    on,
    numbers,
    (key) => key,
  );
const count = ({ k }: Placement, kind: number): number => k.filter((one) => one === kind).length;

describe('the scenes of the field', () => {
  it('are those that have pages, in their order', () => {
    expect(story.map(({ id }) => id)).toEqual(scenes.map(({ id }) => id));
  });

  it('show as many marks in each state as the rows say', () => {
    const audit = value('ms-cam-2020-12-1558');
    const promised = value('ms-cam-2014-aim2000-2017');
    expect(promised).toBe(MARKS);
    expect(count(placed('cover'), OPEN)).toBe(audit);
    expect(count(placed('ninety'), OPEN)).toBe(value('d-watched-at-once'));
    expect(count(placed('ninety'), SHUT)).toBe(audit - value('d-watched-at-once'));
    expect(count(placed('five'), OPEN)).toBe(value('ms-cam-2003'));
    const counts = [
      ['fifty-three', 'ms-cam-2012-04-12-53', 'ms-cam-2012-aim1000'],
      ['two-thousand', 'ms-cam-2014-12-510', 'ms-cam-2014-aim2000-2017'],
      ['date-moves', 'ms-cam-2016-10-878', 'ms-cam-2016-aim2000-2020'],
      ['count-stops', 'ms-cam-2020-12-1558', 'ms-cam-2016-aim2000-2020'],
    ] as const;
    for (const [id, open, outlines] of counts) {
      expect(count(placed(id), OPEN), id).toBe(value(open));
      expect(count(placed(id), PROMISED), id).toBe(value(outlines) - value(open));
    }
    expect(count(placed('count-stops'), PROMISED)).toBe(value('d-fewer-than-2000'));
    expect(count(placed('not-used'), SHUT)).toBe(Math.floor((audit * value('ms-f-audit-unused30')) / 100));
    expect(count(placed('out-of-how-many'), OPEN)).toBe(value('ev-c-gorm-helped'));
    expect(count(placed('out-of-how-many'), FILE)).toBe(value('ev-c-gorm-cases') - value('ev-c-gorm-helped'));
    expect(count(placed('where-next'), OPEN) * 12).toBeLessThan(value('ev-p-plainfield-hits'));
    expect(count(placed('your-street'), PROMISED)).toBe(MARKS);
  });

  it('show requests, alarms, residents, countries and cases one by one', () => {
    const shapes = (id: string) => placed(id).shapes;
    const lengths = (id: string, is: string): number[] =>
      shapes(id).flatMap((shape) => (shape.is === is && 'at' in shape ? [shape.at.length] : []));
    expect(lengths('asked-for', 'slips')).toEqual([value('ms-f-requests-2022')]);
    expect(lengths('beside-nice', 'points')).toEqual([
      value('d-residents-per-camera-marseille'),
      value('d-residents-per-camera-nice'),
    ]);
    expect(lengths('million', 'boxes')).toEqual([value('d-al-found'), value('d-al-alarms-npl') - value('d-al-found')]);
    expect(lengths('out-of-how-many', 'marks')).toEqual([
      value('d-gorm-solved-cases') - value('ev-c-gorm-helped'),
      value('ev-c-gorm-helped'),
    ]);
    expect(count(placed('not-only-here'), OPEN)).toBe(value('gs-h-2022-countries'));
    const ended = (outcome: string): number => tables.cases.filter((row) => row.outcome === outcome).length;
    const cases = placed('who-allowed');
    expect(count(cases, SHUT)).toBe(ended('unlawful'));
    expect(count(cases, OPEN)).toBe(ended('upheld'));
    expect(count(cases, UNDECIDED)).toBe(ended('lost-on-procedure') + ended('not-confirmed'));
  });

  it('keep rue d’Aubagne free of every eye, number and machine', () => {
    const { k, shapes, labels } = placed('aubagne');
    expect([...new Set(k)].map((kind) => kindNames[kind])).toEqual(['none']);
    expect(shapes.map(({ is }) => is)).toEqual(['horizon']);
    expect(labels).toEqual([]);
  });

  it('name the deeds that the rule rang for, the bread queue, the traders and the school gate among them, never the fight', () => {
    const deeds = numbers.quarter.alerts.map(({ deed }) => deed);
    for (const deed of ['queue', 'unloading', 'school-gate']) expect(deeds).toContain(deed);
    expect(deeds).not.toContain('fight');
  });

  it('keep the eye that is followed open from the first five on, wherever it is drawn', () => {
    for (const { id, followed } of story) {
      const rings = placed(id).shapes.filter(({ is }) => is === 'ring').length;
      expect(rings, id).toBe(followed ? 1 : 0);
    }
  });

  it.each(story.map(({ id }) => id))('place no mark outside the stage and none on another, at any size: %s', (id) => {
    fc.assert(
      fc.property(fc.integer({ min: 320, max: 2560 }), fc.integer({ min: 320, max: 1440 }), (w, h) => {
        const { x, y, s, k } = placed(id, stage(w, h, 12));
        const drawn = [...k.keys()].filter((i) => k[i] !== 0);
        const cells = new Map<string, number[]>();
        const size = Math.max(1, ...drawn.map((i) => s[i]!)) * 2;
        for (const i of drawn) {
          expect(x[i]! - s[i]!).toBeGreaterThanOrEqual(-0.5);
          expect(y[i]! - s[i]! * 0.7).toBeGreaterThanOrEqual(-0.5);
          expect(x[i]! + s[i]!).toBeLessThanOrEqual(w + 0.5);
          expect(y[i]! + s[i]! * 0.7).toBeLessThanOrEqual(h + 0.5);
          const key = `${Math.floor(x[i]! / size)} ${Math.floor(y[i]! / size)}`;
          cells.set(key, [...(cells.get(key) ?? []), i]);
        }
        // Each mark against those in the cells round its own: no two lie in each other by more than a tenth of their width.
        for (const i of drawn) {
          const [column, row] = [Math.floor(x[i]! / size), Math.floor(y[i]! / size)];
          for (let dx = -1; dx <= 1; dx++)
            for (let dy = -1; dy <= 1; dy++)
              for (const j of cells.get(`${column + dx} ${row + dy}`) ?? []) {
                if (j <= i) continue;
                const apart = Math.hypot(x[i]! - x[j]!, (y[i]! - y[j]!) * 1.2);
                expect(apart, `${i} and ${j} of ${id} at ${w} × ${h}`).toBeGreaterThanOrEqual(0.9 * (s[i]! + s[j]!));
              }
        }
      }),
      { numRuns: 12 },
    );
  });
});
