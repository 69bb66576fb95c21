/** What the acts of the duty officer say: the line above the stage, its words, the verdict and the one sentence. Pure; the page and the script use the same. */
import { clock } from '../../i18n/format.ts';
import { CAMERAS } from '../../models/quarter/cameras.ts';
import {
  firstOf,
  viewOf,
  type Act,
  type ActAt,
  type ActsHandlers,
  type ActView,
  type Answer,
  type Size,
} from '../acts.ts';
import { numberOf, startOf } from '../play.ts';
import type { Say } from '../say.ts';
import type { PlayWords } from '../words.ts';
import {
  acts,
  FIRST,
  GATHERINGS,
  momentOf,
  MOMENTS,
  neededAt,
  OTHER_DAYS,
  RADIUS,
  ringingOf,
  WHO,
  type Cast,
} from './acts.ts';
import { controls } from './quarter.ts';
import { drawStage } from './stage.ts';

const FIGHT = GATHERINGS.indexOf('fight');
const QUEUE = GATHERINGS.indexOf('queue');
/** What the marks mean, in the order of the key. */
const SIGNS = ['right', 'false', 'missed'] as const;
const END = MOMENTS.at(-1) as number;

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
const clockAt = (hour: number, say: Say): string => clock(Math.round(hour * 60) * 60, say.locale);
/** "a, b and c". */
const listed = (items: readonly string[], say: Say): string =>
  items.length < 2
    ? items.join('')
    : say('acted.list', { items: items.slice(0, -1).join(', '), last: items.at(-1) ?? '' });

/** What a rule rang for, but for the fight, each with how often. */
const reasons = (times: readonly number[], say: Say): string =>
  listed(
    GATHERINGS.flatMap((deed, i) => {
      const n = times[i] ?? 0;
      if (n === 0 || i === FIGHT) return [];
      const what = say(`acted.for.${deed}`);
      return [n === 1 ? what : say('acted.often', { what, times: say.count('times', n) })];
    }),
    say,
  );

const HOLD = numberOf(startOf(controls), 'minutes');
const ruleWords = (n: number, say: Say, key = 'acted.rule'): string => say(key, { n, radius: RADIUS, minutes: HOLD });

function caption(at: ActAt, size: Size, say: Say): string {
  const walked = at.act === 3 && at.step === 'change';
  if (walked) return say(`acted.walked.${size}`, { who: WHO });
  const rule = ruleWords(neededAt(at), say, 'acted.short');
  return size === 'narrow' || at.step !== 'predict'
    ? rule
    : [rule, say(at.act === 3 ? 'acted.columns' : 'acted.dots')].join('\u00a0· ');
}

function stage(cast: Cast, at: ActAt, size: Size, say: Say): ReturnType<typeof drawStage> {
  const told = at.step !== 'predict';
  const needed = neededAt(at);
  const { times, days } = ringingOf(cast, needed);
  const rule = ruleWords(needed, say);
  const caught = total(days.map(([one]) => one));
  const falses = total(days.map(([, one]) => one));
  const alt =
    at.act === 3
      ? at.step === 'change'
        ? `${say('acted.alt.walk', { who: WHO })} ${Object.values(walkAnswer(cast, at, say)).join(' ')}`
        : told
          ? say('acted.alt.days', { days: OTHER_DAYS, caught, falses })
          : say('acted.alt.days.ask', { days: OTHER_DAYS })
      : told
        ? say('acted.alt.day', {
            rule,
            reasons: reasons(times, say),
            fight: say(times[FIGHT] ? 'acted.fight.rang' : 'acted.fight.silent'),
          })
        : say('acted.alt.ask', { rule });
  return drawStage(cast, at, size, {
    alt,
    names: GATHERINGS.map((deed, i) => {
      const words = say(`acted.name.${deed}`);
      const n = times[i] ?? 0;
      return told && at.act < 3 && n > 1 ? `${words} ×${n}` : words;
    }),
    mine: at.act === 1 && at.guessed && !told ? say(`acted.mine.${String(at.guess)}`) : '',
    rule: say.count('people', needed),
    fights: !told
      ? at.guessed
        ? say('acted.fights.guess', { n: Number(at.guess), days: OTHER_DAYS })
        : say('acted.fights.ask', { days: OTHER_DAYS })
      : at.guessed
        ? say('acted.fights.both', { n: caught, days: OTHER_DAYS, guess: Number(at.guess) })
        : say('acted.fights.told', { n: caught, days: OTHER_DAYS }),
    others: told ? say('acted.others.told', { n: falses }) : say('acted.others.ask'),
  });
}

/** The first rule, and what it rang for: the fight is not among it. */
function firstRule(cast: Cast, at: ActAt, say: Say): Answer {
  const { times } = ringingOf(cast, FIRST);
  return {
    verdict: say('act1.verdict', { times: say.count('times', total(times)) }),
    said: say(at.guessed ? `act1.${String(at.guess)}` : 'act1.plain', { reasons: reasons(times, say) }),
  };
}

/** The reader's rule: when it rings for the fight, it rings for the bread queue too. */
function ownRule(cast: Cast, at: ActAt, say: Say): Answer {
  const n = neededAt(at);
  const { times } = ringingOf(cast, n);
  const [caught, bread] = [(times[FIGHT] ?? 0) > 0, (times[QUEUE] ?? 0) > 0];
  const all = say.count('times', total(times));
  const more = total(times) - (times[FIGHT] ?? 0) - (times[QUEUE] ?? 0);
  const comes = say(caught ? 'act2.both' : bread ? 'act2.bread' : 'act2.neither', { more });
  return {
    verdict: say(caught ? 'act2.verdict.rang' : 'act2.verdict.silent', { times: all }),
    said: say(at.step === 'see' && at.guessed ? 'act2.guessed' : 'act2.plain', { n, comes }),
  };
}

/** Ten days that nobody chose. */
function otherDays(cast: Cast, at: ActAt, say: Say): Answer {
  const { days } = ringingOf(cast, neededAt(at));
  const [caught, falses] = [total(days.map(([one]) => one)), total(days.map(([, one]) => one))];
  const values = {
    n: caught,
    days: OTHER_DAYS,
    falses,
    guess: Number(at.guess),
    each: Math.round(falses / OTHER_DAYS),
  };
  return {
    verdict: say.count('act3.verdict', caught, values),
    said: say(at.guessed ? 'act3.guessed' : 'act3.plain', values),
  };
}

/** The first day again, on the other side of the cameras. */
function walkAnswer(cast: Cast, at: ActAt, say: Say): Answer {
  const hour = Number(at.value);
  const { deed, pictures, cameras } = momentOf(cast, hour);
  const seenBy = CAMERAS.filter((_, i) => cameras & (1 << i)).length;
  const named = ringingOf(cast, neededAt(at)).named.filter(([, rang]) => rang <= hour);
  const alerts =
    named.length === 0
      ? say('walk.unnamed')
      : say.count('walk.named', named.length, {
          list: listed(
            named.map(([i, rang]) =>
              say('walk.item', { clock: clockAt(rang, say), what: say(`acted.for.${GATHERINGS[i] ?? ''}`) }),
            ),
            say,
          ),
        });
  const values = {
    who: WHO,
    clock: clockAt(hour, say),
    deed: say(`walk.at.${deed}`),
    pictures,
    cameras: seenBy,
    all: CAMERAS.length,
    alerts,
  };
  return {
    verdict: say(hour < END ? 'walk.verdict' : 'walk.over', values),
    said: pictures === 0 ? say('walk.start', values) : say(hour < END ? 'walk.said' : 'walk.end', values),
  };
}

export function answer(cast: Cast, at: ActAt, say: Say): Answer {
  if (at.act === 3) return (at.step === 'change' ? walkAnswer : otherDays)(cast, at, say);
  return (at.act === 1 ? firstRule : ownRule)(cast, at, say);
}

/** How the acts are drawn and told, at build and in the browser. */
export const handlersFor = (say: Say, cast: Cast): ActsHandlers => ({
  stage: (at, size) => stage(cast, at, size, say),
  caption: (at, size) => caption(at, size, say),
  answer: (at) => answer(cast, at, say),
});

/** The acts as the page prints them. */
export const views = ({ say, pieces }: PlayWords, cast: Cast): { act: Act; view: ActView }[] =>
  acts.map((act, i) => {
    const { hour, people, minutes, counted } = cast.fight;
    const values = {
      rule: ruleWords(FIRST, say),
      clock: clockAt(hour, say),
      people: say.number(people),
      minutes: say.number(minutes),
      counted: say.number(counted),
      days: say.number(OTHER_DAYS),
    };
    const given = pieces(`act.${i + 1}.given`, values);
    const key = SIGNS.map((sign) => ({ sign, text: say(`beside-key-${sign}`) }));
    const view = viewOf(act, i + 1, handlersFor(say, cast), given);
    // The walk has no picture of its own on paper: its last words stand there.
    const end = i + 1 < acts.length ? [] : Object.values(walkAnswer(cast, { ...firstOf(act, i + 1), value: END }, say));
    return { act, view: { ...view, finding: [view.finding, ...end].join(' '), key } };
  });
