/** SVG path data in as few bytes as a tenth of a pixel allows: relative commands, no needless separators. */

export type Point = readonly [number, number];

/** Tenths of a pixel as SVG writes them: 5 → ".5", -12 → "-1.2", 30 → "3". */
const written = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** Joins numbers, leaving out the space where a sign or a second decimal point already parts them. */
function join(numbers: string[]): string {
  let text = '';
  let previous = '';
  for (const number of numbers) {
    const parted = text === '' || number.startsWith('-') || (number.startsWith('.') && previous.includes('.'));
    text += parted ? number : ` ${number}`;
    previous = number;
  }
  return text;
}

/** A ring on a grid of so many tenths, without repeated points and without its closing point. */
function onGrid(ring: readonly Point[], grid: number): [number, number][] {
  const near = (value: number): number => Math.round((value * 10) / grid) * grid;
  const points: [number, number][] = [];
  for (const [x, y] of ring) {
    const point: [number, number] = [near(x), near(y)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  const first = points[0];
  const last = points.at(-1);
  if (first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
  return points;
}

/**
 * @param rings closed rings in px; those that fall together to fewer than three points are left out
 * @param grid in tenths of a pixel: borders of a map on half pixels weigh a third less
 * @returns path data that starts at an absolute point and is relative from there; empty if nothing is left
 */
export function compactPath(rings: readonly (readonly Point[])[], grid = 1): string {
  let path = '';
  let from: Point | null = null;
  for (const ring of rings) {
    const points = onGrid(ring, grid);
    const start = points[0];
    if (!start || points.length < 3) continue;
    // The first move is absolute, so that paths can be put one after another; the point after a `z` is where its ring began.
    let command = from ? 'm' : 'M';
    let numbers = [written(start[0] - (from?.[0] ?? 0)), written(start[1] - (from?.[1] ?? 0))];
    const flush = (): void => {
      path += command + join(numbers);
    };
    let at = start;
    for (const point of points.slice(1)) {
      const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
      const next = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
      // After a relative move, pairs of numbers are relative lines already.
      if (next === 'l' && (command === 'l' || command === 'm')) numbers.push(written(dx), written(dy));
      else {
        flush();
        command = next;
        numbers = next === 'h' ? [written(dx)] : next === 'v' ? [written(dy)] : [written(dx), written(dy)];
      }
      at = point;
    }
    flush();
    path += 'z';
    from = start;
  }
  return path;
}

/** Lines from point to point in px; one without length is a dot where its ends are round. */
export function compactLines(lines: readonly (readonly [Point, Point])[]): string {
  let path = '';
  let from: Point | null = null;
  for (const line of lines) {
    const [start, end] = line.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const) as [Point, Point];
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    path += (from ? 'm' : 'M') + join([start[0] - (from?.[0] ?? 0), start[1] - (from?.[1] ?? 0)].map(written));
    path += dy === 0 ? `h${written(dx)}` : dx === 0 ? `v${written(dy)}` : `l${join([dx, dy].map(written))}`;
    from = end;
  }
  return path;
}

/** An open line through points in px. */
export function compactLine(points: readonly Point[]): string {
  const grid = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const steps = grid.map(([x, y], i) => [x - (grid[i - 1]?.[0] ?? 0), y - (grid[i - 1]?.[1] ?? 0)].map(written));
  const [start, ...rest] = steps;
  if (!start) return '';
  return `M${join(start)}${rest.length > 0 ? `l${join(rest.flat())}` : ''}`;
}

/** A square, for drawings of many: `M x y h s v s h -s z`. */
export const square = (x: number, y: number, side: number): [number, number][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
