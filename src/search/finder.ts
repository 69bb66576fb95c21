/** Fetches the shards one after the other and asks them, each in a task of its own. No DOM. */
import type { Locale } from '../i18n/locale.ts';
import { openShard, type Hit, type Near, type Shard } from './engine.ts';
import type { Token } from './fold.ts';
import { kinds, rowKinds, shardIds, type KindId, type ShardId } from './kinds.ts';
import { ask, type Asked } from './query.ts';
import type { PackedShard } from './record.ts';
import { breath } from './slices.ts';

/** Each shard as the build made it: a text of JSON. */
export type Loaders = Readonly<Record<ShardId, () => Promise<{ default: string }>>>;

export interface Group {
  kind: KindId;
  hits: Hit[];
}

/** A query that has results, and how many. */
export interface Hint {
  query: string;
  count: number;
  /** Another spelling, or fewer words. */
  kind: 'spelling' | 'fewer';
}

/** Hints of one kind that are offered. */
const MOST_HINTS = 3;

/** The kinds in the order in which they are shown: rows first to a number or an id. */
function inOrder({ numeric, id }: Asked): (typeof kinds)[number][] {
  const first = numeric || id !== '' ? kinds.filter((kind) => rowKinds.has(kind.id)) : [];
  return [...new Set([...first, ...kinds])];
}

export class Finder {
  private readonly shards = new Map<ShardId, Shard>();
  /** Shards that did not arrive. */
  readonly missing = new Set<ShardId>();
  private readonly locale: Locale;
  private readonly loaders: Loaders;
  /** Called after each shard that arrived or did not. */
  private readonly arrived: () => void;
  private loading: Promise<void> | undefined;

  constructor(locale: Locale, loaders: Loaders, arrived: () => void) {
    this.locale = locale;
    this.loaders = loaders;
    this.arrived = arrived;
  }

  /** Whether every shard is there or given up. */
  get complete(): boolean {
    return shardIds.every((id) => this.shards.has(id) || this.missing.has(id));
  }

  /** Whether what comes later can only stand below the first of these results. */
  settled(asked: Asked, groups: readonly Group[]): boolean {
    for (const { id, shard } of inOrder(asked)) {
      if (!this.shards.has(shard) && !this.missing.has(shard)) return false;
      if (groups.some(({ kind }) => kind === id)) return true;
    }
    return true;
  }

  /** Fetches what is not there yet, the shard first that a query is likely to be answered from. A second call while it is fetched waits for the first. */
  load(asked?: Asked): Promise<void> {
    const first = asked && (asked.numeric || asked.id !== '') ? (['rows'] as const) : [];
    return (this.loading ??= this.fetchAll(new Set([...first, ...shardIds])).finally(() => (this.loading = undefined)));
  }

  private async fetchAll(ids: Iterable<ShardId>): Promise<void> {
    for (const id of ids) {
      if (this.shards.has(id)) continue;
      this.missing.delete(id);
      try {
        const { default: json } = await this.loaders[id]();
        await breath();
        this.shards.set(id, await openShard(id, this.locale, JSON.parse(json) as PackedShard));
      } catch {
        this.missing.add(id);
      }
      this.arrived();
    }
  }

  /**
   * @param alive false once another query has been asked: then the answer is not wanted
   * @returns the kinds with results, in the order in which they are shown
   */
  async find(asked: Asked, alive: () => boolean = () => true): Promise<Group[]> {
    const found: Hit[] = [];
    for (const shard of this.shards.values()) {
      const named = asked.id ? shard.byId(asked.id) : [];
      const ids = new Set(named.map(({ record }) => record.anchor));
      found.push(...named, ...shard.find(asked.words, asked.open).filter(({ record }) => !ids.has(record.anchor)));
      await breath();
      if (!alive()) return [];
    }
    return inOrder(asked)
      .map(({ id }) => ({ kind: id, hits: found.filter(({ record }) => record.kind === id) }))
      .filter(({ hits }) => hits.length > 0);
  }

  private async count(query: string): Promise<number> {
    const asked = ask(query, this.locale);
    if (asked.words.length === 0) return 0;
    let count = 0;
    for (const shard of this.shards.values()) {
      count += shard.find(asked.words, false).length;
      await breath();
    }
    return count;
  }

  /** What a word could be: itself where it is found alone, else words near it, the likeliest first. */
  private async forms({ text }: Asked, word: Token, alive: () => boolean): Promise<string[]> {
    const written = text.slice(word.start, word.end);
    if ((await this.count(written)) > 0) return [written];
    const near: Near[] = [];
    for (const shard of this.shards.values()) {
      near.push(...[shard.near(word) ?? []].flat());
      await breath();
      if (!alive()) return [];
    }
    near.sort((a, b) => a.wrong - b.wrong || b.count - a.count);
    const distinct = new Map([...near].reverse().map((one) => [one.term, one.written.toLowerCase()]));
    return [...distinct.values()].reverse();
  }

  /** For a query without results: queries near it that have some, the fullest first. */
  async hints(asked: Asked, alive: () => boolean): Promise<Hint[]> {
    const forms: string[][] = [];
    for (const word of asked.words) forms.push(await this.forms(asked, word, alive));
    const best = forms.flatMap(([form]) => form ?? []);
    const spelt = forms.flatMap((some, at) =>
      some.map((form) => forms.map(([first = ''], i) => (i === at ? form : first)).join(' ')),
    );
    const fewer = best.map((_, at) => best.filter((_, i) => i !== at).join(' '));
    const tried: Record<Hint['kind'], string[]> = {
      spelling: best.length === forms.length ? spelt : [],
      fewer: [best.join(' '), ...fewer, ...best],
    };
    const hints: Hint[] = [];
    const known = new Set([asked.text, '']);
    for (const kind of ['spelling', 'fewer'] as const) {
      const some: Hint[] = [];
      for (const query of tried[kind]) {
        if (known.has(query)) continue;
        known.add(query);
        const count = await this.count(query);
        if (!alive()) return [];
        if (count > 0) some.push({ query, count, kind });
      }
      hints.push(...some.sort((a, b) => b.count - a.count).slice(0, MOST_HINTS));
    }
    return hints;
  }
}
