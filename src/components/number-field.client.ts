/**
 * A field for a number: text with a keypad of digits, read by the site's one reader, so that no browser's own language changes what is meant.
 * It shows the number as the page's language writes it, without gaps while it is being written. What cannot be taken is told in words and changes nothing.
 */
import { locales } from '../i18n/locale.ts';
import { saidOf } from '../i18n/number-words.ts';
import { checkNumber, numberText, type Checked, type NumberFault } from '../i18n/read-number.ts';

/** From the last key to the words about a fault, in ms: nobody is corrected in the middle of a number. */
const RESTED = 700;
/** From leaving the field to the words, in ms: they move what stands below, which a finger may be pressing at this moment. */
const LEFT = 250;

/** Places for words made so far: each has an id of its own. */
let told = 0;

export interface NumberFieldOptions {
  /** A number was written that can be taken; or, after one that cannot, the number that stood there before. */
  change?: (value: number) => void;
  /** The words about a fault, once it has rested. They stand beside the field as well. */
  tell?: (words: string) => void;
}

/** Limits and start stand in the page: `data-min`, `data-max`, `data-step` (left out: any number), `data-ungrouped` for a number that counts nothing. */
export class NumberField {
  private readonly locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
  private shown: number | null = null;
  private fault: NumberFault | null = null;
  private timer = 0;
  private place: HTMLElement | undefined;

  constructor(
    readonly input: HTMLInputElement,
    private readonly options: NumberFieldOptions = {},
  ) {
    const read = this.check();
    this.shown = 'value' in read ? read.value : null;
    input.addEventListener('focus', () => {
      if (this.fault || this.shown === null) return;
      const plain = numberText(this.shown, this.locale, false);
      if (input.value === plain) return;
      input.value = plain;
      input.select();
    });
    input.addEventListener('input', () => this.typed());
    input.addEventListener('change', () => {
      this.shown = this.value ?? this.shown;
      this.tellIn(LEFT);
    });
    input.addEventListener('blur', () => {
      const written = this.check();
      if ('value' in written) this.set(written.value);
      else if (written.fault.key === 'empty' && this.shown !== null) this.set(this.shown);
      else this.tellIn(LEFT);
    });
  }

  /** The number written, or null while it cannot be taken. */
  get value(): number | null {
    const read = this.check();
    return 'value' in read ? read.value : null;
  }

  /** Whether something stands there that cannot be taken. */
  get amiss(): boolean {
    return this.fault !== null;
  }

  /** Shows a number that comes from elsewhere; null empties the field. A field being written in keeps its text. */
  set(value: number | null): void {
    this.shown = value;
    if (this.input === document.activeElement) return;
    this.clear();
    const text = value === null ? '' : numberText(value, this.locale, this.input.dataset['ungrouped'] === undefined);
    if (this.input.value !== text) this.input.value = text;
  }

  /** Tells at once what is wrong, and puts the reader there. @returns whether the number can be taken */
  right(): boolean {
    const read = this.check();
    if ('value' in read) return true;
    this.fault = read.fault;
    this.tell();
    this.input.focus();
    return false;
  }

  private check(): Checked {
    const { min = '', max = '', step } = this.input.dataset;
    return checkNumber(this.input.value, this.locale, {
      min: min === '' ? Number.NEGATIVE_INFINITY : Number(min),
      max: max === '' ? Number.POSITIVE_INFINITY : Number(max),
      ...(step === undefined ? {} : { step: Number(step) }),
    });
  }

  private typed(): void {
    const before = this.shown;
    const read = this.check();
    this.clear();
    // What stood there when the writing began is put back while the text is no number; the number that counts is the one in sight, or that one.
    if ('value' in read) this.options.change?.(read.value);
    else if (before !== null) this.options.change?.(before);
    this.shown = before;
    if ('value' in read || read.fault.key === 'empty') return;
    this.fault = read.fault;
    this.tellIn(RESTED);
  }

  private tellIn(time: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), time);
  }

  private tell(): void {
    clearTimeout(this.timer);
    const { fault, input } = this;
    if (!fault) return;
    const words = saidOf(fault, this.locale);
    if (!this.place) {
      this.place = document.createElement('small');
      this.place.className = 'amiss';
      this.place.id = `amiss-${++told}`;
      (input.closest('.years') ?? input.closest('.pair, label') ?? input).after(this.place);
    }
    if (this.place.textContent === words) return;
    this.place.textContent = words;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute(
      'aria-describedby',
      [...new Set([...(input.getAttribute('aria-describedby') ?? '').split(' '), this.place.id])].join(' ').trim(),
    );
    this.options.tell?.(words);
  }

  private clear(): void {
    clearTimeout(this.timer);
    this.fault = null;
    if (!this.place?.textContent) return;
    this.place.textContent = '';
    this.input.removeAttribute('aria-invalid');
  }
}
