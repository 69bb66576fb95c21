/** From cases to lines: a head a group, then its cases; in the narrow drawing the subject stands under place and date. */
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { inWords } from '../parts/rows.ts';
import { LEADING, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { wrap } from '../parts/text-width.ts';
import type { CaseRow, Group, Outcome } from './rows.ts';

/** The first baseline of a head, the lines under it, the rule under them; its name stands higher, and beside its number. */
const HEAD = { first: 23, hint: 17, rule: 7, name: 5, numberGap: 10 } as const;
const COUNT = 'label strong huge';
const FOOT = 8;
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
  texts: PlacedText[];
}

export interface PlacedGroup {
  /** With the id of the row that counts the group. */
  count: { id: string; text: PlacedText };
  texts: PlacedText[];
  rule: number;
  cases: PlacedCase[];
}

export interface PlacedCases extends Placed {
  unit: PlacedText | null;
  groups: PlacedGroup[];
}

const placeOf = (row: CaseRow, words: ChartWords): string => inWords(row, 'place', words);

/** The subject in few words: what stands in brackets is left to the table. Lines are about as long as each other. */
function subjectLines(row: CaseRow, words: ChartWords, room: number): string[] {
  const text = inWords(row, 'subject', words).replace(/\s*\([^)]*\)$/, '');
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
  const widest = (text: (row: CaseRow) => string, className: string): number =>
    Math.max(...rows.map((row) => widthIn(text(row), className)));
  const place = INDENT + widest((row) => words.date(row.date, 'short'), 'label') + COLUMN_GAP;
  const subject = place + widest((row) => placeOf(row, words), 'label strong') + COLUMN_GAP;
  return { date: INDENT, place, subject, room: width - subject };
}

/** Heads with their counts, then one line or block a case. */
export function place(groups: Group[], frame: Frame): PlacedCases {
  const { words, narrow, width } = frame;
  const at = columns(groups, frame);
  const head = Math.max(...groups.map(({ count }) => widthIn(words.number(count.value), COUNT))) + HEAD.numberGap;
  let y = 0;
  const placed = groups.map(({ outcome, count, cases }, i): PlacedGroup => {
    const first = y + (i === 0 ? 0 : GROUP_GAP) + HEAD.first;
    const hintAt = { x: head, y: first + HEAD.hint, className: 'label soft' };
    const hint = textBlock(words.label(`hint-${outcome}`), hintAt, width - head);
    const rule = (hint.at(-1)?.y ?? first) + HEAD.rule;
    let line = rule + RULE;
    const lines = cases.map((row): PlacedCase => {
      const subject = subjectLines(row, words, narrow ? width - INDENT : at.room);
      const [subjectX, subjectY] = narrow ? [INDENT, line + LEADING] : [at.subject, line];
      const date: PlacedText = { x: at.date, y: line, text: words.date(row.date, 'short'), className: 'label soft' };
      const one: PlacedCase = {
        id: row.id,
        outcome,
        glyph: { x: GLYPH.x, y: line - GLYPH.up },
        texts: [
          narrow ? { ...date, x: width, anchor: 'end' } : date,
          { x: narrow ? INDENT : at.place, y: line, text: placeOf(row, words), className: 'label strong' },
          ...subject.map((text, j) => ({ x: subjectX, y: subjectY + j * LEADING, text, className: 'label' })),
        ],
      };
      y = subjectY + (subject.length - 1) * LEADING;
      line = y + LEADING + LINE_GAP;
      return one;
    });
    return {
      count: { id: count.id, text: { x: 0, y: first, text: words.number(count.value), className: COUNT } },
      texts: [{ x: head, y: first - HEAD.name, text: words.label(outcome), className: 'label strong large' }, ...hint],
      rule,
      cases: lines,
    };
  });
  const unit = words.label('one-mark');
  return {
    width,
    narrow,
    height: y + FOOT,
    unit: narrow ? null : { x: width, y: HEAD.first - HEAD.name, text: unit, className: 'label soft', anchor: 'end' },
    groups: placed,
  };
}
