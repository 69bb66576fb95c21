/** Events in three lanes on one linear time axis: every event is a mark whose shape says its kind; the key ones have their names. */
import type { Piece } from '../../data/fill.ts';
import { defineChart, type ChartTable, type ChartWords, type Filters } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, type ColumnOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place } from './place.ts';
import type { PlacedTimeline } from './placed.ts';
import { KINDS, LANES, type TimelineEvent, inLane, readEvents } from './rows.ts';

const table = (events: TimelineEvent[], words: ChartWords): ChartTable => {
  const said = (key: string): ColumnOf<TimelineEvent> => ({
    key,
    head: words.label(`head-${key}`),
    cell: ({ row }) => inWords(row, key, words),
  });
  return tableOf<TimelineEvent>(
    events,
    [
      dateColumn(words, words.label('head-date'), ({ row }) => row.date),
      {
        key: 'lane',
        head: words.label('head-lane'),
        cell: ({ row }) => ({ text: words.label(`lane-${row.lane}`), code: row.lane }),
      },
      {
        key: 'kind',
        head: words.label('head-kind'),
        cell: ({ kind }) => ({ text: words.label(`kind-${kind}`), code: kind }),
      },
      ...['place', 'actor', 'event', 'outcome', 'note'].map(said),
      ...proofColumns<TimelineEvent>(words, ({ row }) => row),
    ],
    ({ row, kind }) => ({
      mark: row.id,
      rows: [row.id],
      facets: { lane: row.lane, kind },
      ...(row.lane === 'elsewhere' ? { undrawn: true } : {}),
    }),
  );
};

function filters(events: TimelineEvent[], words: ChartWords): Filters {
  const options = (facet: string, values: readonly string[]): { value: string; text: string }[] =>
    values.map((value) => ({ value, text: words.label(`${facet}-${value}`) }));
  return {
    legend: words.label('filter-legend'),
    all: words.label('filter-all'),
    shown: words.label('filter-shown', { shown: '{shown}', all: words.number(events.length) }),
    none: words.label('filter-none'),
    filters: [
      { facet: 'lane', legend: words.label('filter-lane'), options: options('lane', [...LANES, 'elsewhere']) },
      { facet: 'kind', legend: words.label('filter-kind'), options: options('kind', KINDS) },
    ],
  };
}

/** Events on cameras with software since 2014, in Marseille, in France and in the European Union. */
export const timeline = defineChart<TimelineEvent, PlacedTimeline>({
  id: 'timeline',
  rows: readEvents,
  place,
  draw,
  table,
  describe(events, words) {
    const counted = (value: number): Piece => ({ text: words.number(value), row: 'timeline' });
    const counts = LANES.map((lane) => [lane, counted(inLane(events, lane).length)]);
    const drawn = LANES.reduce((sum, lane) => sum + inLane(events, lane).length, 0);
    return words.summary({ ...Object.fromEntries(counts), drawn: counted(drawn) });
  },
  filters,
});
