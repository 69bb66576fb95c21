import { describe, expect, it } from 'vitest';
import { blockHash, policyOf } from '../../../src/integrations/secure.ts';
import { changedBlocks, missingHeaders } from '../../../tools/host.ts';

const body = '<style>p { margin: 0 }</style><script>start();</script>';
const page = (inline: string, policy = policyOf(body)): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>T</title>${inline}</head><body></body></html>`;

describe('a page as a host hands it out', () => {
  it('has nothing to tell when it was left as built', () => {
    expect(policyOf(body)).toContain(blockHash('start();'));
    expect(changedBlocks(page(body))).toEqual([]);
  });

  it.each([
    ['white space taken out of a style', body.replace('p { margin: 0 }', 'p{margin:0}'), 1],
    ['a script put in', `${body}<script>count()</script>`, 1],
    ['both blocks rewritten', body.replace('p { ', 'p{').replace('start();', 'start()'), 2],
  ])('names each block that browsers leave out: %s', (_, inline, faults) => {
    expect(changedBlocks(page(inline))).toHaveLength(faults);
  });

  it('says that its policy is gone', () => {
    expect(changedBlocks('<!doctype html><html><head><title>T</title></head></html>')).toEqual([
      expect.stringContaining('its policy is gone'),
    ]);
  });

  it('names each header that the host does not say', () => {
    expect(
      missingHeaders(new Headers({ 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' })).map(
        (fault) => fault.split(' ')[3],
      ),
    ).toEqual(['Cross-Origin-Opener-Policy', 'Permissions-Policy', 'Strict-Transport-Security', 'X-Frame-Options']);
  });
});
