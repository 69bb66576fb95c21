/** What the acts of the alarm say: the line above the stage, its words, the verdict and the one sentence. Pure; the page and the script use the same. */
import type { Element } from 'hast';
import { viewOf, type Act, type ActAt, type ActsHandlers, type ActView, type Answer, type Size } from '../acts.ts';
import type { Say } from '../say.ts';
import type { PlayWords } from '../words.ts';
import { acts, CROWD, halfAt, ONE_IN, RATES, seenAt, type Seen } from './acts.ts';
import { crowdCells, drawStage } from './stage.ts';
import { peopleWords } from './view.ts';

const HUNDRED = 100;
/** How near a guess must be to the share found to have been read off it. */
const NEAR = 10;
const FOUND = 90;
/** What the marks mean, in the order of the key. */
const SIGNS = ['right', 'false', 'missed'] as const;

/** "56 of 100": whole, and said to be less than one where it is. */
function share({ ofHundred, counts }: Seen, say: Say): string {
  if (ofHundred === 0 && counts.right > 0) return say('acted.underone', { hundred: HUNDRED });
  return say.count('acted.share', ofHundred, { hundred: HUNDRED });
}

function caption(at: ActAt, size: Size, say: Say): string {
  const { people, sought } = seenAt(at);
  const { per } = crowdCells(people, size);
  return [
    peopleWords(people, say),
    say.count('acted.sought', sought),
    per === 1 ? say('acted.dot') : say('acted.dots', { n: per }),
  ].join('\u00a0· ');
}

function stage(at: ActAt, size: Size, say: Say): Element {
  const seen = seenAt(at);
  const values = { people: peopleWords(seen.people, say), sought: seen.sought };
  const told = at.step !== 'predict';
  return drawStage(at, size, {
    alt: told
      ? say('acted.alt', { ...values, right: seen.counts.right, wrong: seen.counts.false, missed: seen.counts.missed })
      : say('acted.alt.ask', values),
    row: told
      ? share(seen, say)
      : at.act === 3
        ? say('acted.row.half')
        : say(at.guessed ? 'acted.row.guess' : 'acted.row.ask', { n: Number(at.guess), hundred: HUNDRED }),
    mine: at.act === 3 ? say('acted.mine.rate', { n: Number(at.guess) }) : say('acted.mine', { n: Number(at.guess) }),
  });
}

const verdict = ({ counts, alarms }: Seen, say: Say): string =>
  say.count('acted.verdict', counts.right, { all: alarms });

/** What surprises in the first act: the mistakes of a machine that seldom errs. */
function small(at: ActAt, seen: Seen, say: Say): string {
  const { counts, ofHundred, sought, alarms } = seen;
  const values = { wrong: counts.false, all: alarms, hundred: HUNDRED };
  if (at.step === 'change') return say.count('act1.change', sought, { ...values, share: share(seen, say) });
  const guess = Number(at.guess);
  const key = !at.guessed ? 'plain' : Math.abs(guess - FOUND) <= NEAR ? 'slip' : 'guessed';
  return say(`act1.${key}`, { ...values, guess, n: ofHundred });
}

/** In the second: the same machine, and a hundred times as many to be wrong about. */
function large(at: ActAt, seen: Seen, say: Say): string {
  const { counts, people } = seen;
  const times = Math.round(people / CROWD[0]);
  if (at.step === 'change')
    return say('act2.change', { people: peopleWords(people, say), wrong: counts.false, share: share(seen, say) });
  const values = { guess: Number(at.guess), hundred: HUNDRED, share: share(seen, say), times };
  return say(at.guessed ? 'act2.guessed' : 'act2.plain', values);
}

/** In the third: how rare mistakes must be, and who measured such a rate. */
function rate(at: ActAt, seen: Seen, say: Say): string {
  const half = halfAt(seen.people);
  if (at.step === 'change') {
    const measured = Object.keys(RATES).find((name) => RATES[name]?.oneIn === seen.oneIn) ?? 'other';
    const values = { rate: say(`rate.${measured}`), onein: seen.oneIn, share: share(seen, say) };
    return say.count('act3.change', seen.counts.false, values);
  }
  return say(`act3.${!at.guessed ? 'plain' : seen.oneIn < half ? 'short' : 'enough'}`, { n: seen.oneIn, half });
}

export function answer(at: ActAt, say: Say): Answer {
  const seen = seenAt(at);
  const tell = [small, large, rate][at.act - 1] ?? rate;
  return { verdict: verdict(seen, say), said: tell(at, seen, say) };
}

/** How the acts are drawn and told, at build and in the browser. */
export const handlersFor = (say: Say): ActsHandlers => ({
  stage: (at, size) => stage(at, size, say),
  caption: (at, size) => caption(at, size, say),
  answer: (at) => answer(at, say),
});

/** The acts as the page prints them. */
export const views = ({ say, pieces }: PlayWords): { act: Act; view: ActView }[] =>
  acts.map((act, i) => {
    const people = peopleWords(CROWD[i] ?? CROWD[0], say);
    const given = pieces(`act.${i + 1}.given`, { people, onein: say.number(ONE_IN) });
    const key = SIGNS.map((sign) => ({ sign, text: say(`beside-key-${sign}`) }));
    return { act, view: { ...viewOf(act, i + 1, handlersFor(say), given), key } };
  });
