/** Where the events stand: time runs across where there is room for it, else down. */
import type { Frame } from '../chart.ts';
import { placeAcross } from './across.ts';
import { placeDown } from './down.ts';
import type { PlacedTimeline } from './placed.ts';
import type { TimelineEvent } from './rows.ts';

export const place = (events: TimelineEvent[], frame: Frame): PlacedTimeline =>
  frame.narrow ? placeDown(events, frame) : placeAcross(events, frame);
