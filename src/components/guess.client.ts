/** “Guess first” in the browser: compare, say the gap. Nothing is stored, nothing is scored; a guess may be changed and compared again. */
import { NumberField } from './number-field.client.ts';

/** What `guess:done` carries: the guesses by the name of their field; none when the reader skipped. */
export interface GuessDone {
  id: string;
  skipped: boolean;
  guesses: Record<string, number>;
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

class GuessFirst extends HTMLElement {
  private made: Intl.NumberFormat | undefined;
  private fields: readonly NumberField[] = [];

  /** Made when a number is first said: that takes a slow phone a tenth of a second. */
  private get format(): Intl.NumberFormat {
    return (this.made ??= new Intl.NumberFormat(document.documentElement.lang));
  }

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const slider = form.elements.namedItem('slider');
    this.fields = [...form.querySelectorAll<HTMLInputElement>('input[inputmode]')].map(
      (input) =>
        new NumberField(input, {
          change: (guess) => {
            if (!(slider instanceof HTMLInputElement)) return;
            slider.value = String(guess);
            this.speak(slider);
          },
        }),
    );
    if (slider instanceof HTMLInputElement) {
      slider.addEventListener('input', () => {
        this.fields[0]?.set(slider.valueAsNumber);
        this.speak(slider);
      });
      // It may have been moved before this script came.
      if (slider.value !== slider.defaultValue) this.fields[0]?.set(slider.valueAsNumber);
      this.speak(slider);
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.fields.every((field) => field.right())) this.compare();
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('.show'))
      button.addEventListener('click', () => this.finish(true, ''));
  }

  private speak(slider: HTMLInputElement): void {
    slider.setAttribute('aria-valuetext', `${this.format.format(slider.valueAsNumber)} ${this.dataset['unit'] ?? ''}`);
  }

  private compare(): void {
    const guess = this.fields[0]?.value ?? null;
    if (guess === null) return;
    const answer = Number(this.dataset['answer']);
    const gap = Math.abs(guess - answer);
    const kind = gap <= Number(this.dataset['close']) ? 'Close' : guess > answer ? 'High' : 'Low';
    const words = {
      guess: this.format.format(guess),
      gap: this.format.format(gap),
      answer: this.format.format(answer),
    };
    this.finish(false, filled(this.dataset[`says${kind}`] ?? '', words));
  }

  private finish(skipped: boolean, words: string): void {
    const said = this.querySelector('.said');
    if (said) said.textContent = words;
    this.classList.add('done');
    this.classList.toggle('skipped', skipped);
    const guesses = skipped
      ? {}
      : Object.fromEntries(this.fields.map(({ input, value }) => [input.name, value ?? Number.NaN]));
    this.dispatchEvent(
      new CustomEvent<GuessDone>('guess:done', {
        bubbles: true,
        detail: { id: this.dataset['id'] ?? '', skipped, guesses },
      }),
    );
  }
}

customElements.define('guess-first', GuessFirst);
