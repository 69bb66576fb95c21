/** From positions to an SVG tree. One group a country holds its tile on each map and in the list. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedTile, PlacedWorld } from './place.ts';

/** Half the width of a dashed outline: it stands inside its square. */
const EDGE = 0.75;

function drawTile({ x, y, side, quarters, ink }: PlacedTile): Element[] {
  const ground = { x, y, width: side, height: side };
  if (!ink)
    return [
      svg('rect', { class: 'leader', ...ground }),
      ...(quarters ? [svg('path', { class: 'ink texture', d: quarters })] : []),
    ];
  const textures = ink.textures.map(({ className, d, wide }) =>
    svg('path', { class: `${className} texture`, 'stroke-width': wide, d }),
  );
  const edge = ink.className === 'outline' ? EDGE : 0;
  const box = { x: x + edge, y: y + edge, width: side - 2 * edge, height: side - 2 * edge };
  return [
    svg('rect', { class: ink.className, ...box }),
    ...(textures.length > 0 ? [svg('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, textures)] : []),
  ];
}

/** Both maps with their legends, and the list by kind of government. */
export const draw = (placed: PlacedWorld, words: ChartWords): Element =>
  root(
    placed,
    words,
    svg('path', { class: 'unmarked', d: placed.pale }),
    placed.countries.map(({ country, tiles }) => mark(country.id, {}, tiles.map(drawTile))),
    placed.heads.map(drawText),
    placed.entries.map(({ mark: key, swatch, texts }) =>
      key ? mark(key, {}, drawTile(swatch), texts.map(drawText)) : [drawTile(swatch), texts.map(drawText)],
    ),
    placed.regimes.map(({ mark: key, texts }) => mark(key, {}, texts.map(drawText))),
  );
