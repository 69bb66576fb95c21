/** From positions to an SVG tree. One group a country holds its tile on each map and in the list. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { drawInked } from '../technology-origin/painted.ts';
import type { PlacedEntry, PlacedTile } from './legend.ts';
import type { PlacedWorld } from './place.ts';

function drawTile({ x, y, side, quarters, ink }: PlacedTile): Element[] {
  if (ink) return drawInked({ x, y, width: side, height: side, ink });
  return [
    svg('rect', { class: 'leader', x, y, width: side, height: side }),
    ...(quarters ? [svg('path', { class: 'ink texture', d: quarters })] : []),
  ];
}

/** A line of a legend; one that stands for a total is its mark. */
export function drawEntry({ mark: key, swatch, texts }: PlacedEntry): Element[] {
  const parts = [...drawTile(swatch), ...texts.map(drawText)];
  return key ? [mark(key, {}, parts)] : parts;
}

/** Both maps with their legends, and the list by kind of government. */
export const draw = (placed: PlacedWorld, words: ChartWords): Element =>
  root(
    placed,
    words,
    svg('path', { class: 'unmarked', d: placed.pale }),
    placed.countries.map(({ country, tiles }) => mark(country.id, {}, tiles.map(drawTile))),
    placed.heads.map(drawText),
    placed.entries.map(drawEntry),
    placed.regimes.map(({ mark: key, texts }) => mark(key, {}, texts.map(drawText))),
  );
