/** Scenes on the machine's ground: software that looks first, a million who pass. */
import { columnsFor, rows } from '../layout.ts';
import { CROWD, MARKS, SCREEN } from '../marks.ts';
import { hideFrom, setMark, type Box } from '../placement.ts';
import type { Draw } from './scene.ts';

/** The filters that the town hall described, and where their frames stand: parts of the stage. */
const FILTERS: readonly [what: string, x: number, y: number, w: number, h: number][] = [
  ['person', 0.04, 0.07, 0.27, 0.31],
  ['vehicle', 0.5, 0.05, 0.42, 0.26],
  ['colour', 0.36, 0.38, 0.26, 0.31],
  ['direction', 0.05, 0.7, 0.36, 0.26],
  ['speed', 0.64, 0.64, 0.31, 0.26],
];

/** Each camera is a small screen; five frames show what can be searched for. */
export const softwareFirst: Draw = (placement, { zone, text }, { audit }, words) => {
  const { at, dx, dy } = rows(audit, zone, columnsFor(audit, zone, 1.25));
  for (let i = 0; i < audit; i++) setMark(placement, i, ...at(i), Math.min(dx * 0.38, dy * 0.48), SCREEN);
  hideFrom(placement, audit, zone);
  for (const [what, x, y, w, h] of FILTERS) {
    const frame = { x: zone.x + x * zone.w, y: zone.y + y * zone.h, w: w * zone.w, h: h * zone.h };
    placement.shapes.push({ is: 'filter', what, ...frame, head: text * 1.4 });
    placement.labels.push({
      x: frame.x + text * 0.35,
      y: frame.y + text * 1.1,
      text: words(what),
      className: 'mono',
      anchor: 'start',
    });
  }
};

/** A million faces as points of five hundred; below, one box for each alarm, the right ones first. */
export const million: Draw = (placement, { zone, text }, { alarms, right }, words) => {
  const head = text * 1.7;
  const crowd: Box = { x: zone.x, y: zone.y + head, w: zone.w, h: zone.h * 0.3 };
  const points = rows(MARKS, crowd, columnsFor(MARKS, crowd, 1));
  for (let i = 0; i < MARKS; i++) setMark(placement, i, ...points.at(i), Math.min(points.dx, points.dy) * 0.26, CROWD);
  const top = crowd.y + crowd.h + head + text * 0.6;
  const box: Box = { x: zone.x, y: top, w: zone.w, h: zone.y + zone.h - top - head };
  const grid = rows(alarms, box, columnsFor(alarms, box, 1, 3));
  const side = Math.min(grid.dx, grid.dy) * 0.8;
  const at = (from: number, to: number): [number, number][] =>
    Array.from({ length: to - from }, (_, i) => grid.at(from + i));
  placement.shapes.push(
    { is: 'boxes', at: at(0, right), side, right: true },
    { is: 'boxes', at: at(right, alarms), side, right: false },
  );
  const foot = zone.y + zone.h - text * 0.3;
  placement.labels.push(
    { x: zone.x, y: zone.y + text, text: words('crowd'), className: 'mono', anchor: 'start' },
    { x: zone.x, y: top - text * 0.7, text: words('alarms'), className: 'mono', anchor: 'start' },
    { x: zone.x, y: foot, text: words('right'), className: 'right', anchor: 'start' },
    { x: zone.x + zone.w, y: foot, text: words('wrong'), className: 'wrong', anchor: 'end' },
  );
};
