/** The settings of the alarm, with where their first values come from. Shares stand in people out of a million, or out of a hundred; a test compares the measured ones with their rows. */
import { mistakenNeeded, ofAlerts, type Rates } from '../../models/alarm/rates.ts';
import type { Measures } from '../../models/attention/attention.ts';
import type { Street } from '../../models/alarm/street.ts';
import { isOn, numberOf, type Control, type State } from '../play.ts';

export const MILLION = 1_000_000;
/** The settings stop at half of the crowd, sought or flagged. */
const MOST = 0.5;

/** Two decimals of a person in a million: every count of the crowd comes back, and the number still fits its field. */
export const perMillion = (share: number): number => Number((share * MILLION).toFixed(2));

/** Shares wrongly flagged that were published per face. */
export const MEASURED = {
  london: { mistaken: 10 / 3_147_436, rows: ['ev-a-met-2025-false', 'ev-a-met-2025-faces'] },
  short: { mistaken: 1 / 60_000, rows: ['ev-a-npl-060-1k'] },
  long: { mistaken: 1 / 6000, rows: ['ev-a-npl-060-10k'] },
  older: { mistaken: 1 / 1000, rows: ['ev-a-npl-old'] },
  berlin2: { mistaken: 0.0034, rows: ['ev-a-bln-p2-far'] },
  berlin1: { mistaken: 0.0067, rows: ['ev-a-bln-p1-far'] },
} as const;

/** Alerts that a police force counted: what was right among them, and in London how common that was among faces. */
export const COUNTED = {
  cardiff: { false: 2297, alerts: 2470, rows: ['ev-f-swp-ucl-false', 'ev-f-swp-ucl-alerts'] },
  london: {
    false: 10,
    alerts: 2077,
    faces: 3_147_436,
    rows: ['ev-a-met-2025-false', 'ev-a-met-2025-alerts', 'ev-a-met-2025-faces'],
  },
} as const;

/** Share of events seen by one person at so many pictures: rows ev-a-op-d1, -d4, -d6, -d9. */
export const SEEN: Measures = [
  [1, 0.85],
  [4, 0.74],
  [6, 0.58],
  [9, 0.53],
];

/** Cameras working at the control room when the incidents of 2015 were counted: row ms-cam-2016-864. */
const CAMERAS_OF_COUNT = 864;

export const controls: readonly Control[] = [
  {
    kind: 'number',
    key: 'sought',
    tag: 'assumed',
    rows: ['d-al-a-sought', 'd-al-a-base'],
    min: 0,
    max: 500_000,
    step: 1,
    start: 10,
    stops: [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000],
  },
  {
    kind: 'number',
    key: 'found',
    tag: 'assumed',
    rows: ['d-al-a-found', 'ev-a-bln-p1-single-low', 'ev-a-bln-p2-hit-high'],
    min: 0,
    max: 100,
    step: 1,
    start: 90,
    stops: [0, 10, 20, 30, 31.7, 40, 50, 60, 68.5, 70, 80, 84.9, 90, 95, 98.1, 99, 100],
  },
  {
    kind: 'number',
    key: 'mistaken',
    tag: 'measured',
    rows: ['ev-f-npl-one-in', 'ev-a-met-2025-false-per-face', 'ev-a-bln-p1-far'],
    min: 0,
    max: 500_000,
    step: 1,
    start: perMillion(MEASURED.long.mistaken),
    stops: [
      0,
      1,
      2,
      perMillion(MEASURED.london.mistaken),
      5,
      10,
      perMillion(MEASURED.short.mistaken),
      20,
      50,
      100,
      perMillion(MEASURED.long.mistaken),
      200,
      500,
      1000,
      2000,
      perMillion(MEASURED.berlin2.mistaken),
      5000,
      perMillion(MEASURED.berlin1.mistaken),
      10_000,
      20_000,
      50_000,
      100_000,
      200_000,
      500_000,
    ],
  },
  { kind: 'switch', key: 'percent', tag: 'yours', start: false },
  { kind: 'number', key: 'wanted', tag: 'yours', min: 1, max: 99, step: 1, start: 50 },
  {
    kind: 'number',
    key: 'cameras',
    tag: 'measured',
    rows: ['ms-cam-2020-12-1558', 'ms-cam-2014-aim2000-2017'],
    min: 1,
    max: 10_000,
    step: 1,
    start: 1558,
    stops: [100, 500, 864, 1000, 1558, 2000, 3000, 5000, 10_000],
  },
  {
    kind: 'number',
    key: 'followed',
    tag: 'measured',
    rows: ['ms-f-live-2015', 'ms-cam-2016-864'],
    min: 0,
    max: 100_000,
    step: 1,
    start: 1253,
    stops: [0, 100, 500, 1253, 2500, 5000, 10_000, 20_000, 50_000, 100_000],
  },
  {
    kind: 'number',
    key: 'looks',
    tag: 'assumed',
    rows: ['d-al-a-minutes-per-false', 'd-al-a-minutes-per-day'],
    min: 10,
    max: 10_000_000,
    step: 1,
    start: 10_000,
    stops: [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 10_000_000],
  },
  {
    kind: 'number',
    key: 'minutes',
    tag: 'assumed',
    rows: ['d-al-a-check-minutes'],
    min: 0,
    max: 60,
    step: 0.5,
    start: 2,
  },
  {
    kind: 'number',
    key: 'operators',
    tag: 'measured',
    rows: ['ms-f-operators-shift-2021', 'ms-f-operators-shift-2016', 'ms-f-operators-shift-2013'],
    min: 0,
    max: 300,
    step: 1,
    start: 10,
  },
  {
    kind: 'number',
    key: 'pictures',
    tag: 'measured',
    rows: ['ev-a-op-max9', 'ev-a-op-d1', 'ev-a-op-d4', 'ev-a-op-d6', 'ev-a-op-d9'],
    min: 1,
    max: 9,
    step: 1,
    start: 9,
  },
];

/** Settings beside the drawing, those solved backwards, and those of the street. */
export const MAIN = ['sought', 'found', 'mistaken', 'percent'] as const;
export const STREET = ['cameras', 'followed', 'looks', 'minutes', 'operators', 'pictures'] as const;

export const ratesOf = (state: State): Rates => ({
  sought: numberOf(state, 'sought') / MILLION,
  found: numberOf(state, 'found') / 100,
  mistaken: numberOf(state, 'mistaken') / MILLION,
});

/** The settings that stand for rates, as a reader reads them. */
export const settingsOf = ({
  sought,
  found,
  mistaken,
}: Rates): { sought: number; found: number; mistaken: number } => ({
  sought: perMillion(sought),
  // A share of half a million people needs more decimals than the others.
  found: Number((found * 100).toFixed(6)),
  mistaken: perMillion(mistaken),
});

export const streetOf = (state: State): Street => ({
  cameras: numberOf(state, 'cameras'),
  followed: numberOf(state, 'followed'),
  onCameras: CAMERAS_OF_COUNT,
  found: numberOf(state, 'found') / 100,
  looksPerFalse: numberOf(state, 'looks'),
  checkMinutes: numberOf(state, 'minutes'),
});

export const roomOf = (state: State): { operators: number; cameras: number; pictures: number } => ({
  operators: numberOf(state, 'operators'),
  cameras: numberOf(state, 'cameras'),
  pictures: numberOf(state, 'pictures'),
});

export const percentOn = (state: State): boolean => isOn(state, 'percent');

/** What a reader can take from a measured system into their own crowd. */
export const PRESETS = ['london', 'crowded', 'short', 'long', 'older', 'berlin2', 'berlin1', 'cardiff'] as const;
export type Preset = (typeof PRESETS)[number];

export const rowsOf = (preset: Preset): readonly string[] =>
  preset === 'crowded' ? COUNTED.london.rows : preset === 'cardiff' ? COUNTED.cardiff.rows : MEASURED[preset].rows;

/**
 * The reader’s rates with those of a measured system in their place.
 * For Cardiff only alerts were published: the rate is the one that would make its share of alerts right. “Crowded” is London with right alerts as common among
 * faces as counted there, whatever share of those sought they are.
 */
export function presetRates(preset: Preset, rates: Rates): Rates {
  switch (preset) {
    case 'cardiff':
      return {
        ...rates,
        mistaken: Math.min(
          MOST,
          mistakenNeeded(ofAlerts(COUNTED.cardiff.false, COUNTED.cardiff.alerts).precision, rates) ?? rates.mistaken,
        ),
      };
    case 'crowded':
      return {
        ...rates,
        sought:
          rates.found === 0
            ? rates.sought
            : Math.min(MOST, (COUNTED.london.alerts - COUNTED.london.false) / COUNTED.london.faces / rates.found),
        mistaken: MEASURED.london.mistaken,
      };
    default:
      return { ...rates, mistaken: MEASURED[preset].mistaken };
  }
}
