/** From positions to an SVG tree. One group a country holds its shape, its round mark and its tile. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { drawGeography } from './geography.ts';
import { drawInked } from './painted.ts';
import type { PlacedEntry, PlacedOrigins } from './place.ts';

function drawEntry({ mark: key, swatch, texts }: PlacedEntry): Element {
  const parts = [...drawInked(swatch), ...texts.map(drawText)];
  return key ? mark(key, {}, parts) : svg('g', {}, parts);
}

/** Both maps, the counting bar and the legend. */
export function draw(placed: PlacedOrigins, words: ChartWords): Element {
  const tiles = new Map(placed.countries.map(({ country, tile }) => [country.id, drawInked(tile)]));
  return root(
    placed,
    words,
    svg('path', { class: 'unmarked', d: placed.paleTiles }),
    placed.map
      ? drawGeography(placed.map, (id) => tiles.get(id) ?? [])
      : svg(
          'g',
          { class: 'unmarked' },
          [...tiles].map(([id, tile]) => mark(id, {}, tile)),
        ),
    placed.texts.map(drawText),
    placed.bar.map(({ mark: key, tile }) => mark(key, {}, drawInked(tile))),
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
