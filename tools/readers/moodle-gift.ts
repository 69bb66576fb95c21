/**
 * What Moodle takes from a GIFT file: the rules of its own reader (question/format/gift/format.php, `readquestion`, and `extract_idnumber_and_tags_from_comment`
 * in question/format.php), written again. It splits before it undoes the escapes, reads a weight of at most a few digits, and takes no other grade than those it lists.
 */
import type { Taken } from './taken.ts';
import { within } from './taken.ts';

/** Grades an answer may have, out of one (question/engine/bank.php, `fraction_options_full`); the reader refuses others. */
const GRADES = [
  1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667, 0.1428571, 0.125,
  0.1111111, 0.1, 0.05, 0,
];

/** @throws Error for a grade that Moodle does not know: importing stops there */
export function grade(fraction: number): number {
  if (!GRADES.some((one) => Math.abs(one - Math.abs(fraction)) < 1e-6))
    throw new Error(`Moodle has no grade ${fraction}`);
  return fraction;
}

const WEIGHT = /^%(-*\d{1,2}\.?\d*)%/;
const signs: Readonly<Record<string, string>> = {
  ':': '&&058;',
  '#': '&&035;',
  '=': '&&061;',
  '{': '&&123;',
  '}': '&&125;',
  '~': '&&126;',
  n: '&&010;',
};

/** Escapes become places before anything is split: a doubled backslash first. */
const before = (text: string): string =>
  text
    .replaceAll('\\\\', '&&092;')
    .replace(/\\([:#={}~n])/g, (_, sign: string) => signs[sign] as string)
    .replaceAll('&&092;', '\\');
const after = (text: string): string =>
  text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code))).trim();

const split = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)];
};

/** `%50%text#feedback`, without its first sign. */
function weighed(answer: string, otherwise: number): { weight: number; text: string; feedback: string } {
  const found = WEIGHT.exec(answer);
  const [text, feedback] = split(found ? answer.slice(found[0].length) : answer, '#');
  return { weight: grade(found ? Number(found[1]) / 100 : otherwise), text: text.trim(), feedback: after(feedback) };
}

interface Answers {
  right: string[];
  said: string[];
}

function numerical(text: string): Answers {
  const answers = text
    .slice(1)
    .split('=')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => weighed(one, 1));
  return {
    right: answers
      .filter(({ weight }) => weight > 0)
      .map((answer) => {
        const [value, tolerance] = split(answer.text, ':');
        return within(Number(value), Number(tolerance || 0));
      }),
    said: answers.map(({ feedback }) => feedback),
  };
}

function choice(text: string): Answers {
  const single = text.includes('=');
  const answers = text
    .replaceAll('=', '~=')
    .split('~')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (one.startsWith('=') ? { ...weighed(one.slice(1), 1), weight: 1 } : weighed(one, 0)));
  const sum = answers.reduce((total, { weight }) => total + Math.max(0, weight), 0);
  if (Math.abs(sum - 1) > 0.01) throw new Error(`the right answers share ${sum}, not 1`);
  const taken = answers.reduce((total, { weight }) => total + Math.min(0, weight), 0);
  if (!single && Math.abs(taken + 1) > 0.01) throw new Error(`ticking everything earns ${sum + taken}`);
  return {
    right: answers.filter(({ weight }) => weight > 0).map((one) => after(one.text)),
    said: answers.map(({ feedback }) => feedback),
  };
}

function matching(text: string): Answers {
  const pairs = text
    .split('=')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => split(one, '->'));
  return { right: pairs.map(([left, right]) => `${after(left)} → ${after(right)}`), said: [] };
}

const inComment = (comment: string, name: string): string[] =>
  [...comment.matchAll(new RegExp(`\\[${name}:((?:\\\\\\]|[^\\]])+)\\]`, 'g'))].map(([, text = '']) =>
    text.replaceAll('\\]', ']'),
  );

function question(block: string): (Taken & { category?: never }) | { category: string } {
  const lines = block.split('\n');
  const comment = lines.filter((line) => line.trim().startsWith('//')).join('\n');
  let text = before(
    lines
      .filter((line) => !line.trim().startsWith('//'))
      .join('\n')
      .trim(),
  );
  if (text.startsWith('$CATEGORY:')) return { category: text.slice(10).trim() };
  let name = '';
  if (text.startsWith('::')) {
    [name, text] = split(text.slice(2), '::');
    text = text.trim();
  }
  const from = text.indexOf('{');
  const to = text.indexOf('}');
  if (from < 0 || to < 0) throw new Error(`a question without braces: ${text.slice(0, 60)}`);
  const inside = text.slice(from + 1, to).trim();
  const at = inside.lastIndexOf('####');
  const general = at < 0 ? '' : after(inside.slice(at + 4));
  const answers = at < 0 ? inside : inside.slice(0, at).trim();
  const read: Answers =
    answers === ''
      ? { right: [], said: [] }
      : answers.startsWith('#')
        ? numerical(answers)
        : answers.includes('~')
          ? choice(answers)
          : answers.includes('->')
            ? matching(answers)
            : { right: ['a short answer'], said: [] };
  return {
    id: inComment(comment, 'id')[0] ?? '',
    name: after(name),
    stem: after(text.slice(0, from) + text.slice(to + 1)),
    right: read.right,
    said: [...read.said, ...(general ? [general] : [])],
    marker: [],
    tags: inComment(comment, 'tag'),
  };
}

/** @returns the questions, and the category that each fell into. @throws Error where Moodle would refuse the file */
export function takeGift(source: string): (Taken & { category: string })[] {
  let category = '';
  const taken: (Taken & { category: string })[] = [];
  for (const block of source.split(/\n[ \t]*\n/).filter((one) => one.trim() !== '')) {
    const read = question(block);
    if (read.category !== undefined) category = read.category;
    else taken.push({ ...read, category });
  }
  return taken;
}
