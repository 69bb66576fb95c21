/** Positions: a named bar for each kind of government, the surprising one in ink. */
import type { Frame } from '../chart.ts';
import { placeNamedBars, type PlacedNamedBars } from '../parts/named-bars.ts';
import { SURPRISE, type RegimeShare } from './rows.ts';

/** The shares cannot pass the whole. */
const WHOLE = 100;

/** See the head of this file. */
export const place = (rows: RegimeShare[], frame: Frame): PlacedNamedBars => {
  const { words } = frame;
  const bars = rows.map(({ kind, row }) => ({
    id: row.id,
    value: row.value,
    said: words.quantity(row.value, row.unit),
    name: words.label(kind),
    strong: kind === SURPRISE,
  }));
  return placeNamedBars(bars, frame, { title: words.label('axis'), most: WHOLE });
};
