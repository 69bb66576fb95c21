import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, it } from 'vitest';
import { routes } from '../../../src/components/site.ts';
import { overBand } from '../../../src/share/card.ts';
import { drawingOptions, faces, type Face } from '../../../src/share/faces.ts';
import { LEAST_WORDS, SHARE } from '../../../src/share/measures.ts';
import { contentHash, makePictures, shareOf, sharePictures } from '../../../src/share/pictures.ts';

const pictures = sharePictures();
/** One page of each lesson stands for its others: they differ in their titles alone. */
const looked = pictures.filter(({ name }) => !/^lesson-.*-(?:answers|slides|quiz|cards|before-after)\./.test(name));
const boxOf = (svg: string) => new Resvg(svg, drawingOptions).getBBox();
const EMPTY = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">`;

/** The size of each text of a picture as it is drawn: its own times the scales round it. */
function textSizes(svg: string): number[] {
  const sizes: number[] = [];
  const scales = [1];
  for (const [, close, name, attributes = '', alone] of svg.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    if (close) {
      scales.pop();
      continue;
    }
    const scale = (scales.at(-1) ?? 1) * Number(/scale\(([\d.]+)/.exec(attributes)?.[1] ?? 1);
    if (name === 'text') sizes.push(scale * Number(/font-size="([\d.]+)"/.exec(attributes)?.[1] ?? 0));
    if (!alone) scales.push(scale);
  }
  return sizes;
}

describe('the picture of a page', () => {
  it('is there for every page of the site, each under a name of its own', () => {
    expect(pictures).toHaveLength(2 * routes.size);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
    const names = pictures.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z0-9-]+\.(?:en|fr)\.[0-9a-f]{10}$/.test(name))).toEqual([]);
  });

  it('speaks the language of its page', () => {
    const same = [...routes.keys()].filter((route) => shareOf(route, 'en').svg === shareOf(route, 'fr').svg);
    expect(same).toEqual([]);
    expect(shareOf('scene:count-stops', 'fr').svg).toContain('1\u202f558');
    expect(shareOf('scene:count-stops', 'en').svg).toContain('1,558');
  });

  it('has another name when its words change, and the same when they do not', () => {
    const words = { locale: 'en', title: 'Method' } as const;
    expect(contentHash(overBand(words))).toBe(contentHash(overBand({ ...words })));
    expect(contentHash(overBand(words))).not.toBe(contentHash(overBand({ ...words, title: 'Methods' })));
  });

  it(`has no words smaller than ${LEAST_WORDS} px`, () => {
    const small = pictures.filter(({ svg }) => textSizes(svg).some((size) => size < LEAST_WORDS - 0.1));
    expect(small.map(({ name }) => name)).toEqual([]);
    expect(pictures.every(({ svg }) => textSizes(svg).length >= 2)).toBe(true);
  });

  it('keeps everything inside its edge, and its title off the drawing', () => {
    const outside = looked.filter(({ svg }) => {
      // A drawing in an SVG of its own is cut off at its edge.
      const box = boxOf(svg.replace(/<svg x=.*?<\/svg>/g, ''));
      return !box || box.x < 0 || box.y < 0 || box.x + box.width > SHARE.width || box.y + box.height > SHARE.height;
    });
    expect(outside.map(({ name }) => name)).toEqual([]);
    const over = pictures.filter(({ name, svg }) => {
      if (!/^(?:lesson|play|scene)-/.test(name) || name.startsWith('scene-cover')) return false;
      const words = [...svg.matchAll(/<text x="48" .*?<\/text>/g)].map(([text]) => text);
      const box = boxOf(`${EMPTY}${words.join('')}</svg>`);
      return !box || box.x + box.width > 490;
    });
    expect(over.map(({ name }) => name)).toEqual([]);
  });

  it('lacks no glyph: French letters, narrow spaces, currencies', () => {
    const signs = new Set(
      pictures.flatMap(({ svg }) =>
        [...svg.matchAll(/<text[^>]*>([^<]*)/g)].flatMap(([, text = '']) => [...text.replace(/&[^;]+;/g, '')]),
      ),
    );
    const drawn = (sign: string, face: Face): string => {
      const look = Object.entries(faces[face]).map(([name, value]) => `${name}="${value}"`);
      const box = boxOf(`${EMPTY}<text x="0" y="200" font-size="100" ${look.join(' ')}>${sign}.</text></svg>`);
      return [box?.x, box?.y, box?.width, box?.height].join(' ');
    };
    for (const face of Object.keys(faces) as Face[]) {
      const missing = drawn('\u4e2d', face);
      expect(
        [...signs, '€', '%', 'œ', 'É'].filter((sign) => drawn(sign, face) === missing),
        face,
      ).toEqual([]);
    }
    expect([...signs]).toEqual(expect.arrayContaining(['\u202f', 'é', '€', '%']));
  });
});

describe('the cache of the pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [one, two] = [shareOf('method', 'fr'), shareOf('play:loop', 'en')];

  it('draws a picture once, then gives it from the folder, byte for byte', async () => {
    const first = await makePictures([one, two], folder);
    const second = await makePictures([one, two], folder);
    expect([first.drawn, first.cached, second.drawn, second.cached]).toEqual([2, 0, 0, 2]);
    expect(second.bytes.get(one.name)?.equals(first.bytes.get(one.name) ?? Buffer.alloc(0))).toBe(true);
  });

  it('lets go of what no page shows any more', async () => {
    await makePictures([two], folder);
    expect(readdirSync(folder)).toEqual([`${two.name}.png`]);
    expect(existsSync(join(folder, `${one.name}.png`))).toBe(false);
  });
});
