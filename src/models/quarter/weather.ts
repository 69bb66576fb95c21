/** Light and rain of the invented day. */
import { hour, STEP_SECONDS } from './measure.ts';

export const WEATHERS = ['dry', 'evening-rain', 'rain'] as const;
export type Weather = (typeof WEATHERS)[number];

const DAWN = [hour(6.5), hour(7.2)] as const;
const DUSK = [hour(19), hour(19.8)] as const;
const ramp = (seconds: number, [from, to]: readonly [number, number]): number =>
  Math.min(1, Math.max(0, (seconds - from) / (to - from)));

/** 0 in full daylight, 1 at night. */
export const darkness = (step: number): number => 1 - ramp(step * STEP_SECONDS, DAWN) + ramp(step * STEP_SECONDS, DUSK);

/** Rain in the evening: from eight. */
export const raining = (weather: Weather, step: number): boolean =>
  weather === 'rain' || (weather === 'evening-rain' && step * STEP_SECONDS >= hour(20));
