/** The numbers of the field from the tables and from the model's first day, at build. */
import { tileColumns, tileRows, tiles } from '../charts/technology-origin/tiles.ts';
import type { RowOf } from '../data/schemas.ts';
import type { Tables } from '../data/tables.ts';
import { decimalYear } from '../i18n/format.ts';
import { GROUND, HEIGHT, WIDTH } from '../models/quarter/ground.ts';
import { MOVERS, OFF, UNIT } from '../models/quarter/measure.ts';
import { spanOf } from '../models/quarter/truth.ts';
import { firstDay } from '../plays/quarter/first-day.ts';
import { controls, ruleOf } from '../plays/quarter/quarter.ts';
import { alertsOf } from '../plays/quarter/told.ts';
import { numberOf, startOf } from '../plays/play.ts';
import { REGIMES, type FieldNumbers } from './numbers.ts';

/** What the 2022 index marks makes a country found. */
const USES = ['smart_city', 'facial_recognition', 'smart_policing', 'social_media'] as const;
const found = (row: RowOf<'countries_2022'>): boolean => USES.some((use) => row[use] === 'marked');

/** A minute after a deed began: those who do it have arrived. */
const ARRIVED = 6;
/** Farthest from the middle of a group, in metres. */
const TOGETHER = 12;

function quarterOf(): FieldNumbers['quarter'] {
  const watched = firstDay();
  const { day } = watched;
  const state = startOf(controls);
  const at = (step: number, who: number): [number, number] | null => {
    const i = step * MOVERS + who;
    const metres = (value = 0): number => Math.round((10 * value) / UNIT) / 10;
    return day.tracks.x[i] === OFF ? null : [metres(day.tracks.x[i]), metres(day.tracks.y[i])];
  };
  /** Some of those an alert points at had gone when it rang: those who still stood together, round the place in the middle of theirs. */
  const together = (places: [number, number][]): [number, number][] => {
    const middle = ([...values]: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const [x, y] = [middle(places.map((place) => place[0])), middle(places.map((place) => place[1]))];
    return places.filter((place) => Math.hypot(place[0] - x, place[1] - y) < TOGETHER);
  };
  const placesOf = (step: number, movers: readonly number[]): [number, number][] =>
    movers.map((who) => at(step, who)).filter((place) => place !== null);
  const alerts = alertsOf(watched, ruleOf(state), numberOf(state, 'radius')).map(({ alert, deed, right, named }) => {
    if (right)
      throw new Error(
        'the scene “fight or bread” says that the rule never rings for the fight; on the first day it did',
      );
    return { deed, people: together(placesOf(alert.rang, named)) };
  });
  const fight = spanOf(day.stays, 'fight');
  if (!fight) throw new Error('the scene “fight or bread” needs a day with a fight');
  return {
    width: WIDTH,
    height: HEIGHT,
    streets: GROUND.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1]),
    alerts,
    fight: { people: placesOf(fight.from + ARRIVED, fight.who) },
  };
}

/**
 * @throws Error naming the scene's row that no table has
 */
export function readNumbers(tables: Tables): FieldNumbers {
  const value = (id: string): number => {
    const figure = tables.figures.get(id);
    if (!figure)
      throw new Error(`the field needs row "${id}", which no table of content/data has (src/field/read-numbers.ts)`);
    return figure.value;
  };
  const when = (id: string, part: 'asOf' | 'dueOn' = 'asOf'): number => {
    const date = tables.figures.get(id)?.[part];
    if (!date) throw new Error(`the field needs the date of row "${id}" (src/field/read-numbers.ts)`);
    return decimalYear(date);
  };
  const byCode = new Map(tables.countries_2022.map((row) => [row.iso3, row]));
  const ended = (outcome: string): number => tables.cases.filter((row) => row.outcome === outcome).length;
  return {
    audit: value('ms-cam-2020-12-1558'),
    watched: value('d-watched-at-once'),
    first: value('ms-cam-2003'),
    open2012: value('ms-cam-2012-04-12-53'),
    open2014: value('ms-cam-2014-12-510'),
    open2016: value('ms-cam-2016-10-878'),
    promised2012: value('ms-cam-2012-aim1000'),
    promised2014: value('ms-cam-2014-aim2000-2017'),
    unused: value('ms-f-audit-unused30'),
    requests: value('ms-f-requests-2022'),
    files: value('ev-c-gorm-cases'),
    helped: value('ev-c-gorm-helped'),
    solved: value('d-gorm-solved-cases'),
    residentsMarseille: value('d-residents-per-camera-marseille'),
    residentsNice: value('d-residents-per-camera-nice'),
    payers: {
      city: value('d-cofund-2012-2020-city'),
      state: value('ms-sp-2012-2020-share-state'),
      departement: value('ms-sp-2012-2020-share-dept'),
    },
    alarms: value('d-al-alarms-npl'),
    right: value('d-al-found'),
    predictions: value('ev-p-plainfield-n'),
    hits: value('ev-p-plainfield-hits'),
    tiles: tiles.map(({ iso3, column, row }) => {
      const country = byCode.get(iso3);
      return [column, row, country && found(country) ? REGIMES.indexOf(country.regime) : null];
    }),
    untiled: tables.countries_2022
      .filter((row) => found(row) && !tiles.some(({ iso3 }) => iso3 === row.iso3))
      .map(({ regime }) => REGIMES.indexOf(regime)),
    // The rows give the countries found and their share; the whole behind both is the number of which they are that share.
    surveyed: REGIMES.map((regime) => {
      const kind = regime.replace(/y$/, 'ies');
      return Math.round((100 * value(`gs-h-2022-n-${kind}`)) / value(`gs-h-2022-share-${kind}`));
    }),
    tileColumns,
    tileRows,
    cases: {
      unlawful: ended('unlawful'),
      upheld: ended('upheld'),
      procedure: ended('lost-on-procedure'),
      unconfirmed: ended('not-confirmed'),
    },
    quarter: quarterOf(),
    times: {
      now: [
        when('ms-cam-2012-04-12-53'),
        when('ms-cam-2014-12-510'),
        when('ms-cam-2016-10-878'),
        when('ms-cam-2020-12-1558'),
      ],
      due: [
        when('ms-cam-2012-aim1000', 'dueOn'),
        when('ms-cam-2014-aim2000-2017', 'dueOn'),
        when('ms-cam-2016-aim2000-2020', 'dueOn'),
        when('ms-cam-2016-aim2000-2020', 'dueOn'),
      ],
    },
  };
}
