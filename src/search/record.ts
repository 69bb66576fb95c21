/** One place of the site that can be found, and how a shard writes it down. Pure. */
import { kinds, type KindId } from './kinds.ts';

export interface SearchRecord {
  kind: KindId;
  /** Route of the page; its address stands in the search page itself (layouts/Search.astro). */
  route: string;
  /** Id of the place in the page, or empty for its top. */
  anchor: string;
  title: string;
  /** What is shown of it, around the words that were found. */
  text: string;
  /** Searched but not shown: other forms of its numbers. */
  also: string;
  /** Language of the title, where it is not the page's. */
  lang: string;
}

type Given = Pick<SearchRecord, 'kind' | 'route' | 'title' | 'text'> & Partial<SearchRecord>;
/** A record with what it does not name left empty. */
export const record = (given: Given): SearchRecord => ({ anchor: '', also: '', lang: '', ...given });

/** A record as it travels: kind and route by their place in a list, ends that are empty left out. */
type Packed = (string | number)[];

export interface PackedShard {
  routes: string[];
  records: Packed[];
}

export function pack(records: readonly SearchRecord[]): PackedShard {
  const routes = [...new Set(records.map(({ route }) => route))];
  return {
    routes,
    records: records.map(({ kind, route, anchor, title, text, also, lang }) => {
      const cells = [kinds.findIndex(({ id }) => id === kind), routes.indexOf(route), anchor, title, text, also, lang];
      return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    }),
  };
}

/** One record of a shard. */
export function unpackOne(routes: readonly string[], cells: Packed): SearchRecord {
  const [kind = 0, route = 0, anchor = '', title = '', text = '', also = '', lang = ''] = cells as [
    number,
    number,
    ...string[],
  ];
  return { kind: kinds[kind]!.id, route: routes[route]!, anchor, title, text, also, lang };
}
