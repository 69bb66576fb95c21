/** “Guess first” in the browser: compare, say the gap, lift the veil. Nothing is stored, nothing is scored; a guess may be changed and compared again. */

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

class GuessFirst extends HTMLElement {
  private readonly format = new Intl.NumberFormat(document.documentElement.lang);

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const slider = form.elements.namedItem('slider');
    const amount = form.elements.namedItem('amount');
    if (slider instanceof HTMLInputElement && amount instanceof HTMLInputElement) this.bind(slider, amount);
    const pad = this.querySelector<HTMLElement>('.pad');
    if (pad) void import('./guess-line.client.ts').then(({ drawLine }) => drawLine(pad, this.fields));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.compare();
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('.show')) {
      button.addEventListener('click', () => {
        const inVeil = button.closest('.veil') !== null;
        this.finish(true, '');
        if (inVeil) this.querySelector<HTMLElement>('.veiled h3 a')?.focus();
      });
    }
  }

  /** The slider and the number field say the same. */
  private bind(slider: HTMLInputElement, amount: HTMLInputElement): void {
    const speak = (): void => slider.setAttribute('aria-valuetext', `${this.format.format(slider.valueAsNumber)} ${this.dataset['unit'] ?? ''}`);
    slider.addEventListener('input', () => {
      amount.value = slider.value;
      speak();
    });
    amount.addEventListener('input', () => {
      if (!amount.validity.valid || amount.value === '') return;
      slider.value = amount.value;
      speak();
    });
    speak();
  }

  private get fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('form input[type="number"]')];
  }

  /** The guess and its answer; of a line, the year where the two lie furthest apart, among years whose count is exact. */
  private get widest(): Compared | undefined {
    return this.fields
      .flatMap((field): Compared[] => {
        const place = field.closest('li');
        if (place && place.dataset['exact'] === undefined) return [];
        return [{ guess: field.valueAsNumber, answer: Number((place ?? this).dataset['answer']), year: place?.dataset['year'] ?? '' }];
      })
      .reduce<Compared | undefined>((far, one) => (far && Math.abs(far.guess - far.answer) >= Math.abs(one.guess - one.answer) ? far : one), undefined);
  }

  private compare(): void {
    const far = this.widest;
    if (!far) return;
    const gap = Math.abs(far.guess - far.answer);
    const kind = gap <= Number(this.dataset['close']) ? 'Close' : far.guess > far.answer ? 'High' : 'Low';
    const words: Record<string, string> = { guess: this.format.format(far.guess), gap: this.format.format(gap), answer: this.format.format(far.answer), year: far.year };
    this.finish(
      false,
      (this.dataset[`says${kind}`] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? ''),
    );
  }

  private finish(skipped: boolean, words: string): void {
    const said = this.querySelector('.said');
    if (said) said.textContent = words;
    this.classList.remove('asking');
    this.classList.add('done');
    this.classList.toggle('skipped', skipped);
    const guesses = skipped ? {} : Object.fromEntries(this.fields.map((field) => [field.name, field.valueAsNumber]));
    this.dispatchEvent(new CustomEvent<GuessDone>('guess:done', { bubbles: true, detail: { id: this.dataset['id'] ?? '', skipped, guesses } }));
  }
}

customElements.define('guess-first', GuessFirst);
