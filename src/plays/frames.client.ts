/** A frame that comes later than this after the one before was too full, ms. */
const LATE = 25;

/** Work dealt out to frames: one piece a frame, in turn, so that none is long on a slow machine; where frames come late, every other one is left to the slider. */
export class Frames {
  private last = 0;

  private readonly jobs = new Map<string, () => void>();
  private pumping = false;
  private rested = true;

  /** Does a piece of work in one of the next frames. Asked again before its turn, it keeps its place and the newest work is done. */
  later(name: string, job: () => void): void {
    this.jobs.set(name, job);
    if (this.pumping) return;
    this.pumping = true;
    requestAnimationFrame(this.pump);
  }

  private readonly pump = (now: number): void => {
    const late = now - this.last > LATE;
    this.last = now;
    const [next] = this.jobs;
    this.pumping = next !== undefined;
    if (!next) return;
    requestAnimationFrame(this.pump);
    if (late && !this.rested) {
      this.rested = true;
      return;
    }
    this.rested = false;
    this.jobs.delete(next[0]);
    next[1]();
  };
}
