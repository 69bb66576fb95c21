/**
 * The same arithmetic for street cameras that watch for incidents: what is examined is minutes of a camera, one look a minute, day and night.
 * The number of incidents is what operators followed live in a year, scaled by the number of cameras: a floor, since it holds only what somebody noticed.
 * No rate of false alarms per minute of camera was found in print: it is assumed.
 */
import { amount, share, within } from '../within.ts';
import { checkingLoad, type Load } from './rates.ts';

const MINUTES_A_DAY = 1440;
const DAYS_A_YEAR = 365;
const MANY = Number.MAX_VALUE;

export interface Street {
  cameras: number;
  /** Incidents followed live in a year, and the cameras that there were. */
  followed: number;
  onCameras: number;
  /** s: share of the incidents that raises an alarm, 0 to 1. */
  found: number;
  /** Looks for one false alarm: 1 / f. */
  looksPerFalse: number;
  /** Minutes to check one alarm. */
  checkMinutes: number;
}

/** A year of alarms in whole incidents and whole alarms. */
export interface StreetYear {
  /** Camera-minutes a day. */
  looks: number;
  incidents: number;
  found: number;
  missed: number;
  false: number;
  alarms: number;
  /** One alarm in so many is right; null if none is. */
  oneRightIn: number | null;
  alarmsADay: number;
  load: Load;
}

/** Looks at the pictures of a day: camera-minutes. */
export const looksADay = (cameras: number): number => amount('the cameras', cameras) * MINUTES_A_DAY;

/** Incidents in a year, as many for each camera as in the year counted. */
export const incidentsScaled = ({
  cameras,
  followed,
  onCameras,
}: Pick<Street, 'cameras' | 'followed' | 'onCameras'>): number =>
  (amount('the incidents', followed) / within('the cameras of the count', onCameras, 1, MANY)) *
  amount('the cameras', cameras);

/** @throws OutOfRange for a share that is none, a negative amount, or fewer than one look for a false alarm */
export function streetYear(street: Street): StreetYear {
  const looks = looksADay(street.cameras);
  const incidents = Math.round(incidentsScaled(street));
  const found = Math.round(incidents * share('the share found', street.found));
  const mistaken = Math.round(
    Math.max(0, looks * DAYS_A_YEAR - incidents) /
      within('the looks for one false alarm', street.looksPerFalse, 1, MANY),
  );
  const alarms = found + mistaken;
  return {
    looks,
    incidents,
    found,
    missed: incidents - found,
    false: mistaken,
    alarms,
    oneRightIn: found === 0 ? null : alarms / found,
    alarmsADay: alarms / DAYS_A_YEAR,
    load: checkingLoad(alarms / DAYS_A_YEAR, street.checkMinutes),
  };
}
