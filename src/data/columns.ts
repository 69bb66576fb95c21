/** Kinds of cells: each is a Zod schema from the text of a CSV cell to a typed value, with a message that says how to mend it. */
import * as z from 'zod';
import { units } from './units.ts';

const got = (input: unknown): string => JSON.stringify(input);

/** "2 000" → the author probably meant 2000. */
const digitsOf = (text: string): string => {
  const kept = text.replace(/[^\d.,-]/g, '');
  const bare = (/^-?0,/.test(kept) ? kept : kept.replace(/,(?=\d{3}(\D|$))/g, '')).replace(',', '.');
  return bare && Number.isFinite(Number(bare)) ? ` (write ${bare})` : '';
};

const numeric = /^-?\d+(\.\d+)?$/;

export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/i, {
  error: (issue) => `expected an id of letters, digits and hyphens, got ${got(issue.input)}`,
});

export const text = z.string().min(1, { error: 'is empty (write a text)' });
export const optionalText = z.string();

/** A text that must exist; the message names the language when its column ends in _en or _fr. */
export const words = z
  .string()
  .min(1, { error: 'is empty (both languages are needed: write the text in this one too)' });

export const num = z.string().transform((cell, context) => {
  if (numeric.test(cell)) return Number(cell);
  context.addIssue({
    code: 'custom',
    message: cell === '' ? 'is empty (write a number)' : `expected a number, got ${got(cell)}${digitsOf(cell)}`,
  });
  return z.NEVER;
});

export const optionalNum = z.string().transform((cell, context) => {
  if (cell === '') return null;
  if (numeric.test(cell)) return Number(cell);
  context.addIssue({ code: 'custom', message: `expected a number or nothing, got ${got(cell)}${digitsOf(cell)}` });
  return z.NEVER;
});

const oneDate = (part: string): boolean => {
  if (/^\d{4}$/.test(part)) return true;
  if (/^\d{4}-\d{2}$/.test(part)) return z.iso.date().safeParse(`${part}-01`).success;
  return z.iso.date().safeParse(part).success;
};

const isDate = (cell: string): boolean => {
  const parts = cell.split('/');
  if (parts.length > 2 || !parts.every(oneDate)) return false;
  return parts.length === 1 || (parts[0] as string) <= (parts[1] as string);
};
const dateHelp = 'write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash, the earlier first';

/** ISO 8601 year, month, day or interval. */
export const date = z.string().refine(isDate, {
  error: (issue) => (issue.input === '' ? `is empty (${dateHelp})` : `no such date: ${got(issue.input)} (${dateHelp})`),
});
export const optionalDate = z.string().refine((cell) => cell === '' || isDate(cell), {
  error: (issue) => `no such date: ${got(issue.input)} (${dateHelp}, or leave it empty)`,
});

export const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, {
    error: (issue) => {
      const choice = values.filter(Boolean).join(', ');
      return issue.input === ''
        ? `is empty (write one of ${choice})`
        : `expected one of ${choice}, got ${got(issue.input)}`;
    },
  });

/** Several ids or names in one cell, separated by semicolons. */
export const list = z.string().transform((cell) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean),
);

const unitHelp = 'use one of src/data/units.ts, or add it there in both languages';
export const unit = z.string().refine((cell) => units.has(cell), {
  error: (issue) => (issue.input === '' ? `is empty (${unitHelp})` : `unknown unit ${got(issue.input)} (${unitHelp})`),
});
export const optionalUnit = z.string().refine((cell) => cell === '' || units.has(cell), {
  error: (issue) => `unknown unit ${got(issue.input)} (${unitHelp})`,
});

export const confidence = oneOf('high', 'medium', 'low');
export const rounding = oneOf('exact', 'about', 'nearly', 'over', 'under', 'at-least', 'up-to', 'range');
