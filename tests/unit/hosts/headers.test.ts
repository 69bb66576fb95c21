import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { describe, expect, it } from 'vitest';
import { hostHeaders } from '../../../src/integrations/headers.ts';

const feeds = ['/corrections/feed.xml', '/fr/corrections/feed.xml'];
const text = hostHeaders(feeds);

/** What a host reads, by the parser of one that is not ours. */
async function asRead(): Promise<Map<string, Record<string, string>>> {
  const file = join(mkdtempSync(join(tmpdir(), 'headers-')), '_headers');
  writeFileSync(file, text);
  const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: true });
  expect(errors).toEqual([]);
  return new Map(
    headers.map((rule: { for: string; values: object }) => [rule.for, rule.values as Record<string, string>]),
  );
}

describe('the headers for hosts', () => {
  it('fit the tightest public limit: 100 rules, 2,000 characters a line', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  it('say once for the whole site that nobody frames it, and that nothing is guessed, told or downgraded', async () => {
    expect((await asRead()).get('/*')).toMatchObject({
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it('let anybody frame the embeds, and them alone, by the header that browsers hear before the other', async () => {
    // Joined with the rule of the whole site, an embed says DENY too: where a policy names ancestors, that is passed over.
    const policies = [...(await asRead())].flatMap(([path, values]) => {
      const policy = values['Content-Security-Policy'];
      return policy === undefined ? [] : [[path, policy]];
    });
    expect(policies).toEqual([['/embed/*', 'frame-ancestors *']]);
  });

  it('let other sites show and fetch data, charts, numbers, feeds and embeds, and nothing else', async () => {
    const open = [...(await asRead())]
      .filter(([, values]) => values['Access-Control-Allow-Origin'] === '*')
      .map(([path]) => path);
    expect(open).toEqual(['/data/*', '/charts/*', '/number/*', ...feeds, '/embed/*']);
    for (const [, values] of await asRead())
      expect(values['Cross-Origin-Resource-Policy'] ?? 'cross-origin').toBe('cross-origin');
  });

  it('say in which encoding the chapters are text', async () => {
    expect((await asRead()).get('/*.txt')).toEqual({ 'Content-Type': 'text/plain; charset=utf-8' });
  });

  it('never say one header twice of one file: hosts join what they find', async () => {
    const general = Object.keys((await asRead()).get('/*') ?? {});
    for (const [path, values] of await asRead())
      if (path !== '/*') expect(Object.keys(values).filter((name) => general.includes(name))).toEqual([]);
  });

  it('keep for a year what has its hash in its name', async () => {
    expect((await asRead()).get('/_astro/*')).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' });
  });
});
