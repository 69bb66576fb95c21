/** Scenes of the end: not only here, who allowed it, your street. */
import { rows } from '../layout.ts';
import { MARKS, OPEN, PROMISED, SHUT, UNDECIDED, type Kind } from '../marks.ts';
import { hideFrom, setMark } from '../placement.ts';
import type { Draw } from './scene.ts';

/** Countries as tiles: an open eye where the index found such tools. */
export const notOnlyHere: Draw = (placement, { zone, text }, { tiles, untiled, tileColumns, tileRows }, words) => {
  hideFrom(placement, 0, zone);
  const head = text * 1.9;
  const side = Math.min(zone.w / tileColumns, (zone.h - 2 * head) / tileRows);
  const [left, top] = [
    zone.x + (zone.w - side * tileColumns) / 2,
    zone.y + head + (zone.h - head - side * tileRows) / 2,
  ];
  tiles.forEach(([column, row, found], i) =>
    setMark(
      placement,
      i,
      left + (column + 0.5) * side,
      top + (row + 0.5) * side,
      side * (found ? 0.48 : 0.36),
      found ? OPEN : SHUT,
    ),
  );
  // Those without a tile stand under the map, so that every country found is there.
  const foot = zone.y + zone.h - side / 2;
  for (let i = 0; i < untiled; i++)
    setMark(placement, tiles.length + i, zone.x + (i + 0.5) * side, foot, side * 0.48, OPEN);
  if (untiled > 0)
    placement.labels.push({
      x: zone.x + (untiled + 0.3) * side,
      y: foot + text * 0.35,
      text: words('untiled'),
      className: 'soft',
      anchor: 'start',
    });
  placement.labels.push({ x: zone.x, y: zone.y + text, text: words('key'), className: 'strong', anchor: 'start' });
};

/** The cases found, in rows by how they ended. */
export const whoAllowed: Draw = (placement, { zone, text }, { cases }, words) => {
  hideFrom(placement, 0, zone);
  const groups: readonly [keyof typeof cases, Kind][] = [
    ['unlawful', SHUT],
    ['upheld', OPEN],
    ['procedure', UNDECIDED],
    ['unconfirmed', UNDECIDED],
  ];
  const most = Math.max(...Object.values(cases));
  const high = zone.h / groups.length;
  const side = Math.min(zone.w / most / 2.3, (high - text * 2.4) * 0.5);
  let i = 0;
  groups.forEach(([group, kind], row) => {
    const y = zone.y + row * high;
    placement.labels.push({ x: zone.x, y: y + text, text: words(group), className: 'strong', anchor: 'start' });
    for (let n = 0; n < cases[group]; n++)
      setMark(placement, i++, zone.x + side * (1 + n * 2.3), y + text * 2 + (high - text * 2.4) / 2, side, kind);
  });
};

const LINES = ['promised', 'delivered', 'checked', 'unknown'];

/** All marks, hollow again, in the four lines of an empty ledger. */
export const yourStreet: Draw = (placement, { zone, text }, _numbers, words) => {
  const each = MARKS / LINES.length;
  const high = zone.h / LINES.length;
  LINES.forEach((line, row) => {
    const box = { x: zone.x, y: zone.y + row * high + text * 1.7, w: zone.w, h: high - text * 2.2 };
    const { at, dx, dy } = rows(each, box, each / 10);
    for (let i = 0; i < each; i++) setMark(placement, row * each + i, ...at(i), Math.min(dx * 0.42, dy / 2), PROMISED);
    placement.labels.push({
      x: zone.x,
      y: zone.y + row * high + text * 1.1,
      text: words(line),
      className: 'big',
      anchor: 'start',
    });
  });
};
