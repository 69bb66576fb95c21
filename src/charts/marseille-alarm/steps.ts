/** The steps of the worked page in their order: how each is known, and the rows behind its value and its reason. */

export type Tag = 'measured' | 'assumed' | 'calculated';
/** Faces for one day, then one block a measured rate, then incidents for one year. */
export type Section = 'faces' | 'met' | 'npl' | 'old' | 'incidents';

export interface Step {
  /** Labels are `step-<key>`, `value-<key>`, `why-<key>`. */
  key: string;
  section: Section;
  tag: Tag;
  /** The row of the value. */
  row: string;
  /** Other rows whose numbers stand in the words, or that a calculation rests on. */
  also?: readonly string[];
}

/** The three false-alarm rates that were published for faces. */
export const RATES = ['met', 'npl', 'old'] as const;
export type Rate = (typeof RATES)[number];

const FOUND = 'd-al-found';

const rateSteps = (rate: Rate, row: string, also: readonly string[] = []): Step[] => [
  { key: `rate-${rate}`, section: rate, tag: 'measured', row, also },
  { key: `false-${rate}`, section: rate, tag: 'calculated', row: `d-al-false-${rate}` },
  { key: `right-${rate}`, section: rate, tag: 'calculated', row: `d-al-alarms-${rate}`, also: [FOUND] },
];

export const STEPS: readonly Step[] = [
  { key: 'cameras', section: 'faces', tag: 'measured', row: 'ms-cam-2020-12-1558' },
  { key: 'faces-per-camera', section: 'faces', tag: 'assumed', row: 'd-al-a-faces-per-camera' },
  { key: 'faces', section: 'faces', tag: 'calculated', row: 'd-al-faces' },
  { key: 'share-sought', section: 'faces', tag: 'assumed', row: 'd-al-a-sought', also: ['d-al-a-base'] },
  { key: 'sought', section: 'faces', tag: 'calculated', row: 'd-al-sought' },
  {
    key: 'found-share',
    section: 'faces',
    tag: 'assumed',
    row: 'd-al-a-found',
    also: ['ev-a-bln-p1-single-low', 'ev-a-bln-p2-hit-high'],
  },
  { key: 'found', section: 'faces', tag: 'calculated', row: FOUND },
  { key: 'missed', section: 'faces', tag: 'calculated', row: 'd-al-missed' },
  ...rateSteps('met', 'd-al-met-one-in', ['ev-a-met-2025-faces', 'ev-a-met-2025-false']),
  ...rateSteps('npl', 'ev-f-npl-one-in', ['ev-f-npl-list']),
  ...rateSteps('old', 'ev-f-old-one-in'),
  { key: 'looks-per-camera', section: 'incidents', tag: 'assumed', row: 'd-al-a-minutes-per-day' },
  { key: 'minutes', section: 'incidents', tag: 'calculated', row: 'd-al-minutes' },
  { key: 'ops-2015', section: 'incidents', tag: 'measured', row: 'ms-f-live-2015', also: ['ms-cam-2016-864'] },
  { key: 'incidents', section: 'incidents', tag: 'calculated', row: 'd-al-incidents' },
  { key: 'incidents-found', section: 'incidents', tag: 'calculated', row: 'd-al-incidents-found' },
  { key: 'incidents-missed', section: 'incidents', tag: 'calculated', row: 'd-al-incidents-missed' },
  { key: 'rate-minutes', section: 'incidents', tag: 'assumed', row: 'd-al-a-minutes-per-false' },
  { key: 'year-false', section: 'incidents', tag: 'calculated', row: 'd-al-year-false' },
  { key: 'one-right', section: 'incidents', tag: 'calculated', row: 'd-al-one-right-in' },
  { key: 'day-alarms', section: 'incidents', tag: 'calculated', row: 'd-al-day-alarms' },
  { key: 'check-minutes', section: 'incidents', tag: 'assumed', row: 'd-al-a-check-minutes' },
  { key: 'hours', section: 'incidents', tag: 'calculated', row: 'd-al-hours' },
];
