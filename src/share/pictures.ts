/** The picture of every page that other programs show beside a link to it: its address known at build, made once for its content. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { routes } from '../components/site.ts';
import type { Locale } from '../i18n/locale.ts';
import { pages } from '../i18n/routes.ts';
import { drawingOptions, faceBytes } from './faces.ts';
import { drawPage } from './pages.ts';

export { SHARE } from './measures.ts';

/** Outlives builds and a new `dist`; goes with the packages. */
const CACHE = join(process.cwd(), 'node_modules/.cache/eyes-everywhere/share');
/** Few colours: paper, ink and their mixtures at the edges. */
const COLOURS = 64;
const HASH = 10;

/** What decides the bytes of a picture beside its drawing: the faces, and the programs, which package.json pins. */
const tools = (): string => {
  const pinned = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const versions = ['@resvg/resvg-js', 'sharp'].map((name) => pinned.devDependencies[name]);
  const hash = createHash('sha256');
  for (const face of faceBytes()) hash.update(face);
  return hash.update(`${versions.join(' ')} ${COLOURS}`).digest('hex');
};
let known: string | undefined;

/** The part of a file's name that says what is in it. */
export const contentHash = (svg: string): string =>
  createHash('sha256')
    .update((known ??= tools()))
    .update(svg)
    .digest('hex')
    .slice(0, HASH);

export interface SharePicture {
  /** `scene-ninety.en.0a1b2c3d4e`, without its ending. */
  name: string;
  svg: string;
  alt: string;
}

const memo = new Map<string, SharePicture>();

/** The picture of the page of a route. @throws Error for an unknown route */
export function shareOf(route: string, locale: Locale): SharePicture {
  const key = `${route} ${locale}`;
  const found = memo.get(key);
  if (found) return found;
  const { svg, alt } = drawPage(route, locale);
  const made = { name: `${route.replace(/[:_]/g, '-')}.${locale}.${contentHash(svg)}`, svg, alt };
  memo.set(key, made);
  return made;
}

/** Address of the picture of a page, from the root. */
export const sharePath = (route: string, locale: Locale): string => `/share/${shareOf(route, locale).name}.png`;

/** Every page's picture. */
export const sharePictures = (): SharePicture[] => pages(routes).map(({ id, locale }) => shareOf(id, locale));

/** An SVG of the picture's size as a PNG of few colours. */
async function png(svg: string): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(svg, drawingOptions);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 1, dither: 0 })
    .toBuffer();
}

export interface Made {
  drawn: number;
  cached: number;
  bytes: Map<string, Buffer>;
}

/** As many at a time as there are threads that draw. */
const AT_ONCE = 4;

/**
 * The PNG of each picture: out of the cache, or drawn and put there. What no page shows any more leaves the cache.
 * @param cache folder of the PNG files
 */
export async function makePictures(pictures: readonly SharePicture[], cache = CACHE): Promise<Made> {
  mkdirSync(cache, { recursive: true });
  const made: Made = { drawn: 0, cached: 0, bytes: new Map() };
  const left = [...pictures];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const file = join(cache, `${next.name}.png`);
      if (existsSync(file)) {
        made.bytes.set(next.name, readFileSync(file));
        made.cached++;
        continue;
      }
      const bytes = await png(next.svg);
      writeFileSync(`${file}.${process.pid}`, bytes);
      renameSync(`${file}.${process.pid}`, file);
      made.bytes.set(next.name, bytes);
      made.drawn++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const names = new Set(pictures.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(cache)) if (!names.has(file)) rmSync(join(cache, file), { force: true });
  return made;
}

let all: Promise<Made> | undefined;

/**
 * The PNG of one picture; the first that is asked for makes them all.
 * @throws Error for a name that no page shows
 */
export async function pictureFile(name: string): Promise<Buffer> {
  all ??= makePictures(sharePictures()).then((made) => {
    const total = [...made.bytes.values()].reduce((sum, { length }) => sum + length, 0);
    process.stdout.write(
      `\nshare pictures: ${made.cached} of ${made.bytes.size} from the cache, ${made.drawn} drawn, ${(total / 1e6).toFixed(1)} MB\n`,
    );
    return made;
  });
  const bytes = (await all).bytes.get(name);
  if (!bytes) throw new Error(`no page shows the picture "${name}"`);
  return bytes;
}
