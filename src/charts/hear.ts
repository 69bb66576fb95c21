/** How the marks of a chart sound: a tone a mark, higher for a larger value. Pure: what is played in a browser is decided here. */

/** The tone of nought, Hz: the A below middle C. */
export const LOWEST = 220;
/** The largest value of a chart sounds so many octaves above nought. */
const OCTAVES = 2;
/** A mark is given so long, a tone sounds for the first part of it, s. */
export const STEP = 1.6;
export const SOUNDS = 0.7;
/** How loud the loudest setting is, as a share of what a device can: tones are tiring. */
const LOUDEST = 0.3;

/** The voices of the series of a chart, in the order of its table; a fifth series sounds like the first. */
const VOICES = ['triangle', 'sine', 'square', 'sawtooth'] as const;
/** The edgy voices carry further than the round ones: each is as loud as the others by this share. */
const LOUDNESS: Readonly<Record<Voice, number>> = { triangle: 1, sine: 1, square: 0.35, sawtooth: 0.4 };
export type Voice = (typeof VOICES)[number];

/** A mark as the table tells it: the two ends of its value, equal where it is no range, null where the cell holds no number; its series where the chart has some. */
export interface HeardMark {
  value: readonly [low: number, high: number] | null;
  series: string;
}

/** What is heard of a mark. `from` and `to` differ where the table gives a range: the tone glides. */
export interface Tone {
  from: number;
  to: number;
  voice: Voice;
  /** Share of the volume. */
  loud: number;
}

/** Pitch, Hz: equal steps of the value are equal steps to the ear, from nought upwards. @param largest of the chart, above nought */
export const pitchOf = (value: number, largest: number): number =>
  LOWEST * 2 ** (OCTAVES * Math.min(1, Math.max(0, value / largest)));

/**
 * A tone for each mark, in the order of the marks; null for one without a number. Values are compared within the chart, from nought as its bars are.
 * @param marks in the order of the table
 */
export function tonesOf(marks: readonly HeardMark[]): (Tone | null)[] {
  const largest = Math.max(...marks.map(({ value }) => value?.[1] ?? 0));
  const series = [...new Set(marks.map((mark) => mark.series))];
  return marks.map((mark) => {
    const { value } = mark;
    if (!value || largest <= 0) return null;
    const voice = VOICES[series.indexOf(mark.series) % VOICES.length] ?? 'triangle';
    return { from: pitchOf(value[0], largest), to: pitchOf(value[1], largest), voice, loud: LOUDNESS[voice] };
  });
}

/** The gain of a setting of the volume, from 0 to 100: by its square, as loudness is heard. */
export const gainOf = (volume: number): number => LOUDEST * (Math.min(100, Math.max(0, volume)) / 100) ** 2;
