/** What a day and a rule come to, in words: the alerts with what each was, the state, the line of the table of runs. Pure. */
import { FIRST_HOUR, MOVERS, OFF, STEPS, UNIT, type Deed } from '../../models/quarter/measure.ts';
import { ZONES, zoneAt, type Zone } from '../../models/quarter/ground.ts';
import type { Watched } from '../../models/quarter/quarter.ts';
import { ring, type Alert, type Rule } from '../../models/quarter/rules.ts';
import { judge, spanOf, type Judged } from '../../models/quarter/truth.ts';
import { numberOf, textOf, type State } from '../play.ts';
import type { Say } from '../say.ts';
import { clockOf, ruleOf, stepOfHours } from './quarter.ts';

export interface Outcome {
  judged: Judged[];
  caught: boolean;
  falses: number;
  bakery: boolean;
}

export const alertsOf = ({ day, boxes, counts }: Watched, rule: Rule, radius: number): Judged[] =>
  ring(counts, rule).map((alert) => judge(boxes, alert, rule.count, radius, day.stays));

export function outcomeOf(watched: Watched, state: State): Outcome {
  const judged = alertsOf(watched, ruleOf(state), numberOf(state, 'radius'));
  return {
    judged,
    caught: judged.some(({ right }) => right),
    falses: judged.filter(({ right }) => !right).length,
    bakery: judged.some(({ deed }) => deed === 'queue'),
  };
}

/** Where and when the fight was, and how many were in it. */
export function fightOf({ day }: Watched): { from: number; to: number; zone: (typeof ZONES)[number]; people: number } {
  const span = spanOf(day.stays, 'fight');
  if (!span) throw new Error('a day without a fight');
  const at = (span.from + 6) * MOVERS + span.who[0]!;
  const zone = day.tracks.x[at] === OFF ? -1 : zoneAt(day.tracks.x[at]! / UNIT, day.tracks.y[at]! / UNIT);
  return { ...span, zone: ZONES[Math.max(0, zone)]!, people: span.who.length };
}

export const placeWords = (place: string, say: Say): string => say(`control.place.${place}`);
export const deedWords = (deed: Deed | 'passing', say: Say): string => say(`deed.${deed}`);
const timesWords = (n: number, say: Say): string => say.count('times', n);

export function hoursWords(state: State, say: Say): string {
  const at = (key: string): string =>
    clockOf(stepOfHours(numberOf(state, key) + (numberOf(state, key) < FIRST_HOUR ? 24 : 0)), say.locale);
  return state['from'] === state['to'] ? say('whole') : say('between', { from: at('from'), to: at('to') });
}

export const countedWords = ({ kind, most }: Alert, say: Say): string => say(`counted.${kind}`, { most });

export function stateWords(watched: Watched, { judged, caught, falses, bakery }: Outcome, say: Say): string {
  const fight = fightOf(watched);
  return say(caught ? 'state.caught' : 'state.missed', {
    alerts: timesWords(judged.length, say),
    clock: clockOf(fight.from, say.locale),
    place: placeWords(fight.zone, say),
    people: fight.people,
    falses: say.count('falses', falses),
    bakery: say(bakery ? 'bakery.rang' : 'bakery.silent'),
  });
}

export const saidWords = ({ caught, bakery }: Outcome, say: Say): string =>
  say(`said.${caught ? (bakery ? 'fight' : 'both') : bakery ? 'bakery' : 'neither'}`);

export const RUN_HEADS = ['count', 'minutes', 'place', 'hours', 'seed', 'alerts', 'falses', 'fight', 'bakery'] as const;
export const runOf = (state: State, { judged, caught, falses, bakery }: Outcome, say: Say): (string | number)[] => [
  numberOf(state, 'count'),
  numberOf(state, 'minutes'),
  placeWords(textOf(state, 'place'), say),
  hoursWords(state, say),
  String(state['seed']),
  judged.length,
  falses,
  say(caught ? 'caught' : 'verdict.missed'),
  say(bakery ? 'rang' : 'silent'),
];

/** Lines of the list of alerts: the fight has one of its own when no alert was about it. */
export interface Line {
  step: number;
  cells: [clock: string, place: string, counted: string, was: string, verdict: string];
  verdict: 'true' | 'false' | 'missed';
}

export function linesOf(watched: Watched, { judged, caught }: Outcome, say: Say): Line[] {
  const lines: Line[] = judged.map(({ alert, deed, right }) => ({
    step: alert.rang,
    cells: [
      clockOf(alert.rang, say.locale),
      placeWords(alert.zone, say),
      countedWords(alert, say),
      deedWords(deed, say),
      say(right ? 'verdict.true' : 'verdict.false'),
    ],
    verdict: right ? 'true' : 'false',
  }));
  if (!caught) {
    const fight = fightOf(watched);
    lines.push({
      step: fight.from + 6,
      cells: [
        clockOf(fight.from, say.locale),
        placeWords(fight.zone, say),
        say('none.row'),
        deedWords('fight', say),
        say('verdict.missed'),
      ],
      verdict: 'missed',
    });
  }
  return lines.sort((a, b) => a.step - b.step);
}

/** Boxes of people and of vehicles at a step, in one camera's picture or, without a camera, in all. */
export function countIn({ boxes }: Watched, step: number, camera = -1): { people: number; vehicles: number } {
  const count = { people: 0, vehicles: 0 };
  for (let i = boxes.first[step]!; i < boxes.first[Math.min(STEPS, step + 1)]!; i++) {
    if (camera < 0 || boxes.camera[i] === camera) count[boxes.kind[i] ? 'vehicles' : 'people']++;
  }
  return count;
}

/** What the map shows at a moment, in words. */
export function mapWords(watched: Watched, step: number, ringing: ReadonlySet<Zone>, say: Say): string {
  const { people, vehicles } = countIn(watched, step);
  const places = ZONES.filter((zone) => ringing.has(zone)).map((zone) => placeWords(zone, say));
  return say(places.length > 0 ? 'map.alert' : 'map.quiet', {
    clock: clockOf(step, say.locale, true),
    people: say.count('boxes', people),
    vehicles: say.count('vehicles', vehicles),
    places: places.join(', '),
  });
}
