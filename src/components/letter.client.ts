/** Composes the letter in the page from what the reader chooses and types. Nothing is sent or stored; closing the page forgets it. */
import { locales } from '../i18n/locale.ts';
import { ofPlace } from '../i18n/place-names.ts';
import { printSheet } from './print-sheet.client.ts';

/** A file dropped beside its field would open in place of the page, and the letter would go with it: it is caught, and the tool below reads it. */
function catchFiles(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  if (event.type === 'dragenter') void import('./own-town.client.ts').catch(() => undefined);
}
for (const name of ['dragenter', 'dragover', 'drop'] as const) document.addEventListener(name, catchFiles);

class LetterMaker extends HTMLElement {
  /** What stands in each bracket while its field is empty. */
  private readonly blanks = new Map<HTMLElement, string>();

  private readonly locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    for (const blank of this.querySelectorAll<HTMLElement>('[data-field]'))
      this.blanks.set(blank, blank.dataset['blank'] ?? blank.textContent ?? '');
    form.addEventListener('input', () => this.compose(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.copy();
    });
    form.addEventListener('reset', () => setTimeout(() => this.compose(form)));
    form.querySelector('[value="print"]')?.addEventListener('click', () => {
      this.unfold();
      printSheet(this.sheet, this.querySelector('.said'));
    });
    this.compose(form);
  }

  /** The letter lies in a fold: what is copied or printed is shown. */
  private unfold(): void {
    const fold = this.sheet.closest('details');
    if (fold) fold.open = true;
  }

  private get sheet(): HTMLElement {
    return this.querySelector('.sheet') as HTMLElement;
  }

  private get status(): HTMLElement | null {
    return this.querySelector('.said');
  }

  private compose(form: HTMLFormElement): void {
    const data = new FormData(form);
    const said = (field: string): string => String(data.get(field) ?? '').trim();
    for (const [element, blank] of this.blanks) {
      const text = said(element.dataset['field'] ?? '');
      element.textContent = (text && 'of' in element.dataset ? ofPlace(text, this.locale) : text) || blank;
      element.hidden = element.textContent === '';
    }
    for (const element of this.querySelectorAll<HTMLElement>('[data-unless]'))
      element.hidden = said(element.dataset['unless'] ?? '') !== '';
    for (const element of this.querySelectorAll<HTMLElement>('[data-when]'))
      element.hidden = said(element.dataset['when'] ?? '') === '';
    const items = [...this.querySelectorAll<HTMLElement>('[data-choice]')];
    for (const item of items) item.hidden = !data.has(item.dataset['choice'] ?? '');
    const shown = items.filter((item) => !item.hidden);
    for (const item of shown)
      (item.querySelector('.mark') as HTMLElement).textContent =
        item === shown.at(-1) ? '.' : (this.sheet.dataset['semicolon'] ?? ';');
    this.say('');
  }

  /** The letter as it reads, without its heading. */
  private get text(): string {
    return [...this.sheet.querySelectorAll<HTMLElement>('p, li:not([hidden])')]
      .map((part) => (part.tagName === 'LI' ? `- ${part.innerText}` : part.innerText))
      .join('\n\n');
  }

  private say(words: string): void {
    if (this.status) this.status.textContent = words;
  }

  private async copy(): Promise<void> {
    this.unfold();
    try {
      await navigator.clipboard.writeText(this.text);
      this.say(this.status?.dataset['copied'] ?? '');
    } catch {
      // The clipboard is closed to us: the letter is selected, so that the reader copies it by hand.
      getSelection()?.selectAllChildren(this.sheet);
      this.say(this.status?.dataset['selected'] ?? '');
    }
  }
}

customElements.define('letter-maker', LetterMaker);
