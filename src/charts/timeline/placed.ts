/** What both drawings of the timeline are made of. */
import { decimalYear } from '../../i18n/format.ts';
import type { Placed } from '../chart.ts';
import type { PlacedText } from '../parts/text.ts';
import type { EventRow, Kind, Lane, TimelineEvent } from './rows.ts';

/** Side of the box of a mark, and the distance between marks that lie side by side. */
export const MARK = { size: 9.6, pitch: 10.8 } as const;
/** From the middle of a line of text down to its baseline. */
export const MIDDLE = 5;

export interface PlacedEvent {
  id: string;
  lane: Lane;
  kind: Kind;
  x: number;
  y: number;
  /** The year in which the event lies, when nothing more is known. */
  year: string | null;
  /** Name of a key event, and the line from its mark. */
  label: { texts: PlacedText[]; leader: string } | null;
}

export interface PlacedTimeline extends Placed {
  heads: PlacedText[];
  /** Lines and numbers of the time axis. */
  grid: { x1: number; x2: number; y1: number; y2: number }[];
  ticks: PlacedText[];
  /** The legal experiment. */
  band: { x: number; y: number; width: number; height: number; texts: PlacedText[] };
  events: PlacedEvent[];
  legend: { title: PlacedText; entries: { kind: Kind | 'year'; x: number; y: number; text: PlacedText }[] };
}

/** Where an event lies in time: its middle, and both ends of the year if only that is known. */
export function timeOf({ date }: EventRow): { at: number; from: number; to: number; yearOnly: boolean } {
  const at = decimalYear(date);
  const yearOnly = /^\d{4}$/.test(date);
  return { at, from: yearOnly ? at - 0.5 : at, to: yearOnly ? at + 0.5 : at, yearOnly };
}

/** Whole years that hold all of some events: the first, and the one that begins after the last. */
export function yearsOf(events: readonly TimelineEvent[]): { first: number; end: number } {
  const times = events.map(({ row }) => timeOf(row).at);
  return { first: Math.floor(Math.min(...times)), end: Math.ceil(Math.max(...times)) };
}

/**
 * Stacks marks that would overlap: each takes the first level where there is room, those that come first nearest to the axis.
 * @param spans ends of each mark along the time axis, in px
 * @returns the level of each, from 0
 */
export function stack(spans: readonly { from: number; to: number }[]): number[] {
  const levels: { from: number; to: number }[][] = [];
  return spans.map((span) => {
    const free = levels.findIndex((taken) => taken.every((other) => span.from >= other.to || span.to <= other.from));
    const level = free < 0 ? levels.length : free;
    (levels[level] ??= []).push(span);
    return level;
  });
}
