/** Events in three lanes on one linear time axis: every event is a mark whose shape says its kind; the key ones have their names. */
import type { Piece } from '../../data/fill.ts';
import { defineChart, type ChartTable, type ChartWords, type Filters, type Placed } from '../chart.ts';
import { draw } from './draw.ts';
import { placeNarrow } from './place-narrow.ts';
import { placeWide } from './place-wide.ts';
import { KINDS, LANES, type TimelineEvent, inLane, readEvents } from './rows.ts';

function table(events: TimelineEvent[], words: ChartWords): ChartTable {
  const keys = ['date', 'lane', 'kind', 'place', 'actor', 'event', 'outcome', 'note', 'source', 'confidence'];
  return {
    columns: keys.map((key) => ({ key, head: words.label(`head-${key}`) })),
    rows: events.map(({ row, kind }) => ({
      mark: row.id,
      rows: [row.id],
      facets: { lane: row.lane, kind },
      cells: [
        { text: words.date(row.date), value: row.date },
        { text: words.label(`lane-${row.lane}`), code: row.lane },
        { text: words.label(`kind-${kind}`), code: kind },
        { text: row[`place_${words.locale}`] },
        { text: row[`actor_${words.locale}`] },
        { text: row[`event_${words.locale}`] },
        { text: row[`outcome_${words.locale}`] },
        { text: row[`note_${words.locale}`] },
        { text: words.sourceNames(row.id) },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    })),
  };
}

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
export const timeline = defineChart<TimelineEvent, Placed>({
  id: 'timeline',
  rows: readEvents,
  place: (events, frame) => (frame.narrow ? placeNarrow(events, frame) : placeWide(events, frame)),
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
