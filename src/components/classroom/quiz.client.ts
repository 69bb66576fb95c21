/** When an answer is opened: says first what the reader chose and whether it is right, and puts what is told about that choice before the rest. Without script the order is that of the question. */
import { NumberField } from '../number-field.client.ts';

type Verdict = 'right' | 'wrong' | 'part';
interface Answered {
  /** What was chosen or written, as the reader knows it: letters, or a number. */
  yours: string[];
  verdict: Verdict;
  /** What is told about just that. */
  own: HTMLElement[];
}

/** A message put into a place that has just come into sight is read aloud only a moment later. */
const PAUSE = 60;
const listed = new Intl.ListFormat(document.documentElement.lang);

const all = <E extends HTMLElement>(within: Element, selector: string): E[] => [
  ...within.querySelectorAll<E>(selector),
];
const signOf = (line: HTMLElement): string => line.querySelector('b')?.textContent ?? '';
const isRight = (line: HTMLElement): boolean => line.classList.contains('right');
const verdictOf = (right: number, of: number): Verdict => (right === 0 ? 'wrong' : right === of ? 'right' : 'part');

function chosen(inputs: readonly HTMLInputElement[], lines: readonly HTMLElement[]): Answered | null {
  const yours = inputs.filter(({ checked }) => checked).map(({ value }) => value);
  const own = lines.filter((line) => yours.includes(signOf(line)));
  // Of several, every one that is right and no other.
  const wanted = Math.max(own.length, inputs[0]?.type === 'radio' ? 1 : lines.filter(isRight).length);
  return own.length > 0 ? { yours, own, verdict: verdictOf(own.filter(isRight).length, wanted) } : null;
}

function placed(selects: readonly HTMLSelectElement[], lines: readonly HTMLElement[]): Answered | null {
  const yours = selects.map(({ value }) => value || '–');
  if (selects.every(({ value }) => value === '')) return null;
  return {
    yours,
    own: [],
    verdict: verdictOf(lines.filter((line, i) => signOf(line) === yours[i]).length, lines.length),
  };
}

function written({ value, input }: NumberField, lines: readonly HTMLElement[]): Answered | null {
  if (value === null) return null;
  const own = lines
    .filter(({ dataset }) => Math.abs(Number(dataset['answer']) - value) <= Number(dataset['within']) + 1e-9)
    .slice(0, 1);
  return { yours: [input.value], own, verdict: own.some(isRight) ? 'right' : 'wrong' };
}

function prepare(question: HTMLElement, words: DOMStringMap): void {
  const details = question.querySelector('details');
  const lines = all(question, '.feedback > li');
  const inputs = all<HTMLInputElement>(question, 'input[type="radio"], input[type="checkbox"]');
  const selects = all<HTMLSelectElement>(question, 'select');
  const field = all<HTMLInputElement>(question, 'input[inputmode]').map((input) => new NumberField(input))[0];
  if (!details || lines.length === 0) return;
  const status = document.createElement('p');
  status.className = 'yours';
  status.setAttribute('role', 'status');
  details.querySelector('summary')?.after(status);
  const tell = (): void => {
    if (!details.open) return;
    const answered = field
      ? written(field, lines)
      : selects.length > 0
        ? placed(selects, lines)
        : chosen(inputs, lines);
    const own = answered?.own ?? [];
    lines[0]?.parentElement?.append(...own, ...lines.filter((line) => !own.includes(line)));
    const said = answered
      ? (words[field ? 'wrote' : 'chose'] ?? '')
          .replace('{yours}', listed.format(answered.yours))
          .replace('{verdict}', words[answered.verdict] ?? '')
      : '';
    setTimeout(() => (status.textContent = said), PAUSE);
  };
  details.addEventListener('toggle', tell);
  question.addEventListener('change', tell);
}

/** Makes the answers of a quiz speak of the reader's own first. */
export function answerFirst(quiz: HTMLElement): void {
  for (const question of all(quiz, '.questions > li')) prepare(question, quiz.dataset);
}
