/** What a pasted line without a head looks like: one number, cells, or a number with something in front of it. What could be two things is unclear. Pure. */
import { dsvFormat } from 'd3-dsv';
import type { Locale } from '../../i18n/locale.ts';
import { readNumber } from '../../i18n/read-number.ts';

export type Shape =
  /** One number, or something that is none. */
  | { kind: 'one'; text: string }
  /** One number, or several with a comma or a space between them. */
  | { kind: 'unclear' }
  /** A number behind "1.", "1)", "Seat 1:" or a dash: a seat, a name, a bullet, if the other lines agree. */
  | { kind: 'led'; by: 'number' | 'name' | 'bullet'; lead: string; rest: string }
  /** `points`: commas part the cells, so that none of them is a decimal sign. */
  | { kind: 'cells'; cells: readonly string[]; points: boolean };

const NUMBERED = /^(\d{1,3})\s*[.):\u00b0\-\u2013\u2014]\s+(\S.*)$/;
const NAMED = /^(\p{L}[^:=]*?)\s*[:=]\s*([^:=\s][^:=]*)$/u;
const BULLET = /^([-\u2013\u2014\u2022\u00b7*])\s+(\S.*)$/;
/** Whole numbers with a comma or a point between them: a decimal, or a number in a list and its result. */
const PAIR = /^(\d{1,3})[.,]\d+$/;
/** The end of a link to a play, as the table of runs holds it. */
const LINK = /#play-/;

/** A longer line is a text. */
const LONGEST = 1000;

const withoutPercent = (text: string): string => text.replace(/\s*%\s*$/, '');

/** A cell that holds one number, whether or not it is clear which. */
export const holdsNumber = (cell: string, locale: Locale): boolean =>
  ['value', 'ambiguous'].includes(readNumber(withoutPercent(cell), locale).kind);

/** A line as the table of runs holds it, known by its link, may have as many numbers as it likes. */
export const numbersIn = (cells: readonly string[], locale: Locale): number =>
  cells.some((cell) => LINK.test(cell)) ? 1 : cells.filter((cell) => holdsNumber(cell, locale)).length;

/** Two numbers at least and nothing else. */
export const severalIn = (cells: readonly string[], locale: Locale): boolean =>
  cells.length > 1 && cells.every((cell) => holdsNumber(cell, locale));

const cut = (text: string, by: string): string[] => (dsvFormat(by).parseRows(text)[0] ?? []).map((cell) => cell.trim());

/** Cells with a comma between them; nothing where the comma could as well stand inside a number. */
function commaCells(text: string, locale: Locale): readonly string[] | null {
  if (LINK.test(text) || text.includes('"')) return cut(text, ',');
  // "12, 15" has a space behind its comma: a comma without one belongs to its number.
  if (/,\s/.test(text)) return text.split(/,\s+/);
  const cells = cut(text, ',');
  const joined = cells.some((cell, at) => {
    const before = cells[at - 1];
    if (before === undefined || !/^\d+/.test(cell) || !/\d$/.test(before)) return false;
    return locale === 'fr' || (/^\d{3}(?!\d)/.test(cell) && /(?<!\d)\d{1,3}$/.test(before));
  });
  return joined ? null : cells;
}

/** @param written one line of a paste */
export function shapeOf(written: string, locale: Locale): Shape {
  const text = written.replace(/[\s;,]+$/, '');
  const separator = ['\t', ';'].find((one) => text.includes(one));
  if (separator) return { kind: 'cells', cells: cut(text, separator), points: false };
  if (text.length > LONGEST) return { kind: 'one', text };
  for (const [by, pattern] of [
    ['number', NUMBERED],
    ['name', NAMED],
    ['bullet', BULLET],
  ] as const) {
    const [, lead, rest] = pattern.exec(text) ?? [];
    if (lead !== undefined && rest !== undefined) return { kind: 'led', by, lead, rest };
  }
  const commas = text.split(',').length - 1;
  const gap = /\d +\d/.test(text);
  if (holdsNumber(text, locale))
    return gap || commas > 1 || (commas > 0 && locale === 'en') ? { kind: 'unclear' } : { kind: 'one', text };
  if (commas > 0) {
    const cells = commaCells(text, locale);
    return cells ? { kind: 'cells', cells, points: true } : { kind: 'unclear' };
  }
  const cells = text.split(/ +/);
  return gap && severalIn(cells, locale) ? { kind: 'cells', cells, points: false } : { kind: 'one', text };
}

/** Numbers that count up as seats do, with few left out: two columns of results seldom do. */
const rising = (list: readonly string[]): boolean =>
  list.length > 1 &&
  list.every((text, at) => /^[1-9]\d{0,2}$/.test(text) && (at === 0 || Number(text) > Number(list[at - 1]))) &&
  Number(list.at(-1)) - Number(list[0]) <= 2 * (list.length - 1);

/**
 * Of lines that follow each other, those whose first part may be left out: names; bullets, if every line has one; numbers, if they rise from line to line as seats do.
 */
export function seated(shapes: readonly Shape[], locale: Locale): ReadonlySet<Shape> {
  const pairs = shapes.filter(
    (shape) => shape.kind === 'cells' && shape.cells.length === 2 && severalIn(shape.cells, locale),
  );
  const ledBy = (by: 'number' | 'name' | 'bullet'): Shape[] =>
    shapes.filter((shape) => shape.kind === 'led' && shape.by === by);
  const leads = (list: readonly Shape[]): string[] =>
    list.map((shape) => (shape.kind === 'led' ? shape.lead : shape.kind === 'cells' ? (shape.cells[0] ?? '') : ''));
  const bullets = ledBy('bullet');
  return new Set([
    ...ledBy('name'),
    ...(bullets.length > 1 && bullets.length === shapes.length ? bullets : []),
    ...[ledBy('number'), pairs].flatMap((list) => (rising(leads(list)) ? list : [])),
  ]);
}

/** Lines such as "1,12", "2,15", "3,9": decimals that count up from one are more likely a numbered list. */
export const countsUp = (shapes: readonly Shape[]): boolean =>
  shapes.length > 2 &&
  shapes.every((shape, at) => shape.kind === 'one' && PAIR.exec(shape.text)?.[1] === String(at + 1));
