import { brotliCompressSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { scenesFile } from '../../../src/data/scenes.ts';
import { OPEN } from '../../../src/field/marks.ts';
import { emptyPlacement, setMark } from '../../../src/field/placement.ts';
import { readNumbers } from '../../../src/field/read-numbers.ts';
import { sceneStill } from '../../../src/field/scene-still.ts';
import { still, STILL, STILL_TEXT } from '../../../src/field/still.ts';
import { placeScene, story } from '../../../src/field/story.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const drawn = (id: string): string => {
  const at = story.findIndex((scene) => scene.id === id);
  return toHtml(sceneStill(story[at]!, scenesFile.load()[at]!, 'en', tables, ''), { space: 'svg' });
};

/** All stills of the front page together. */
const MOST = 15_000;

describe('the stills', () => {
  it.each(locales)(`weigh at most ${MOST} bytes together, compressed: %s`, (locale) => {
    const all = story.map((scene, i) =>
      toHtml(sceneStill(scene, scenesFile.load()[i]!, locale, tables, ''), { space: 'svg' }),
    );
    expect(brotliCompressSync(all.join('')).length).toBeLessThanOrEqual(MOST);
  });

  it('let the eyes near a point look at it, and the others straight ahead', () => {
    const placement = emptyPlacement();
    setMark(placement, 0, 500, 500, 10, OPEN);
    setMark(placement, 1, 520, 500, 10, OPEN);
    setMark(placement, 2, 500, 460, 10, OPEN);
    setMark(placement, 3, 900, 900, 10, OPEN);
    placement.look = { x: 500, y: 500, radius: 100 };
    const pupils = [...toHtml(still(placement, 'look'), { space: 'svg' }).matchAll(/<circle class="pupil"([^>]*)>/g)];
    expect(pupils.map(([, at]) => at)).toEqual([' r="4.3"', ' cx="-3.2" r="4.3"', expect.stringContaining('cy="1.8"')]);
  });

  it('draw no line of a mark under a pixel where marks stand seventeen pixels apart', () => {
    const { x } = placeScene(
      story.find(({ id }) => id === 'count-stops')!,
      { zone: { x: 20, y: 20, w: STILL - 40, h: STILL - 40 }, text: STILL_TEXT },
      readNumbers(tables),
      (key) => key,
    );
    const pixel = (x[1]! - x[0]!) / 17;
    const lines = [...drawn('count-stops').matchAll(/stroke-width="([^"]+)"/g)].map(([, width]) => Number(width));
    expect(lines).toHaveLength(2);
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(pixel);
  });

  it('tell right alarms from false ones by the form of their box, and draw a person in each', () => {
    const html = drawn('million');
    expect(html).toContain('class="right face"');
    expect(html).toContain('class="wrong face"');
  });

  it('frame what the rule rang for and break the ring round the fight', () => {
    const html = drawn('fight-or-bread');
    expect(html.match(/class="alert"/g)?.length).toBe(6);
    expect(html.match(/class="silent"/g)?.length).toBe(1);
  });
});
