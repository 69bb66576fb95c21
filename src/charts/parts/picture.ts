/**
 * A drawing as a file of its own: the SVG with a <style> of literal colours (the light theme), its finding, subtitle and source line.
 */
import type { Element } from 'hast';
import { plain } from '../../data/fill.ts';
import type { ChartWords } from '../chart.ts';
import { svg, tenth } from './svg.ts';
import { wrap } from './text-width.ts';

const MARGIN = 24;
const FAMILY = "'Bricolage Grotesque', 'Bricolage Grotesque 14pt', Arial, sans-serif";

/** The style sheets a picture is painted from, as text: at build they are read, in the browser they come with the script. */
export interface PictureStyles {
  /** src/styles/marks.css */
  marks: string;
  /** src/styles/tokens.css */
  tokens: string;
}

/** The tokens of the light theme, by name. */
function lightTokens({ tokens }: PictureStyles): Map<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] as string, (match[2] as string).trim()]));
}

/** marks.css with every var() replaced by its light value. @throws if a token is unknown. */
function literalStyle(styles: PictureStyles): string {
  const tokens = lightTokens(styles).set('font-chart', FAMILY);
  return styles.marks
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@layer [a-z, ]+;/, '')
    .replace(/@layer figure \{([\s\S]*)\}\s*$/, '$1')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
      const value = tokens.get(name);
      if (value === undefined) throw new Error(`src/styles/marks.css uses --${name}, which src/styles/tokens.css does not set`);
      return value;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param drawing the wide drawing of a chart
 * @param size its size in px
 * @param credit the source line
 * @returns a complete SVG document as a tree
 */
export function picture(drawing: Element, size: { width: number; height: number }, words: ChartWords, credit: string, styles: PictureStyles): Element {
  const inner = size.width;
  const title = wrap(plain(words.finding), inner, 22, 'bold');
  const subtitle = wrap(plain(words.subtitle), inner, 14);
  const foot = wrap(credit, inner, 12);
  const top = MARGIN + title.length * 27 + subtitle.length * 19 + 14;
  const height = top + size.height + 18 + foot.length * 16 + MARGIN;
  const width = inner + 2 * MARGIN;
  const block = (texts: string[], y: number, leading: number, attributes: Record<string, string>): Element[] =>
    texts.map((text, i) => svg('text', { x: MARGIN, y: y + i * leading, ...attributes }, text));
  return svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${tenth(height)}`, role: 'img', 'aria-label': words.alt, lang: words.locale },
    svg('style', {}, `${literalStyle(styles)} .paper{fill:${lightTokens(styles).get('paper')}} .chart{overflow:visible}`),
    svg('rect', { class: 'paper', width, height }),
    block(title, MARGIN + 20, 27, { class: 'label strong title' }),
    block(subtitle, MARGIN + title.length * 27 + 14, 19, { class: 'label soft' }),
    svg('g', { transform: `translate(${MARGIN} ${tenth(top)})` }, ...(drawing.children as Element[])),
    block(foot, top + size.height + 26, 16, { class: 'label soft small' }),
  );
}
