/**
 * The headers for hosts, as the `_headers` file that Netlify and Cloudflare read. The policy of each page stands in the page itself
 * (secure.ts), so that the file stays short: Cloudflare reads at most 100 rules of at most 2,000 characters a line and passes over the rest in silence.
 */

interface Rule {
  /** Paths it is for; `*` stands for anything. */
  path: string;
  headers: readonly string[];
}

/** What every answer says. `frame-ancestors` cannot stand in a page's own policy: hosts must say it. */
const site: Rule = {
  path: '/*',
  headers: [
    "Content-Security-Policy: frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy: same-origin',
    'Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'Referrer-Policy: no-referrer',
    'Strict-Transport-Security: max-age=63072000; includeSubDomains',
    'X-Content-Type-Options: nosniff',
  ],
};

/** Tables, charts, numbers and feeds are CC BY: pages of other sites may show and fetch them. */
const shared = (path: string): Rule => ({
  path,
  headers: ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'],
});

/** Chapters as plain text: without the encoding a browser may guess another. */
const text: Rule = { path: '/*.txt', headers: ['Content-Type: text/plain; charset=utf-8'] };

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
  const rules = [site, ...open, text, hashed, kit];
  return rules.map(({ path, headers }) => `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`).join('\n');
}

/**
 * The former addresses as the `_redirects` file that the same hosts read; elsewhere each has a page that leads on.
 * @param moved former and present address of each, from the root
 */
export const hostRedirects = (moved: readonly (readonly [from: string, to: string])[]): string =>
  moved.map(([from, to]) => `${from} ${to} 301\n`).join('');
