import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(?:ts|astro)$/.test(path),
);

describe('French words written in the code', () => {
  it('have a narrow no-break space before ; ! and ?', () => {
    const wide = sources.filter((path) => /(?:\\u00a0|\u00a0)[;!?]/.test(readFileSync(join('src', path), 'utf8')));
    expect(sources.length).toBeGreaterThan(100);
    expect(wide).toEqual([]);
  });
});
