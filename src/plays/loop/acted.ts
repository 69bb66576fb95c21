/** What the acts of the loop say: the line above the stage, its words, the verdict and the one sentence. Pure; the page and the script use the same. */
import type { Element } from 'hast';
import { viewOf, type Act, type ActAt, type ActsHandlers, type ActView, type Answer, type Size } from '../acts.ts';
import type { Say } from '../say.ts';
import type { PlayWords } from '../words.ts';
import { acts, DAYS, futuresAt, handAt, PAST_RECORDS, RATE, START } from './acts.ts';
import { drawFutures, drawHand, fuller } from './stage.ts';
import { OF, type View } from './view.ts';

/** Eight futures in ten: what lies between the low and the high one. */
const PART = 8;
const WHOLE = 10;
/** From more futures on, their middle is told, not each of them. */
const MANY = 10;
const AREA = 'A';
/** What the marks mean, in the order of the key. */
const SIGNS = [
  ['kept', 'lost', 'patrol'],
  ['future', 'real'],
  ['future', 'real'],
] as const;

function caption(at: ActAt, say: Say): string {
  if (at.act === 1) {
    const { days, records } = handAt(at);
    const last = days.at(-1);
    const values = { day: days.length, days: DAYS, a: records[0], b: records[1] };
    return last ? say('acted.day', { ...values, area: last.visited === 0 ? 'A' : 'B' }) : say('acted.morning', values);
  }
  const { days, drawn } = futuresAt(at);
  return say.count('acted.futures', drawn, { area: AREA, of: OF, days });
}

function stage(at: ActAt, size: Size, say: Say): Element {
  if (at.act === 1) {
    const { days, records, unseen } = handAt(at);
    const row = (area: 0 | 1): string =>
      say('acted.row', { area: area === 0 ? 'A' : 'B', n: records[area], unseen: unseen[area] });
    return drawHand(at, size, {
      alt: say('acted.hand', {
        day: days.length,
        days: DAYS,
        a: records[0],
        b: records[1],
        unseena: unseen[0],
        unseenb: unseen[1],
      }),
      rows: [row(0), row(1)],
      record: say(size === 'wide' ? 'acted.record' : 'acted.recordshort'),
    });
  }
  const { days, drawn, truth, record, exact } = futuresAt(at);
  const values = { area: AREA, of: OF, days, real: truth[0] ?? 0 };
  return drawFutures(at, size, {
    alt:
      at.step === 'predict'
        ? say('acted.alt.ask', values)
        : say.count('acted.alt', drawn, { ...values, mean: record[0] ?? 0, ...range(exact) }),
    first: say('axis.first'),
    last: say('axis.day', { n: days }),
    mine: at.act === 2 ? say('acted.mine') : say('acted.mine.number', { n: Number(at.guess) }),
  });
}

const whole = (share: number): number => Math.round(share * OF);
const range = ({ low, high }: View['exact']): { low: number; high: number } => ({ low: whole(low), high: whole(high) });

/** By hand: what was on record, and what happened where nobody looked. */
function hand(at: ActAt, say: Say): Answer {
  const { records, days } = handAt(at);
  const area = fuller(records);
  const visits = days.filter(({ visited }) => visited === (area === AREA ? 0 : 1)).length;
  const values = { n: Math.max(...records), all: records[0] + records[1], area };
  const even = records[0] === records[1];
  return {
    verdict: say('acted.verdict', values),
    said: say(even ? 'act1.even' : 'act1.lean', { visits, days: DAYS, happened: RATE * DAYS, area }),
  };
}

/** Two equal areas: each future leans, and not to the same side. */
function luck(at: ActAt, say: Say): Answer {
  const view = futuresAt(at);
  const { drawn, exact, record, truth } = view;
  const mean = record[0] ?? 0;
  if (drawn === 1)
    return {
      verdict: say('acted.verdict', { n: mean, all: OF, area: AREA }),
      said: say(at.step === 'see' && at.guessed ? `act2.${String(at.guess)}` : 'act2.plain', {
        area: fuller([mean, OF - mean]),
      }),
    };
  const few = drawn <= MANY;
  const { low, high } = few ? { low: whole(view.ends[0] ?? 0), high: whole(view.ends.at(-1) ?? 0) } : range(exact);
  const leaning = view.ends.filter((share) => share > 0.5).length;
  return {
    verdict: say('acted.between', { low, high, of: OF, area: AREA }),
    said: few
      ? say('act2.few', { n: drawn, a: leaning, b: drawn - leaning })
      : say('act2.many', { n: drawn, part: PART, whole: WHOLE, mean, real: truth[0] ?? 0 }),
  };
}

/** An unequal past: the record keeps it, and in Oakland's numbers makes more of it. */
function past(at: ActAt, say: Say): Answer {
  const { record, truth, start } = futuresAt(at);
  const n = record[0] ?? 0;
  const values = { n, of: OF, real: truth[0] ?? 0, start: start[0] ?? 0, guess: Number(at.guess) };
  return {
    verdict: say('acted.verdict', { n, all: OF, area: AREA }),
    said: say(at.step === 'see' && at.guessed ? 'act3.guessed' : `act3.${String(at.value)}`, values),
  };
}

const answer = (at: ActAt, say: Say): Answer => ([hand, luck, past][at.act - 1] ?? past)(at, say);

/** How the acts are drawn and told, at build and in the browser. */
export const handlersFor = (say: Say): ActsHandlers => ({
  stage: (at, size) => stage(at, size, say),
  caption: (at) => caption(at, say),
  answer: (at) => answer(at, say),
});

/** The acts as the page prints them. */
export const views = ({ say, pieces }: PlayWords): { act: Act; view: ActView }[] =>
  acts.map((act, i) => {
    const given = pieces(`act.${i + 1}.given`, {
      start: say.number(START),
      rate: say.number(RATE),
      a: say.number(PAST_RECORDS[0]),
      b: say.number(PAST_RECORDS[1]),
      days: say.number(
        i === 0
          ? DAYS
          : futuresAt({ act: i + 1, step: 'see', guess: null, guessed: false, value: act.control?.start ?? null }).days,
      ),
    });
    const key = (SIGNS[i] ?? []).map((sign) => ({ sign, text: say(`beside-key-${sign}`) }));
    return { act, view: { ...viewOf(act, i + 1, handlersFor(say), given), key } };
  });
