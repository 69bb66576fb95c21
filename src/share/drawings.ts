/** The drawing in the picture of a page: a scene, a chart, the first state of a play, or the eyes alone. All painted, in units of the picture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { lightPaint } from '../charts/files.ts';
import { painted as paintedChart } from '../charts/parts/paint.ts';
import { svg } from '../charts/parts/svg.ts';
import { renderChart } from '../charts/render.ts';
import { tables } from '../components/site.ts';
import { scenesFile } from '../data/scenes.ts';
import type { Box } from '../field/placement.ts';
import { sceneStill } from '../field/scene-still.ts';
import { STILL_TEXT } from '../field/still.ts';
import { story } from '../field/story.ts';
import type { Locale } from '../i18n/locale.ts';
import { numbersFrom } from '../models/budget/budget.ts';
import { controls as alarmControls } from '../plays/alarm/alarm.ts';
import { firstOf } from '../plays/acts.ts';
import { drawCrowd, drawLens } from '../plays/alarm/field.ts';
import { seenOf } from '../plays/alarm/view.ts';
import { acts as budgetActs } from '../plays/budget/acts.ts';
import { drawNotes } from '../plays/budget/notes.ts';
import { draw as drawLoop, SIZES } from '../plays/loop/draw.ts';
import { controls as loopControls } from '../plays/loop/loop.ts';
import { wholeView } from '../plays/loop/view.ts';
import { numberOf, startOf } from '../plays/play.ts';
import { firstDay } from '../plays/quarter/first-day.ts';
import { drawMap } from '../plays/quarter/map.ts';
import { controls as quarterControls, stepOfHours } from '../plays/quarter/quarter.ts';
import { playWords } from '../plays/words.ts';
import { LEAST_WORDS } from './measures.ts';
import { painted, readSheets, token, withoutMarkers, withoutSmallWords, type Sheet } from './paint.ts';

export type Ground = 'paper' | 'machine';

export interface Drawing {
  ground: Ground;
  /** What is drawn, in the units of the picture. */
  tree: Element;
}

const sheetOf = (...names: string[]): Sheet =>
  readSheets(names.map((name) => readFileSync(join(process.cwd(), `src/styles/${name}.css`), 'utf8')));
const sheets = {
  field: sheetOf('tokens', 'field'),
  alarm: sheetOf('tokens', 'play', 'play-alarm', 'play-alarm-laboratory'),
  budget: sheetOf('tokens', 'play', 'play-budget'),
  loop: sheetOf('tokens', 'play', 'play-loop', 'play-loop-laboratory'),
  quarter: sheetOf('tokens', 'play', 'play-quarter', 'play-quarter-laboratory'),
};
const around = (...names: string[]): Element[] =>
  [':root', ...names].map((name) =>
    svg('g', name.startsWith('#') ? { id: name.slice(1), class: 'play machine' } : { class: name }),
  );

/** The colours of words on either ground. */
export function inkOf(ground: Ground): { ground: string; ink: string; soft: string } {
  const of = (name: string): string => token(name, sheets.field, around(`scene ${ground}`));
  return { ground: of('paper'), ink: of('ink'), soft: of('soft') };
}

/** Free units inside the edge of a scene's stage, for lines that stand on it. */
const EDGE = 4;

/**
 * A scene in a box of the picture.
 * @param hole left free, in the units of the picture
 * @throws Error for an unknown scene
 */
export function sceneDrawing(id: string, locale: Locale, box: Box, hole?: Box): Drawing {
  const scene = story.find((one) => one.id === id);
  const text = scenesFile.load().find((one) => one.id === id);
  if (!scene || !text)
    throw new Error(`no scene "${id}" for a picture (scenes: ${story.map((one) => one.id).join(', ')})`);
  const scale = LEAST_WORDS / STILL_TEXT;
  const inside = { x: box.x + EDGE, y: box.y + EDGE, w: box.w - 2 * EDGE, h: box.h - 2 * EDGE };
  const scaled = ({ x, y, w, h }: Box): Box => ({ x: x / scale, y: y / scale, w: w / scale, h: h / scale });
  const stage = { zone: scaled(inside), text: STILL_TEXT, ...(hole ? { hole: scaled(hole) } : {}) };
  const still = sceneStill(scene, text, locale, tables, '', stage);
  const tree = withoutMarkers(painted(still, sheets.field, around(`scene ${scene.ground}`)));
  return { ground: scene.ground, tree: svg('g', { transform: `scale(${scale.toFixed(4)})` }, tree.children) };
}

/** The painted content of an SVG as large as a box allows, in its middle. */
function fitted(children: ElementContent[], size: Box, box: Box): Element {
  const scale = Math.min(box.w / size.w, box.h / size.h);
  const x = box.x + (box.w - size.w * scale) / 2 - size.x * scale;
  const y = box.y + (box.h - size.h * scale) / 2 - size.y * scale;
  const group = svg(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})scale(${scale.toFixed(4)})` },
    children,
  );
  return withoutSmallWords(group, scale, LEAST_WORDS);
}

const viewBox = ({ properties }: Element): Box => {
  const [x = 0, y = 0, w = 1, h = 1] = String(properties['viewBox']).split(' ').map(Number);
  return { x, y, w, h };
};

/** What the marks of a drawing cover, without its words. */
function covered(tree: Element): Box {
  const { w, h } = viewBox(tree);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: w,
    height: h,
    viewBox: String(tree.properties['viewBox']),
  };
  const found = new Resvg(toHtml(svg('svg', root, tree.children), { space: 'svg' })).getBBox();
  return found ? { x: found.x, y: found.y, w: found.width, h: found.height } : viewBox(tree);
}

/** A chart in a box of the picture: its marks; its words are too small there, the finding says them. */
export function chartDrawing(id: string, locale: Locale, box: Box): Drawing {
  const { tree } = renderChart(id, locale, tables).wide;
  const marks = withoutSmallWords(paintedChart(tree, lightPaint(), true), 1, LEAST_WORDS);
  return { ground: 'paper', tree: fitted(marks.children, covered(marks), box) };
}

/** Trees of one play, one under the other. */
function stacked(id: 'alarm' | 'quarter', trees: readonly Element[], box: Box, gap = 0): Drawing {
  const spans = trees.map(viewBox);
  let y = 0;
  const parts = trees.map((tree, i) => {
    const span = spans[i] as Box;
    // As on the page, what a drawing holds outside its own edge is cut off.
    const part = svg(
      'svg',
      { x: 0, y, width: span.w, height: span.h, viewBox: String(tree.properties['viewBox']) },
      painted(tree, sheets[id], around(`#play-${id}`, 'map')).children,
    );
    y += span.h + gap;
    return part;
  });
  const size = { x: 0, y: 0, w: Math.max(...spans.map(({ w }) => w)), h: y - gap };
  return { ground: 'machine', tree: fitted(parts, size, box) };
}

/** A hundred euros of cameras, by who pays them. */
function budgetDrawing(locale: Locale, box: Box): Drawing {
  const numbers = numbersFrom((row) => tables.figures.get(row)?.value ?? Number.NaN);
  const told = { ...firstOf(budgetActs[0], 1), step: 'see' } as const;
  const notes = drawNotes(told, 'narrow', numbers, playWords('budget', locale, tables).say);
  const above = [...around(), svg('g', { id: 'play-budget', class: 'play paper' })];
  // Its words are too small there, and its numbers are nothing without them.
  const marks = withoutSmallWords(painted(notes, sheets.budget, above), 1, Infinity);
  return { ground: 'paper', tree: fitted(marks.children, covered(marks), box) };
}

/** The first state of a play in a box of the picture. @throws Error for a play without a picture */
export function playDrawing(id: string, locale: Locale, box: Box): Drawing {
  const { say } = playWords(id, locale, tables);
  switch (id) {
    case 'alarm': {
      const { counts, people } = seenOf(startOf(alarmControls));
      return stacked(id, [drawCrowd(counts, people, 'wide', ''), drawLens(counts, 'wide')], box, 4);
    }
    case 'loop': {
      const size = SIZES.find(({ name }) => name === 'wide');
      if (!size) throw new Error('the loop has no wide drawing for its picture (src/plays/loop/draw.ts)');
      const tree = drawLoop(wholeView(startOf(loopControls)), size, say);
      const look = painted(tree, sheets.loop, around('#play-loop'));
      const marks = withoutSmallWords(look, 1, LEAST_WORDS);
      return { ground: 'machine', tree: fitted(marks.children, covered(marks), box) };
    }
    case 'quarter': {
      const step = stepOfHours(numberOf(startOf(quarterControls), 'at'));
      return stacked(id, [drawMap(say, '', firstDay(), { step, ringing: [] })], box);
    }
    case 'budget':
      return budgetDrawing(locale, box);
    default:
      throw new Error(`the play "${id}" has no drawing for its picture (add one to src/share/drawings.ts)`);
  }
}

/** The sign of the field: an eye as wide as `2 * s`, its middle at a place. */
export function eye(x: number, y: number, s: number, colour: string): Element {
  const [w, h] = [s, s * 1.34];
  return svg(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg('path', {
      d: `M-${w} 0q${w}-${h} ${2 * w} 0q-${w} ${h}-${2 * w} 0z`,
      fill: 'none',
      stroke: colour,
      'stroke-width': s * 0.16,
    }),
    svg('circle', { r: s * 0.43, fill: colour }),
  );
}
