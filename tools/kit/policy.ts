/** The content security policy of a page opened from a disk. There 'self' is no origin: addresses are allowed by the scheme `file:`, inline blocks by their hashes. */
import { createHash } from 'node:crypto';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const allowed = (what: readonly string[]): string => (what.length > 0 ? [...new Set(what)].join(' ') : `'none'`);

/**
 * @param scripts texts of the inline scripts that run
 * @param styles texts of the inline styles
 * Nothing may be fetched, posted, framed or run in a worker; fonts come out of the kit's style sheet as data.
 */
export const kitPolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src ${allowed(['file:', ...scripts.map(hash)])}`,
    `style-src ${allowed(['file:', ...styles.map(hash)])}`,
    `img-src file:`,
    `font-src data:`,
    `connect-src 'none'`,
    `worker-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types site`,
  ].join('; ');
