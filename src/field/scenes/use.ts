/** Scenes of use: not used, asked for, out of how many. */
import { columnsFor, drawn, rows } from '../layout.ts';
import { FILE, MARKS, NONE, OPEN, SHUT } from '../marks.ts';
import { hideFrom, setMark, type Box } from '../placement.ts';
import type { Draw } from './scene.ts';

const EYE = 0.43;
const UNUSED_SEED = 7919;
const HELPED_SEED = 1939;

/** A share of the counted eyes shuts where it stands. */
export const notUsed: Draw = (placement, { zone }, { audit, unused }) => {
  const shut = drawn(Math.floor((audit * unused) / 100), audit, UNUSED_SEED);
  const { at, dx, dy } = rows(audit, zone, columnsFor(audit, zone, 1.2));
  for (let i = 0; i < audit; i++)
    setMark(placement, i, ...at(i), Math.min(dx * EYE, dy / 2), shut.has(i) ? SHUT : OPEN);
  hideFrom(placement, audit, zone);
};

/** A month of requests as slips above the eyes. */
export const askedFor: Draw = (placement, { zone, text }, { audit, requests }, words) => {
  const head = text * 1.7;
  const gap = text;
  const top: Box = { x: zone.x, y: zone.y + head, w: zone.w, h: (zone.h - head - gap) * 0.56 };
  const slips = rows(requests, top, columnsFor(requests, top, 0.78));
  placement.shapes.push({
    is: 'slips',
    at: Array.from({ length: requests }, (_, i) => slips.at(i)),
    w: slips.dx * 0.68,
    h: slips.dy * 0.72,
  });
  placement.labels.push({ x: zone.x, y: zone.y + text, text: words('slips'), className: 'strong', anchor: 'start' });
  const box: Box = { ...zone, y: top.y + top.h + gap, h: zone.y + zone.h - (top.y + top.h + gap) };
  const { at, dx, dy } = rows(audit, box, columnsFor(audit, box, 1.2));
  for (let i = 0; i < audit; i++) setMark(placement, i, ...at(i), Math.min(dx * EYE, dy / 2), OPEN);
  hideFrom(placement, audit, box);
};

/** The files of a study: those that cameras helped to solve are open, first among all, then among the solved alone. */
export const outOfHowMany: Draw = (placement, { zone, text }, { files, helped, solved }, words) => {
  const head = text * 1.7;
  const all: Box = { x: zone.x, y: zone.y + head, w: zone.w, h: (zone.h - 2 * head - text) * 0.68 };
  const few: Box = { ...zone, y: all.y + all.h + text + head, h: zone.y + zone.h - (all.y + all.h + text + head) };
  const open = drawn(helped, solved, HELPED_SEED);
  const grid = rows(files, all, columnsFor(files, all, 1.2));
  const side = Math.min(grid.dx * EYE, grid.dy / 2);
  for (let i = 0; i < files; i++) setMark(placement, i, ...grid.at(i), side, open.has(i) ? OPEN : FILE);
  hideFrom(placement, files, zone);
  // The same files once more, as many columns as above so that each has the same size.
  const again = rows(solved, { ...few, h: Math.min(few.h, Math.ceil(solved / grid.columns) * grid.dy) }, grid.columns);
  const at = (isOpen: boolean): [number, number][] =>
    Array.from({ length: solved }, (_, i) => i)
      .filter((i) => open.has(i) === isOpen)
      .map((i) => again.at(i));
  placement.shapes.push(
    { is: 'marks', at: at(false), s: side, kind: FILE },
    { is: 'marks', at: at(true), s: side, kind: OPEN },
  );
  placement.labels.push(
    { x: zone.x, y: zone.y + text, text: words('all'), className: 'strong', anchor: 'start' },
    { x: zone.x, y: few.y - head + text, text: words('solved'), className: 'strong', anchor: 'start' },
  );
};

/** Predictions, twelve to a mark: as many open as came true at most. */
export const whereNext: Draw = (placement, { zone }, { predictions, hits }) => {
  const each = Math.ceil(predictions / MARKS);
  const marks = Math.ceil(predictions / each);
  const open = drawn(Math.floor(hits / each), marks, predictions);
  const { at, dx, dy } = rows(marks, zone, columnsFor(marks, zone, 1.2));
  for (let i = 0; i < MARKS; i++)
    if (i < marks) setMark(placement, i, ...at(i), Math.min(dx * EYE, dy / 2), open.has(i) ? OPEN : FILE);
    else setMark(placement, i, zone.x, zone.y, 0, NONE);
};
