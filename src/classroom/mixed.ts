/** How answers stand on the page, on paper, in the key and in every export: one mixing a question, the same everywhere, so that no key fits two of them. */
import type { Question, QuestionFile } from './question-schema.ts';

export const letter = (i: number): string => String.fromCharCode(65 + i);

/** Another number deals other letters to the whole bank, should a new question upset their balance. */
const DEAL = 18;

/** Numbers from 0 up to 1, always the same for the same words. */
function drawn(words: string): () => number {
  let state = 2166136261;
  for (const sign of words) state = Math.imul(state ^ (sign.codePointAt(0) as number), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), state | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A shuffle of its own for each seed. */
function shuffled<T>(list: readonly T[], seed: string): T[] {
  const draw = drawn(`${DEAL} ${seed}`);
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** Things to match or to put in order, by the id of their question: at most one stays in its place. */
export function mixed<T>(list: readonly T[], id: string): T[] {
  for (let round = 0; ; round++) {
    const out = shuffled(list, `${id} ${round}`);
    if (out.filter((thing, i) => thing === list[i]).length <= 1) return out;
  }
}

/**
 * Where the right answer of each question with one right answer stands, by its id. Letters are dealt like cards, hand after hand, and first to the five
 * questions asked before and after: over a few questions none comes up much more often than another.
 */
function places(file: QuestionFile): ReadonlyMap<string, number> {
  const asked = [...file.questions].sort((a, b) => Number(b.beforeAfter ?? false) - Number(a.beforeAfter ?? false));
  const hand: number[] = [];
  const dealt = new Map<string, number>();
  for (const question of asked) {
    if (question.kind !== 'choice') continue;
    const { length } = question.options;
    const fits = (place: number): boolean => place < length;
    if (!hand.some(fits)) hand.push(...shuffled([0, 1, 2, 3], `${file.lesson} ${dealt.size}`));
    dealt.set(question.id, hand.splice(hand.findIndex(fits), 1)[0] as number);
  }
  return dealt;
}

type Options = Extract<Question, { kind: 'choice' | 'several' }>['options'];

/** The options of a question in the order in which they are printed. */
export function mixedOptions(question: Extract<Question, { kind: 'choice' | 'several' }>, file: QuestionFile): Options {
  const options = shuffled(question.options, question.id);
  const place = places(file).get(question.id);
  if (place === undefined) return options;
  const right = options.filter((option) => option.right);
  const wrong = options.filter((option) => !option.right);
  return [...wrong.slice(0, place), ...right, ...wrong.slice(place)];
}

/** Ids of the questions asked before the lesson, and of the same ones after it in another order that leaves none in its place: by three places round. */
export function beforeAndAfter({ questions }: QuestionFile): { before: string[]; after: string[] } {
  const before = questions.filter(({ beforeAfter }) => beforeAfter).map(({ id }) => id);
  return { before, after: before.map((_, i) => before[(i + 3) % before.length] as string) };
}
