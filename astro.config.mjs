import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { secure } from './src/integrations/secure.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://eyes-everywhere.example',
  trailingSlash: 'always',
  i18n: { locales: ['en', 'fr'], defaultLocale: 'en', routing: { prefixDefaultLocale: false } },
  integrations: [mdx(), secure()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
