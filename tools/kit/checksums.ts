/** The list of checksums in a kit, as `sha256sum -c` and `shasum -a 256 -c` read it. */
import { createHash } from 'node:crypto';

export const SUMS = 'SHA256SUMS';

/** One line a file, sorted by name: sixty-four hexadecimal digits, two spaces, name. */
export const checksums = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
