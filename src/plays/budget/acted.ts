/** What the acts of the budget say: the line above the stage, the verdict and the one sentence. Pure; the page and the script use the same. */
import { money } from '../../i18n/format.ts';
import type { Tables } from '../../data/tables.ts';
import { numbersFrom, type Numbers } from '../../models/budget/budget.ts';
import { viewOf, type Act, type ActAt, type ActsHandlers, type ActView, type Answer } from '../acts.ts';
import type { Say } from '../say.ts';
import type { PlayWords } from '../words.ts';
import {
  acts,
  besideMillion,
  countedAt,
  decisionsFrom,
  HUNDRED,
  largestOf,
  LINES,
  MILLION,
  millionAt,
  sharesAt,
  type Decision,
  type Place,
} from './acts.ts';
import { othersWords } from './budget.ts';
import { drawNotes } from './notes.ts';
import { drawMillion } from './million.ts';
import { drawDecisions } from './decisions.ts';

/** The figures that the acts are drawn from: those of the model, and the decisions. */
export interface Figures {
  numbers: Numbers;
  decisions: readonly Decision[];
}

/** @throws Error for a row that is not there */
export const figuresFrom = (tables: Pick<Tables, 'figures' | 'commitments'>): Figures => ({
  numbers: numbersFrom((row) => {
    const figure = tables.figures.get(row);
    if (!figure) throw new Error(`the play of the budget needs the row "${row}" (add it to content/data)`);
    return figure.value;
  }),
  decisions: decisionsFrom(tables),
});

/** What the marks mean, in the order of the key. */
const SIGNS: readonly (readonly string[])[] = [[], ['own', 'least', 'most'], ['alone', 'shared', 'limit']];

const cameras = (at: ActAt, { numbers }: Figures, say: Say): Answer => {
  const { city, state, departement } = sharesAt(at, numbers);
  return {
    verdict: say('act1.verdict', { n: city, hundred: HUNDRED }),
    said:
      at.step === 'change'
        ? say(`act1.${String(at.value)}`, { state, departement, hundred: HUNDRED })
        : say(at.guessed ? 'act1.guessed' : 'act1.plain', { guess: Number(at.guess) }),
  };
};

function million(at: ActAt, { numbers }: Figures, say: Say): Answer {
  const { from, to } = millionAt(at, at.step);
  const others = (place: Place): string => othersWords(besideMillion(place, numbers), say);
  const name = (place: Place): string => say(`control.moved.${place}`);
  const verdict = (place: Place): string => say('act2.verdict', { sum: others(place), thing: name(place) });
  if (at.step === 'change' && to) {
    const clause = say(`act2.in.${to}`);
    if (!from) return { verdict: verdict(to), said: say('act2.put', { clause }) };
    const left = besideMillion(from, numbers).high > 0 ? 'left' : 'bare';
    return { verdict: verdict(to), said: say(`act2.${left}`, { from: name(from), left: others(from), clause }) };
  }
  const key = !to ? 'plain' : to === 'camera' ? 'most' : besideMillion(to, numbers).high > 0 ? 'some' : 'none';
  return {
    verdict: verdict('camera'),
    said: say(`act2.${key}`, to ? { thing: name(to), mine: others(to) } : {}),
  };
}

function voted(at: ActAt, { decisions }: Figures, say: Say): Answer {
  const counted = at.step === 'change' ? countedAt(at, decisions) : decisions;
  const top = largestOf(counted);
  const word = at.step === 'change' && at.value !== '' ? String(at.value) : 'all';
  const mine = LINES.find((line) => line === at.guess && at.guessed);
  const own = mine && largestOf(decisions.filter(({ line }) => line === mine));
  return {
    verdict: say('act3.verdict', {
      sum: money(top?.euros ?? 0, 'EUR', say.locale),
      what: say(`act3.what.${word === 'granted' ? 'all' : word}`),
    }),
    said:
      at.step === 'change'
        ? say(`act3.${word}`)
        : own
          ? say(own === top ? 'act3.same' : 'act3.guessed', {
              thing: say(`control.largest.${mine}`),
              mine: money(own.euros, 'EUR', say.locale),
            })
          : say('act3.all'),
  };
}

export const answer = (at: ActAt, given: Figures, say: Say): Answer =>
  ([cameras, million, voted][at.act - 1] ?? voted)(at, given, say);

function caption(at: ActAt, { decisions }: Figures, say: Say): string {
  if (at.act === 1)
    return at.step === 'predict'
      ? say('acted.notes', { hundred: HUNDRED })
      : say('acted.notes.by', { hundred: HUNDRED, version: say(`control.split.${String(at.value)}`) });
  return at.act === 2
    ? say('acted.million', { sum: money(MILLION, 'EUR', say.locale) })
    : say(at.step === 'predict' ? 'acted.decisions' : 'acted.decisions.told', { n: decisions.length });
}

/** How the acts are drawn and told, at build and in the browser. */
export const handlersFor = (given: Figures, say: Say): ActsHandlers => ({
  stage: (at, size) =>
    at.act === 1
      ? drawNotes(at, size, given.numbers, say)
      : at.act === 2
        ? drawMillion(at, size, given.numbers, say)
        : drawDecisions(at, size, given.decisions, say),
  caption: (at) => caption(at, given, say),
  answer: (at) => answer(at, given, say),
});

/** The acts as the page prints them. */
export const views = ({ say, pieces }: PlayWords, given: Figures): { act: Act; view: ActView }[] =>
  acts.map((act, i) => {
    const told = pieces(`act.${i + 1}.given`, {
      decisions: say.number(given.decisions.length),
      sum: money(MILLION, 'EUR', say.locale),
    });
    const key = (SIGNS[i] ?? []).map((sign) => ({ sign, text: say(`beside-key-${sign}`) }));
    return { act, view: { ...viewOf(act, i + 1, handlersFor(given, say), told), ...(key.length > 0 ? { key } : {}) } };
  });
