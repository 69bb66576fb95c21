import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartFile, lightPaint } from '../../../src/charts/files.ts';
import { painted } from '../../../src/charts/parts/paint.ts';
import { paintOf } from '../../../src/charts/parts/paint-rules.ts';
import { picture } from '../../../src/charts/parts/picture.ts';
import { svg } from '../../../src/charts/parts/svg.ts';
import { textWidth } from '../../../src/charts/parts/text-width.ts';
import { charts } from '../../../src/charts/registry.ts';
import { renderChart } from '../../../src/charts/render.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const file = async (id: string, locale: Locale): Promise<string> =>
  String((await chartFile(`${id}.${locale}.svg`, tables)).body);
const tokens = ':root { --paper: #faf6ee; --ink: #1d1b16; }';

type Node = Record<string, unknown>;
interface Tag {
  name: string;
  attributes: Record<string, string>;
  children: Tag[];
  text: string;
}
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
});
/** The elements of a file, as a parser reads them that is not ours. */
function tagsOf(nodes: Node[]): Tag[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@') ?? '';
    if (name === '#text' || name.startsWith('?')) return [];
    const inside = node[name] as Node[];
    const children = tagsOf(inside);
    const text = inside.map((child) => ('#text' in child ? String(child['#text']) : tagsOf([child])[0]?.text)).join('');
    return [{ name, attributes: (node[':@'] ?? {}) as Record<string, string>, children, text }];
  });
}
const read = (source: string): Tag[] => tagsOf(parser.parse(source) as Node[]);
const all = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...all(tag.children)]);

interface Picture {
  data: Uint8Array;
  width: number;
  channels: number;
}
let rsvg: (source: string) => Promise<Picture>;

/** librsvg, which npm brings inside sharp, takes its typefaces from the machine: here from src/fonts alone, whatever a file asks for. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(folder, 'cache'));
  const family =
    '<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>Bricolage Grotesque 96pt ExtraBold</string></edit></match>';
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig><dir>${resolve('src/fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir>${family}</fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  const { default: sharp } = await import('sharp');
  rsvg = async (source) => {
    const { data, info } = await sharp(Buffer.from(source)).raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, channels: info.channels };
  };
});

const resvg = (source: string): Picture => {
  const fontFiles = ['regular', 'bold'].map((weight) => `src/fonts/picture-${weight}.ttf`);
  const drawn = new Resvg(source, {
    font: { fontFiles, loadSystemFonts: false, sansSerifFamily: 'Bricolage Grotesque' },
  }).render();
  return { data: drawn.pixels, width: drawn.width, channels: 4 };
};

const colour = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const NEAR = 90;

/** How much of the box of each text has the colour of its letters: where an edge or a mark lies over them, none has. */
function inkOf(tags: readonly Tag[], { data, width, channels }: Picture): { text: string; ink: number }[] {
  const ink: { text: string; ink: number }[] = [];
  const visit = (tag: Tag, dx: number, dy: number): void => {
    const { attributes } = tag;
    const [, x = 0, y = 0] = (/^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(attributes['transform'] ?? '') ?? []).map(
      Number,
    );
    for (const child of tag.children) visit(child, dx + x, dy + y);
    if (tag.name !== 'text' || attributes['aria-hidden'] || !/[\p{L}\d]/u.test(tag.text)) return;
    const spans = [tag, ...tag.children].filter((one) => one.attributes['fill']);
    const size = Math.min(...spans.map((one) => Number(one.attributes['font-size'] ?? attributes['font-size'])));
    const colours = spans.map((one) => colour(one.attributes['fill'] ?? ''));
    const long = textWidth(tag.text, size, attributes['font-weight'] ? 'bold' : 'regular');
    const left =
      dx +
      Number(attributes['x']) -
      (attributes['text-anchor'] === 'end' ? long : attributes['text-anchor'] === 'middle' ? long / 2 : 0);
    const base = dy + Number(attributes['y']);
    let [seen, of] = [0, 0];
    for (let row = Math.round(base - 0.7 * size); row < base; row++) {
      for (let column = Math.round(left); column < left + long; column++) {
        const at = (row * width + column) * channels;
        of++;
        if (colours.some((rgb) => rgb.reduce((sum, part, i) => sum + Math.abs((data[at + i] ?? 0) - part), 0) < NEAR))
          seen++;
      }
    }
    ink.push({ text: tag.text, ink: seen / of });
  };
  for (const tag of tags) visit(tag, 0, 0);
  return ink;
}
/** Letters fill some 15 to 45 % of their box; those of a covered text, next to nothing. */
const LEAST = 0.05;

describe('a drawing for download', () => {
  const each = [...charts.keys()].flatMap((id) => locales.map((locale) => [id, locale] as const));

  it.each(each)('carries all its paint itself: %s, %s', async (id, locale) => {
    const source = await file(id, locale);
    expect(source).not.toMatch(/paint-order|var\(|<style|class=|style=|currentColor|@import|href=/);
    const tags = all(read(source));
    const [root] = tags;
    expect(root?.attributes['font-family']).toMatch(/sans-serif$/);
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, attributes, text } of tags) {
      for (const value of Object.values(attributes))
        for (const [, used = ''] of value.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
      if (name !== 'text' || attributes['aria-hidden']) continue;
      expect(Number(attributes['font-size']), text).toBeGreaterThanOrEqual(12);
      expect(attributes['fill'], text).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  it.each(each)('says every text of the page, and each text with an edge twice: %s, %s', async (id, locale) => {
    const { wide } = renderChart(id, locale, tables);
    const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const texts = (node: { tagName?: string; children?: unknown[]; value?: string }): string[] =>
      node.tagName === 'text'
        ? [flat(wordsIn(node))]
        : (node.children ?? []).flatMap((child) => texts(child as typeof node));
    const wordsIn = (node: { children?: unknown[]; value?: string }): string =>
      node.value ?? (node.children ?? []).map((child) => wordsIn(child as typeof node)).join('');
    const written = all(read(await file(id, locale))).filter(({ name }) => name === 'text');
    const letters = written.filter(({ attributes }) => !attributes['aria-hidden']).map(({ text }) => flat(text));
    expect(texts(wide.tree).filter((text) => !letters.includes(text))).toEqual([]);
    written.forEach(({ attributes, text }, i) => {
      if (!attributes['aria-hidden']) return;
      expect(attributes['fill']).toBe(attributes['stroke'] ?? 'none');
      expect(written[i + 1]?.text).toBe(text);
      expect(written[i + 1]?.attributes).not.toHaveProperty('stroke');
    });
  });

  it.each([...charts.keys()])('shows every label in two programs that are not browsers: %s', async (id) => {
    for (const locale of locales) {
      const source = await file(id, locale);
      const tags = read(source);
      for (const drawn of [resvg(source), await rsvg(source)])
        expect(inkOf(tags, drawn).filter(({ ink }) => ink < LEAST)).toEqual([]);
    }
  });

  it('would be found out if an edge lay over the letters', async () => {
    const label =
      '<text x="10" y="50" font-size="14" fill="#1d1b16" stroke="#faf6ee" stroke-width="4">1,558 cameras</text>';
    const source = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" font-family="sans-serif"><rect fill="#faf6ee" width="200" height="80"/>${label}</svg>`;
    for (const drawn of [resvg(source), await rsvg(source)])
      expect(inkOf(read(source), drawn)[0]?.ink).toBeLessThan(LEAST);
  });

  it('is painted as the page is: a rule is stronger than an attribute, two classes than one; rules for some screens are left out', () => {
    const marks = `@layer figure { .a.b { fill: none } .a, .c { fill: var(--ink); stroke-width: 2px; font-variant-numeric: tabular-nums; }
      @media (forced-colors: active) { .a { fill: CanvasText; } .c.a { fill: red } } .halo { paint-order: stroke; stroke: var(--paper); } }`;
    const paint = (className: string, attributes: Record<string, string> = {}) =>
      painted(svg('g', { class: className, ...attributes }), paintOf({ marks, tokens }), false).properties;
    expect(paint('c', { fill: 'url(#x)', x: '1' })).toEqual({ fill: '#1d1b16', 'stroke-width': '2', x: '1' });
    expect(paint('b a')).toMatchObject({ fill: 'none' });
    expect(paint('other')).toEqual({});
    expect(() => paintOf({ marks: '.a > .b { fill: none }', tokens })).toThrow(
      /marks\.css: "\.a > \.b" is more than classes/,
    );
    expect(() => paintOf({ marks: '.a { fill: var(--gone) }', tokens })).toThrow(/--gone/);
  });

  it('holds on one line what a reader’s spreadsheet broke, without what no file of this kind may hold', () => {
    const { wide, words } = renderChart('promises', 'en', tables);
    const credit = 'A\vtown\r\nby\u0000 the\ud800 sea\ufffe & <more>';
    const tree = picture(wide.tree, wide.placed, { ...words, alt: credit }, credit, lightPaint());
    const last = tree.children.at(-1);
    expect(last?.type === 'element' && last.children).toEqual([{ type: 'text', value: 'A town by the sea & <more>' }]);
    expect(tree.properties['aria-label']).toBe('A town by the sea & <more>');
  });
});
