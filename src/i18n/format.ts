/**
 * Numbers, money and dates as the house style writes them (British English, French of France).
 * Pure functions: the language is an argument, never ambient; dates are read as UTC.
 */
import { languageTag, type Locale } from './locale.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

/** How much room a quantity has: `long` in prose, `short` in charts (€46m / 46 M€). */
export type Form = 'long' | 'short';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Made when first asked for, and once: to make a format takes far longer than to use it, and the first of all a tenth of a second on a slow phone. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(languageTag[locale], options);
    numberFormats.set(key, format);
  }
  return format;
}

/** `1558` → "1,558" / "1 558" (U+202F); decimals as in the row, at most four; a true minus sign. */
export function number(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 4 }).format(value).replace('-', MINUS);
}

const currencies: Record<string, { en: string; fr: string }> = {
  EUR: { en: '€', fr: '€' },
  USD: { en: '$', fr: 'dollars' },
  CNY: { en: 'CNY', fr: 'CNY' },
  KES: { en: 'KES', fr: 'KES' },
  MUR: { en: 'MUR', fr: 'MUR' },
  PKR: { en: 'PKR', fr: 'PKR' },
};

/**
 * Whole currency units as money: 46000000 EUR → "€46 million" / "46 millions d’euros", short "€46m" / "46 M€"; 187500 → "€187,500" / "187 500 €".
 * Never rounds: a value that is not a clean number of thousandths of a million is written in full.
 */
export function money(value: number, currency: string, locale: Locale, form: Form = 'long'): string {
  const sign = (currencies[currency] ?? { en: currency, fr: currency })[locale];
  const wordy = sign.length > 1;
  const scale = Math.abs(value) >= 1e9 ? 1e9 : 1e6;
  const scaled = value / scale;
  if (Math.abs(value) >= 1e6 && Number.isInteger(Math.round(scaled * 1e6) / 1e3)) {
    const amount = number(scaled, locale);
    if (locale === 'en') {
      const unit = scale === 1e9 ? { long: ' billion', short: 'bn' } : { long: ' million', short: 'm' };
      return `${sign}${wordy ? NBSP : ''}${amount}${unit[form].replace(' ', NBSP)}`;
    }
    if (form === 'short' && !wordy) return `${amount}${NBSP}${scale === 1e9 ? 'Md' : 'M'}${sign}`;
    const noun = `${scale === 1e9 ? 'milliard' : 'million'}${Math.abs(scaled) >= 2 ? 's' : ''}`;
    const what = currency === 'EUR' ? 'd’euros' : currency === 'USD' ? 'de dollars' : `de${NBSP}${sign}`;
    return `${amount}${NBSP}${noun} ${what}`;
  }
  const amount = number(value, locale);
  if (locale === 'en') return wordy ? `${sign}${NBSP}${amount}` : `${sign}${amount}`;
  return `${amount}${NBSP}${sign}`;
}

/** Two ends of a range, already written: "1,748–1,901" / "1 748 à 1 901"; a dash joins no words: "€12 million to €15 million". */
export function ends(low: string, high: string, locale: Locale): string {
  if (locale === 'fr') return `${low}${NBSP}à${NBSP}${high}`;
  return /\s/.test(low + high) ? `${low} to ${high}` : `${low}–${high}`;
}

/** "62%" / "62 %" (no-break space in French). */
export const percent = (value: number, locale: Locale): string =>
  locale === 'en' ? `${number(value, locale)}%` : `${number(value, locale)}${NBSP}%`;

/** A value with the sign its unit carries (money, per cent); counts are bare numbers, their noun is written by the author. A year has no group space. */
export function quantity(value: number, unit: string, locale: Locale, form: Form = 'long'): string {
  if (unit === 'percent') return percent(value, locale);
  if (unit === 'year') return String(value);
  const currency = unit.slice(0, 3);
  if (currency in currencies && (unit.length === 3 || unit[3] === '-')) return money(value, currency, locale, form);
  return number(value, locale);
}

const words: Record<Locale, string[]> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(
    ' ',
  ),
};

/**
 * A whole number from 0 to 20 in words.
 * @throws RangeError for any other value.
 */
export function inWords(value: number, locale: Locale): string {
  const word = words[locale][value];
  if (word === undefined)
    throw new RangeError(`cannot write ${value} in words: only whole numbers from 0 to 20 (leave out form="words")`);
  return word;
}

/** A time of day, in seconds after midnight: "07:50" / "7 h 50", with its seconds "07:50:10" / "7 h 50 min 10 s"; past midnight it starts again. */
export function clock(time: number, locale: Locale, seconds = false): string {
  const [h, m, s] = [Math.floor(time / 3600) % 24, Math.floor(time / 60) % 60, time % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  if (locale === 'en') return `${two(h)}:${two(m)}${seconds ? `:${two(s)}` : ''}`;
  const hours = `${h}${NBSP}h${NBSP}${two(m)}`;
  return seconds ? `${hours}${NBSP}min${NBSP}${two(s)}${NBSP}s` : hours;
}

type DateStyle = 'long' | 'short';

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthFormat(locale: Locale, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let format = monthFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(languageTag[locale], { month: style, timeZone: 'UTC' });
    monthFormats.set(key, format);
  }
  return format;
}

function oneDate(iso: string, locale: Locale, style: DateStyle): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const monthName = monthFormat(locale, style).format(date);
  if (!day) return `${monthName}${NBSP}${year}`;
  const dayNumber = locale === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
  return `${dayNumber}${NBSP}${monthName}${NBSP}${year}`;
}

/**
 * An ISO 8601 date or interval in words: "2020" → 2020; "2020-12" → December 2020 / décembre 2020; "2012/2016" → 2012–16 / 2012-2016;
 * "2018-01/2018-10" → January to October 2018 / janvier à octobre 2018.
 */
export function date(iso: string, locale: Locale, style: DateStyle = 'long'): string {
  if (!iso) return '';
  const [from = '', to] = iso.split('/');
  if (!to) return oneDate(from, locale, style);
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) {
    if (locale === 'fr') return `${from}-${to}`;
    return `${from}–${from.slice(0, 2) === to.slice(0, 2) ? to.slice(2) : to}`;
  }
  const joint = locale === 'en' ? ' to ' : ' à ';
  const start = oneDate(from, locale, style);
  const shortStart = from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, start.length - 5) : start;
  return `${shortStart}${joint}${oneDate(to, locale, style)}`;
}

/** Decimal years for a linear time axis: "2020" → 2020.5 (middle), "2020-12" → 2020.96; `end` puts a bare year or month at its end. */
export function decimalYear(iso: string, at: 'middle' | 'end' = 'middle'): number {
  const last = iso.split('/').at(-1) ?? iso;
  const [year = '0', month, day] = last.split('-').map(Number) as [number, number?, number?];
  const y = Number(year);
  if (!month) return y + (at === 'end' ? 1 : 0.5);
  if (!day) return y + (month - (at === 'end' ? 0 : 0.5)) / 12;
  return y + (month - 1 + (day - 1) / 31) / 12;
}
