/** Every page may be read by anybody; answers say `noindex` themselves. The sitemap is named once the site has an address. */
import type { APIRoute } from 'astro';
import { publicAddress } from '../components/site.ts';

export const GET: APIRoute = () => {
  const sitemap = publicAddress ? [`Sitemap: ${new URL('/sitemap.xml', publicAddress).href}`] : [];
  return new Response(`${['User-agent: *', 'Disallow:', ...sitemap].join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
