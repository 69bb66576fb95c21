/** The rows of the chart: which, what they are called in code, in which order. */
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';

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
export const inLane = (events: TimelineEvent[], lane: Lane): TimelineEvent[] =>
  events.filter(({ row }) => row.lane === lane);

/**
 * Every event, oldest first.
 * @throws Error for a kind without a shape, or a key event that is no longer in the table
 */
export function readEvents(tables: Tables): TimelineEvent[] {
  const missing = [...Object.keys(KEYS), ...Object.values(EXPERIMENT)].find(
    (id) => !tables.timeline.some((row) => row.id === id),
  );
  if (missing)
    throw new Error(
      `the timeline chart names the event "${missing}", which content/data/timeline.csv does not have (change KEYS in src/charts/timeline/rows.ts)`,
    );
  return tables.timeline
    .map((row): TimelineEvent => {
      const kind = KINDS.find((one) => one === row.kind);
      if (!kind)
        throw new Error(
          `content/data/timeline.csv: event "${row.id}" is of kind "${row.kind}", which the timeline chart has no shape for (one of ${KINDS.join(', ')})`,
        );
      return {
        row,
        kind,
        key: KEYS[row.id] ?? null,
        experiment: row.id === EXPERIMENT.opens ? 'opens' : row.id === EXPERIMENT.closes ? 'closes' : null,
      };
    })
    .sort((a, b) => a.row.date.localeCompare(b.row.date) || a.row.id.localeCompare(b.row.id));
}
