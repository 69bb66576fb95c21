/** What a page weighs, in brotli, against the budgets of design §8. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

type Kind = 'cover' | 'chapter' | 'list' | 'plain';

/** What a page is to the budgets: lists and tables made from the data are apart, they grow with what is known. */
export const budgetKind = (kind: 'cover' | 'chapter' | 'plain', html: string): Kind =>
  kind === 'plain' && /<article class="data[ "]/.test(html) ? 'list' : kind;

export interface PageBytes {
  html: number;
  css: number;
  /** Inline scripts and the modules loaded before any touch. */
  script: number;
  fonts: number;
  preloads: number;
}

/** One network flight: ten packets of 1,460 bytes. */
export const FIRST_FLIGHT = 14_600;

const same = (bytes: number): Record<Kind, number> => ({ cover: bytes, chapter: bytes, list: bytes, plain: bytes });
export const budgets: readonly {
  name: Exclude<keyof PageBytes, 'preloads'>;
  what: string;
  most: Record<Kind, number>;
}[] = [
  { name: 'html', what: 'HTML', most: { cover: 20_000, chapter: 45_000, list: 90_000, plain: 20_000 } },
  { name: 'css', what: 'CSS', most: same(10_000) },
  { name: 'script', what: 'JavaScript before touch', most: same(6_000) },
  { name: 'fonts', what: 'fonts', most: same(64_000) },
];

export const brotli = (content: string | Uint8Array): Buffer =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      ...(typeof content === 'string' ? { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } : {}),
    },
  });

const file = (root: string, address: string): Buffer => readFileSync(join(root, address));
const sizes = new Map<string, number>();
function size(root: string, address: string, compressed: boolean): number {
  const key = root + address;
  let bytes = sizes.get(key);
  if (bytes === undefined)
    sizes.set(key, (bytes = compressed ? brotli(file(root, address).toString()).length : file(root, address).length));
  return bytes;
}

/** A module and what it imports at once; what `import()` fetches later is not counted. */
function modules(root: string, address: string, seen = new Set<string>()): Set<string> {
  if (seen.has(address)) return seen;
  seen.add(address);
  const code = file(root, address).toString();
  for (const [, from = ''] of code.matchAll(/(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g))
    modules(root, posix.join(dirname(address), from), seen);
  return seen;
}

const contents = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, text = '']) => text,
  );

/** Fonts a page can ask for: those of its style sheet; the machine's face only where a rule of the page's own content may use it. */
const fontsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/url\(["']?(\/[^)"']+\.woff2)/g)].map(([, address = '']) => address)),
];

export function pageBytes(html: string, root = 'dist'): PageBytes {
  const loaded = new Set<string>();
  for (const [, address = ''] of html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)) modules(root, address, loaded);
  return {
    html: streamOf(html).length,
    css: brotli(contents(html, 'style').join('')).length,
    script:
      contents(html, 'script').reduce((sum, text) => sum + (text ? brotli(text).length : 0), 0) +
      [...loaded].reduce((sum, address) => sum + size(root, address, true), 0),
    fonts: fontsOf(html).reduce((sum, address) => sum + size(root, address, false), 0),
    preloads: [...html.matchAll(/<link rel="preload"/g)].length,
  };
}

let lastPage: { html: string; stream: Buffer } | undefined;
/** The compressed page, kept until the next one is asked for. */
function streamOf(html: string): Buffer {
  if (lastPage?.html !== html) lastPage = { html, stream: brotli(html) };
  return lastPage.stream;
}

/** The part of a page that a browser can read from the first flight of its brotli stream. */
export const firstFlight = (html: string): string =>
  brotliDecompressSync(streamOf(html).subarray(0, FIRST_FLIGHT), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
