/** Scenes of the end: not only here, who allowed it, your street. */
import { columnsFor, EYE, rows } from '../layout.ts';
import { MARKS, OPEN, PROMISED, SHUT, UNDECIDED, type Kind } from '../marks.ts';
import { REGIMES } from '../numbers.ts';
import { hideFrom, setMark, type Box } from '../placement.ts';
import type { Draw } from './scene.ts';

/** Countries as tiles: an open eye where the index found such tools. */
export const worldMap: Draw = (placement, { zone, text }, { tiles, untiled, tileColumns, tileRows }, words) => {
  hideFrom(placement, 0, zone);
  const head = text * 1.9;
  const side = Math.min(zone.w / tileColumns, (zone.h - 2 * head) / tileRows);
  const [left, top] = [
    zone.x + (zone.w - side * tileColumns) / 2,
    zone.y + head + (zone.h - head - side * tileRows) / 2,
  ];
  tiles.forEach(([column, row, regime], i) =>
    setMark(
      placement,
      i,
      left + (column + 0.5) * side,
      top + (row + 0.5) * side,
      side * (regime === null ? 0.36 : 0.48),
      regime === null ? SHUT : OPEN,
    ),
  );
  // Those without a tile stand under the map, so that every country found is there.
  const foot = zone.y + zone.h - side / 2;
  untiled.forEach((_, i) => {
    setMark(placement, tiles.length + i, zone.x + (i + 0.5) * side, foot, side * 0.48, OPEN);
  });
  if (untiled.length > 0)
    placement.labels.push({
      x: zone.x + (untiled.length + 0.3) * side,
      y: foot + text * 0.35,
      text: words('untiled'),
      className: 'soft',
      anchor: 'start',
    });
  placement.labels.push({ x: zone.x, y: zone.y + text, text: words('key'), className: 'strong', anchor: 'start' });
};

/** The same eyes by kind of government; after them, shut, as many as the index surveyed and did not find. Which countries those are, our tables do not say: their tiles have gone, and other marks come. */
export const byGovernment: Draw = (placement, { zone, text }, { tiles, untiled, surveyed }, words) => {
  hideFrom(placement, 0, zone);
  const found = [...tiles.map(([, , regime]) => regime), ...untiled];
  const [top, head] = [text * 1.9, text * 1.5];
  const high = (zone.h - top) / REGIMES.length;
  const band: Box = { ...zone, h: high - head - text * 0.5 };
  const columns = columnsFor(Math.max(...surveyed), band, 1.15);
  const lines = Math.ceil(Math.max(...surveyed) / columns);
  const [dx, dy] = [band.w / columns, band.h / lines];
  const s = Math.min(dx * EYE, dy * 0.55);
  let stranger = found.length;
  REGIMES.forEach((regime, row) => {
    const y = zone.y + top + row * high;
    const marks = [...found.keys()].filter((i) => found[i] === row);
    const { at } = rows(columns * lines, { ...band, y: y + head }, columns);
    marks.forEach((i, place) => {
      setMark(placement, i, ...at(place), s, OPEN);
    });
    for (let place = marks.length; place < (surveyed[row] ?? 0); place++)
      setMark(placement, stranger++, ...at(place), s * 0.75, SHUT);
    placement.labels.push({ x: zone.x, y: y + text, text: words(regime), className: 'soft', anchor: 'start' });
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
