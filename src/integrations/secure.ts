/**
 * After the build: hashes the real inline scripts and styles of each page, writes the content security policy first in its head,
 * and the headers for hosts (Netlify and Cloudflare read `_headers`).
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const contents = (html: string, tag: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');

const unique = (list: string[]): string => [...new Set(list)].join(' ');

/** The policy of a page from its inline blocks. No unsafe directive, nothing off origin, Trusted Types on. */
export function policyOf(html: string): string {
  const scripts = contents(html, 'script').map(hash);
  const styles = contents(html, 'style').map(hash);
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

const fixedHeaders = [
  'Referrer-Policy: no-referrer',
  'X-Content-Type-Options: nosniff',
  'Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Strict-Transport-Security: max-age=63072000; includeSubDomains',
  'Cross-Origin-Opener-Policy: same-origin',
  'Cross-Origin-Resource-Policy: same-origin',
  'Cross-Origin-Embedder-Policy: require-corp',
];

async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith('.html')).sort();
}

export function secure(): AstroIntegration {
  return {
    name: 'secure',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const blocks = [
          `/*\n${fixedHeaders.map((line) => `  ${line}`).join('\n')}`,
          '/data/*\n  Access-Control-Allow-Origin: *\n  ! Cross-Origin-Resource-Policy\n  Cross-Origin-Resource-Policy: cross-origin',
        ];
        const files = await htmlFiles(root);
        for (const file of files) {
          const path = join(root, file);
          const html = await readFile(path, 'utf8');
          if (/<svg[^>]*>(?:(?!<\/svg>)[\s\S])*<style/.test(html)) throw new Error(`${file}: a <style> inside an SVG is blocked by the policy (use classes)`);
          const policy = policyOf(html);
          const secured = html.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);
          if (secured === html) throw new Error(`${file}: no <meta charset="utf-8"> to put the policy after`);
          await writeFile(path, secured);
          blocks.push(`/${file.replace(/index\.html$/, '')}\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'`);
        }
        await writeFile(join(root, '_headers'), `${blocks.join('\n\n')}\n`);
        logger.info(`policy written into ${files.length} pages and _headers`);
      },
    },
  };
}
