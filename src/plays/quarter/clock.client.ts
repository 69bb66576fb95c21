/** The clock of the day: it stands still until the reader moves it. Pause first, one step, the next alert, a slider; playing stops out of view. */
import { STEPS } from '../../models/quarter/measure.ts';
import { put } from '../put.client.ts';
import type { Shell } from '../shell.client.ts';
import { clockOf, hoursOfStep } from './quarter.ts';

/** Milliseconds a step takes while playing: a minute of the day in a second. */
const PACE = 167;

export class Clock {
  step: number;
  /** Share of the way to the next step. */
  share = 0;
  private playing = false;
  private last = 0;
  private readonly button: HTMLButtonElement;
  private readonly slider: HTMLInputElement;
  private readonly shown: HTMLElement;

  /** @param draw called for every frame; `moved` when the step is another one @param next step of the next alert after this one */
  constructor(
    private readonly shell: Shell,
    step: number,
    private readonly draw: (moved: boolean) => void,
    next: (step: number) => number | undefined,
  ) {
    this.step = step;
    const bar = shell.part('clock');
    this.button = bar.querySelector('[value="play"]') as HTMLButtonElement;
    this.slider = bar.querySelector('input') as HTMLInputElement;
    this.shown = bar.querySelector('.value') as HTMLElement;
    this.slider.max = String(STEPS - 1);
    this.button.addEventListener('click', () => this.run(!this.playing));
    bar.querySelector('[value="step"]')?.addEventListener('click', () => this.go(this.step + 1, true));
    bar.querySelector('[value="next"]')?.addEventListener('click', () => this.go(next(this.step) ?? this.step, true));
    this.slider.addEventListener('input', () => this.go(this.slider.valueAsNumber));
    this.slider.addEventListener('change', () => this.rest());
    shell.whenSeen((seen) => {
      if (!seen) this.run(false);
    });
    // Less motion: the clock is stepped, never run.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.button.hidden = true;
  }

  /** @param rest the clock has settled there: it goes into the link and is said */
  go(step: number, rest = false): void {
    const now = Math.min(STEPS - 1, Math.max(0, step));
    this.share = 0;
    this.step = now;
    this.show();
    this.draw(true);
    if (rest) this.rest();
  }

  show(): void {
    const text = clockOf(this.step, this.shell.say.locale, true);
    put(this.shown, text);
    if (this.slider.valueAsNumber !== this.step) this.slider.value = String(this.step);
    this.slider.setAttribute('aria-valuetext', clockOf(this.step, this.shell.say.locale));
  }

  private rest(): void {
    if (!this.playing) this.shell.set({ at: hoursOfStep(this.step) });
  }

  private run(on: boolean): void {
    if (on === this.playing) return;
    this.playing = on;
    this.button.textContent = this.shell.say(on ? 'pause' : 'play');
    if (on) {
      this.last = performance.now();
      requestAnimationFrame(this.frame);
    } else this.rest();
  }

  private readonly frame = (now: number): void => {
    if (!this.playing) return;
    // Frames that come late do not throw the clock ahead.
    this.share += Math.min(100, now - this.last) / PACE;
    this.last = now;
    const moved = this.share >= 1;
    if (moved) {
      this.share -= 1;
      this.step = Math.min(STEPS - 1, this.step + 1);
      this.show();
      if (this.step === STEPS - 1) this.run(false);
    }
    this.draw(moved);
    requestAnimationFrame(this.frame);
  };
}
