/** Whether an address is one that a reader can go to. A kit names no other: its codes to scan, the feet of its papers and its README would lead nowhere. */
import { siteAddress } from '../../src/i18n/site-address.ts';

/** Names that belong to nobody (RFC 2606, RFC 6761), and the machine itself. */
const NOBODYS = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$|^127\.|^0\.0\.0\.0$|^\[::1?\]$/;

export const isReserved = (host: string): boolean => NOBODYS.test(host.toLowerCase());

export interface KitAddress {
  /** Origin of the site online; undefined where none is set. */
  origin: string | undefined;
  /** What the command says of it. */
  says: string;
}

const NONE = 'no code to scan, no address on the papers (set SITE_URL to the address of the site to have them)';

/**
 * @param given the value of SITE_URL, if any
 * @throws Error in one sentence for an address that the site cannot stand at
 */
export function kitAddress(given: string | undefined): KitAddress {
  const url = siteAddress(given);
  if (!url) return { origin: undefined, says: `no address is set: ${NONE}` };
  if (isReserved(url.hostname))
    return { origin: undefined, says: `${url.hostname} is a name that leads nowhere, so no address is set: ${NONE}` };
  return { origin: url.origin, says: `codes to scan and papers name ${url.origin}` };
}

/** Addresses with a name that leads nowhere, in a text or among the links of a PDF. */
const WRITTEN = /\bhttps?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])/gi;

/** @returns a fault a file: what it names, and how to mend */
export function placeholders(files: ReadonlyMap<string, Uint8Array>, zip: string): string[] {
  return [...files]
    .filter(([name]) => /\.(?:html|txt|pdf)$/.test(name))
    .flatMap(([name, bytes]) => {
      const text = Buffer.from(bytes).toString('latin1');
      const found = [...text.matchAll(WRITTEN)].find(([, host = '']) => isReserved(host));
      return found
        ? [
            `${zip}, ${name}: names ${found[0]}, where nobody can go (build with SITE_URL set to the address of the site, or without it: npm run kit)`,
          ]
        : [];
    });
}
