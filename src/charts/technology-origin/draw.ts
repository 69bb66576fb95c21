/** From positions to an SVG tree. One group a country holds its shape, its round mark and its tile. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { lines, mark, root, svg, tenth } from '../parts/svg.ts';
import type { PlacedCountry, PlacedEntry, PlacedOrigins } from './place.ts';
import type { Origin } from './rows.ts';

const LEADING = 18;
const SWATCH = 14;
const STRIPE = { wide: 4, narrow: 3 } as const;
/** Hatching lies across the stripes, at these distances within a pattern of two stripes. */
const HATCHING = { wide: [2, 6], narrow: [3] } as const;
/** Origins painted with one colour; the others have a texture, so that no two are told apart by colour alone. */
const solid: Origin = 'china';

type Ink = Record<string, string>;

/**
 * Patterns: China is solid, both are stripes, the United States dots, other origins a grid; each once more with thin lines across for an uncertain reading.
 * What is cut out of a colour is paper, in forced colours the canvas: the textures then carry it all.
 */
function patterns(id: string, stripe: number, hatching: readonly number[]): Element {
  const side = 2 * stripe;
  const all = (name: string): Element => svg('rect', { class: name, width: side, height: side });
  const across = (className: string): Element[] =>
    hatching.map((y) => svg('line', { class: className, x1: 0, y1: y, x2: side, y2: y }));
  const pattern = (name: string, ...children: Element[]): Element =>
    svg(
      'pattern',
      {
        id: `${id}-${name}`,
        width: side,
        height: side,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      ...children,
    );
  const grounds: Record<string, Element[]> = {
    china: [all('china')],
    both: [all('usa pair'), svg('rect', { class: 'china', width: stripe, height: side })],
    us: [all('usa'), svg('circle', { class: 'cut', cx: stripe, cy: stripe - 0.5, r: stripe * 0.4 })],
    other: [all('third'), svg('path', { class: 'cut-line', d: `M0 0L${side} ${side}M0 ${side}L${side} 0` })],
  };
  return svg(
    'defs',
    {},
    ...Object.entries(grounds).flatMap(([name, ground]) => [
      ...(name === solid ? [] : [pattern(name, ...ground)]),
      pattern(`low-${name}`, ...ground, ...across('cut-line')),
    ]),
    pattern('low', ...across('hatch-line')),
  );
}

/** The paint of a shape: a class where one colour will do, else a pattern. */
function paint(id: string, origin: Origin, low: boolean): Ink {
  if (origin === 'not-read') return { class: 'outline' };
  if (low) return { fill: `url(#${id}-low-${origin})` };
  return origin === solid ? { class: solid } : { fill: `url(#${id}-${origin})` };
}

const swatch = (x: number, y: number, side: number, ink: Ink): Element =>
  ink['class'] === 'outline'
    ? svg('rect', { x: x + 0.75, y: y + 0.75, width: side - 1.5, height: side - 1.5, ...ink })
    : svg('rect', { x, y, width: side, height: side, ...ink });

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
  const ink: Ink =
    entry.kind === 'not-marked'
      ? { class: 'unmarked' }
      : entry.kind === 'low'
        ? { fill: `url(#${id}-low)` }
        : paint(id, entry.kind, false);
  const parts = [
    swatch(x, top, SWATCH, ink),
    svg(
      'text',
      { class: 'label', x: x + SWATCH + 8, y: entry.y },
      entry.text,
      ...(entry.count ? [' ', svg('tspan', { class: 'label strong' }, entry.count)] : []),
    ),
    ...lines(entry.names, { class: 'label soft', x: x + SWATCH + 8, y: entry.y + LEADING }, LEADING),
  ];
  return entry.mark ? mark(entry.mark, {}, ...parts) : svg('g', {}, ...parts);
}

/** Both maps, the counting bar and the legend. */
export function draw(placed: PlacedOrigins, words: ChartWords): Element {
  const id = `to-${placed.width}`;
  const size = placed.narrow ? 'narrow' : 'wide';
  const { legend } = placed;
  return root(
    placed,
    words,
    patterns(id, STRIPE[size], HATCHING[size]),
    placed.paleMap ? svg('path', { class: 'unmarked', d: placed.paleMap }) : null,
    svg('path', { class: 'unmarked', d: placed.paleTiles }),
    // The group's fine line parts neighbours of one colour; its pale fill is overruled by every shape in it.
    svg('g', { class: 'unmarked' }, ...placed.countries.map((country) => drawCountry(id, country))),
    ...placed.regions.map((region) =>
      svg('text', { class: 'label soft', x: region.x, y: region.y, 'text-anchor': region.anchor }, region.text),
    ),
    svg('text', { class: 'label strong', x: legend.x, y: legend.titleY }, legend.title),
    ...placed.bar.map((part) =>
      mark(
        part.mark,
        {},
        svg('rect', { x: part.x, y: part.y, width: part.width, height: part.height, ...paint(id, part.origin, false) }),
      ),
    ),
    ...placed.brackets.map(({ mark: key, x, y, width, up, textX, text, count }) =>
      mark(
        key,
        {},
        svg('path', {
          class: 'leader',
          d: `M${tenth(x)} ${tenth(up ? y + 3 : y - 3)}v${up ? -3 : 3}h${tenth(width)}v${up ? 3 : -3}`,
        }),
        svg(
          'text',
          { class: 'label', x: textX, y: up ? y - 5 : y + 15, 'text-anchor': up ? 'start' : 'end' },
          svg('tspan', { class: 'label strong' }, count),
          ` ${text}`,
        ),
      ),
    ),
    ...legend.entries.map((entry) => drawEntry(id, legend.x, entry)),
  );
}
