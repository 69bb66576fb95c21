/** Scenes on the machine's ground: software that looks first, the rule that rings, a million who pass. */
import { columnsFor, rows } from '../layout.ts';
import { CROWD, MARKS, SCREEN } from '../marks.ts';
import { hideFrom, setMark, type Box } from '../placement.ts';
import type { Draw } from './scene.ts';

/** The filters that the town hall described, and where their frames stand: parts of the stage. */
const FILTERS: readonly [what: string, x: number, y: number, w: number, h: number][] = [
  ['person', 0.04, 0.08, 0.24, 0.27],
  ['vehicle', 0.5, 0.05, 0.42, 0.2],
  ['colour', 0.37, 0.37, 0.22, 0.27],
  ['direction', 0.05, 0.72, 0.36, 0.2],
  ['speed', 0.64, 0.64, 0.31, 0.19],
];

/** Each camera is a small screen; five frames show what can be searched for. */
export const softwareFirst: Draw = (placement, { zone, text }, { audit }, words) => {
  const { at, dx, dy } = rows(audit, zone, columnsFor(audit, zone, 1.25));
  for (let i = 0; i < audit; i++) setMark(placement, i, ...at(i), Math.min(dx * 0.38, dy * 0.48), SCREEN);
  hideFrom(placement, audit, zone);
  for (const [what, x, y, w, h] of FILTERS) {
    const frame = { x: zone.x + x * zone.w, y: zone.y + y * zone.h, w: w * zone.w, h: h * zone.h };
    placement.shapes.push({ is: 'filter', what, ...frame });
    placement.labels.push({
      x: frame.x,
      y: frame.y - text * 0.4,
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
  const grid = rows(alarms, box, columnsFor(alarms, box, 1));
  const side = Math.min(grid.dx, grid.dy) * 0.76;
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

/** The map of the invented quarter with a frame for every alert of the rule; streets and alerts come as paths in metres. */
export const fightOrBread: Draw = (placement, { zone, text }, { quarter }, words) => {
  hideFrom(placement, 0, zone);
  const { width, height, streets, alerts, fight } = quarter;
  const unit = Math.min(zone.w / width, (zone.h - 2 * text) / height);
  const [left, top] = [zone.x + (zone.w - width * unit) / 2, zone.y + (zone.h - height * unit) / 2];
  const rect = ([x0, y0, x1, y1]: readonly [number, number, number, number]): string => {
    const at = (value: number): number => Math.round(value * 10) / 10;
    return `M${at(left + x0 * unit)} ${at(top + y0 * unit)}H${at(left + x1 * unit)}V${at(top + y1 * unit)}H${at(left + x0 * unit)}z`;
  };
  placement.shapes.push({ is: 'path', d: streets.map(rect).join(''), className: 'ground' });
  const side = text * 0.9;
  const named = new Set<string>();
  for (const { x, y, deed } of alerts) {
    const [cx, cy] = [left + x * unit, top + y * unit];
    placement.shapes.push({ is: 'boxes', at: [[cx, cy]], side: side * 1.6, right: false });
    if (named.has(deed)) continue;
    named.add(deed);
    const before = cx < zone.x + zone.w / 2;
    placement.labels.push({
      x: cx + side * (before ? -1.2 : 1.2),
      y: cy + text * 0.05,
      text: words(deed),
      className: 'wrong',
      anchor: before ? 'end' : 'start',
    });
  }
  placement.shapes.push({
    is: 'points',
    at: fight.people.map(([x, y]) => [left + x * unit, top + y * unit]),
    r: text * 0.16,
  });
  // Under the fight and ended by the edge of the quarter, so that it has room in either language.
  placement.labels.push({
    x: left + width * unit,
    y: top + fight.y * unit + text * 1.5,
    text: words('fight'),
    className: 'mono',
    anchor: 'end',
  });
};
