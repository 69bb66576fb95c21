/**
 * The headers for hosts, as the `_headers` file that Netlify and Cloudflare read. The policy of each page stands in the page itself
 * (secure.ts), so that the file stays short: Cloudflare reads at most 100 rules of at most 2,000 characters a line and passes over the rest in silence.
 */
import { EMBEDS } from '../i18n/embeds.ts';

interface Rule {
  /** Paths it is for; `*` stands for anything. */
  path: string;
  headers: readonly string[];
}

/**
 * What every answer says. Hosts join the headers of all rules that fit an address: two policies would both hold, and a second rule could take nothing back.
 * So nobody may frame a page by one header, and the embeds say that anybody may by another: where a policy names ancestors, browsers pass over
 * X-Frame-Options (Content Security Policy 3, frame-ancestors). Neither can stand in a page's own policy: hosts must say them.
 */
const site: Rule = {
  path: '/*',
  headers: [
    'Cross-Origin-Opener-Policy: same-origin',
    'Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'Referrer-Policy: no-referrer',
    'Strict-Transport-Security: max-age=63072000; includeSubDomains',
    'X-Content-Type-Options: nosniff',
    'X-Frame-Options: DENY',
  ],
};

/** Tables, charts, numbers and feeds are CC BY: pages of other sites may show and fetch them. */
const shared = (path: string): Rule => ({
  path,
  headers: ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'],
});

/** Chapters as plain text: without the encoding a browser may guess another. */
const text: Rule = { path: '/*.txt', headers: ['Content-Type: text/plain; charset=utf-8'] };

/** The only pages that may be framed, with the script that sizes their frames. */
const framed: Rule = {
  path: `${EMBEDS}*`,
  headers: ['Content-Security-Policy: frame-ancestors *', ...shared(EMBEDS).headers, 'X-Robots-Tag: noindex'],
};

/** Their names hold a hash of their content. */
const hashed: Rule = { path: '/_astro/*', headers: ['Cache-Control: public, max-age=31536000, immutable'] };

/** Zips and papers are made anew at each release under the same name, and are no pages to find by search. */
const kit: Rule = { path: '/kit/*', headers: ['Cache-Control: public, max-age=3600', 'X-Robots-Tag: noindex'] };

/**
 * @param feeds addresses of the site's feeds, from the root
 * @returns the text of `_headers`
 */
export function hostHeaders(feeds: readonly string[]): string {
  const open = ['/data/*', '/charts/*', '/number/*', ...feeds].map(shared);
  const rules = [site, ...open, framed, text, hashed, kit];
  return rules.map(({ path, headers }) => `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`).join('\n');
}

/**
 * The former addresses as the `_redirects` file that the same hosts read; elsewhere each has a page that leads on.
 * @param moved former and present address of each, from the root
 */
export const hostRedirects = (moved: readonly (readonly [from: string, to: string])[]): string =>
  moved.map(([from, to]) => `${from} ${to} 301\n`).join('');
