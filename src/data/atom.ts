/** A feed of news as Atom (RFC 4287). */
import { x } from 'xastscript';
import { writeXml } from './xml.ts';

export interface FeedEntry {
  title: string;
  /** ISO day. */
  day: string;
  /** Address of what it tells of, which never changes: its name too. */
  address: string;
  kind: string;
  summary: string;
}

export interface Feed {
  title: string;
  subtitle: string;
  language: string;
  author: string;
  rights: string;
  /** Address of the page that says the same. */
  page: string;
  /** Address of the feed itself. */
  self: string;
  /** ISO day of its last change: that of the newest entry, or of the first publication. */
  day: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** Atom asks for a moment where we know a day: its beginning. */
const moment = (day: string): string => `${day}T00:00:00Z`;

export function atom(feed: Feed): string {
  const entries = feed.entries.map(({ title, day, address, kind, summary }) =>
    x('entry', [
      x('id', address),
      x('title', title),
      x('updated', moment(day)),
      x('link', { rel: 'alternate', type: 'text/html', href: address }),
      x('category', { term: kind }),
      x('summary', { type: 'text' }, summary),
    ]),
  );
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      x('id', feed.page),
      x('title', feed.title),
      x('subtitle', feed.subtitle),
      x('updated', moment(feed.day)),
      x('author', [x('name', feed.author)]),
      x('rights', feed.rights),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      ...entries,
    ]),
  );
}
