/** What a page weighs, in brotli, against the budgets of design §8. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

type Kind = 'cover' | 'chapter' | 'list' | 'play' | 'slides' | 'embed' | 'plain';

const isEmbed = (html: string): boolean => html.includes('<body class="page-embed"');

/** What a page is to the budgets: lists and tables made from the data are apart, they grow with what is known; plays hold their first state, and how to cite them; an embed holds every row of its figure; slides hold each chart as drawn for the page and for two shapes of projector. */
export function budgetKind(kind: 'cover' | 'chapter' | 'plain', html: string): Kind {
  if (kind !== 'plain') return kind;
  if (html.includes('<article class="alone-play"')) return 'play';
  if (isEmbed(html)) return 'embed';
  if (html.includes('<article class="lesson slides"')) return 'slides';
  return /<article class="data[ "]/.test(html) ? 'list' : kind;
}

export interface PageBytes {
  html: number;
  css: number;
  /** Inline scripts and the modules loaded before any touch. */
  script: number;
  fonts: number;
}

/** Preloads of a page, no more and no fewer: the faces that its first screen is set in. An embed has no prose. */
export const preloadsAllowed = (html: string): number => (isEmbed(html) ? 2 : 3);

/** One network flight: ten packets of 1,460 bytes. */
export const FIRST_FLIGHT = 14_600;

const same = (bytes: number): Record<Kind, number> => ({
  cover: bytes,
  chapter: bytes,
  list: bytes,
  play: bytes,
  slides: bytes,
  embed: bytes,
  plain: bytes,
});
export const budgets: readonly {
  name: keyof PageBytes;
  what: string;
  most: Record<Kind, number>;
}[] = [
  {
    name: 'html',
    what: 'HTML',
    most: { cover: 24_000, chapter: 45_000, list: 90_000, play: 21_300, slides: 36_000, embed: 24_000, plain: 20_000 },
  },
  { name: 'css', what: 'CSS', most: same(10_000) },
  { name: 'script', what: 'JavaScript before touch', most: same(6_000) },
  { name: 'fonts', what: 'fonts', most: same(64_000) },
];

/** Brotli's best, as a host that compresses ahead sends it; and the quick one of hosts that compress as they send, which is longer. */
export type Quality = 5 | 11;

export const brotli = (content: string | Uint8Array, quality: Quality = 11): Buffer =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      ...(typeof content === 'string' ? { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } : {}),
    },
  });

const file = (root: string, address: string): Buffer => readFileSync(join(root, address));
const sizes = new Map<string, number>();

/** Pages share style sheets and scripts: each text is compressed once. */
function size(text: string, quality: Quality): number {
  const key = `${quality} ${text}`;
  let bytes = sizes.get(key);
  if (bytes === undefined) sizes.set(key, (bytes = text ? brotli(text, quality).length : 0));
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
  [
    ...html.matchAll(new RegExp(`<${name}(?![^>]*\\s(?:src=|type="application/ld))[^>]*>([\\s\\S]*?)</${name}>`, 'g')),
  ].map(([, text = '']) => text);

/** Fonts a page can ask for: those of its style sheet; the machine's face only where a rule of the page's own content may use it. */
const fontsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/url\(["']?(\/[^)"']+\.woff2)/g)].map(([, address = '']) => address)),
];

const bytesOf: Record<keyof PageBytes, (html: string, root: string, quality: Quality) => number> = {
  html: (html, _root, quality) => streamOf(html, quality).length,
  css: (html, _root, quality) => size(contents(html, 'style').join(''), quality),
  script(html, root, quality) {
    const loaded = new Set<string>();
    for (const [, address = ''] of html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)) modules(root, address, loaded);
    const texts = [...contents(html, 'script'), ...[...loaded].map((address) => file(root, address).toString())];
    return texts.reduce((sum, text) => sum + size(text, quality), 0);
  },
  fonts: (html, root) => fontsOf(html).reduce((sum, address) => sum + statSync(join(root, address)).size, 0),
};

export const preloadsOf = (html: string): number => html.match(/<link rel="preload"/g)?.length ?? 0;

export function pageBytes(html: string, root = 'dist'): PageBytes {
  const of = (name: keyof PageBytes): number => bytesOf[name](html, root, 11);
  return { html: of('html'), css: of('css'), script: of('script'), fonts: of('fonts') };
}

/** The bytes of a part if they are more than allowed: looked at closely only where the quick compression is over too. */
export function overBudget(name: keyof PageBytes, html: string, most: number, root: string): number | undefined {
  if (bytesOf[name](html, root, 5) <= most) return undefined;
  const bytes = bytesOf[name](html, root, 11);
  return bytes > most ? bytes : undefined;
}

const lastPage = new Map<Quality, { html: string; stream: Buffer }>();
/** The compressed page, kept until the next one is asked for. */
function streamOf(html: string, quality: Quality): Buffer {
  let last = lastPage.get(quality);
  if (last?.html !== html) lastPage.set(quality, (last = { html, stream: brotli(html, quality) }));
  return last.stream;
}

/** The part of a page that a browser can read from the first flight of its brotli stream. */
export const firstFlight = (html: string, quality: Quality = 11): string =>
  brotliDecompressSync(streamOf(html, quality).subarray(0, FIRST_FLIGHT), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
