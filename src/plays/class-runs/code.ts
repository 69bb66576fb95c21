/** A code to scan as one path, for links that a teacher makes in the page. */
import type { Element } from 'hast';
import { encode } from 'uqr';
import { svg } from '../../charts/parts/svg.ts';

export function codeOf(address: string, label: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
    svg('rect', { width: size, height: size, fill: '#fff' }),
    svg('path', { d: path, fill: '#000' }),
  );
}
