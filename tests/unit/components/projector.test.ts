import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLeft, addressOf, askedOf } from '../../../src/components/projector/address.ts';
import { fitOf, LEAST, LEGIBLE, wholeOf, type Drawn } from '../../../src/components/projector/fit.ts';

describe('the screen in the address', () => {
  it('any screen that the page has comes back from its address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (screen, more) => {
        expect(askedOf(addressOf(screen), screen + more)).toEqual({ screen });
      }),
    );
  });

  it('an address that asks for none is left alone', () =>
    expect(['', '#london', '#play-loop?seed=4', '#s3'].map((hash) => askedOf(hash, 9))).toEqual([
      null,
      null,
      null,
      null,
    ]));

  it.each([
    '#project=0',
    '#project=10',
    '#project=two',
    '#project=',
    '#project=1.5',
    '#project=-1',
    '#project=99999999999999999999',
    '#project=3%33',
  ])('%s asks for a screen that a page of nine does not have', (hash) =>
    expect(askedOf(hash, 9)).toEqual({ written: hash.slice('#project='.length) }),
  );

  it.each([
    '#project=3.',
    '#project=3)',
    '#project=3%20%C2%BB',
    '#project%3D3',
    '#/project=3',
    '#Project=3',
    '#project=3,',
  ])('%s, as messages and sentences leave it, asks for the third', (hash) =>
    expect(askedOf(hash, 9)).toEqual({ screen: 3 }),
  );

  it('what cannot be read is told back short', () =>
    expect(askedOf(`#project=${'9'.repeat(5000)}`, 9)).toEqual({ written: '9'.repeat(40) }));

  it('stands beside the state of the play on the screen, and drops that of another', () => {
    expect(addressOf(2, '#play-loop?seed=4', 'play-loop')).toBe('#play-loop?seed=4&project=2');
    expect(addressOf(2, '#play-loop?seed=4&project=2', 'play-loop')).toBe('#play-loop?seed=4&project=2');
    expect(addressOf(3, '#play-loop?seed=4&project=2', 'fig-promises')).toBe('#project=3');
    expect(askedOf('#play-loop?seed=4&project=2', 3)).toEqual({ screen: 2 });
  });

  it('goes when the projector is left, and the state of a play stays', () => {
    expect(['#project=3', '#play-loop?seed=4&project=2', '#play-loop?project=1', ''].map(addressLeft)).toEqual([
      '',
      '#play-loop?seed=4',
      '#play-loop',
      '',
    ]);
  });

  it('no text makes the reader of addresses throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void askedOf(`#project=${text}`, 5)));
  });
});

describe('a drawing on a projector', () => {
  const size = fc.integer({ min: 200, max: 2000 });
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    width: fc.constantFrom(320, 680),
    height: size,
    text: fc.constantFrom(12, 14, 18),
  });
  const room = fc.record({ width: size, height: size });

  it('is read at 24 px wherever one of its widths leaves room for that, or stands whole at 20, and never wider than its room', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 2 }), room, room, (drawings, below, beside) => {
        const rooms = { below, beside };
        const fit = fitOf(drawings, rooms);
        const shown = drawings[fit.drawing] as Drawn;
        expect(shown.width * fit.scale).toBeLessThanOrEqual(rooms[fit.layout].width + 0.001);
        const possible = drawings.some(({ width, text }) =>
          Object.values(rooms).some((one) => (one.width / width) * text >= LEGIBLE),
        );
        const isWhole = shown.height * fit.scale <= rooms[fit.layout].height + 0.001;
        if (possible) expect(fit.text).toBeGreaterThanOrEqual((isWhole ? LEAST : LEGIBLE) - 0.01);
      }),
    );
  });

  it('is shown whole on demand, and never leaves its room', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 2 }), room, room, (drawings, below, beside) => {
        const rooms = { below, beside };
        const fit = wholeOf(drawings, rooms);
        const shown = drawings[fit.drawing] as Drawn;
        expect(shown.width * fit.scale).toBeLessThanOrEqual(rooms[fit.layout].width + 0.001);
        expect(shown.height * fit.scale).toBeLessThanOrEqual(rooms[fit.layout].height + 0.001);
      }),
    );
  });

  it('is shown whole where some way shows it whole at 20 px', () => {
    const short = { width: 320, height: 300, text: 14 };
    const tall = { width: 320, height: 900, text: 14 };
    const rooms = { below: { width: 980, height: 480 }, beside: { width: 560, height: 700 } };
    expect(fitOf([short], rooms)).toMatchObject({ layout: 'beside', seen: 1 });
    expect(fitOf([tall], rooms).seen).toBeLessThan(1);
    expect(fitOf([tall, { width: 680, height: 240, text: 24 }], rooms)).toMatchObject({
      drawing: 1,
      layout: 'below',
      seen: 1,
    });
  });

  it('on a phone, takes the width whose text is the largest', () => {
    const phone = { width: 336, height: 500 };
    expect(
      fitOf(
        [
          { width: 680, height: 400, text: 14 },
          { width: 320, height: 600, text: 14 },
        ],
        { below: phone, beside: phone },
      ).drawing,
    ).toBe(1);
  });
});
