/**
 * A day of the quarter: who goes where and when, drawn from one seed. All of it is assumed, none of it measured: a bakery queue in the morning, a market,
 * a school, a concert crowd going home, one fight late. The lives are kept as truth, beside what the machine will make of them.
 */
import { random } from '../random.ts';
import { drain } from './drain.ts';
import { DOORS, GATES, PEDESTRIAN_GATE, PLACES, queueSlot, STALLS, TABLES, WINDOWS, type Point } from './ground.ts';
import { emptyTracks, Life } from './life.ts';
import { hour, MOVERS, PEOPLE, type Stay, type Tracks } from './measure.ts';

export interface Day {
  seed: number;
  /** By mover: number of the colour of their clothes or paint. */
  colours: Uint8Array;
  tracks: Tracks;
  /** What everyone really did, in the order of their numbers. */
  stays: Stay[];
}

const MINUTE = 60;
/** How many of each: 200 in all. */
const CROWD = { traders: 14, pupils: 24, parents: 18, workers: 26, commuters: 60, atHome: 28, visitors: 30 };
const COLOUR_SHARES = [0.34, 0.54, 0.66, 0.84, 0.93, 1];

/** Serves first come, first served. @returns for each arrival, in the same order, when it is served */
function queueUp(arrivals: readonly number[], seconds: () => number): { served: number[]; gone: number[] } {
  const order = arrivals.map((_, i) => i).sort((a, b) => arrivals[a]! - arrivals[b]! || a - b);
  const served: number[] = [];
  const gone: number[] = [];
  let free = 0;
  for (const i of order) {
    served[i] = Math.max(arrivals[i]!, free);
    gone[i] = free = served[i] + seconds();
  }
  return { served, gone };
}

/** Lives the day of everyone, one life at a time: the caller may rest between two lives. */
export function* liveInSlices(seed: number): Generator<undefined, Day> {
  const { next, below, chance } = random(seed);
  const tracks = emptyTracks();
  const stays: Stay[] = [];
  const colours = Uint8Array.from({ length: MOVERS }, () => {
    const drawn = next();
    return COLOUR_SHARES.findIndex((share) => drawn < share);
  });
  const between = (low: number, high: number): number => low + (high - low) * next();
  /** A time of the day spread like a heap between two hours. */
  const around = (low: number, high: number): number => hour(low + ((high - low) * (next() + next() + next())) / 3);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const near = (point: Point, reach: number): Point => ({
    x: point.x + between(-reach, reach),
    y: point.y + between(-reach, reach),
  });
  const side = (): number => (chance(0.5) ? between(0.06, 0.3) : between(0.7, 0.94));
  const life = (who: number, home: Point, at = side(), speed = between(1.1, 1.6)): Life =>
    new Life(who, home, at, speed, tracks, stays, next);
  const end = hour(28);

  let used = 0;
  const take = (count: number): number[] => Array.from({ length: count }, () => used++);
  const group = {
    traders: take(CROWD.traders),
    pupils: take(CROWD.pupils),
    parents: take(CROWD.parents),
    workers: take(CROWD.workers),
    commuters: take(CROWD.commuters),
    atHome: take(CROWD.atHome),
    visitors: take(CROWD.visitors),
  };

  // The bakery: one counter, so the queue is solved before anyone is moved.
  const morning = [...group.commuters.slice(0, 26), ...group.atHome.slice(0, 16)];
  const noon = group.workers.slice(0, 16);
  const arrivals = [
    ...morning.map((_, i) => (i < 26 ? around(7, 8) : around(7.1, 8.5))),
    ...noon.map(() => around(12.1, 13.1)),
  ];
  const { served, gone } = queueUp(arrivals, () => between(70, 110));
  const buy = (who: Life, customer: number): Life => {
    const [arrival, turn] = [arrivals[customer]!, served[customer]!];
    const ahead = (seconds: number): number =>
      arrivals.reduce(
        (count, other, i) =>
          count + (served[i]! > seconds && (other < arrival || (other === arrival && i < customer)) ? 1 : 0),
        0,
      );
    const tail = queueSlot(ahead(arrival));
    const whole = who.arrive(tail, arrival, who.time > 0 ? 'work' : 'home').time;
    return who
      .stay('queue', Math.max(turn, whole), (seconds) => queueSlot(ahead(seconds)), 0.12)
      .walk(PLACES.bakery)
      .indoors('bakery', gone[customer]!);
  };

  // Late: who goes to the bar, who fights, who waits for the bus, who cannot stop saying goodbye.
  const concert = [...group.visitors, ...group.commuters.slice(26, 50)];
  const late = concert
    .map((who) => ({ who, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ who }) => who);
  const inBar = late.slice(0, 14);
  const fightSize = 6 + below(3);
  const fighters = inBar.slice(0, fightSize);
  const bus = late.slice(14, 20);
  const goodbye = late.slice(20, 25 + below(2));
  const fightPlace = one([
    { x: 128, y: 90 },
    { x: 104, y: 74 },
    { x: 180, y: 75 },
    { x: 116, y: 112 },
    { x: 122, y: 137 },
  ]);
  const fightStart = hour(between(23.9, 26.4));
  const fightEnd = fightStart + between(2.8, 5.5) * MINUTE;
  const closing = hour(between(24.9, 25.3));
  const busTime = hour(between(24.05, 24.4));
  const goodbyeEnd = hour(between(23.55, 24.3));
  const clusters = Array.from({ length: 5 }, (_, i) => ({ x: 114 + i * 7, y: i % 2 ? 62 : 67 }));

  const goHome = (who: Life, speed = who.speed): Life =>
    who
      .walk(who.home, { speed })
      .indoors(who.home.x < 1 || who.home.y < 1 || who.home.x > 239 || who.home.y > 159 ? 'away' : 'home', end);
  const evening = (who: Life, before: 'home' | 'away'): Life => {
    who.arrive(near({ x: PLACES.hall.x, y: 57.6 }, 0.8), around(19.5, 20.5), before).walk(PLACES.hall);
    who.indoors('concert', hour(22.9) + between(0, 8) * MINUTE);
    if (goodbye.includes(who.who)) {
      who.walk(near({ x: 138, y: 84 }, 1.6)).stay('goodbye', goodbyeEnd + between(0, 20));
      return goHome(who);
    }
    if (!chance(0.2)) who.walk(near(one(clusters), 1.8)).stay('after-concert', who.time + between(3, 11) * MINUTE);
    if (bus.includes(who.who)) {
      const place = bus.indexOf(who.who);
      return who
        .walk({ x: PLACES.stop.x + place * 1.1, y: PLACES.stop.y })
        .stay('bus', busTime)
        .walk(PLACES.stop)
        .indoors('away', end);
    }
    if (!inBar.includes(who.who)) return goHome(who);
    who.walk(PLACES.bar);
    if (!fighters.includes(who.who)) {
      who
        .indoors('bar', closing + between(0, 60))
        .walk(near({ x: 160, y: 76.5 }, 1.2))
        .stay('bar-closing', closing + between(2.5, 5) * MINUTE);
      return goHome(who);
    }
    who.arrive(near(fightPlace, 1.8), fightStart - between(0, 30), 'bar');
    who.stay('fight', fightEnd + between(0, 15), () => near(fightPlace, 1.9));
    return goHome(who, between(2.4, 3.2));
  };
  const visits = (who: Life, places: readonly Point[], until: number): Life => {
    while (who.time < until)
      who.walk(near(one(places), 1.4)).stay('market', Math.min(until + 20, who.time + between(1.5, 5) * MINUTE));
    return who;
  };
  const stroll = (who: Life): Life => {
    for (let stops = 3 + below(4); stops > 0; stops--)
      who.walk(near(one(WINDOWS), 0.8)).stay('stroll', who.time + between(1, 5) * MINUTE);
    return who;
  };
  const sit = (who: Life, table: number, until: number): Life =>
    who.walk(near(TABLES[table]!, 0.8)).stay('cafe', until, undefined, 0.08);

  for (const [i, number] of group.traders.entries()) {
    yield;
    const who = life(number, one(GATES));
    who
      .arrive(near({ x: 104, y: 60 }, 2), around(5.8, 6.4), 'away')
      .stay('unloading', hour(6.5) + between(0, 25) * MINUTE);
    who.walk(STALLS[i]!).stay('stall', hour(13) + between(0, 40) * MINUTE, undefined, 0.6);
    goHome(who);
  }

  const doors = group.parents.map(() => one(DOORS));
  const meeting = group.parents.map(() => ({ morning: around(8.15, 8.5), side: side() }));
  const bell = hour(8.5);
  for (const [i, number] of group.parents.entries()) {
    yield;
    const who = life(number, doors[i]!, meeting[i]!.side, 1.25);
    who
      .arrive(near({ x: PLACES.school.x, y: 27.6 }, 2.6), meeting[i]!.morning, 'home')
      .stay('school-gate', bell + between(0, 3) * MINUTE);
    if (i < 10) visits(who, STALLS, who.time + between(12, 30) * MINUTE);
    who.walk(who.home);
    who
      .arrive(near({ x: PLACES.school.x, y: 27.6 }, 2.6), around(16.2, 16.5), 'home')
      .stay('school-gate', hour(16.5) + between(2, 7) * MINUTE);
    goHome(who);
  }
  for (const [i, number] of group.pupils.entries()) {
    yield;
    const parent = i % group.parents.length;
    const who = life(number, doors[parent]!, meeting[parent]!.side, 1.25);
    who
      .arrive(near({ x: PLACES.school.x, y: 28.2 }, 2.6), meeting[parent]!.morning, 'home')
      .stay('school-gate', bell - between(0, 40));
    who.walk(PLACES.school).indoors('school', hour(16.5) + between(0, 3) * MINUTE);
    who.walk(near({ x: PLACES.school.x, y: 28 }, 2.6)).stay('school-gate', who.time + between(1, 4) * MINUTE);
    if (i >= 21) {
      who
        .walk(near({ x: 130, y: 84 }, 3))
        .stay('play', hour(17.2) + between(0, 6) * MINUTE, () => near({ x: 130, y: 84 }, 4));
      if (i === 23)
        who
          .walk(near(PLACES.yard, 3), { speed: 2.2 })
          .stay('ball', who.time + between(25, 60))
          .walk(near({ x: 130, y: 84 }, 3), { speed: 2.2 });
    }
    goHome(who);
  }

  for (const [i, number] of group.workers.entries()) {
    yield;
    const who = life(number, one(GATES));
    const yard = i >= 23;
    const place = yard ? near(PLACES.yard, 5) : i % 2 ? PLACES.office : PLACES.works;
    who.arrive(place, around(yard ? 6.9 : 7.6, yard ? 7.2 : 9.4), 'away');
    if (yard) {
      who.stay('yard-work', hour(12), () => near(PLACES.yard, 6));
      who
        .walk(near({ x: 140, y: 92 }, 3))
        .stay('market', hour(12.6))
        .walk(place)
        .stay('yard-work', hour(16.6) + between(0, 15) * MINUTE, () => near(PLACES.yard, 6));
    } else {
      if (i < noon.length) buy(who, morning.length + i).walk(place);
      who.indoors('work', around(16.9, 18.4));
    }
    who.walk(who.home);
    if (i === 22)
      who
        .arrive(near(PLACES.yard, 4), hour(between(21, 21.7)), 'away')
        .stay('cleaning', who.time + between(14, 25) * MINUTE, () => near(PLACES.yard, 5))
        .walk(who.home);
    who.indoors('away', end);
  }

  for (const [i, number] of group.commuters.entries()) {
    yield;
    const who = life(number, one(DOORS));
    const out = one(GATES);
    if (i < 26) buy(who, i);
    else who.indoors('home', around(6.5, 9));
    who.walk(out).indoors('away', around(16.9, 19));
    if (i < 26 && chance(0.8)) stroll(who);
    who.walk(who.home);
    if (i >= 26 && i < 50) evening(who, 'home');
    else if (i >= 50) {
      const table = (i - 50) % 4;
      who.indoors('home', hour(20 + (table % 2) * 0.4) + between(0, 12) * MINUTE);
      goHome(sit(who, table, hour(21.6 + (table % 2) * 0.9) + between(0, 6) * MINUTE));
    } else goHome(who);
  }

  for (const [i, number] of group.atHome.entries()) {
    yield;
    const who = life(number, one(DOORS), side(), between(0.8, 1.2));
    if (i < 16) buy(who, 26 + i).walk(who.home);
    who.indoors('home', Math.max(who.time, around(8.9, 11.8)));
    visits(who, STALLS, who.time + between(15, 45) * MINUTE).walk(who.home);
    if (i < 16) {
      who.indoors('home', hour(15.2 + (i % 4) * 0.25) + between(0, 8) * MINUTE);
      sit(who, 4 + (i % 4), who.time + between(50, 75) * MINUTE);
    } else if (i < 26) {
      who.indoors('home', around(13.4, 15));
      stroll(who);
    } else if (i === 27)
      who
        .arrive(near(PLACES.yard, 4), hour(between(25.6, 27)), 'home')
        .stay('intrusion', who.time + between(4, 12) * MINUTE, () => near(PLACES.yard, 4));
    goHome(who);
  }

  for (const number of group.visitors) {
    yield;
    evening(life(number, one(GATES)), 'away');
  }

  yield;
  drive({ life, between, around, one, below, busTime });
  return { seed, colours, tracks, stays };
}

/** Lives the whole day at once. @param seed a whole number of 32 bits */
export const liveDay = (seed: number): Day => drain(liveInSlices(seed));

/** What the drivers draw from. */
interface Draw {
  life(who: number, home: Point, side: number, speed: number): Life;
  between(low: number, high: number): number;
  around(low: number, high: number): number;
  one<T>(list: readonly T[]): T;
  below(end: number): number;
  busTime: number;
}

function drive({ life, between, around, one, below, busTime }: Draw): void {
  const end = hour(28);
  const roads = GATES.filter((gate) => gate !== PEDESTRIAN_GATE);
  const car = (who: number, gate: Point): Life => life(who, gate, between(0.35, 0.65), between(5, 8));
  let who = PEOPLE;
  const slow = { speed: 3, deed: 'delivery' } as const;
  for (let bay = 0; bay < 3; bay++) {
    const van = car(who++, one(roads));
    const place = { x: 101 + bay * 5, y: 60 };
    van
      .indoors('away', around(5.7, 6.2))
      .walk(place, slow)
      .stay('delivery', hour(6.6) + between(0, 20) * MINUTE, undefined, 0)
      .walk(van.home, slow);
    van
      .indoors('away', around(12.9, 13.4))
      .walk(place, slow)
      .stay('delivery', hour(13.6) + between(0, 15) * MINUTE, undefined, 0)
      .walk(van.home, slow)
      .indoors('away', end);
  }
  const permit = car(who++, one(roads)).indoors('away', around(14.6, 15.6)).walk({ x: 140, y: 59 }, slow);
  permit
    .stay('delivery', permit.time + between(8, 15) * MINUTE, undefined, 0)
    .walk(permit.home, slow)
    .indoors('away', end);
  const through = car(who++, PEDESTRIAN_GATE)
    .indoors('away', around(17.6, 19))
    .walk({ x: 199, y: 75 }, { speed: 3.5, deed: 'through-traffic' });
  through.walk(GATES[8]!, { by: 'car' }).indoors('away', end);
  const refuse = car(who++, PEDESTRIAN_GATE).indoors('away', around(4.9, 5.4));
  for (const place of [
    { x: 120, y: 78 },
    { x: 199, y: 75 },
  ])
    refuse.walk(place, { speed: 2, deed: 'refuse' });
  refuse.walk(GATES[7]!, { by: 'car' }).indoors('away', end);
  const line = car(who++, GATES[2]!);
  for (let trip = 0; trip < 14; trip++) {
    const due = trip < 13 ? hour(6 + trip * 1.35) : busTime;
    line
      .arrive({ x: PLACES.stop.x, y: 133 }, due - 15, 'away', { by: 'car' })
      .stay('bus', due + 15, undefined, 0)
      .walk(GATES[4]!, { by: 'car' });
    // The bus comes back round the quarter, off the map.
    line.place = GATES[2]!;
  }
  line.indoors('away', end);
  while (who < MOVERS) {
    const driver = car(who++, one(roads));
    const trips = Array.from({ length: 3 + below(5) }, () =>
      below(8) === 0 ? around(21, 27.5) : around(6.2, 21.5),
    ).sort((a, b) => a - b);
    for (const trip of trips) {
      const out = one(roads);
      driver.indoors('away', trip);
      if (out !== driver.place) driver.walk(out, { by: 'car' });
    }
    driver.indoors('away', end);
  }
}
