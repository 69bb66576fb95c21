/** Draws the shares: a dot, a dot with its interval, or a hatched range, each with a line from zero. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar, drawDot } from '../parts/marks.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { CAP, DOT, type PlacedShares, type Shape } from './place.ts';

function drawShape({ kind, className, x, y, low, high }: Shape): Element[] {
  if (kind === 'range') {
    const box = { x: low, y: y - CAP, width: high - low, height: 2 * CAP };
    return drawBar({ ...box, className: 'other-line', hatch: { className: 'other-line', gap: CAP } });
  }
  const dot = drawDot(className, { x, y }, DOT);
  if (kind === 'point') return [dot];
  const end = `v${2 * CAP}m0-${CAP}`;
  const d = `M${tenth(low)} ${tenth(y - CAP)}${end}H${tenth(high)}m0-${CAP}${end}`;
  return [svg('path', { class: 'other-line', d }), dot];
}

export const draw = (placed: PlacedShares, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawAxis(placed.axis),
    drawText(placed.title),
    placed.shares.map(({ id, drawn, texts }) => {
      const { kind, x, y, low } = drawn;
      const stem = { x1: placed.zero, x2: kind === 'point' ? x : low, y1: y, y2: y };
      return mark(id, {}, svg('line', { class: 'leader', ...stem }), drawShape(drawn), texts.map(drawText));
    }),
    placed.legend.map(({ sample, texts }) => [drawShape(sample), texts.map(drawText)]),
  );
