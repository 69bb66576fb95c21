/** One life of one day: a builder that walks, waits and goes indoors, and writes where the mover stands every ten seconds. */
import { cellAt, zoneOfCell, type Point } from './ground.ts';
import { far, route } from './routes.ts';
import { MOVERS, OFF, STEP_SECONDS, STEPS, UNIT, type Deed, type Stay, type Tracks } from './measure.ts';

export const emptyTracks = (): Tracks => ({
  x: new Int16Array(STEPS * MOVERS).fill(OFF),
  y: new Int16Array(STEPS * MOVERS).fill(OFF),
});

const stepAt = (seconds: number): number => Math.min(STEPS, Math.max(0, Math.ceil(seconds / STEP_SECONDS)));

export class Life {
  /** Seconds since the start of the day: what came before is written. */
  time = 0;
  place: Point;

  readonly who: number;
  readonly home: Point;
  readonly side: number;
  readonly speed: number;
  private readonly tracks: Tracks;
  private readonly stays: Stay[];
  private readonly next: () => number;

  /**
   * @param side where in a street this mover keeps, from 0 to 1
   * @param speed metres a second
   * @param next random numbers from 0 to 1
   */
  constructor(
    who: number,
    home: Point,
    side: number,
    speed: number,
    tracks: Tracks,
    stays: Stay[],
    next: () => number,
  ) {
    this.who = who;
    this.home = home;
    this.side = side;
    this.speed = speed;
    this.tracks = tracks;
    this.stays = stays;
    this.next = next;
    this.place = home;
  }

  private put(step: number, x: number, y: number): void {
    this.tracks.x[step * MOVERS + this.who] = Math.round(x * UNIT);
    this.tracks.y[step * MOVERS + this.who] = Math.round(y * UNIT);
  }

  private note(deed: Deed, from: number, to: number): void {
    if (stepAt(to) > stepAt(from)) this.stays.push({ who: this.who, deed, from: stepAt(from), to: stepAt(to) });
  }

  /** Seconds it takes to walk there from where the mover is. */
  secondsTo(to: Point, speed = this.speed, by: 'foot' | 'car' = 'foot'): number {
    const way = route(this.place, to, this.side, by);
    return way.slice(1).reduce((sum, point, i) => sum + far(way[i]!, point), 0) / speed;
  }

  /** Stays out of sight until a time of the day. */
  indoors(deed: Deed, until: number): this {
    this.note(deed, this.time, until);
    this.time = Math.max(this.time, until);
    return this;
  }

  walk(
    to: Point,
    { speed = this.speed, by = 'foot', deed }: { speed?: number; by?: 'foot' | 'car'; deed?: Deed } = {},
  ): this {
    const way = route(this.place, to, this.side, by);
    const start = this.time;
    for (let i = 1; i < way.length; i++) {
      const [a, b] = [way[i - 1]!, way[i]!];
      const seconds = far(a, b) / speed;
      const last = stepAt(this.time + seconds);
      for (let step = stepAt(this.time); step < last; step++) {
        const share = (step * STEP_SECONDS - this.time) / seconds;
        this.put(step, a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
      }
      this.time += seconds;
    }
    if (deed) this.note(deed, start, this.time);
    this.place = to;
    return this;
  }

  /** Leaves what came before in time to be there at `arrival`, if that can be done. */
  arrive(to: Point, arrival: number, before: Deed, options: { speed?: number; by?: 'foot' | 'car' } = {}): this {
    return this.indoors(before, arrival - this.secondsTo(to, options.speed, options.by)).walk(to, options);
  }

  /** Stays in sight until a time, where `where` says; nobody stands quite still. */
  stay(deed: Deed, until: number, where: (seconds: number) => Point = () => this.place, sway = 0.2): this {
    const last = stepAt(until);
    for (let step = stepAt(this.time); step < last; step++) {
      const { x, y } = where(step * STEP_SECONDS);
      const [swayedX, swayedY] = [x + (this.next() * 2 - 1) * sway, y + (this.next() * 2 - 1) * sway];
      const walkable = zoneOfCell[cellAt(swayedX, swayedY)];
      this.put(step, walkable ? swayedX : x, walkable ? swayedY : y);
    }
    this.note(deed, this.time, until);
    if (until > this.time) this.place = where(until);
    this.time = Math.max(this.time, until);
    return this;
  }
}
