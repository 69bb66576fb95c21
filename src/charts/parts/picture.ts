/**
 * A drawing as a file of its own: the SVG with a <style> of literal colours (the light theme), its finding, subtitle and source line.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { plain } from '../../data/fill.ts';
import type { ChartWords } from '../chart.ts';
import { svg, tenth } from './svg.ts';
import { wrap } from './text-width.ts';

const MARGIN = 24;
const FAMILY = "'Bricolage Grotesque', 'Bricolage Grotesque 14pt', Arial, sans-serif";

const read = (name: string): string => readFileSync(join(process.cwd(), 'src/styles', name), 'utf8');

/** The tokens of the light theme, by name. */
export function lightTokens(css = read('tokens.css')): Map<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] as string, (match[2] as string).trim()]));
}

/** marks.css with every var() replaced by its light value. @throws if a token is unknown. */
export function literalStyle(): string {
  const tokens = lightTokens().set('font-chart', FAMILY);
  return read('marks.css')
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
 * @returns a complete SVG document
 */
export function picture(drawing: Element, size: { width: number; height: number }, words: ChartWords, credit: string): string {
  const inner = size.width;
  const title = wrap(plain(words.finding), inner, 22, 'bold');
  const subtitle = wrap(plain(words.subtitle), inner, 14);
  const foot = wrap(credit, inner, 12);
  const top = MARGIN + title.length * 27 + subtitle.length * 19 + 14;
  const height = top + size.height + 18 + foot.length * 16 + MARGIN;
  const width = inner + 2 * MARGIN;
  const block = (texts: string[], y: number, leading: number, attributes: Record<string, string>): Element[] =>
    texts.map((text, i) => svg('text', { x: MARGIN, y: y + i * leading, ...attributes }, text));
  const whole = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${tenth(height)}`, role: 'img', 'aria-label': words.alt, lang: words.locale },
    svg('style', {}, `${literalStyle()} .paper{fill:${lightTokens().get('paper')}} .chart{overflow:visible}`),
    svg('rect', { class: 'paper', width, height }),
    block(title, MARGIN + 20, 27, { class: 'label strong title' }),
    block(subtitle, MARGIN + title.length * 27 + 14, 19, { class: 'label soft' }),
    svg('g', { transform: `translate(${MARGIN} ${tenth(top)})` }, ...(drawing.children as Element[])),
    block(foot, top + size.height + 26, 16, { class: 'label soft small' }),
  );
  return toHtml(whole, { space: 'svg' });
}
