/**
 * Before the build: refuses a base path. After it: hashes the real inline scripts and styles of each page, writes the content security policy
 * first in its head, and the headers and former addresses for hosts.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { refuseBase, siteAddress } from '../i18n/site-address.ts';
import { hostHeaders, hostRedirects } from './headers.ts';

/** The hash of an inline block as a policy names it. */
export const blockHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The inline blocks of a kind; a block of data (`type="application/ld+json"`) is none: no browser runs it, no policy asks for its hash. */
const contents = (html: string, tag: 'script' | 'style'): string[] =>
  [
    ...html.matchAll(new RegExp(`<${tag}(?![^>]*\\s(?:src=|type="application/ld))[^>]*>([\\s\\S]*?)</${tag}>`, 'g')),
  ].map((match) => match[1] ?? '');

/** The first lines of a page without the indentation of their source, which every page would carry. Each statement of theirs ends with its sign. */
const unindented = (html: string): string =>
  html.replace(/<script>[\s\S]*?<\/script>/, (lines) => lines.replace(/\s*\n\s*/g, ' '));

const unique = (list: string[]): string => [...new Set(list)].join(' ');

/** The policy of a page from its inline blocks. No unsafe directive, nothing off origin, Trusted Types on. */
export function policyOf(html: string): string {
  const scripts = contents(html, 'script').map(blockHash);
  const styles = contents(html, 'style').map(blockHash);
  return [
    `default-src 'none'`,
    `script-src 'self' ${unique(scripts)}`.trim(),
    `style-src 'self' ${unique(styles)}`.trim(),
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types site`,
  ].join('; ');
}

const named = (entries: readonly string[], ending: RegExp): string[] =>
  entries.filter((name) => ending.test(name)).sort();

export function secure(): AstroIntegration {
  return {
    name: 'secure',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        refuseBase(config.base);
        if (command === 'build' && !siteAddress(process.env['SITE_URL']))
          logger.warn(
            'SITE_URL is not set: pages name no address of their own, sheets have no codes to scan (README, Publishing)',
          );
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const entries = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
        const files = named(entries, /\.html$/);
        const moved: [from: string, to: string][] = [];
        for (const file of files) {
          const path = join(root, file);
          const html = unindented(await readFile(path, 'utf8'));
          if (/<svg[^>]*>(?:(?!<\/svg>)[\s\S])*<style/.test(html))
            throw new Error(`${file}: a <style> inside an SVG is blocked by the policy (use classes)`);
          const secured = html.replace(
            /<meta charset="utf-8"\s*\/?>/,
            (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policyOf(html)}">`,
          );
          if (secured === html) throw new Error(`${file}: no <meta charset="utf-8"> to put the policy after`);
          await writeFile(path, secured);
          const to = /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
          if (to) moved.push([`/${file.replace(/index\.html$/, '')}`, to]);
        }
        if (moved.length > 0) await writeFile(join(root, '_redirects'), hostRedirects(moved));
        await writeFile(
          join(root, '_headers'),
          hostHeaders(named(entries, /(?:^|\/)feed\.xml$/).map((file) => `/${file}`)),
        );
        logger.info(`policy written into ${files.length} pages, headers for hosts into _headers`);
      },
    },
  };
}
