/** What the machine files, and the rates of its mistakes. */
import type { Weather } from './weather.ts';

/** Rates from 0 to 1 unless said otherwise. */
export interface DetectorSettings {
  /** Chance to find someone close by, in daylight, dry, with nobody in front. */
  hit: number;
  /** What is left of that chance at night under street lamps. */
  night: number;
  /** What is left of it in rain. */
  rain: number;
  /** What is left of it for each person or vehicle in front. */
  hidden: number;
  /** Chance that a person is filed as a vehicle, or a vehicle as a person. */
  wrongKind: number;
  /** Chance that a colour is filed as another one; at night twice that. */
  wrongColour: number;
  /** Chance that one mover gets two boxes. */
  split: number;
  /** Chance that two people within `MERGE_METRES` get one box. */
  merge: number;
  weather: Weather;
}

/** All assumed: round numbers, chosen so that each kind of mistake can be seen in one day. */
export const DETECTOR: DetectorSettings = {
  hit: 0.95,
  night: 0.9,
  rain: 0.85,
  hidden: 0.75,
  wrongKind: 0.005,
  wrongColour: 0.08,
  split: 0.01,
  merge: 0.08,
  weather: 'dry',
};

/** Boxes of a day, in the order of their steps and cameras. Box `i` of a step stands from `first[step]` to `first[step + 1]`. */
export interface Boxes {
  first: Uint32Array;
  camera: Uint8Array;
  /** Decimetres. */
  x: Int16Array;
  y: Int16Array;
  /** As filed by the machine: 0 a person, 1 a vehicle. */
  kind: Uint8Array;
  colour: Uint8Array;
  /** Decimetres a second, 255 at most. */
  speed: Uint8Array;
  /** 0 north, 1 east, 2 south, 3 west, 4 standing. */
  direction: Uint8Array;
  /** Who was really there: the machine never gets this. */
  who: Int16Array;
  /** Per mover: in how many pictures they stood, in how many they shared a box, and in how many of these the box is filed under the other's number. */
  filmed: Uint32Array;
  merged: Uint32Array;
  lost: Uint32Array;
}

export const STANDING = 4;
/** Slower than this, in decimetres a second, is standing. */
export const STILL = 4;

export function directionOf(dx: number, dy: number): number {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 1 : 3;
  return dy >= 0 ? 2 : 0;
}

/** Steps between two rests. */
export const SLICE = 60;
