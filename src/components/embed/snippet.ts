/** The code that a host page copies to show an embed. Pure. */
import { WIDE } from '../../charts/drawing.ts';
import { htmlText } from '../../data/html-text.ts';
import { FRAME_SCRIPT } from '../../i18n/embeds.ts';

export interface Framed {
  /** Whole address of the embed. */
  address: string;
  /** What the frame holds, for who cannot see it. */
  title: string;
  /** Pixels that the picture in it takes at `WIDE` pixels across. */
  height: number;
}

/** What stands around the picture, in pixels at `WIDE` across: title, subtitle, source, licence. */
const AROUND = 320;
/** A fixed frame is not lower than this: on a phone the words take more lines. */
const LEAST_HEIGHT = 480;

const frame = ({ address, title }: Framed, style: string): string =>
  `<iframe src="${htmlText(address)}" title="${htmlText(title)}" loading="lazy" data-eyes-everywhere style="width: 100%; ${style}; border: 0"></iframe>`;

/** A frame that our script makes as high as what it holds; until it arrives, as high as a column of text would need. */
export const sizedSnippet = (framed: Framed): string =>
  `${frame(framed, `height: ${Math.round(framed.height) + AROUND}px`)}\n<script async src="${new URL(FRAME_SCRIPT, framed.address).href}"></script>`;

/** A frame of a fixed shape, for pages that take no script of others. */
export const fixedSnippet = (framed: Framed): string =>
  frame(framed, `aspect-ratio: ${WIDE} / ${Math.round(framed.height) + AROUND}; min-height: ${LEAST_HEIGHT}px`);
