/** Scenes of use: not used, asked for, out of how many. */
import { columnsFor, drawn, eyes, places, rows } from '../layout.ts';
import { FILE, MARKS, NONE, OPEN, SHUT } from '../marks.ts';
import type { FieldNumbers } from '../numbers.ts';
import { hideFrom, setMark, type Box } from '../placement.ts';
import type { Draw } from './scene.ts';

const UNUSED_SEED = 7919;
const FILES_SEED = 1939;

/** A share of the counted eyes shuts where it stands. */
export const notUsed: Draw = (placement, stage, { audit, unused }) => {
  const shut = drawn(Math.floor((audit * unused) / 100), audit, UNUSED_SEED);
  const { at, s } = places(stage);
  for (let i = 0; i < MARKS; i++) setMark(placement, i, ...at(i), s, i >= audit ? NONE : shut.has(i) ? SHUT : OPEN);
};

/** How many times wider the eye that is asked for becomes, and how many cells away the others stop making way. */
const WIDENED = 3.4;
const MAKING_WAY = 12;

/** A month of requests as slips, where the outlines were; the first eye widens, the others make way and look. */
export const askedFor: Draw = (placement, stage, { audit, requests }, words) => {
  const { zone, text } = stage;
  const { at, s, dx, dy } = places(stage);
  const [left, top] = [at(0)[0] - s, at(0)[1] - s * 0.67];
  const wide = s * WIDENED;
  // Shells of cells round the corner move out: none passes another, and the outermost stays.
  const free = (2 * wide) / dx - 0.4;
  const closer = 1 - free / MAKING_WAY;
  setMark(placement, 0, left + wide, top + wide * 0.67, wide, OPEN);
  for (let i = 1; i < MARKS; i++) {
    const [x, y] = at(i);
    const shell = Math.max((x - left) / dx, (y - top) / dy);
    const out = shell < MAKING_WAY ? (free + closer * shell) / shell : 1;
    setMark(
      placement,
      i,
      left + (x - left) * out,
      top + (y - top) * out,
      out > 1 ? s * closer : s,
      i < audit ? OPEN : NONE,
    );
  }
  placement.look = { x: left + wide, y: top + wide * 0.67, radius: dx * MAKING_WAY };
  const head = at(audit - 1)[1] + dy / 2 + text * 0.4;
  const sheet: Box = { ...zone, y: head + text * 1.5, h: zone.y + zone.h - head - text * 1.5 };
  const slips = rows(requests, sheet, columnsFor(requests, sheet, 0.78));
  placement.shapes.push({
    is: 'slips',
    at: Array.from({ length: requests }, (_, i) => slips.at(i)),
    w: slips.dx * 0.68,
    h: slips.dy * 0.72,
  });
  placement.labels.push({ x: zone.x, y: head + text, text: words('slips'), className: 'strong', anchor: 'start' });
};

/** Which files were solved, and which of them with the help of a camera: by lot. The first mark, which is followed, was solved without. */
function sorted({ files, helped, solved }: FieldNumbers): { solved: Set<number>; helped: Set<number> } {
  const others = [...drawn(solved, files, FILES_SEED)].filter((i) => i !== 0).slice(0, solved - 1);
  return { solved: new Set([0, ...others]), helped: new Set(others.slice(0, helped)) };
}

/** The files of a study: those that cameras helped to solve are open, first among all, then among the solved alone. */
const outOf =
  (whole: 'all' | 'solved'): Draw =>
  (placement, stage, numbers, words) => {
    const { at, s, foot } = places(stage);
    const { solved, helped } = sorted(numbers);
    for (let i = 0; i < MARKS; i++) {
      const shown = whole === 'all' ? i < numbers.files : solved.has(i);
      setMark(placement, i, ...at(i), s, helped.has(i) ? OPEN : shown ? FILE : NONE);
    }
    const y = foot.y + stage.text * 1.5;
    placement.labels.push({ x: foot.x, y, text: words(whole), className: 'strong', anchor: 'start' });
  };
export const outOfAll = outOf('all');
export const outOfSolved = outOf('solved');

/** Both in one picture: all the files, and below them the solved once more. */
export const outOfBoth: Draw = (placement, { zone, text }, numbers, words) => {
  const { files } = numbers;
  const { solved, helped } = sorted(numbers);
  const head = text * 1.7;
  const all: Box = { x: zone.x, y: zone.y + head, w: zone.w, h: (zone.h - 2 * head - text) * 0.74 };
  const few: Box = { ...zone, y: all.y + all.h + text + head, h: zone.y + zone.h - (all.y + all.h + text + head) };
  const grid = eyes(files, all);
  for (let i = 0; i < files; i++) setMark(placement, i, ...grid.at(i), grid.s, helped.has(i) ? OPEN : FILE);
  hideFrom(placement, files, zone);
  // The same files once more, as many columns as above so that each has the same size.
  const lines = Math.ceil(solved.size / grid.columns);
  const again = rows(solved.size, { ...few, h: Math.min(few.h, lines * grid.dy) }, grid.columns);
  const at = (isOpen: boolean): [number, number][] =>
    [...solved].sort((a, b) => a - b).flatMap((file, place) => (helped.has(file) === isOpen ? [again.at(place)] : []));
  placement.shapes.push(
    { is: 'marks', at: at(false), s: grid.s, kind: FILE },
    { is: 'marks', at: at(true), s: grid.s, kind: OPEN },
  );
  placement.labels.push(
    { x: zone.x, y: zone.y + text, text: words('all'), className: 'strong', anchor: 'start' },
    { x: zone.x, y: few.y - head + text, text: words('solved'), className: 'strong', anchor: 'start' },
  );
};

/** Predictions, as many to a mark as fit the field: as many open as came true at most. */
export const whereNext: Draw = (placement, stage, { predictions, hits }, words) => {
  const each = Math.ceil(predictions / MARKS);
  const marks = Math.ceil(predictions / each);
  const open = drawn(Math.floor(hits / each), marks, predictions);
  const { at, s, foot } = places(stage);
  for (let i = 0; i < MARKS; i++) setMark(placement, i, ...at(i), s, i >= marks ? NONE : open.has(i) ? OPEN : FILE);
  const y = foot.y + stage.text * 1.5;
  placement.labels.push({ x: foot.x, y, text: words('unit'), className: 'strong', anchor: 'start' });
};
