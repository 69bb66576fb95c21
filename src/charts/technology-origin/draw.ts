/** From positions to an SVG tree. One group a country holds its shape, its round mark and its tile. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { Ink, Texture } from './inks.ts';
import type { PlacedCountry, PlacedEntry, PlacedOrigins, PlacedTile } from './place.ts';

/** Half the width of a dashed outline: it stands inside its square. */
const EDGE = 0.75;

const drawTexture = ({ className, d, wide }: Texture): Element =>
  svg('path', { class: `${className} texture`, 'stroke-width': wide, d });
const painted = (name: string, at: Record<string, string | number>, { className, textures }: Ink): Element[] => [
  svg(name, { class: className, ...at }),
  ...textures.map(drawTexture),
];

function drawTile({ ink, ...rect }: PlacedTile): Element[] {
  const edge = ink.className === 'outline' ? EDGE : 0;
  const { x, y, width, height } = rect;
  const bar = { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
  const textures = ink.textures.map(drawTexture);
  const placed = textures.length > 0 ? [svg('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, textures)] : [];
  return [...drawBar({ className: ink.className, ...bar }), ...placed];
}

const drawCountry = ({ country, shape, dot, tile }: PlacedCountry): Element =>
  mark(
    country.id,
    {},
    shape ? painted('path', { d: shape.path }, shape.ink) : null,
    dot ? painted('circle', { cx: dot.x, cy: dot.y, r: dot.r }, dot.ink) : null,
    drawTile(tile),
  );

function drawEntry({ mark: key, swatch, texts }: PlacedEntry): Element {
  const parts = [...drawTile(swatch), ...texts.map(drawText)];
  return key ? mark(key, {}, parts) : svg('g', {}, parts);
}

/** Both maps, the counting bar and the legend. */
export function draw(placed: PlacedOrigins, words: ChartWords): Element {
  return root(
    placed,
    words,
    svg(
      'defs',
      {},
      placed.clipped.map(({ id, shapes }) => svg('clipPath', { id }, svg('path', { d: shapes }))),
    ),
    placed.paleMap ? svg('path', { class: 'unmarked', d: placed.paleMap }) : null,
    svg('path', { class: 'unmarked', d: placed.paleTiles }),
    // The group's fine line parts neighbours of one colour; its pale fill is overruled by every shape in it.
    svg('g', { class: 'unmarked' }, placed.countries.map(drawCountry)),
    placed.clipped.map(({ id, textures }) => svg('g', { 'clip-path': `url(#${id})` }, textures.map(drawTexture))),
    placed.texts.map(drawText),
    placed.bar.map(({ mark: key, tile }) => mark(key, {}, drawTile(tile))),
    placed.brackets.map(({ mark: key, x, y, width, drop, text }) =>
      mark(
        key,
        {},
        svg('path', {
          class: 'leader',
          d: `M${tenth(x)} ${tenth(y + drop)}v${-drop}h${tenth(width)}v${drop}`,
        }),
        drawText(text),
      ),
    ),
    placed.entries.map(drawEntry),
  );
}
