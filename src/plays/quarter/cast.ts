/** What the acts of the duty officer show, worked out from the model once for all pages of a build: who stands where, and what each rule comes to on eleven days. */
import { drain } from '../../models/quarter/drain.ts';
import { cellAt, zoneNumber } from '../../models/quarter/ground.ts';
import { FIRST_HOUR, MOVERS, OFF, PEOPLE, STEP_SECONDS, STEPS, UNIT, type Deed } from '../../models/quarter/measure.ts';
import { quarterInSlices, type Watched } from '../../models/quarter/quarter.ts';
import { numberOf, startOf, type State } from '../play.ts';
import {
  GATHERINGS,
  LEAST,
  MOMENTS,
  MOST,
  mostTogether,
  OTHER_DAYS,
  RADIUS,
  WHO,
  type Cast,
  type Moment,
  type Ringing,
  type Spot,
} from './acts.ts';
import { otherDay } from './ask.ts';
import { firstDay } from './first-day.ts';
import { controls, hoursOfStep, ruleOf, stepOfHours, wishOf } from './quarter.ts';
import { alertsOf, fightOf } from './told.ts';

const MINUTE = 60 / STEP_SECONDS;
/** A way is kept as points at least so many metres apart: who waits in a queue adds none. */
const MOVED = 2;
const start = startOf(controls);
const numbers = Array.from({ length: MOST - LEAST + 1 }, (_, i) => LEAST + i);

function spotOf({ day: { tracks } }: Watched, step: number, who: number): Spot | null {
  const at = step * MOVERS + who;
  return tracks.x[at] === OFF ? null : [tracks.x[at]! / UNIT, tracks.y[at]! / UNIT];
}

const rank = (spots: readonly Spot[]): number => mostTogether(spots, RADIUS).people * PEOPLE + spots.length;

/** Those at a gathering at the moment when most of them stand together, and of such moments when most are there. */
function peopleAt(watched: Watched, deed: Deed): Spot[] {
  const stays = watched.day.stays.filter((stay) => stay.deed === deed && stay.who < PEOPLE);
  let most: Spot[] = [];
  for (let step = 0; step < STEPS; step += MINUTE / 2) {
    const here = stays
      .filter(({ from, to }) => from <= step && step < to)
      .map(({ who }) => spotOf(watched, step, who))
      .filter((spot) => spot !== null);
    if (rank(here) > rank(most)) most = here;
  }
  return most;
}

function ringing(watched: Watched, others: readonly Watched[], count: number): Ringing {
  const state: State = { ...start, count };
  const rule = ruleOf(state);
  const judged = alertsOf(watched, rule, numberOf(state, 'radius'));
  const strange = judged.find(({ deed }) => !(GATHERINGS as readonly string[]).includes(deed));
  if (strange) throw new Error(`the rule of ${count} people rings for "${strange.deed}", which no act draws`);
  return {
    times: GATHERINGS.map((deed) => judged.filter((one) => one.deed === deed).length),
    days: others.map((day) => {
      const { caught, falses } = otherDay(day, rule, wishOf(state));
      return [caught ? 1 : 0, falses] as const;
    }),
    named: judged
      .filter(({ named }) => named.includes(WHO - 1))
      .map(({ alert, deed }) => [(GATHERINGS as readonly string[]).indexOf(deed), hoursOfStep(alert.rang)] as const),
  };
}

/** The walked day: at each moment where the person is, what for, and how often filmed by then. */
function walk(watched: Watched): Pick<Cast, 'ways' | 'moments'> {
  const who = WHO - 1;
  const { stays } = watched.day;
  const ways: Spot[][] = [];
  const moments: Moment[] = [];
  let [pictures, cameras] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const spot = spotOf(watched, step, who);
    if (spot) {
      const views = watched.views[cellAt(...spot)]!;
      cameras |= views;
      for (let bits = views; bits > 0; bits >>= 1) pictures += bits & 1;
      if (step === 0 || !spotOf(watched, step - 1, who)) ways.push([]);
      const way = ways.at(-1) as Spot[];
      const before = way.at(-1);
      if (!before || Math.hypot(spot[0] - before[0], spot[1] - before[1]) > MOVED) way.push(spot);
    }
    const last = step === STEPS - 1;
    if (!MOMENTS.some((hour) => stepOfHours(hour) === step)) continue;
    const deed =
      stays.find((stay) => stay.who === who && stay.from <= step + MINUTE && step < stay.to + MINUTE)?.deed ?? 'home';
    const walked = ways.reduce((sum, way) => sum + way.length, 0);
    moments.push({ spot: last ? null : spot, deed, pictures, walked, cameras });
  }
  return { ways, moments };
}

let made: Cast | undefined;

export function cast(): Cast {
  if (made) return made;
  const watched = firstDay();
  const wish = wishOf(start);
  const others = Array.from({ length: OTHER_DAYS }, (_, i) =>
    drain(quarterInSlices({ ...wish, seed: wish.seed + 1 + i })),
  );
  const fight = fightOf(watched);
  const row = zoneNumber(fight.zone) * STEPS;
  made = {
    people: GATHERINGS.map((deed) => peopleAt(watched, deed)),
    rules: numbers.map((count) => ringing(watched, others, count)),
    fight: {
      hour: (fight.from * STEP_SECONDS) / 3600 + FIRST_HOUR,
      people: fight.people,
      minutes: Math.round((fight.to - fight.from) / MINUTE),
      counted: Math.max(...watched.counts.gathering.slice(row + fight.from, row + fight.to)),
    },
    ...walk(watched),
  };
  return made;
}
