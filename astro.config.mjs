import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { LOCAL, siteAddress } from './src/i18n/site-address.ts';
import { made } from './src/integrations/made.ts';
import { secure } from './src/integrations/secure.ts';
import { twins } from './src/integrations/twins.ts';

export default defineConfig({
  site: siteAddress(process.env.SITE_URL)?.href ?? LOCAL,
  trailingSlash: 'always',
  i18n: { locales: ['en', 'fr'], defaultLocale: 'en', routing: { prefixDefaultLocale: false } },
  integrations: [mdx(), made(), secure(), twins()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // Chromium 109 is the last for Windows 7 and 8, Firefox 115 the last for them and for old Macs: school rooms have both.
  vite: { build: { assetsInlineLimit: 0, target: ['chrome109', 'firefox115', 'safari16.4'] } },
});
