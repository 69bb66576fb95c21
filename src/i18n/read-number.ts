/**
 * The one reader of numbers that people type or paste. The page's language decides: a comma groups thousands in English and is a decimal sign in French.
 * What can be read two ways is asked back with both readings, never guessed; digits apart are never joined into a number nobody wrote. Pure.
 */
import { numberFormat } from './format.ts';
import type { Locale } from './locale.ts';

/**
 * Why a text is no number: no digits; words, a sign or a unit beside one; more than one number; decimal and grouping signs in no known order;
 * more digits than can be kept.
 */
export type NumberCause = 'words' | 'beside' | 'several' | 'signs' | 'long';

export type NumberRead =
  | { kind: 'empty' }
  | { kind: 'value'; value: number }
  | { kind: 'ambiguous'; readings: readonly [number, number] }
  /** `number` is what stands beside the words, where it can be read. */
  | { kind: 'not-a-number'; cause: NumberCause; number?: number };

/** Marks that show nothing: zero-width spaces, marks of direction, soft hyphens, byte-order marks. */
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const ENDS = new RegExp(`^[\\s${UNSEEN}]+|[\\s${UNSEEN}]+$`, 'g');
/** What parts groups of three and can be nothing else inside one number: spaces and apostrophes. */
const GAPS = " \\u00a0\\u2009\\u202f'\u2019";
const NUMERAL = new RegExp(`[\\d.,${GAPS}]*\\d[.,]?`);
const GAPPED = new RegExp(`^([1-9]\\d{0,2}(?:([${GAPS}])\\d{3})(?:\\2\\d{3})*)(?:([.,])(\\d+))?$`);
const SIGNED = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)([.,])(\d+))?$/;
const SIMPLE = /^(\d*)(?:([.,])(\d*))?$/;
const DASH = /[-\u2010-\u2015\u2212]/;
/** Words that make a number larger: "60k", "3 millions", "two hundred" behind a digit. */
const TIMES = /^\s*(?:(?:[kmbg]|bn|mn|md|mrd|mio)(?![a-z])|mill|cent|dou|doz|hun|tho)/i;
/** No number is written longer than this. */
const LONGEST = 80;
/** Digits that a number keeps for certain. */
const KEPT = 15;

const bad = (cause: NumberCause, beside?: NumberRead): NumberRead => ({
  kind: 'not-a-number',
  cause,
  ...(beside?.kind === 'value' ? { number: beside.value } : {}),
});

/** @param readings what the text may say, with its sign applied; two that are the same are one */
function found(negative: boolean, ...readings: [string, string?]): NumberRead {
  if (readings.some((text = '') => text.replace(/^[0.]+|\./g, '').length > KEPT)) return bad('long');
  // A nought has no sign.
  const [one, other = one] = readings.map((text) => (negative ? -1 : 1) * Number(text) || 0) as [number, number?];
  return one === other ? { kind: 'value', value: one } : { kind: 'ambiguous', readings: [one, other] };
}

const bare = (text: string): string => text.replace(/\D/g, '');

/** Digits and the signs between them, nothing else. */
function numeral(text: string, negative: boolean, locale: Locale): NumberRead {
  const english = locale === 'en';
  const [, whole = '', , sign, part = ''] = GAPPED.exec(text) ?? [];
  if (whole)
    return sign === ',' && english
      ? found(negative, `${bare(whole)}.${part}`, bare(whole) + part)
      : found(negative, `${bare(whole)}.${part}`);
  const [, groups = '', group, , rest = ''] = SIGNED.exec(text) ?? [];
  if (groups) {
    // "1,234" groups in English; anywhere else one sign before three digits may be either.
    const alone = groups.length < 8 && rest === '' && !(group === ',' && english);
    return alone ? found(negative, groups.replace(',', '.'), bare(groups)) : found(negative, `${bare(groups)}.${rest}`);
  }
  const [simple, before = '', mark, after = ''] = SIMPLE.exec(text) ?? [];
  if (simple === undefined || before + after === '') return bad(/[^\d.,'\u2019]/.test(text) ? 'several' : 'signs');
  // A comma that groups nothing: a decimal of another language, or a slip.
  return mark === ',' && english && after !== ''
    ? found(negative, `${before}.${after}`, before + after)
    : found(negative, `${before}.${after}`);
}

/**
 * @param text what was typed or pasted into one place
 * @returns its value, or why it has none
 */
export function readNumber(text: string, locale: Locale): NumberRead {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return bad(/\d/.test(trimmed) ? 'several' : 'words');
  const written = trimmed.replace(ENDS, '');
  if (written === '') return { kind: 'empty' };
  const [inner = '', start = 0] = ((match) => [match?.[0], match?.index])(NUMERAL.exec(written));
  if (inner === '') return bad('words');
  const [before, after] = [written.slice(0, start), written.slice(start + inner.length)];
  if (/\d/.test(after)) return bad('several');
  const read = numeral(inner.replace(/^[^\d.,]+/, ''), /^[-\u2212\u2013]$/.test(before), locale);
  const plain = /^[-+\u2212\u2013]?$/.test(before) && after === '' && !/^[^\d.,]/.test(inner);
  return plain ? read : bad('beside', DASH.test(before + after) || TIMES.test(after) ? undefined : read);
}

/** What a place takes: from `min` to `max`, in steps from `min` on. */
export interface NumberLimits {
  min: number;
  max: number;
  /** Any number where left out. */
  step?: number | undefined;
}

/** What is wrong with what was written, with the numbers to say so: the key of its words (`amiss.<key>`) and what fills them. */
export interface NumberFault {
  key: 'empty' | 'two' | NumberCause | 'alone' | 'low' | 'high' | 'step';
  values: Readonly<Record<'got' | 'one' | 'other', string>>;
}

/** What a check gives back: the number, or what is wrong. */
export type Checked = { value: number } | { fault: NumberFault };

/** Without the dust of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** A number inside the limits, or the fault: below, above, or between two steps, each with the nearest that is taken. */
export function within(
  value: number,
  { min, max, step }: NumberLimits,
): { low: number } | { high: number } | { between: [number, number] } | null {
  if (value < min) return { low: min };
  if (value > max) return { high: max };
  const steps = step === undefined ? 0 : (value - min) / step;
  if (step === undefined || Math.abs(steps - Math.round(steps)) < 1e-6) return null;
  const [below, above] = [clean(min + Math.floor(steps) * step), clean(min + Math.ceil(steps) * step)];
  return { between: [below, above > max ? below : above] };
}

/** Reads a number for a place with limits: its value, or the fault with its words' key. */
export function checkNumber(text: string, locale: Locale, limits: NumberLimits): Checked {
  const read = readNumber(text, locale);
  const fault = (key: NumberFault['key'], one?: number, other?: number): Checked => ({
    fault: {
      key,
      values: {
        got: text.trim().slice(0, 40),
        one: one === undefined ? '' : numberText(one, locale),
        other: other === undefined ? '' : numberText(other, locale),
      },
    },
  });
  if (read.kind === 'empty') return fault('empty');
  if (read.kind === 'ambiguous') return fault('two', ...read.readings);
  if (read.kind === 'not-a-number') return read.number === undefined ? fault(read.cause) : fault('alone', read.number);
  const out = within(read.value, limits);
  if (out === null) return { value: read.value };
  if ('between' in out) return fault('step', ...out.between);
  return 'low' in out ? fault('low', out.low, limits.max) : fault('high', out.high, limits.min);
}

/**
 * A number as a field shows it, in the page's language; what stands there is always read back as the same number ("1.234" could be a thousand: "1.2340").
 * @param grouped false while it is being written, so that a digit can be added or taken away
 */
export function numberText(value: number, locale: Locale, grouped = true): string {
  const format = numberFormat(locale, { maximumFractionDigits: 12, useGrouping: grouped });
  const text = format.format(clean(value)).replace('-', '\u2212');
  return readNumber(text, locale).kind === 'ambiguous' ? `${text}0` : text;
}
