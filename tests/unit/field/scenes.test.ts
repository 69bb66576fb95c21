import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { scenesFile } from '../../../src/data/scenes.ts';
import { FILE, kindNames, MARKS, NONE, OPEN, PROMISED, SHUT, UNDECIDED } from '../../../src/field/marks.ts';
import type { Placement } from '../../../src/field/placement.ts';
import { REGIMES } from '../../../src/field/numbers.ts';
import { readNumbers } from '../../../src/field/read-numbers.ts';
import { FOLLOWED, placeScene, story } from '../../../src/field/story.ts';
import { scenes } from '../../../src/i18n/scenes.ts';

const tables = loadTables();
const numbers = readNumbers(tables);
const value = (id: string): number => tables.figures.get(id)!.value;
const placed = (id: string, beat?: number): Placement =>
  placeScene(
    story.find((scene) => scene.id === id)!,
    { zone: { x: 0, y: 0, w: 960, h: 960 }, text: 16 },
    numbers,
    (key) => key,
    beat,
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
    const crowds = shapes('beside-nice').flatMap((shape) =>
      shape.is === 'rings' ? [shape.rings.reduce((sum, ring) => sum + ring.count, 0)] : [],
    );
    expect(crowds).toEqual([value('d-residents-per-camera-marseille'), value('d-residents-per-camera-nice')]);
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

  it('keep rue d’Aubagne free of every eye, number and machine, and then free of everything', () => {
    for (const [beat, shown] of [
      [undefined, ['horizon']],
      [0, ['horizon']],
      [1, []],
    ] as const) {
      const { k, shapes, labels } = placed('aubagne', beat);
      expect([...new Set(k)].map((kind) => kindNames[kind])).toEqual(['none']);
      expect(shapes.map(({ is }) => is)).toEqual(shown);
      expect(labels).toEqual([]);
    }
  });

  it('let all files but the solved fade where they are, and keep the same open ones', () => {
    const [all, solved] = [placed('out-of-how-many', 0), placed('out-of-how-many', 1)];
    expect(count(all, OPEN) + count(all, FILE)).toBe(value('ev-c-gorm-cases'));
    expect(count(solved, OPEN) + count(solved, FILE)).toBe(value('d-gorm-solved-cases'));
    expect(count(all, OPEN)).toBe(value('ev-c-gorm-helped'));
    solved.k.forEach((kind, i) => {
      if (kind !== NONE) expect([kind, solved.x[i], solved.y[i]]).toEqual([all.k[i], all.x[i], all.y[i]]);
    });
    expect(count(solved, OPEN)).toBe(count(all, OPEN));
  });

  it('sort the countries by kind of government: as many open eyes as found, as many marks as surveyed', () => {
    const [map, sorted] = [placed('not-only-here', 0), placed('not-only-here', 1)];
    expect(count(sorted, OPEN)).toBe(value('gs-h-2022-countries'));
    expect(count(sorted, OPEN) + count(sorted, SHUT)).toBe(value('gs-h-2022-surveyed'));
    const isOpen = ({ k }: Placement): number[] => [...k.keys()].filter((i) => k[i] === OPEN);
    expect(isOpen(sorted)).toEqual(isOpen(map));
    const found = [...numbers.tiles.map(([, , regime]) => regime), ...numbers.untiled];
    REGIMES.forEach((regime, at) => {
      const kind = regime.replace(/y$/, 'ies');
      expect(found.filter((one) => one === at)).toHaveLength(value(`gs-h-2022-n-${kind}`));
    });
  });

  it('keep every eye in its place from the first five to the files: only its state changes', () => {
    const [first, ...others] = ['five', 'fifty-three', 'two-thousand', 'date-moves', 'count-stops', 'not-used'].map(
      (id) => placed(id),
    );
    for (const { x, y, s } of [...others, placed('out-of-how-many', 0)])
      for (let i = 0; i < MARKS; i++)
        if (s[i]! > 0 && first!.s[i]! > 0) expect([x[i], y[i]]).toEqual([first!.x[i], first!.y[i]]);
    const [stops, unused] = [placed('count-stops'), placed('not-used')];
    for (let i = 0; i < value('ms-cam-2020-12-1558'); i++)
      expect([unused.x[i], unused.y[i], unused.s[i]]).toEqual([stops.x[i], stops.y[i], stops.s[i]]);
  });

  it('widen the eye that is asked for, and have its neighbours look at it', () => {
    const { x, y, s, k, look } = placed('asked-for');
    expect(k[FOLLOWED]).toBe(OPEN);
    expect(s[FOLLOWED]! / s[1000]!).toBeGreaterThan(3);
    expect([look!.x, look!.y]).toEqual([expect.closeTo(x[FOLLOWED]!, 3), expect.closeTo(y[FOLLOWED]!, 3)]);
  });

  it('name the deeds that the rule rang for, the bread queue, the traders and the school gate among them, never the fight', () => {
    const deeds = numbers.quarter.alerts.map(({ deed }) => deed);
    for (const deed of ['queue', 'unloading', 'school-gate']) expect(deeds).toContain(deed);
    expect(deeds).not.toContain('fight');
  });

  it('ring the eye that is followed wherever it is drawn, and say what has become of it there and nowhere else', () => {
    const said = scenesFile.load();
    for (const { id, followed, beats } of story) {
      const rings = [undefined, ...beats.keys()].map(
        (beat) => placed(id, beat).shapes.filter(({ is }) => is === 'ring').length,
      );
      expect(new Set(rings), id).toEqual(new Set([followed ? 1 : 0]));
      expect(said.find((words) => words.id === id)?.eye !== undefined, id).toBe(followed);
    }
  });

  it('are true to what the clauses of the followed eye say', () => {
    const states = story
      .filter(({ followed }) => followed)
      .map(({ id, beats }) => [id, ...beats.keys().map((beat) => kindNames[placed(id, beat).k[FOLLOWED]!])]);
    expect(states).toEqual([
      ['five', 'open'],
      ['fifty-three', 'open'],
      ['two-thousand', 'open'],
      ['date-moves', 'open'],
      ['count-stops', 'open'],
      ['not-used', 'open'],
      ['asked-for', 'open'],
      ['out-of-how-many', 'file', 'file'],
      ['beside-nice', 'open'],
      ['software', 'screen'],
      ['where-next', 'file'],
      ['your-street', 'promised'],
    ]);
    // “Beside it, others have shut.”
    const { x, y, k, s } = placed('not-used');
    const beside = [...k.keys()].filter((i) => Math.hypot(x[i]! - x[0]!, y[i]! - y[0]!) < 8 * s[0]!);
    expect(beside.some((i) => k[i] === SHUT)).toBe(true);
  });
});
