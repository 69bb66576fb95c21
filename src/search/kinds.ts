/**
 * What can be found, in the order in which results are shown, and which shard of the index holds it. Read by the page's script: nothing of the build in here.
 * A new kind of page: add a line here, its gatherer to gather/every.ts, and its heading `said-kind-<id>` to content/pages/search.yaml.
 */

/** The parts of the index, in the order in which they are fetched: the shortest first. Each is a file of shards/. */
export const shardIds = ['short', 'prose', 'rows', 'sources'] as const;
export type ShardId = (typeof shardIds)[number];

export const kinds = [
  { id: 'chapter', shard: 'prose' },
  { id: 'word', shard: 'short' },
  { id: 'row', shard: 'rows' },
  { id: 'chart', shard: 'short' },
  { id: 'town', shard: 'short' },
  { id: 'scene', shard: 'short' },
  { id: 'play', shard: 'short' },
  { id: 'lesson', shard: 'short' },
  { id: 'page', shard: 'prose' },
  { id: 'source', shard: 'sources' },
] as const satisfies readonly { id: string; shard: ShardId }[];
export type KindId = (typeof kinds)[number]['id'];

/** Kinds whose places are rows of tables: a number or an id that was typed is looked for there first. */
export const rowKinds: ReadonlySet<KindId> = new Set(['row', 'source']);
