/** One shard of the index in memory: MiniSearch over its records, made in slices. No DOM. */
import MiniSearch, { type Query } from 'minisearch';
import type { Locale } from '../i18n/locale.ts';
import { singular, tokens, type Token } from './fold.ts';
import { rowKinds, type ShardId } from './kinds.ts';
import { unpackOne, type PackedShard, type SearchRecord } from './record.ts';
import { breath, inSlices } from './slices.ts';

export interface Hit {
  record: SearchRecord;
  score: number;
  /** Terms of the index that were found in it. */
  terms: readonly string[];
}

export interface Shard {
  id: ShardId;
  /** The records that hold every word of the query, best first. */
  find(query: readonly Token[], open: boolean): Hit[];
  /** Records whose id is this, then those whose id begins with it, then those that hold it. */
  byId(id: string): Hit[];
  /** A word of the index close to one that it has not, as it is written in a record. */
  near(word: Token): Near | undefined;
}

export interface Near {
  term: string;
  written: string;
  /** Letters in which it differs. */
  wrong: number;
  /** Records that hold it. */
  count: number;
}

const WEIGHTS = { title: 3, also: 2, text: 1 } as const;
const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
/** Records put into the index before the clock is read. */
const FEW = 4;
/** A beginning shorter than this is compared whole: half the index would fit. */
export const BEGINNING = 3;
/** A word with fewer letters is near too many others; one with so many may have two letters wrong. */
const LEAST = 4;
const LONG = 5;

/** A whole term; the words of the query have been taken apart by then. */
const whole = { tokenize: (text: string) => [text], processTerm: (term: string) => term };

interface Entry extends SearchRecord {
  at: number;
}

/**
 * @param open whether the last word may be the beginning of a longer one: it is still being written
 */
const queryOf = (query: readonly Token[], open: boolean): Query => ({
  combineWith: 'AND',
  queries: query.map(({ term, bare }, i) => ({
    combineWith: 'OR' as const,
    queries: [
      { queries: [term], prefix: false },
      ...(open && i === query.length - 1 && bare.length >= BEGINNING ? [{ queries: [bare], prefix: true }] : []),
    ],
  })),
});

function writtenIn(text: string, term: string, locale: Locale): string | undefined {
  const place = tokens(text, locale).find((token) => token.term === term);
  return place && text.slice(place.start, place.end);
}

/** How well an id fits what was typed of it. */
const nearness = (id: string, wanted: string): number => (id === wanted ? 2 : id.startsWith(wanted) ? 1 : 0);

/** Makes the index of a shard, a slice at a time. */
export async function openShard(id: ShardId, locale: Locale, packed: PackedShard): Promise<Shard> {
  const records: SearchRecord[] = [];
  const index = new MiniSearch<Entry>({
    idField: 'at',
    fields: FIELDS,
    tokenize: (text) => tokens(text, locale).map(({ term }) => term),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { ...whole, boost: WEIGHTS },
  });
  await breath();
  await inSlices(packed.records, FEW, (some) => {
    for (const cells of some) {
      const record = unpackOne(packed.routes, cells);
      index.add({ ...record, at: records.length });
      records.push(record);
    }
  });
  const hit = ({ id: at, score, match }: { id: number; score: number; match: Record<string, string[]> }): Hit => ({
    record: records[at]!,
    score,
    terms: Object.keys(match),
  });
  return {
    id,
    find: (query, open) => index.search(queryOf(query, open)).map(hit),
    byId: (wanted) =>
      records
        .filter(({ kind, anchor }) => rowKinds.has(kind) && anchor.includes(wanted))
        .map((record) => ({ record, score: nearness(record.anchor, wanted), terms: [] }))
        .sort((a, b) => b.score - a.score),
    near({ bare }) {
      if (/\d/.test(bare) || bare.length < LEAST) return undefined;
      for (const wrong of bare.length < LONG ? [1] : [1, 2]) {
        const found = index.search(singular(bare, locale), { fuzzy: wrong });
        const counts = new Map<string, number>();
        for (const term of found.flatMap(({ match }) => Object.keys(match)))
          counts.set(term, (counts.get(term) ?? 0) + 1);
        const [best] = [...counts].sort(([, a], [, b]) => b - a);
        if (!best) continue;
        const [term, count] = best;
        const { title, text } = records[found.find(({ match }) => term in match)!.id as number]!;
        const written = writtenIn(title, term, locale) ?? writtenIn(text, term, locale) ?? term;
        return { term, written, wrong, count };
      }
      return undefined;
    },
  };
}
