/** The picture of a chapter that other programs show beside a link to it: its title, and its first chart where it has one. 1200 × 630 px. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { svg } from '../charts/parts/svg.ts';
import { wrap } from '../charts/parts/text-width.ts';
import { chartFile, picturePng } from '../charts/files.ts';
import { idsIn } from '../data/mdx.ts';
import { story, tables } from './site.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { ui } from '../i18n/ui.ts';

export const SHARE = { width: 1200, height: 630 } as const;
const MARGIN = 48;
const TITLE = { size: 56, leading: 60, width: 380 } as const;
const FAMILY = 'Bricolage Grotesque';
const PAPER = '#faf6ee';
const INK = '#1d1b16';

/** Address of the picture of a chapter, from the root. */
export const sharePath = (chapter: string, locale: Locale): string => `/share/${chapter}.${locale}.png`;

/** `how-many.en`, … for every chapter in both languages. */
export const shareNames = (): string[] => story.map(({ id, locale }) => `${id}.${locale}`);

const firstChart = (id: string, locale: Locale): string | undefined =>
  idsIn(readFileSync(join(process.cwd(), 'content/story', locale, `${id}.mdx`), 'utf8'), 'Chart')[0];

/**
 * @param name one of shareNames
 * @throws Error for a chapter that does not exist
 */
export async function sharePicture(name: string): Promise<Uint8Array> {
  const [id = '', language] = name.split('.');
  const locale = locales.find((one) => one === language);
  const chapter = story.find((one) => one.id === id && one.locale === locale);
  if (!chapter || !locale)
    throw new Error(`no chapter for the picture "${name}" (pictures: ${shareNames().slice(0, 4).join(', ')}, …)`);
  const chart = firstChart(id, locale);
  const drawn = chart && ((await chartFile(`${chart}.${locale}.png`, tables)).body as Uint8Array);
  const x = drawn ? MARGIN + TITLE.width + MARGIN : 0;
  const lines = wrap(chapter.title, drawn ? TITLE.width : SHARE.width - 2 * MARGIN, TITLE.size, 'bold');
  const text = (words: string, y: number, size: number, weight: number) =>
    svg('text', { x: MARGIN, y, 'font-family': FAMILY, 'font-size': size, 'font-weight': weight, fill: INK }, words);
  const box = { x, y: MARGIN / 2, width: SHARE.width - x - MARGIN / 2, height: SHARE.height - MARGIN };
  const tree = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...SHARE, viewBox: `0 0 ${SHARE.width} ${SHARE.height}` },
    svg('rect', { ...SHARE, fill: PAPER }),
    lines.map((line, i) => text(line, MARGIN + TITLE.size + i * TITLE.leading, TITLE.size, 700)),
    text(ui('site.title', locale), SHARE.height - MARGIN, 28, 700),
    drawn ? svg('image', { ...box, href: `data:image/png;base64,${Buffer.from(drawn).toString('base64')}` }) : [],
  );
  return picturePng(toHtml(tree, { space: 'svg' }), 1);
}
