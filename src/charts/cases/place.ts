/** From cases to lines: a head a group, then its cases; in the narrow drawing the subject stands under place and date. */
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { LEADING, TEXT } from '../parts/text.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import type { CaseRow, Group, Outcome } from './rows.ts';

const HEAD = { first: 23, hint: 20, after: 15, numberGap: 10 } as const;
const RULE = 18; // from a head's hint to the first baseline under its rule
const GROUP_GAP = 24;
const GLYPH = { x: 7, up: 5 } as const; // centre of a case's sign, from its first baseline
const INDENT = 24;
const LINE_GAP = 7;
const COLUMN_GAP = 16;
const STEP = 8; // by which lines are shortened until they are even

export interface PlacedCase {
  id: string;
  outcome: Outcome;
  glyph: { x: number; y: number };
  place: { text: string; x: number; y: number };
  date: { text: string; x: number; y: number; end: boolean };
  subject: { lines: string[]; x: number; y: number };
}

export interface PlacedGroup {
  outcome: Outcome;
  count: { id: string; text: string; y: number };
  name: { text: string; x: number; y: number };
  hint: { lines: string[]; x: number; y: number };
  rule: number;
  cases: PlacedCase[];
}

export interface PlacedCases extends Placed {
  unit: { text: string; x: number; y: number } | null;
  groups: PlacedGroup[];
}

const placeOf = (row: CaseRow, words: ChartWords): string => row[`place_${words.locale}`];

/** The subject in few words: what stands in brackets is left to the table. Lines are about as long as each other. */
function subjectLines(row: CaseRow, words: ChartWords, room: number): string[] {
  const text = row[`subject_${words.locale}`].replace(/\s*\([^)]*\)$/, '');
  let lines = wrap(text, room, TEXT.label);
  for (let width = room - STEP; lines.length > 1 && width > 0; width -= STEP) {
    const shorter = wrap(text, width, TEXT.label);
    if (shorter.length > lines.length) break;
    lines = shorter;
  }
  return lines;
}

/** Columns of the wide drawing: sign, date, place, subject. */
function columns(
  groups: Group[],
  { words, width }: Frame,
): { date: number; place: number; subject: number; room: number } {
  const rows = groups.flatMap(({ cases }) => cases);
  const widest = (text: (row: CaseRow) => string, weight: 'regular' | 'bold'): number =>
    Math.max(...rows.map((row) => textWidth(text(row), TEXT.label, weight)));
  const place = INDENT + widest((row) => words.date(row.date, 'short'), 'regular') + COLUMN_GAP;
  const subject = place + widest((row) => placeOf(row, words), 'bold') + COLUMN_GAP;
  return { date: INDENT, place, subject, room: width - subject };
}

/** Heads with their counts, then one line or block a case. */
export function place(groups: Group[], frame: Frame): PlacedCases {
  const { words, narrow, width } = frame;
  const at = columns(groups, frame);
  const numbers =
    Math.max(...groups.map(({ count }) => textWidth(words.number(count.value), TEXT.huge, 'bold'))) + HEAD.numberGap;
  let y = 0;
  const placed = groups.map(({ outcome, count, cases }, i): PlacedGroup => {
    y += (i === 0 ? 0 : GROUP_GAP) + HEAD.first;
    const first = y;
    const hint = wrap(words.label(`hint-${outcome}`), width - numbers, TEXT.label);
    const rule = first + HEAD.hint + (hint.length - 1) * LEADING + HEAD.after - 4;
    y = rule + RULE;
    const lines = cases.map((row): PlacedCase => {
      const subject = subjectLines(row, words, narrow ? width - INDENT : at.room);
      const one: PlacedCase = {
        id: row.id,
        outcome,
        glyph: { x: GLYPH.x, y: y - GLYPH.up },
        place: { text: placeOf(row, words), x: narrow ? INDENT : at.place, y },
        date: { text: words.date(row.date, 'short'), x: narrow ? width : at.date, y, end: narrow },
        subject: { lines: subject, x: narrow ? INDENT : at.subject, y: narrow ? y + LEADING : y },
      };
      y += (narrow ? subject.length + 1 : subject.length) * LEADING + LINE_GAP;
      return one;
    });
    y -= LEADING + LINE_GAP;
    return {
      outcome,
      count: { id: count.id, text: words.number(count.value), y: first },
      name: { text: words.label(outcome), x: numbers, y: first - 5 },
      hint: { lines: hint, x: numbers, y: first + HEAD.hint - 7 },
      rule,
      cases: lines,
    };
  });
  return {
    width,
    narrow,
    height: y + 8,
    unit: narrow ? null : { text: words.label('one-mark'), x: width, y: HEAD.first - 5 },
    groups: placed,
  };
}
