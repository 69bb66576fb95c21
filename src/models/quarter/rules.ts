/**
 * Three live rules, as a town hall described them in 2020: entry into a prohibited area, a vehicle in a pedestrian zone, a gathering by place and hour.
 * Each is a count that must hold for a time, between two hours, at a place. The machine counts boxes, not people.
 */
import { SLICE, type Boxes } from './boxes.ts';
import { FIRST_HOUR, STEP_SECONDS, STEPS, UNIT } from './measure.ts';
import { drain } from './drain.ts';
import { PEDESTRIAN, PROHIBITED, zoneAt, ZONES, zoneNumber, type Zone } from './ground.ts';

export const RULES = ['gathering', 'entry', 'vehicle'] as const;
export type RuleKind = (typeof RULES)[number];

export interface Rule {
  kind: RuleKind;
  /** How many boxes at least. */
  count: number;
  /** For how many minutes at least. */
  minutes: number;
  /** Where: one place, or everywhere the rule can apply. */
  place: Zone | 'everywhere';
  /** Hours of the clock, from 0 to 24; `from` later than `to` runs over midnight; equal is the whole day. */
  from: number;
  to: number;
}

export interface Alert {
  kind: RuleKind;
  zone: Zone;
  /** First step that counted towards it. */
  from: number;
  /** Step at which it rang. */
  rang: number;
  /** One past the last step that counted. */
  to: number;
  /** Most boxes counted at once. */
  most: number;
  /** The stretches that each rang: more than one where it rang again before it had been quiet for long enough. */
  parts: { from: number; rang: number }[];
}

/** A count may fall short for this many steps in a row and go on: twenty seconds. A machine that lost its count at every miss would never ring. */
export const GAP = 2;

/** An alert at the same place within this many steps belongs to the last one: five minutes. */
export const QUIET = 30;

/** Per zone and step, the count a rule looks at: `counts[zone * STEPS + step]`. */
export type Counts = Record<RuleKind, Uint8Array>;

/** Where each rule can apply. */
export const placesOf = (kind: RuleKind): readonly Zone[] =>
  kind === 'entry' ? [PROHIBITED] : kind === 'vehicle' ? PEDESTRIAN : ZONES;

/**
 * Counts the boxes of every step, per camera, and keeps the highest count of any one camera: pictures are not added up.
 * Gathering: boxes of persons within `radius` metres of one of them, which stands in the zone. Entry and vehicle: boxes in the zone.
 */
export function* countInSlices(boxes: Boxes, radius: number): Generator<undefined, Counts> {
  const counts: Counts = {
    gathering: new Uint8Array(ZONES.length * STEPS),
    entry: new Uint8Array(ZONES.length * STEPS),
    vehicle: new Uint8Array(ZONES.length * STEPS),
  };
  const reach = radius * radius * UNIT * UNIT;
  const here = new Uint8Array(2 * ZONES.length);
  const near = new Uint16Array(512);
  const raise = (list: Uint8Array, at: number, count: number): void => {
    if (list[at]! < count) list[at] = Math.min(255, count);
  };
  for (let step = 0; step < STEPS; step++) {
    if (step % SLICE === 0) yield;
    const end = boxes.first[step + 1]!;
    for (let start = boxes.first[step]!; start < end;) {
      const camera = boxes.camera[start]!;
      let stop = start;
      while (stop < end && boxes.camera[stop] === camera) stop++;
      near.fill(1, 0, stop - start);
      here.fill(0);
      for (let i = start; i < stop; i++) {
        if (boxes.kind[i]) continue;
        for (let j = start; j < i; j++) {
          if (boxes.kind[j]) continue;
          const dx = boxes.x[i]! - boxes.x[j]!;
          const dy = boxes.y[i]! - boxes.y[j]!;
          if (dx * dx + dy * dy > reach) continue;
          near[i - start]!++;
          near[j - start]!++;
        }
      }
      for (let i = start; i < stop; i++) {
        const zone = zoneAt(boxes.x[i]! / UNIT, boxes.y[i]! / UNIT);
        if (zone < 0) continue;
        const vehicle = boxes.kind[i]!;
        raise(vehicle ? counts.vehicle : counts.entry, zone * STEPS + step, ++here[zone * 2 + vehicle]!);
        if (!vehicle) raise(counts.gathering, zone * STEPS + step, near[i - start]!);
      }
      start = stop;
    }
  }
  return counts;
}

export const countBoxes = (boxes: Boxes, radius: number): Counts => drain(countInSlices(boxes, radius));

/** Is the clock at this step between the hours of a rule? */
export function inHours({ from, to }: Pick<Rule, 'from' | 'to'>, step: number): boolean {
  const clock = (FIRST_HOUR + (step * STEP_SECONDS) / 3600) % 24;
  if (from === to) return true;
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}

/** The alerts of a rule, in the order in which they rang. */
export function ring(counts: Counts, rule: Rule): Alert[] {
  const needed = Math.max(1, Math.round((rule.minutes * 60) / STEP_SECONDS));
  const alerts: Alert[] = [];
  for (const zone of placesOf(rule.kind)) {
    if (rule.place !== 'everywhere' && rule.place !== zone) continue;
    const row = zoneNumber(zone) * STEPS;
    const list = counts[rule.kind];
    let [from, last, most] = [-1, -1, 0];
    const close = (): void => {
      const before = alerts.at(-1);
      if (from >= 0 && last + 1 - from >= needed) {
        const part = { from, rang: from + needed - 1 };
        if (before?.zone === zone && from - before.to < QUIET) {
          before.to = last + 1;
          before.most = Math.max(before.most, most);
          before.parts.push(part);
        } else alerts.push({ kind: rule.kind, zone, ...part, to: last + 1, most, parts: [part] });
      }
      from = -1;
      most = 0;
    };
    for (let step = 0; step < STEPS; step++) {
      const count = list[row + step]!;
      if (count < rule.count || !inHours(rule, step)) {
        if (from >= 0 && (step - last > GAP || !inHours(rule, step))) close();
        continue;
      }
      if (from < 0) from = step;
      last = step;
      most = Math.max(most, count);
    }
    close();
  }
  return alerts.sort((a, b) => a.rang - b.rang || zoneNumber(a.zone) - zoneNumber(b.zone));
}

/** The movers whose boxes made one part of an alert ring, whatever the machine took them for: those it points at. */
export function pointedAt(
  boxes: Boxes,
  alert: Pick<Alert, 'kind' | 'zone'>,
  part: { from: number; rang: number },
  count: number,
  radius: number,
): Set<number> {
  const named = new Set<number>();
  const reach = radius * radius * UNIT * UNIT;
  const zone = zoneNumber(alert.zone);
  const kind = alert.kind === 'vehicle' ? 1 : 0;
  const { first, camera, x, y, who } = boxes;
  for (let step = part.from; step <= part.rang; step++) {
    const end = first[step + 1]!;
    for (let start = first[step]!, stop = start; start < end; start = stop) {
      while (stop < end && camera[stop] === camera[start]) stop++;
      let here = 0;
      for (let i = start; i < stop; i++)
        if (boxes.kind[i] === kind && zoneAt(x[i]! / UNIT, y[i]! / UNIT) === zone) here++;
      if (here === 0 || (alert.kind !== 'gathering' && here < count)) continue;
      for (let i = start; i < stop; i++) {
        if (boxes.kind[i] !== kind || zoneAt(x[i]! / UNIT, y[i]! / UNIT) !== zone) continue;
        if (alert.kind !== 'gathering') {
          named.add(who[i]!);
          continue;
        }
        const near = (j: number): boolean =>
          boxes.kind[j] === kind && (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 <= reach;
        let close = 0;
        for (let j = start; j < stop; j++) if (near(j)) close++;
        if (close >= count) for (let j = start; j < stop; j++) if (near(j)) named.add(who[j]!);
      }
    }
  }
  return named;
}
