import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkOf, stateOf } from '../../../src/plays/link.ts';
import { MAX_SEED, nearestStop, startOf, type Control } from '../../../src/plays/play.ts';

const controls: Control[] = [
  { key: 'found', kind: 'number', min: 0, max: 1, step: 0.01, start: 0.9, tag: 'assumed' },
  { key: 'place', kind: 'choice', options: ['gare', 'place'], start: 'gare', tag: 'yours' },
  { key: 'night', kind: 'switch', start: false, tag: 'yours' },
  { key: 'seed', kind: 'seed', start: 7, tag: 'yours' },
];

describe('a link that holds a state', () => {
  test('any state comes back from its link', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('gare', 'place'),
        fc.boolean(),
        fc.integer({ min: 0, max: MAX_SEED }),
        (found, place, night, seed) => {
          const state = { found: Math.abs(found), place, night, seed };
          expect(stateOf(linkOf('alarm', controls, state), 'alarm', controls)).toEqual({
            state,
            faults: [],
            named: expect.any(Number),
            keys: expect.any(Array),
          });
        },
      ),
    );
  });

  test('the first state needs no more than its seed', () =>
    expect(linkOf('alarm', controls, startOf(controls))).toBe('#play-alarm?seed=7'));

  test('the screen of a projector in the same address is no setting, and no fault', () =>
    expect(stateOf('#play-alarm?found=0.5&project=3', 'alarm', controls)).toEqual({
      state: { ...startOf(controls), found: 0.5 },
      faults: [],
      named: 1,
      keys: ['found'],
    }));

  test('the address of another play, or of a heading, is none', () => {
    expect(stateOf('#play-loop?seed=1', 'alarm', controls)).toBeNull();
    expect(stateOf('#london', 'alarm', controls)).toBeNull();
    expect(stateOf('', 'alarm', controls)).toBeNull();
  });

  test.each([
    ['#play-alarm?found=much', 'found=much', 'number'],
    ['#play-alarm?found=', 'found=', 'number'],
    ['#play-alarm?found=1.01', 'found=1.01', 'range'],
    ['#play-alarm?seed=1.5', 'seed=1.5', 'number'],
    ['#play-alarm?seed=-1', 'seed=-1', 'range'],
    ['#play-alarm?place=mars', 'place=mars', 'choice'],
    ['#play-alarm?night=yes', 'night=yes', 'switch'],
    ['#play-alarm?colour=red', 'colour=red', 'unknown'],
    ['#play-alarm?found', 'found', 'number'],
    ['#play-alarm?%E0%A4%A=1', '%E0%A4%A=1', 'unknown'],
  ])('%s leaves that setting as it was first and names what it cannot read', (hash, part, why) => {
    const read = stateOf(hash, 'alarm', controls);
    expect(read?.state).toEqual(startOf(controls));
    expect(read?.named).toBe(0);
    expect(read?.faults).toMatchObject([{ part, why }]);
  });

  test('every fault of a link is named, not the first alone', () =>
    expect(stateOf('#play-alarm?found=2&night=no&seed=3', 'alarm', controls)?.faults.map(({ part }) => part)).toEqual([
      'found=2',
      'night=no',
    ]));

  test('what can be read of a link holds beside what cannot', () =>
    expect(stateOf('#play-alarm?found=0.5&night=perhaps&seed=3', 'alarm', controls)).toMatchObject({
      state: { found: 0.5, night: false, seed: 3 },
      named: 2,
      faults: [{ part: 'night=perhaps', why: 'switch' }],
    }));

  const behind = [
    '.',
    ',',
    ')',
    ').',
    ']',
    '>',
    '»',
    ' »',
    '\u00a0»',
    '”',
    '’',
    '!',
    '?',
    '…',
    '\u200b',
    '\ufeff',
    '%20',
    '%C2%A0%C2%BB',
    '%E2%80%8B',
    '%',
    '*',
    '&',
    '&amp;',
    ' and more',
    '/',
  ];
  const added = [
    '',
    '&utm_source=chat',
    '&utm_medium=mail&utm_campaign=x',
    '&fbclid=IwAR0x-_y',
    '&gclid=1',
    '&_ga=2.1',
    '&project=2',
  ];

  test('a link comes through a sentence, a chat and a mail: marks behind it, parts that follow readers, codes, and a slash before its name', () => {
    const value = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    fc.assert(
      fc.property(
        value,
        fc.boolean(),
        fc.constantFrom(...behind),
        fc.constantFrom(...added),
        fc.integer({ min: 0, max: 4 }),
        (found, night, mark, more, way) => {
          const link = linkOf('alarm', controls, { ...startOf(controls), found, night });
          const passed = [
            link,
            link.replaceAll('&', '&amp;'),
            link.replace('?', '%3F').replaceAll('=', '%3D').replaceAll('&', '%26'),
            `#${encodeURIComponent(encodeURIComponent(link.slice(1)))}`,
            link.replace('#', '#/'),
          ][way] as string;
          expect(stateOf(passed + more + mark, 'alarm', controls), passed + more + mark).toMatchObject({
            state: { found, night },
            faults: [],
          });
        },
      ),
    );
  });

  test('no text makes the reader throw, and every setting stays among those it can have', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const state = stateOf(`#play-alarm?${text}`, 'alarm', controls)?.state;
        expect(Object.keys(state ?? startOf(controls)).sort()).toEqual(Object.keys(startOf(controls)).sort());
      }),
    );
  });
});

test('a slider stands at the stop nearest to a value typed beside it', () => {
  expect([0.00001, 0.0006, 5].map((value) => nearestStop([0.0001, 0.001, 0.01], value))).toEqual([0, 1, 2]);
});
