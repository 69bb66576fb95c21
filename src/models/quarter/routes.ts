/** Ways through the quarter: from one walkable rectangle to the next through the ground they share, by the shortest way. */
import { GROUND, inside, type Point } from './ground.ts';

interface Portal {
  a: number;
  b: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Nobody walks with a shoulder in the wall. */
const WALL = 0.3;

const portals: Portal[] = [];
GROUND.forEach((one, a) =>
  GROUND.forEach((other, b) => {
    if (b <= a) return;
    const [x0, y0, x1, y1] = [
      Math.max(one.x0, other.x0),
      Math.max(one.y0, other.y0),
      Math.min(one.x1, other.x1),
      Math.min(one.y1, other.y1),
    ];
    if (x1 - x0 > 2 * WALL && y1 - y0 > 2 * WALL)
      portals.push({ a, b, x0: x0 + WALL, y0: y0 + WALL, x1: x1 - WALL, y1: y1 - WALL });
  }),
);

const middle = ({ x0, y0, x1, y1 }: Portal): Point => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 });
export const far = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));

/** Shortest ways between portals, on foot and by car, all at once. */
function table(cars: boolean): { length: Float64Array; next: Int16Array } {
  const size = portals.length;
  const length = new Float64Array(size * size).fill(Infinity);
  const next = new Int16Array(size * size).fill(-1);
  const open = (index: number): boolean => !cars || GROUND[index]!.cars;
  portals.forEach((from, i) =>
    portals.forEach((to, j) => {
      const shared = [from.a, from.b].find((one) => one === to.a || one === to.b);
      if (shared === undefined || !open(shared)) return;
      length[i * size + j] = i === j ? 0 : far(middle(from), middle(to));
      next[i * size + j] = j;
    }),
  );
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const through = length[i * size + k]! + length[k * size + j]!;
        if (through < length[i * size + j]!) {
          length[i * size + j] = through;
          next[i * size + j] = next[i * size + k]!;
        }
      }
  return { length, next };
}
const tables = { foot: table(false), car: table(true) };

/**
 * The corners of a way from one point to another, both ends included.
 * @param side where in a street this walker keeps, from 0 (north or west wall) to 1: walkers differ, so their ways do
 * @param by a car may end its way on foot ground (a delivery) but passes through streets open to cars
 */
export function route(from: Point, to: Point, side: number, by: 'foot' | 'car' = 'foot'): Point[] {
  const at = (point: Point): number[] => GROUND.flatMap((one, i) => (inside(one, point.x, point.y) ? [i] : []));
  const starts = at(from);
  const ends = at(to);
  if (starts.length === 0 || ends.length === 0)
    throw new RangeError(`no walkable ground at ${starts.length === 0 ? `${from.x}, ${from.y}` : `${to.x}, ${to.y}`}`);
  if (starts.some((one) => ends.includes(one))) return [from, to];
  const { length, next } = tables[by];
  let best = Infinity;
  let [first, last] = [-1, -1];
  portals.forEach((out, i) => {
    if (!starts.includes(out.a) && !starts.includes(out.b)) return;
    portals.forEach((into, j) => {
      if (!ends.includes(into.a) && !ends.includes(into.b)) return;
      const whole = far(from, middle(out)) + length[i * portals.length + j]! + far(middle(into), to);
      if (whole < best) [best, first, last] = [whole, i, j];
    });
  });
  if (first < 0) throw new RangeError(`no way by ${by} from ${from.x}, ${from.y} to ${to.x}, ${to.y}`);
  const way: Point[] = [from];
  for (let now = first; ; now = next[now * portals.length + last]!) {
    const { x0, y0, x1, y1 } = portals[now]!;
    way.push({ x: x0 + (x1 - x0) * side, y: y0 + (y1 - y0) * side });
    if (now === last) break;
  }
  way.push(to);
  return way;
}
