/**
 * The shape that every part of the site reads: a `Figure` is one number with everything a reader may ask of it.
 * Tables keep their own columns; `figureOf` (figures.ts) narrows a row of any numeric table to this shape.
 */
import type { Bilingual } from '../i18n/locale.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** What the source does with the value: states it, rounds it (`nearly`: up from just below), gives it as a bound that is not reached (`over`, `under`) or may be (`at-least`, `up-to`), or gives a range. */
export type Rounding = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'up-to' | 'range';

export interface Figure {
  /** Row id, unique over all tables. */
  id: string;
  /** Table file name without its ending, e.g. `cameras`. */
  table: string;
  /** What is counted, a noun phrase without the number. */
  label: Bilingual;
  value: number;
  low: number | null;
  high: number | null;
  rounding: Rounding;
  /** One of the ids in units.ts. */
  unit: string;
  /** ISO 8601 date (year, month or day) or interval that the figure describes; empty when not known. */
  asOf: string;
  /** For promises: the date promised for. */
  dueOn?: string;
  sources: string[];
  confidence: Confidence;
  note: Bilingual;
  /** Ids of rows that give another value for the same thing. */
  disagrees: string[];
  /** For derived figures: the arithmetic over other rows. */
  formula?: string;
}
