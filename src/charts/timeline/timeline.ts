/** Events in three lanes on one linear time axis: every event is a mark whose shape says its kind; the key ones have their names. */
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { Piece } from '../../data/fill.ts';
import { defineChart, type ChartTable, type ChartWords, type Filters, type Placed } from '../chart.ts';
import { draw } from './draw.ts';
import { placeNarrow } from './place-narrow.ts';
import { placeWide } from './place-wide.ts';

export type EventRow = RowOf<'timeline'>;

/** Drawn from top to bottom; events elsewhere stand in the table only. */
export const LANES = ['marseille', 'france', 'europe'] as const;
export type Lane = (typeof LANES)[number];

/** In the order of the legend. */
export const KINDS = ['project', 'contract', 'law', 'court', 'report', 'press', 'protest'] as const;
export type Kind = (typeof KINDS)[number];

/** Events named in the drawing, with their label. */
const KEYS: Readonly<Record<string, string>> = {
  'lp-t-vpi-tender': 'key-vpi-tender',
  'lp-t-vpi-contract': 'key-vpi-contract',
  'lp-t-lycees-vote': 'key-lycees-vote',
  'lp-t-lycees-ruling': 'key-lycees-ruling',
  'lp-t-vpi-suspend': 'key-vpi-suspend',
  'lp-t-vpi-not-stopped': 'key-vpi-not-stopped',
  'lp-t-vpi-caa-2024': 'key-vpi-caa',
  'lp-t-nice-carnaval': 'key-nice-carnaval',
  'lp-t-ce-drones-2020': 'key-ce-drones',
  'lp-t-cnil-position': 'key-cnil-position',
  'lp-t-law-2023': 'key-law-2023',
  'lp-t-cc-878': 'key-cc-878',
  'lp-t-nice-ce': 'key-nice-ce',
  'lp-t-vsa-2030-final': 'key-vsa-2030',
  'lp-t-gdpr-led': 'key-gdpr',
  'lp-t-aiact-adopt': 'key-aiact',
  'lp-t-aiact-ban': 'key-aiact-ban',
};
/** Events that open and close the legal experiment. */
const EXPERIMENT = { opens: 'lp-t-law-2023', closes: 'lp-t-vsa-end' } as const;

export interface TimelineEvent {
  row: EventRow;
  kind: Kind;
  /** Label of a key event. */
  key: string | null;
  /** Opens or closes the band of the legal experiment. */
  experiment: 'opens' | 'closes' | null;
}

/** Drawn events of a lane, oldest first. */
export const inLane = (events: TimelineEvent[], lane: Lane): TimelineEvent[] => events.filter(({ row }) => row.lane === lane);

/**
 * Every event, oldest first.
 * @throws Error for a kind without a shape, or a key event that is no longer in the table
 */
export function readEvents(tables: Tables): TimelineEvent[] {
  const missing = [...Object.keys(KEYS), ...Object.values(EXPERIMENT)].find((id) => !tables.timeline.some((row) => row.id === id));
  if (missing) throw new Error(`the timeline chart names the event "${missing}", which content/data/timeline.csv does not have (change KEYS in src/charts/timeline/timeline.ts)`);
  return tables.timeline
    .map((row): TimelineEvent => {
      const kind = KINDS.find((one) => one === row.kind);
      if (!kind) throw new Error(`content/data/timeline.csv: event "${row.id}" is of kind "${row.kind}", which the timeline chart has no shape for (one of ${KINDS.join(', ')})`);
      return { row, kind, key: KEYS[row.id] ?? null, experiment: row.id === EXPERIMENT.opens ? 'opens' : row.id === EXPERIMENT.closes ? 'closes' : null };
    })
    .sort((a, b) => a.row.date.localeCompare(b.row.date) || a.row.id.localeCompare(b.row.id));
}

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
  const options = (facet: string, values: readonly string[]): { value: string; text: string }[] => values.map((value) => ({ value, text: words.label(`${facet}-${value}`) }));
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
