import { describe, expect, it } from 'vitest';
import { tooNew } from '../../../tools/browsers.ts';

describe('a script that ships', () => {
  it.each([
    'a?.b ?? c;',
    'class A { #x = 1; static { f(); } }',
    'list.at(-1);',
    'list.findLast(test);',
    'Object.values(o).map(f);',
    'structuredClone(x);',
  ])('may use what Chromium 109 and Firefox 115 both know: %s', (code) => expect(tooNew(code)).toEqual([]));

  it.each([
    'list.toSorted();',
    'list.toReversed();',
    'Object.groupBy(list, f);',
    'map.values().map(f);',
    'new Set(a).union(b);',
    'Promise.withResolvers();',
    '/[a--b]/v;',
    'text.isWellFormed();',
    'URL.parse(text);',
    "document.querySelector(':popover-open');",
    'using file = open();',
  ])('is refused with its place for what one of them cannot run: %s', (code) => {
    expect(tooNew(code)).toEqual([expect.stringMatching(/^1:\d+ \S/)]);
  });
});
