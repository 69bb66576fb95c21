/** Where the site will stand: what `SITE_URL` says. */

/** Where `npm start` serves the site; no page names it as its own address. */
export const LOCAL = 'http://localhost:4321';

/**
 * @param given the value of SITE_URL, if any
 * @returns the address, or undefined when none is set
 * @throws Error in one sentence for an address that the site cannot stand at
 */
export function siteAddress(given: string | undefined): URL | undefined {
  if (!given) return undefined;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is "${given}": write the whole address of the site, as https://example.org`);
  if (url.pathname !== '/' || url.search || url.hash)
    throw new Error(
      `SITE_URL is "${given}": the site stands at the root of its host (its links begin with /), so publish it under a name of its own and write ${url.origin}`,
    );
  return url;
}

/** @throws Error in one sentence for any base path but the root */
export function refuseBase(base: string): void {
  if (base !== '/')
    throw new Error(
      `the base path is "${base}": the site stands at the root of its host (its links begin with /), so publish it under a name of its own, without base`,
    );
}
