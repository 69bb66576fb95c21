/**
 * What is said of a mark at once, before the rest of its row: which columns of the chart's table, in which order; by which column the marks fall into series;
 * by which column one is the largest; and by which they can be heard. The browser reads it off the figure and makes the sentence from the table that is in the page.
 */
export interface Spoken {
  said: readonly string[];
  series?: string;
  /** Only where the values of the column can be compared with each other: one unit, one kind of count. */
  measure?: string;
  /**
   * By which column the marks can be heard, one after the other: only where the rows of each series stand in order of time, of a scale or of this value.
   * No chart about the collapse of rue d’Aubagne and what followed it is turned into sound.
   */
  heard?: string;
}

export const byChart: Record<string, Spoken> = {
  promises: { said: ['cameras', 'state', 'date'], series: 'state', measure: 'cameras', heard: 'cameras' },
  'five-hundred': { said: ['cameras', 'state', 'what', 'date'], measure: 'cameras', heard: 'cameras' },
  'french-cities': { said: ['city', 'rate', 'date'], measure: 'rate' },
  'same-city': { said: ['place', 'cameras', 'scope', 'date'], series: 'place', measure: 'cameras' },
  'two-commitments': { said: ['sum', 'basis', 'state', 'what', 'date'] },
  'who-pays': { said: ['payer', 'share', 'version'], series: 'version' },
  'state-per-camera': { said: ['per', 'date', 'money', 'cameras'], measure: 'per', heard: 'per' },
  'ordered-out': { said: ['people', 'counted', 'date'], series: 'counted', measure: 'people' },
  'danger-orders': { said: ['per-month', 'period', 'kind'], measure: 'per-month' },
  'technology-origin': { said: ['country', 'origin', 'region'], series: 'origin' },
  'share-by-regime': { said: ['kind', 'share', 'date'], measure: 'share', heard: 'share' },
  suppliers: { said: ['firm', 'countries', 'firm-country'], series: 'firm-country', measure: 'countries' },
  'projects-france': { said: ['place', 'technology', 'status', 'project'], series: 'technology' },
  timeline: { said: ['date', 'lane', 'event'], series: 'lane' },
  'control-room-2015': { said: ['count', 'unit', 'what'] },
  'effect-by-setting': {
    said: ['setting', 'fall', 'significant', 'review'],
    series: 'review',
    measure: 'fall',
    heard: 'fall',
  },
  'investigations-helped': { said: ['share', 'of', 'place'], series: 'place' },
  'screens-attention': { said: ['what', 'screens', 'seen', 'by'], series: 'what', heard: 'seen' },
  'predictions-worth': { said: ['value', 'measure'], series: 'place' },
  'two-rankings': { said: ['square', 'flagged', 'records', 'score'], series: 'flagged' },
  'london-two-denominators': { said: ['out-of', 'share', 'false', 'total'], measure: 'share' },
  'trials-strip': { said: ['trial', 'share', 'false', 'alerts'], measure: 'share' },
  'marseille-alarm': { said: ['step', 'value', 'kind'], series: 'kind' },
  'cases-22': { said: ['share', 'out-of', 'total'], measure: 'share' },
  'four-questions': { said: ['question', 'answer', 'what', 'date'], series: 'question' },
  'picture-to-alarm': { said: ['step', 'what', 'who'] },
  'pledges-2026': { said: ['city', 'who', 'pledge', 'count', 'counted'], series: 'city' },
  'world-2022': { said: ['country', 'uses', 'origin', 'regime'], series: 'regime' },
  'world-map-2022': { said: ['country', 'origin', 'region'], series: 'origin' },
  'town-promises': { said: ['cameras', 'state', 'date'], series: 'state', measure: 'cameras' },
  'town-rate': { said: ['rate', 'state', 'date'], measure: 'rate' },
  'class-runs': { said: ['result', 'count'], measure: 'count' },
};

/**
 * The numbers of the columns, as the figure carries them.
 * @throws Error for a chart that this list does not name, and for a column that its table does not have
 */
export function spokenColumns(
  id: string,
  columns: readonly { key: string }[],
): { said: string; series: number | undefined; measure: number | undefined; heard: number | undefined } {
  const spoken = byChart[id];
  if (!spoken) throw new Error(`src/charts/spoken.ts: the chart "${id}" is missing (add what is said of its marks)`);
  const at = (key: string): number => {
    const i = columns.findIndex((column) => column.key === key);
    if (i < 0)
      throw new Error(
        `src/charts/spoken.ts: the table of "${id}" has no column "${key}" (use one of ${columns.map((column) => column.key).join(', ')})`,
      );
    return i;
  };
  const { said, series, measure, heard } = spoken;
  return {
    said: said.map(at).join(' '),
    series: series === undefined ? undefined : at(series),
    measure: measure === undefined ? undefined : at(measure),
    heard: heard === undefined ? undefined : at(heard),
  };
}
