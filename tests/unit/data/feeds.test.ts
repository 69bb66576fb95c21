/** The feeds as readers not ours take them: two parsers, and a third that asks for well-formed XML alone. */
import { parseAtomFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { corrections } from '../../../src/data/corrections.ts';
import { news, newsFile } from '../../../src/data/news.ts';
import { feedIds, feedOf, feedText } from '../../../src/components/feeds.ts';
import { locales } from '../../../src/i18n/locale.ts';

const address = (path: string): string => `https://eyes-everywhere.example${path}`;
const feeds = feedIds.flatMap((id) => locales.map((locale) => ({ id, locale, xml: feedText(id, locale, address) })));
const expected = { corrections: corrections().corrections.length, news: news().length };

describe.each(feeds)('the feed of $id in $locale', ({ id, locale, xml }) => {
  it('is well-formed XML', async () => {
    expect((await validateXML({ xml, normalization: 'format' })).errors).toEqual([]);
  });

  it('has what RFC 4287 asks of a feed and of each entry', () => {
    const feed = parseAtomFeed(xml);
    expect(feed.id).toBe(address(feedOf(id, locale)).replace('feed.xml', ''));
    expect(feed.title?.value).toBeTruthy();
    expect(feed.authors?.[0]?.name).toBeTruthy();
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(address(feedOf(id, locale)));
    const entries = feed.entries ?? [];
    expect(entries).toHaveLength(expected[id]);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    const moments = entries.map(({ updated }) => String(updated));
    for (const moment of [String(feed.updated), ...moments])
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(feed.updated).toBe(moments[0]);
    expect(moments).toEqual(moments.toSorted().reverse());
    for (const entry of entries) {
      expect(entry.id).toMatch(/^https:\/\//);
      expect(entry.title?.value).toBeTruthy();
      expect(entry.summary?.value).toBeTruthy();
      expect(entry.links?.some(({ rel, href }) => rel === 'alternate' && href === entry.id)).toBe(true);
    }
  });

  it('is the same to another parser', async () => {
    const other = await new Parser().parseString(xml);
    const first = parseAtomFeed(xml);
    expect(other.title).toBe(first.title?.value);
    expect(
      other.items.map(({ title, link, id: name, isoDate, summary }) => [title, link, name, isoDate, summary]),
    ).toEqual(
      (first.entries ?? []).map(({ title, links, id: name, updated, summary }) => [
        title?.value,
        links?.[0]?.href,
        name,
        new Date(String(updated)).toISOString(),
        summary?.value,
      ]),
    );
  });
});

const entry = (id: string, date: string): string =>
  `- { id: ${id}, date: ${date}, title: { en: A, fr: A }, what: { en: A., fr: A. }, page: data }\n`;

it.each([
  ['an id twice', entry('a', '2026-11-30') + entry('a', '2026-11-29'), 'two entries have the same id'],
  ['an entry out of order', entry('a', '2026-11-29') + entry('b', '2026-11-30'), 'the newest stands first'],
  ['no file', null, 'the file is missing'],
])('a file of news with %s is refused', (_, text, message) => {
  expect(newsFile.parse(text).faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
});
