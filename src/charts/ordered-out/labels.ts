/** Which points carry their number in the drawing, and on which side. The others are in the table and in the walk through the marks. */
export interface LabelPlace {
  /** Offset of the anchor from the mark, in px. */
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  /** Labels of the chart's words written after the value. */
  after?: string;
  /** Also say the date. */
  dated?: boolean;
  /** The words stand on the line of the value, not under it. */
  inline?: boolean;
  /** No halo: the text stands on the block of a gap. */
  bare?: boolean;
  /** Widest line, in px. */
  width?: number;
}

type Places = Record<string, LabelPlace>;

/** The wide drawing has room for most numbers. */
export const WIDE: Places = {
  'mh-i-evac-people-2018-11-07': { dx: 9, dy: 4, anchor: 'start', dated: true, after: 'around-site', inline: true },
  'mh-i-evac-people-2018-11-17': { dx: 14, dy: 14, anchor: 'start', dated: true, inline: true },
  'mh-i-evac-people-2018-12-28': { dx: 9, dy: 8, anchor: 'start' },
  'mh-i-evac-people-2019-01': { dx: -8, dy: 1, anchor: 'end' },
  'mh-i-evac-people-2019-03': { dx: 8, dy: 14, anchor: 'start' },
  'mh-i-evac-people-2019-04-28': { dx: 10, dy: 14, anchor: 'start' },
  'mh-i-evac-people-2019-05-04': { dx: -11, dy: -3, anchor: 'end' },
  'mh-i-evac-people-2019-08': { dx: -9, dy: -3, anchor: 'end' },
  'mh-i-evac-people-2019-11': { dx: 0, dy: 34, anchor: 'middle' },
  'mh-i-evac-people-2019-11-fap': { dx: -12, dy: 13, anchor: 'end', after: 'fap', width: 190 },
  'mh-i-evac-people-2020-03-lped': { dx: 12, dy: 14, anchor: 'start', after: 'university', width: 150, bare: true },
  'mh-i-evac-people-2021-02': { dx: 14, dy: 5, anchor: 'start', after: 'series-estimate', width: 124 },
  'mh-i-temp-2018-11-09': { dx: 9, dy: 5, anchor: 'start' },
  'mh-i-temp-2018-11-25': { dx: 9, dy: 8, anchor: 'start' },
  'mh-i-temp-2019-01': { dx: 10, dy: 2, anchor: 'start', after: 'at-city-expense', inline: true },
  'mh-i-temp-2019-04-28': { dx: 8, dy: -5, anchor: 'start', after: 'in-hotels', inline: true, bare: true },
  'mh-i-temp-2019-06-12': { dx: 8, dy: 5, anchor: 'start' },
  'mh-i-temp-2019-11-08': { dx: 8, dy: 5, anchor: 'start', bare: true },
  'mh-i-temp-2021-09': { dx: 4, dy: -13, anchor: 'end', after: 'temporary', inline: true },
};

/** The narrow drawing keeps the numbers that the summary names. */
export const NARROW: Places = {
  'mh-i-evac-people-2018-11-07': { dx: 9, dy: 4, anchor: 'start', dated: true, inline: true },
  'mh-i-evac-people-2018-11-17': { dx: 11, dy: 14, anchor: 'start', dated: true, inline: true },
  'mh-i-evac-people-2019-05-04': { dx: 9, dy: 10, anchor: 'start' },
  'mh-i-evac-people-2019-11': { dx: 0, dy: 34, anchor: 'middle' },
  'mh-i-evac-people-2019-11-fap': { dx: 0, dy: -28, anchor: 'middle', after: 'fap', width: 190 },
  'mh-i-evac-people-2020-03-lped': { dx: 10, dy: 14, anchor: 'start', after: 'university', width: 90, bare: true },
  'mh-i-evac-people-2021-02': { dx: 40, dy: -32, anchor: 'end', after: 'series-estimate', width: 290 },
  'mh-i-temp-2019-01': { dx: -4, dy: -30, anchor: 'start', after: 'at-city-expense', width: 250 },
  'mh-i-temp-2019-04-28': { dx: 8, dy: -5, anchor: 'start', after: 'in-hotels', inline: true, bare: true },
  'mh-i-temp-2019-11-08': { dx: 8, dy: 5, anchor: 'start', bare: true },
  'mh-i-temp-2021-09': { dx: 5, dy: 21, anchor: 'end', after: 'temporary', inline: true, bare: true },
};
