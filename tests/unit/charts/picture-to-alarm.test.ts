import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { pictureToAlarm } from '../../../src/charts/picture-to-alarm/picture-to-alarm.ts';
import type { PlacedSteps } from '../../../src/charts/picture-to-alarm/place.ts';
import { STEPS, type StepRow } from '../../../src/charts/picture-to-alarm/rows.ts';
import { AREA, INSIDE, PEOPLE } from '../../../src/charts/picture-to-alarm/scene.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('picture-to-alarm', 'en', tables);
const rows = pictureToAlarm.rows(tables) as StepRow[];
const place = (width: number): PlacedSteps =>
  pictureToAlarm.place(rows, { width, narrow: width < 500, words }) as PlacedSteps;

/** Whether a point lies in a polygon. */
function inArea(x: number, y: number): boolean {
  let inside = false;
  AREA.forEach(([ax, ay], i) => {
    const [bx, by] = AREA[(i + 1) % AREA.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

describe('how a picture becomes an alarm', () => {
  it('lets nobody but the one that rings stand in the area of the rule', () => {
    expect(PEOPLE.map(({ x, y }) => inArea(x, y))).toEqual(PEOPLE.map((_, i) => i === INSIDE));
  });

  it('puts no frame of software on the picture of the camera, and one on every later step', () => {
    const { children } = pictureToAlarm.draw(place(680), words);
    const boxed = children.map((child) => toHtml(child).includes('hatch-line'));
    expect(boxed).toEqual(STEPS.map((step) => step !== 'picture'));
  });

  it('says that street and people are invented', () => {
    expect(words.subtitle.map(({ text }) => text).join('')).toMatch(/invented/);
  });
});
