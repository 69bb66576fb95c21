/** Which points carry their number in the drawing, and on which side they ask for it. The others are in the table and in the walk through the marks. */
import type { Side } from '../parts/beside.ts';

export interface LabelPlace {
  side: Side;
  /** The side in the narrow drawing, which keeps the numbers that the summary names. */
  narrow?: Side;
  /** Label of the chart's words written after the value. */
  after?: string;
  /** Also say the date. */
  dated?: boolean;
  /** The words stand on the line of the value, not under it. */
  inline?: boolean;
}

/** The most important first: they find their place before the others. */
export const LABELS: Record<string, LabelPlace> = {
  'mh-i-evac-people-2021-02': { side: 'right', narrow: 'above', after: 'series-estimate' },
  'mh-i-evac-people-2018-11-07': { side: 'right', narrow: 'right', dated: true, after: 'around-site', inline: true },
  'mh-i-evac-people-2018-11-17': { side: 'right', narrow: 'right', dated: true, inline: true },
  'mh-i-evac-people-2019-05-04': { side: 'left', narrow: 'right' },
  'mh-i-evac-people-2019-11': { side: 'below', narrow: 'below' },
  'mh-i-evac-people-2019-11-fap': { side: 'left', narrow: 'above', after: 'fap' },
  'mh-i-evac-people-2020-03-lped': { side: 'right', narrow: 'right', after: 'university' },
  'mh-i-temp-2019-01': { side: 'right', narrow: 'above-right', after: 'at-city-expense', inline: true },
  'mh-i-temp-2019-04-28': { side: 'above-right', narrow: 'above-right', after: 'in-hotels', inline: true },
  'mh-i-temp-2021-09': { side: 'above-left', narrow: 'above-left', after: 'temporary', inline: true },
  'mh-i-temp-2019-11-08': { side: 'right', narrow: 'right' },
  'mh-i-evac-people-2019-08': { side: 'left' },
  'mh-i-evac-people-2019-04-28': { side: 'below-right' },
  'mh-i-evac-people-2019-03': { side: 'below-right' },
  'mh-i-evac-people-2019-01': { side: 'left' },
  'mh-i-evac-people-2018-12-28': { side: 'right' },
  'mh-i-temp-2018-11-09': { side: 'right' },
  'mh-i-temp-2018-11-25': { side: 'right' },
  'mh-i-temp-2019-06-12': { side: 'right' },
};
