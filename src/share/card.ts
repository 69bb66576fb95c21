/** The picture of a page as an SVG: its title in the title face, its drawing beside it, the site's name. 1200 × 630 px. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { svg } from '../charts/parts/svg.ts';
import type { Box } from '../field/placement.ts';
import { ui } from '../i18n/ui.ts';
import type { Locale } from '../i18n/locale.ts';
import { eye, inkOf, type Drawing, type Ground } from './drawings.ts';
import { faces, fit, lineWidth, type Block, type Face } from './faces.ts';
import { SHARE } from './measures.ts';

const MARGIN = 48;
/** The site's name at the foot. */
const NAME = { size: 32, height: 48 } as const;
const KICKER = 30;
const GAP = 22;
const COLUMN = 404;
/** Where the drawing stands: right of the words. */
export const DRAWING: Box = { x: 500, y: 24, w: SHARE.width - 500 - 40, h: SHARE.height - 48 };

const sizesFrom = (largest: number, least: number): number[] =>
  Array.from({ length: Math.floor((largest - least) / 4) + 1 }, (_, i) => largest - 4 * i);

export interface Words {
  locale: Locale;
  title: string;
  /** What kind of page it is: its chapter, the lessons. */
  kicker?: string | undefined;
  /** The large number of a scene. */
  number?: string | undefined;
  /** What the drawing or the page says; left out where it has no room. */
  finding?: string | undefined;
}

export interface PagePicture {
  svg: string;
  /** What it shows, for who cannot see it. */
  alt: string;
}

/** Lines of text, the first with its top at `y`. */
function lines({ lines: all, size }: Block, y: number, face: Face, leading: number, fill: string): Element[] {
  return all.map((line, i) =>
    svg('text', { x: MARGIN, y: y + size * 0.86 + i * size * leading, 'font-size': size, fill, ...faces[face] }, line),
  );
}
const heightOf = ({ lines: all, size }: Block, leading: number): number => all.length * size * leading;

/** @param seen whether the eye stands before the name: not beside the dead */
function siteName(locale: Locale, ground: Ground, seen = true): Element[] {
  const { ink } = inkOf(ground);
  const y = SHARE.height - MARGIN;
  return [
    ...(seen ? [eye(MARGIN + 20, y - 11, 20, ink)] : []),
    svg(
      'text',
      { x: MARGIN + (seen ? 54 : 0), y, 'font-size': NAME.size, fill: ink, ...faces.title },
      ui('site.title', locale),
    ),
  ];
}

const page = (ground: Ground, ...content: (Element | Element[])[]): string =>
  toHtml(
    svg(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...SHARE, viewBox: `0 0 ${SHARE.width} ${SHARE.height}` },
      svg('rect', { ...SHARE, fill: inkOf(ground).ground }),
      ...content,
    ),
    { space: 'svg' },
  );

const TITLE_LEADING = 1.03;
const TEXT_LEADING = 1.28;

/** Words left, drawing right. */
export function besideDrawing({ locale, title, kicker, number, finding }: Words, drawing: Drawing): string {
  const { ink, soft } = inkOf(drawing.ground);
  const full = SHARE.height - 2 * MARGIN - NAME.height - GAP;
  const inKicker = kicker ? KICKER * TEXT_LEADING + GAP / 2 : 0;
  const large = number
    ? fit(number, { width: COLUMN, height: full / 2, leading: 0.95 }, sizesFrom(176, 64), 'title')
    : undefined;
  const inNumber = large ? heightOf(large, 0.95) + GAP / 2 : 0;
  const room = (height: number, leading: number) => ({ width: COLUMN, height, leading });
  const rest = full - inKicker - inNumber;
  const heading = fit(
    title,
    room(finding ? rest * 0.55 : rest, TITLE_LEADING),
    sizesFrom(number ? 72 : 96, 36),
    'title',
  );
  const inHeading = heightOf(heading, TITLE_LEADING) + GAP;
  const whole = finding ? fit(finding, room(rest - inHeading, TEXT_LEADING), [34, 32, 30, 28], 'regular') : undefined;
  const said = whole && heightOf(whole, TEXT_LEADING) <= rest - inHeading ? whole : undefined;
  const used = inKicker + inNumber + inHeading + (said ? heightOf(said, TEXT_LEADING) : 0);
  let y = MARGIN + Math.max(0, (full - used) / 2);
  const put = (block: Block, face: Face, leading: number, fill: string, gap: number): Element[] => {
    const drawn = lines(block, y, face, leading, fill);
    y += heightOf(block, leading) + gap;
    return drawn;
  };
  return page(
    drawing.ground,
    drawing.tree,
    kicker ? put({ lines: [kicker], size: KICKER }, 'bold', TEXT_LEADING, soft, GAP / 2) : [],
    large ? put(large, 'title', 0.95, ink, GAP / 2) : [],
    put(heading, 'title', TITLE_LEADING, ink, GAP),
    said ? put(said, 'regular', TEXT_LEADING, soft, 0) : [],
    siteName(locale, drawing.ground),
  );
}

/** Rows of the band of eyes under a plain page's title. */
const BAND = { rows: 3, columns: 31, half: 15, height: 126 } as const;

/** A title alone, over a band of open eyes. */
export function overBand({ locale, title, kicker }: Words): string {
  const { ink, soft } = inkOf('paper');
  const width = SHARE.width - 2 * MARGIN;
  const foot = SHARE.height - MARGIN - NAME.height - GAP - BAND.height;
  const inKicker = kicker ? KICKER * TEXT_LEADING + GAP / 2 : 0;
  const height = foot - MARGIN - inKicker - 2 * GAP;
  const heading = fit(title, { width, height, leading: TITLE_LEADING }, sizesFrom(152, 48), 'title');
  const top = foot - 2 * GAP - heightOf(heading, TITLE_LEADING);
  const [dx, dy] = [width / BAND.columns, BAND.height / BAND.rows];
  const eyes = Array.from({ length: BAND.rows * BAND.columns }, (_, i) =>
    eye(MARGIN + ((i % BAND.columns) + 0.5) * dx, foot + (Math.floor(i / BAND.columns) + 0.5) * dy, BAND.half, ink),
  );
  return page(
    'paper',
    kicker ? lines({ lines: [kicker], size: KICKER }, top - inKicker, 'bold', TEXT_LEADING, soft) : [],
    lines(heading, top, 'title', TITLE_LEADING, ink),
    eyes,
    siteName(locale, 'paper'),
  );
}

/** A number as large as the picture holds it, what is counted under it, then who says so. Without `number` the title alone, and no eye. */
export function numberAlone({ locale, title, number = '', finding = '' }: Words): string {
  const { ink, soft } = inkOf('paper');
  const width = SHARE.width - 2 * MARGIN;
  const full = SHARE.height - 2 * MARGIN - NAME.height - GAP;
  const large = number && fit(number, { width, height: full * 0.48, leading: 0.9 }, sizesFrom(256, 72), 'title');
  const said = fit(finding, { width, height: 84, leading: TEXT_LEADING }, [32, 30, 28], 'regular');
  const inNumber = large ? heightOf(large, 0.9) + GAP : 0;
  const inSaid = heightOf(said, TEXT_LEADING) + GAP;
  const room = { width, height: full - inNumber - inSaid, leading: TITLE_LEADING };
  const heading = fit(title, room, sizesFrom(76, 36), 'title');
  const inHeading = heightOf(heading, TITLE_LEADING) + GAP;
  const top = MARGIN + Math.max(0, (full - inNumber - inHeading - inSaid) / 2);
  return page(
    'paper',
    large ? lines(large, top, 'title', 0.9, ink) : [],
    lines(heading, top + inNumber, 'title', TITLE_LEADING, ink),
    lines(said, top + inNumber + inHeading, 'regular', TEXT_LEADING, soft),
    siteName(locale, 'paper', number !== ''),
  );
}

/** The title of the site, or of the scene of the cover, cut out of the field of eyes. */
export function cutOut({ locale, title, finding }: Words, field: (box: Box, hole: Box) => Drawing): string {
  const { ink } = inkOf('paper');
  const box = { x: 12, y: 12, w: SHARE.width - 24, h: SHARE.height - 24 };
  const heading = fit(title, { width: 660, height: 330, leading: 0.92 }, sizesFrom(184, 72), 'title');
  const said = finding
    ? fit(finding, { width: 620, height: 90, leading: TEXT_LEADING }, [40, 36, 32, 28], 'regular')
    : undefined;
  const name = title === ui('site.title', locale) ? [] : siteName(locale, 'paper');
  const inHeading = heightOf(heading, 0.92);
  const inSaid = said ? heightOf(said, TEXT_LEADING) + GAP : 0;
  const inName = name.length > 0 ? NAME.height + GAP : 0;
  const height = inHeading + inSaid + inName + 2 * GAP;
  const widest = Math.max(
    ...heading.lines.map((line) => lineWidth(line, heading.size, 'title')),
    ...(said?.lines ?? []).map((line) => lineWidth(line, said?.size ?? 0, 'regular')),
  );
  const hole = { x: 0, y: SHARE.height - height - 8, w: MARGIN + widest + GAP, h: height + 8 };
  const drawing = field(box, hole);
  const y = hole.y + GAP;
  return page(
    'paper',
    drawing.tree,
    lines(heading, y, 'title', 0.92, ink),
    said ? lines(said, y + inHeading + GAP, 'regular', TEXT_LEADING, ink) : [],
    name,
  );
}
