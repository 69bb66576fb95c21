/** A timer for the class: minutes to choose, start and pause. It is silent; only its end is announced. */
import { NumberField } from '../number-field.client.ts';
import type { Say } from './words.ts';

const clock = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

export class Timer {
  readonly element = document.createElement('div');
  private readonly minutes: NumberField;
  private readonly button = document.createElement('button');
  private readonly face = document.createElement('span');
  private readonly end = document.createElement('span');
  /** Milliseconds left while it rests. */
  private left = 0;
  /** When it ends, while it runs. */
  private until: number | undefined;
  private tick = 0;

  constructor(private readonly say: Say) {
    const { element, button, face, end } = this;
    element.className = 'timer';
    const minutes = document.createElement('input');
    Object.assign(minutes, {
      type: 'text',
      id: 'timer-minutes',
      value: '5',
      inputMode: 'numeric',
      autocomplete: 'off',
    });
    Object.assign(minutes.dataset, { min: '1', max: '90', step: '1' });
    this.minutes = new NumberField(minutes);
    const label = document.createElement('label');
    label.append(minutes, ` ${say('minutes')}`);
    button.type = 'button';
    face.setAttribute('role', 'timer');
    face.setAttribute('aria-label', say('timer'));
    end.setAttribute('role', 'status');
    element.append(label, button, face, end);
    minutes.addEventListener('input', () => this.reset());
    button.addEventListener('click', () => (this.until === undefined ? this.run() : this.rest()));
    this.reset();
  }

  /** Proposes minutes while nobody has started it. */
  propose(minutes: number): void {
    if (this.until !== undefined || this.left !== this.chosen) return;
    this.minutes.set(minutes);
    this.reset();
  }

  stop(): void {
    clearInterval(this.tick);
  }

  private get chosen(): number {
    return (this.minutes.value ?? 0) * 60_000;
  }

  private reset(): void {
    this.stop();
    this.until = undefined;
    this.left = this.chosen;
    this.end.textContent = '';
    this.show();
  }

  private run(): void {
    if (!this.minutes.right()) return;
    if (this.left <= 0) this.reset();
    this.end.textContent = '';
    this.until = performance.now() + this.left;
    this.tick = window.setInterval(() => this.show(), 250);
    this.show();
  }

  private rest(): void {
    this.left = Math.max(0, (this.until ?? 0) - performance.now());
    this.until = undefined;
    this.stop();
    this.show();
  }

  private show(): void {
    const left = this.until === undefined ? this.left : this.until - performance.now();
    if (this.until !== undefined && left <= 0) {
      this.rest();
      this.end.textContent = this.say('over');
      return;
    }
    this.face.textContent = clock(Math.ceil(left / 1000));
    this.button.textContent = this.say(
      this.until !== undefined ? 'pause' : this.left > 0 && this.left < this.chosen ? 'goOn' : 'start',
    );
  }
}
