/** “Guess first” in the browser: compare, say the gap, lift the veil. Nothing is stored, nothing is scored; a guess may be changed and compared again. */
import { NumberField } from './number-field.client.ts';

/** What `guess:done` carries: the guesses by the name of their field; none when the reader skipped. */
export interface GuessDone {
  id: string;
  skipped: boolean;
  guesses: Record<string, number>;
}

interface Compared {
  guess: number;
  answer: number;
  year: string;
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

class GuessFirst extends HTMLElement {
  private readonly format = new Intl.NumberFormat(document.documentElement.lang);
  private fields: readonly NumberField[] = [];

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
    const pad = this.querySelector<HTMLElement>('.pad');
    if (pad) void import('./guess-line.client.ts').then(({ drawLine }) => drawLine(pad, this.fields));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.fields.every((field) => field.right())) this.compare();
    });
    const figure = this.querySelector<HTMLElement>('.veiled > .figure');
    if (figure) this.readOn(figure);
    for (const button of this.querySelectorAll<HTMLButtonElement>('.show')) {
      button.addEventListener('click', () => {
        this.finish(true, '');
        // Where a chart was waiting, the reader is taken to it: it may open below the window.
        this.querySelector<HTMLElement>('.veiled h3 a')?.focus();
      });
    }
  }

  /** A reader who goes on into the figure, by keys or by a search in the page, reads on: it opens in silence, and a guess can still be made. */
  private readOn(figure: HTMLElement): void {
    figure.addEventListener('focusin', () => this.uncover());
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed && figure.contains(selection.anchorNode)) this.uncover();
    });
  }

  private uncover(): void {
    this.classList.remove('asking');
    const figure = this.querySelector<HTMLElement>('.veiled > .figure:not([aria-labelledby])');
    figure?.setAttribute('aria-labelledby', `${figure.id}-title`);
    figure?.querySelector('chart-walk')?.dispatchEvent(new Event('chart:redraw'));
  }

  private speak(slider: HTMLInputElement): void {
    slider.setAttribute('aria-valuetext', `${this.format.format(slider.valueAsNumber)} ${this.dataset['unit'] ?? ''}`);
  }

  /** The guess and its answer; of a line, the year where the two lie furthest apart, among years whose count is exact. */
  private get widest(): Compared | undefined {
    return this.fields
      .flatMap(({ input, value }): Compared[] => {
        const place = input.closest('li');
        if (value === null || (place && place.dataset['exact'] === undefined)) return [];
        return [
          { guess: value, answer: Number((place ?? this).dataset['answer']), year: place?.dataset['year'] ?? '' },
        ];
      })
      .reduce<Compared | undefined>(
        (far, one) => (far && Math.abs(far.guess - far.answer) >= Math.abs(one.guess - one.answer) ? far : one),
        undefined,
      );
  }

  private compare(): void {
    const far = this.widest;
    if (!far) return;
    const gap = Math.abs(far.guess - far.answer);
    const kind = gap <= Number(this.dataset['close']) ? 'Close' : far.guess > far.answer ? 'High' : 'Low';
    const words = {
      guess: this.format.format(far.guess),
      gap: this.format.format(gap),
      answer: this.format.format(far.answer),
      year: far.year,
    };
    this.finish(false, filled(this.dataset[`says${kind}`] ?? '', words));
  }

  private finish(skipped: boolean, words: string): void {
    const said = this.querySelector('.said');
    if (said) said.textContent = words;
    this.uncover();
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
