import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attribute, elements, tag } from '../../../tools/built.ts';
import { figureIds } from '../../../src/charts/registry.ts';
import { fixedSnippet, sizedSnippet } from '../../../src/components/embed/snippet.ts';
import { embedHref, FRAME_SCRIPT } from '../../../src/i18n/embeds.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { plays } from '../../../src/i18n/plays.ts';

const framed = { address: 'https://example.org/embed/fr/promises/', title: 'L’« 1 & 2 » < "3"', height: 444.4 };

describe('the code a host page copies', () => {
  it.each([
    ['with our script', sizedSnippet],
    ['in a fixed shape', fixedSnippet],
  ])('%s holds one frame with its address and its title, whatever stands in them', (_, snippet) => {
    const frames = elements(parseFragment(snippet(framed)) as never, tag('iframe'));
    expect(frames).toHaveLength(1);
    const [frame] = frames;
    expect(frame && attribute(frame, 'src')).toBe(framed.address);
    expect(frame && attribute(frame, 'title')).toBe(framed.title);
    expect(frame && attribute(frame, 'data-eyes-everywhere')).toBe('');
  });

  it('brings the script of the same site in one form, none in the other', () => {
    const scripts = (code: string) =>
      elements(parseFragment(code) as never, tag('script')).map((script) => attribute(script, 'src'));
    expect(scripts(sizedSnippet(framed))).toEqual([`https://example.org${FRAME_SCRIPT}`]);
    expect(scripts(fixedSnippet(framed))).toEqual([]);
  });
});

describe('the script of a host page', () => {
  it('is one kilobyte at most, as it is sent', () => {
    expect(readFileSync(`public${FRAME_SCRIPT}`).length).toBeLessThanOrEqual(1000);
  });
});

describe('the addresses of embeds', () => {
  it('are each one’s own, and under one folder', () => {
    const all = [...figureIds, ...plays.map(({ id }) => id)].flatMap((id) =>
      locales.map((locale) => embedHref(id, locale)),
    );
    expect(new Set(all).size).toBe(all.length);
    for (const address of all) expect(address).toMatch(/^\/embed\/(?:fr\/)?[\w-]+\/$/);
  });
});
