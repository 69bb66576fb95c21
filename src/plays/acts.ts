/**
 * The three acts of a play: what is guessed, and the one thing to change once the answer was seen. Pure data and links, read by the page at build, by the
 * script in the browser and by the tests. How a play draws and tells them stands in its `ActsHandlers`.
 */
import type { Element } from 'hast';
import type { Piece } from '../data/fill.ts';
import { anchorOf } from './link.ts';
import type { ChoiceControl, Control, NumberControl, Setting, State } from './play.ts';

/** An act has one control at a time: first `guess`, and after the run `control`. */
export interface Act {
  /** What the reader expects; null where an act begins by doing (a panel of its own). A choice with the start `''` has nothing chosen. */
  guess: NumberControl | ChoiceControl | null;
  /** An act that begins by doing, in so many turns: each press of a button with `value="turn"` adds one to `ActAt.guess`, the last one runs the act. */
  turns?: number;
  /** The one thing to change after the run; null where there is none. */
  control: NumberControl | ChoiceControl | null;
  /** At the run the control takes the value that was guessed. */
  follows?: true;
}

/** `predict`: the guess stands on the stage; `see`: the answer beside it; `change`: the control has moved. */
export type Step = 'predict' | 'see' | 'change';

/** How wide a stage is drawn: from 52rem on, and below. */
export const SIZES = ['wide', 'narrow'] as const;
export type Size = (typeof SIZES)[number];

/** Where an act stands: all that its drawing and its sentence need. */
export interface ActAt {
  /** Counted from 1. */
  act: number;
  step: Step;
  /** What the slider of the guess stands at, or the turns that were done; `guessed` says whether the reader moved it. */
  guess: Setting | null;
  guessed: boolean;
  value: Setting | null;
  /** Where the control of the act before was left, once it was moved or run: an act may go on from there. */
  before?: Setting | null;
}

/** What an act came to: a few words, large, and one sentence that tells what surprises. */
export interface Answer {
  verdict: string;
  said: string;
}

/** An act as the page prints it. */
export interface ActView {
  given: readonly Piece[];
  /** One line above the stage: what is drawn. */
  caption: Readonly<Record<Size, string>>;
  /** What the marks of the answer mean; each has its sign in the play's styles (`.sign.<sign>`). */
  key?: readonly { sign: string; text: string }[];
  /** The stage before anything was done; of the acts that wait, the script draws it when they are opened. */
  first: Readonly<Record<Size, Element>> | null;
  /** The stage after the run, narrow, and its sentence: for those without script, and for paper. */
  still: Element;
  finding: string;
}

/** The key of the act in a link: `#play-alarm?act=2`. */
export const ACT = 'act';

const numbers = (acts: readonly Act[]): string[] => acts.map((_, i) => String(i + 1));

/** What a link to an act may hold: its number, and the control that stands in it. */
export const actControls = (acts: readonly Act[]): readonly Control[] =>
  acts.length === 0
    ? []
    : [
        { kind: 'choice', key: ACT, tag: 'yours', options: numbers(acts), start: '1' },
        ...acts.flatMap(({ control }) => (control ? [control] : [])),
      ];

/** Address of an act within its page: stands without script too. */
export const actAnchor = (id: string, act: number): string => `${anchorOf(id)}-act-${act}`;

/** The act that a hash names by its anchor, `#play-alarm-act-2`; null for any other. */
export function anchoredAct(hash: string, id: string, acts: readonly Act[]): number | null {
  const found = numbers(acts).find((act) => hash === `#${actAnchor(id, Number(act))}`);
  return found ? Number(found) : null;
}

/** The act that settings from a link name. */
export const actOf = (state: State): number => Number(state[ACT] ?? 1);

/** The settings of a link to an act, the control left out where it was not moved. */
export const actState = (act: number, control: Control | null, value: Setting | null): State => ({
  [ACT]: String(act),
  ...(control && value !== null ? { [control.key]: value } : {}),
});

/** Before anything was done. */
export const firstOf = ({ guess, turns, control }: Act, act: number): ActAt => ({
  act,
  step: 'predict',
  guess: guess?.start ?? (turns ? 0 : null),
  guessed: false,
  value: control?.start ?? null,
});

/** Begun once more; an act in turns goes on to the next value of its control, so that it is not the same act again. */
export function againOf(act: Act, { act: n, value }: ActAt): ActAt {
  const first = firstOf(act, n);
  const { turns, control } = act;
  return turns && control?.kind === 'number'
    ? { ...first, value: (Number(value) % control.max) + control.step }
    : first;
}

/** After the run, by someone who did not guess. */
const seenOf = (act: Act, n: number): ActAt => ({ ...firstOf(act, n), step: 'see' });

/** How a play draws and tells its acts; the same functions make what the page prints (`ActView`). */
export interface ActsHandlers {
  /** The stage of an act with the guess drawn on it. Its `aria-label` gives no result before the run. */
  stage(at: ActAt, size: Size): Element;
  /** One line above the stage: what is drawn. */
  caption(at: ActAt, size: Size): string;
  /** What the run came to. */
  answer(at: ActAt): Answer;
  /** Called when an act comes into sight: what its run and its control will need can be worked out while its question is read. */
  opened?(act: number): void;
  /** Where a run takes time; the act is busy until it is done. */
  run?(at: ActAt): Promise<void>;
}

/** An act as the page prints it, made by the functions that draw and tell it in the browser. */
export function viewOf(act: Act, n: number, handlers: ActsHandlers, given: readonly Piece[]): ActView {
  const [first, after] = [firstOf(act, n), seenOf(act, n)];
  const { verdict, said } = handlers.answer(after);
  return {
    given,
    caption: { wide: handlers.caption(first, 'wide'), narrow: handlers.caption(first, 'narrow') },
    first: n === 1 ? { wide: handlers.stage(first, 'wide'), narrow: handlers.stage(first, 'narrow') } : null,
    still: handlers.stage(after, 'narrow'),
    finding: `${verdict} ${said}`,
  };
}
