/** From positions to an SVG tree. One group a country holds its shape, its round mark and its tile. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { lines, mark, root, svg } from '../parts/svg.ts';
import type { PlacedCountry, PlacedEntry, PlacedOrigins } from './place.ts';
import type { Origin } from './technology-origin.ts';

const LEADING = 18;
const SWATCH = 14;
const STRIPE = 3;
const fills: Record<Origin, string | null> = { china: 'china', us: 'usa', both: null, other: 'third', 'not-read': null };

type Ink = Record<string, string>;

/** Patterns: the two-colour stripes of "both", and each fill once more with hatching across for an uncertain reading. */
function patterns(id: string): Element {
  const pattern = (name: string, ground: Element[], uncertain: boolean): Element =>
    svg(
      'pattern',
      { id: `${id}-${name}`, width: 2 * STRIPE, height: 2 * STRIPE, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      ...ground,
      uncertain ? svg('line', { class: 'hatch-line', x1: 0, y1: STRIPE, x2: 2 * STRIPE, y2: STRIPE }) : null,
    );
  const all = (name: string): Element[] => [svg('rect', { class: name, width: 2 * STRIPE, height: 2 * STRIPE })];
  const both = [...all('usa'), svg('rect', { class: 'china', width: STRIPE, height: 2 * STRIPE })];
  return svg(
    'defs',
    {},
    pattern('both', both, false),
    pattern('low-both', both, true),
    pattern('low-china', all('china'), true),
    pattern('low-us', all('usa'), true),
    pattern('low-other', all('third'), true),
    pattern('low', [], true),
  );
}

/** The paint of a shape: a class where one colour will do, else a pattern. */
function paint(id: string, origin: Origin, low: boolean): Ink {
  if (origin === 'not-read') return { class: 'outline' };
  if (low) return { fill: `url(#${id}-low-${origin})` };
  const fill = fills[origin];
  return fill ? { class: fill } : { fill: `url(#${id}-${origin})` };
}

const swatch = (x: number, y: number, side: number, ink: Ink): Element =>
  ink['class'] === 'outline' ? svg('rect', { x: x + 0.75, y: y + 0.75, width: side - 1.5, height: side - 1.5, ...ink }) : svg('rect', { x, y, width: side, height: side, ...ink });

function drawCountry(id: string, { country, path, dot, tile }: PlacedCountry): Element {
  const ink = paint(id, country.origin, country.confidence === 'low');
  return mark(
    country.id,
    {},
    path ? svg('path', { d: path, ...ink }) : null,
    dot ? svg('circle', { cx: dot.x, cy: dot.y, r: dot.r, ...ink }) : null,
    swatch(tile.x, tile.y, tile.side, ink),
  );
}

function drawEntry(id: string, x: number, entry: PlacedEntry): Element {
  const top = entry.y - 12;
  const ink: Ink = entry.kind === 'not-marked' ? { class: 'unmarked' } : entry.kind === 'low' ? { fill: `url(#${id}-low)` } : paint(id, entry.kind, false);
  const parts = [
    swatch(x, top, SWATCH, ink),
    svg('text', { class: 'label', x: x + SWATCH + 8, y: entry.y }, entry.text),
    entry.count ? svg('text', { class: 'label strong', x: x + entry.countX, y: entry.y }, entry.count) : null,
    ...lines(entry.names, { class: 'label soft', x: x + SWATCH + 8, y: entry.y + LEADING }, LEADING),
  ];
  return entry.mark ? mark(entry.mark, {}, ...parts) : svg('g', {}, ...parts);
}

/** Both maps, the counting bar and the legend. */
export function draw(placed: PlacedOrigins, words: ChartWords): Element {
  const id = `to-${placed.width}`;
  const { legend } = placed;
  return root(
    placed,
    words,
    patterns(id),
    placed.paleMap ? svg('path', { class: 'unmarked', d: placed.paleMap }) : null,
    svg('path', { class: 'unmarked', d: placed.paleTiles }),
    svg('g', { class: 'grid' }, ...placed.countries.map((country) => drawCountry(id, country))),
    ...placed.regions.map((region) => svg('text', { class: 'label soft', x: region.x, y: region.y, 'text-anchor': region.anchor }, region.text)),
    svg('text', { class: 'label strong', x: legend.x, y: legend.titleY }, legend.title),
    ...placed.bar.map((part) => mark(part.mark, {}, svg('rect', { x: part.x, y: part.y, width: part.width, height: part.height, ...paint(id, part.origin, false) }))),
    ...placed.brackets.map(({ mark: key, x, y, width, up, text, count }) =>
      mark(
        key,
        {},
        svg('path', { class: 'leader', d: up ? `M${x} ${y + 3}v-3h${width}v3` : `M${x} ${y - 3}v3h${width}v-3` }),
        svg('text', { class: 'label', x, y: up ? y - 5 : y + 15 }, svg('tspan', { 'font-weight': 700 }, count), ` ${text}`),
      ),
    ),
    ...legend.entries.map((entry) => drawEntry(id, legend.x, entry)),
  );
}
