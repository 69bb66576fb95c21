/** What the search lists, and what the day of one of those filmed comes to, in words and rows. Pure. */
import { CAMERAS } from '../../models/quarter/cameras.ts';
import { filmedDay } from '../../models/quarter/filmed.ts';
import { STEP_SECONDS, type Stay } from '../../models/quarter/measure.ts';
import type { Watched } from '../../models/quarter/quarter.ts';
import { extracts, find, present, type Query } from '../../models/quarter/search.ts';
import type { Judged } from '../../models/quarter/truth.ts';
import type { Say } from '../say.ts';
import { clockOf } from './quarter.ts';
import { deedWords, placeWords } from './told.ts';

type Row = (string | number)[];
const LISTED = 12;

const minutesOf = (steps: number): number => Math.round((steps * STEP_SECONDS) / 60);

export function searchParts({ day, boxes, views }: Watched, query: Query, say: Say): { said: string; rows: Row[] } {
  const list = extracts(boxes, find(boxes, query), query, day);
  const sum = (of: (one: (typeof list)[number]) => number): number => list.reduce((total, one) => total + of(one), 0);
  const right = sum((one) => one.right);
  const hours = ((query.to - query.from + 24) % 24 || 24) * CAMERAS.length;
  return {
    said: say('search.said', {
      extracts: say.count('extracts', list.length),
      minutes: say.count('minutes', minutesOf(sum(({ from, to }) => to - from))),
      hours,
      boxes: sum((one) => one.boxes),
      right,
      missed: Math.max(0, present(day, views, query) - right),
    }),
    rows: list
      .slice(0, LISTED)
      .map((one) => [
        `C${one.camera + 1}`,
        clockOf(one.from, say.locale, true),
        clockOf(one.to, say.locale, true),
        one.boxes,
        one.right,
      ]),
  };
}

/** Stays one after another at the same thing are one. */
const occupations = (stays: readonly Stay[]): Stay[] =>
  stays.reduce<Stay[]>((list, stay) => {
    const last = list.at(-1);
    return last?.deed === stay.deed ? [...list.slice(0, -1), { ...last, to: stay.to }] : [...list, stay];
  }, []);

export function filmedParts(
  { day, boxes }: Watched,
  who: number,
  alerts: readonly Judged[],
  say: Say,
): { said: string; rows: Row[] } {
  const told = filmedDay(day, boxes, who);
  const named = alerts.filter((one) => one.named.includes(who));
  const list = named
    .map(({ alert, deed }) =>
      say('filmed.item', {
        clock: clockOf(alert.rang, say.locale),
        place: placeWords(alert.zone, say),
        was: deedWords(deed, say),
      }),
    )
    .join(', ');
  return {
    said: [
      say('filmed.said', {
        who: who + 1,
        outside: say.count('minutes', minutesOf(told.outside)),
        cameras: told.cameras,
        all: CAMERAS.length,
        pictures: told.pictures,
        boxed: told.boxed,
        missed: told.missed,
        merged: told.merged,
      }),
      say('filmed.wrong', {
        vehicle: say.count('times', told.asVehicle),
        colour: say.count('times', told.wrongColour),
        more: say.count('times', told.twice),
      }),
      named.length > 0 ? say.count('filmed.named', named.length, { list }) : say('filmed.unnamed'),
    ].join(' '),
    rows: occupations(told.stays).map(({ deed, from, to }) => [
      say('between', { from: clockOf(from, say.locale), to: clockOf(to, say.locale) }),
      deedWords(deed, say),
    ]),
  };
}
