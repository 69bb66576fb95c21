/**
 * Reads a YAML text with a schema and keeps the place of every value, so that a fault names its line.
 * Used for chapters' front matter, the glossary, the cover and the charts' words.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import type { Fault } from './fault.ts';

type Path = readonly (string | number)[];

/** A text value with its place in the file. */
export interface PlacedText {
  path: Path;
  text: string;
  line: number;
  /** Position of the first character of the text, counted from 1. */
  column: number;
}

export interface YamlText<T> {
  /** Null when the file could not be read or breaks its schema. */
  data: T | null;
  faults: Fault[];
  /** Every text of the file, in order. */
  texts: PlacedText[];
  /** Where any value stands; for one that is missing, where its nearest parent stands. */
  placeOf(path: Path): { line: number; column: number };
}

const dotted = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${step}`)).join('');

function collect(
  node: unknown,
  path: Path,
  at: (offset: number) => { line: number; col: number },
  source: string,
  texts: PlacedText[],
): void {
  if (isMap(node))
    for (const { key, value } of node.items)
      collect(value, [...path, isScalar(key) ? String(key.value) : String(key)], at, source, texts);
  else if (isSeq(node)) node.items.forEach((item, i) => collect(item, [...path, i], at, source, texts));
  else if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const start = node.range[0] + (/["']/.test(source[node.range[0]] ?? '') ? 1 : 0);
    const { line, col } = at(start);
    texts.push({ path, text: node.value, line, column: col });
  }
}

/** Where a value stands; for one that is missing, where its nearest parent stands. */
function placeOf(
  document: Document,
  path: Path,
  at: (offset: number) => { line: number; col: number },
): { line: number; col: number } {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return at(range[0]);
  }
  return at(0);
}

const kinds: Record<string, string> = {
  string: 'a text',
  object: 'keys and values',
  array: 'a list',
  record: 'keys and values',
  int: 'a whole number',
  number: 'a number',
};

const got = (value: unknown): string =>
  value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'keys and values'
        : JSON.stringify(value);

function say(issue: z.core.$ZodIssue, data: unknown): string {
  const key = dotted(issue.path as Path);
  if (issue.code === 'unrecognized_keys')
    return `${key ? `${key}: ` : ''}unknown key ${issue.keys.map((name) => `"${name}"`).join(', ')} (delete it, or correct its name)`;
  const value = (issue.path as Path).reduce<unknown>(
    (inside, step) => (inside as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
  if (value === undefined)
    return `${key}: is missing (add it${key.endsWith('.en') || key.endsWith('.fr') ? ': both languages are needed' : ''})`;
  if (value === '') return `${key}: is empty (write a text)`;
  if (issue.code === 'invalid_type')
    return `${key || 'the file'}: expected ${kinds[issue.expected] ?? issue.expected}, got ${got(value)}${issue.expected === 'string' ? ' (put it in quotes)' : ''}`;
  return `${key}: ${plainMessage(issue, value)}`;
}

/** A schema's own words stand; the library's are said as a person would. */
function plainMessage(issue: z.core.$ZodIssue, value: unknown): string {
  const size = Array.isArray(value) ? value.length : typeof value === 'string' ? value.length : value;
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `expected ${String(issue.minimum)} or more, got ${String(size)}`;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big'))
    return `expected ${String(issue.maximum)} at most, got ${String(size)}`;
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return `expected one of ${issue.values.map(String).join(', ')}, got ${got(value)}`;
  if (issue.code === 'invalid_union' && issue.message.startsWith('Invalid discriminator'))
    return `${issue.message
      .replace(/.*Expected /, 'expected one of ')
      .replaceAll("'", '')
      .replaceAll(' | ', ', ')}, got ${got(value)}`;
  return issue.message;
}

/**
 * @param file path shown in faults
 * @param text the YAML
 * @param firstLine the line of the file on which the YAML starts (2 for front matter)
 */
export function readYamlText<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  firstLine = 1,
): YamlText<z.output<T>> {
  const lines = new LineCounter();
  const source = text.replace(/^\uFEFF/, '');
  const document = parseDocument(source, { lineCounter: lines });
  const at = (offset: number): { line: number; col: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, col };
  };
  // What the parser meets after its first error is the echo of it.
  const [error] = document.errors;
  if (error) {
    const { line, col } = at(error.pos[0]);
    const message = `cannot read this YAML: ${error.message.split(' at line ')[0]?.split('\n')[0] ?? ''} (a text with a colon or a brace needs quotes around it)`;
    return {
      data: null,
      faults: [{ file, line, column: col, message }],
      texts: [],
      placeOf: () => ({ line: firstLine, column: 1 }),
    };
  }
  const texts: PlacedText[] = [];
  collect(document.contents, [], at, source, texts);
  const plain: unknown = document.toJS();
  const read = schema.safeParse(plain);
  const placed = (path: Path): { line: number; column: number } => {
    const { line, col } = placeOf(document, path, at);
    return { line, column: col };
  };
  if (read.success) return { data: read.data, faults: [], texts, placeOf: placed };
  const faults = read.error.issues.map((issue): Fault => {
    const { line, col } = placeOf(document, issue.path as Path, at);
    return { file, line, column: col, message: say(issue, plain) };
  });
  return { data: null, faults, texts, placeOf: placed };
}

export { dotted };
