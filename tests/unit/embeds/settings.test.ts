import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEAST_DRAWN, LEAST_WIDTH, MOST_WIDTH, readSettings } from '../../../src/components/embed/settings.ts';

describe('what the address of an embed asks for', () => {
  it('is the device’s theme and the width there is, unless it says more', () => {
    expect(readSettings('')).toEqual({ theme: 'auto', width: null, unknown: [] });
    expect(readSettings('?theme=auto&width=auto')).toEqual(readSettings(''));
  });

  it('is a theme and a width', () => {
    expect(readSettings('?theme=dark&width=480')).toEqual({ theme: 'dark', width: 480, unknown: [] });
    expect(readSettings(`width=${LEAST_WIDTH}&theme=light`)).toEqual({
      theme: 'light',
      width: LEAST_WIDTH,
      unknown: [],
    });
  });

  it.each(['blue', 'Dark', '', ' dark'])('tells that “%s” is no theme, and stays with the device', (value) => {
    expect(readSettings(`theme=${encodeURIComponent(value)}`)).toEqual({
      theme: 'auto',
      width: null,
      unknown: [{ name: 'theme', value }],
    });
  });

  it.each([String(LEAST_WIDTH - 1), String(MOST_WIDTH + 1), '12em', '-400', '480.5', '1e3', '', '٤٨٠'])(
    'tells that “%s” is no width, and takes what there is',
    (value) => {
      expect(readSettings(`width=${encodeURIComponent(value)}`)).toMatchObject({
        width: null,
        unknown: [{ name: 'width', value }],
      });
    },
  );

  it('passes over what is meant for others, and cuts what it tells', () => {
    expect(readSettings('?utm_source=mail&theme=dark').unknown).toEqual([]);
    expect(readSettings(`?theme=${'x'.repeat(400)}`).unknown[0]?.value).toMatch(/^x{23}…$/);
  });

  it('is too narrow for a drawing where the style sheet says so too', () => {
    expect(readFileSync('src/styles/embed.css', 'utf8')).toContain(`@media (max-width: ${LEAST_DRAWN - 1}px)`);
  });
});
