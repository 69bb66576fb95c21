/**
 * Who may pay for what, in Marseille, as far as sources show it. Each rule names the rows it rests on; where no source shows a payer paying, the rule is `none`.
 * Pure arithmetic on published unit costs: euros in, whole things out, as a range from low to high. Nothing is drawn by chance.
 */

export const PAYERS = ['city', 'state', 'departement', 'owner'] as const;
export type Payer = (typeof PAYERS)[number];

export const THINGS = ['camera', 'upkeep', 'safe', 'dwelling', 'grant', 'school'] as const;
export type Thing = (typeof THINGS)[number];

/** Published versions of who paid for the cameras. */
export const VERSIONS = ['tender', 'press', 'audit', 'wave'] as const;
export type Version = (typeof VERSIONS)[number];

/**
 * `whole`: pays all of it. `part`: pays a part, others the rest. `first`: pays all of it at first, and may recover it.
 * `billed`: may be asked to pay it back afterwards. `none`: no case found in the sources read.
 */
export type Role = 'whole' | 'part' | 'first' | 'billed' | 'none';

export interface Range {
  low: number;
  high: number;
}

export interface Rule {
  payer: Payer;
  thing: Thing;
  role: Role;
  /** Rows that show it; for `none`, nothing could. */
  rows: readonly string[];
}

/** Rows of the cost of one thing; the same row twice where only one figure was found. */
export const COST_ROWS: Record<Thing, { low: string; high: string }> = {
  camera: { low: 'd-percam-2016', high: 'd-percam-2018' },
  upkeep: { low: 'ms-sp-percam-running', high: 'd-percam-upkeep-2016' },
  safe: { low: 'd-safe-per-building', high: 'd-safe-per-building' },
  dwelling: { low: 'd-structural-per-dwelling', high: 'd-structural-per-dwelling' },
  grant: { low: 'mh-s-anah-2014', high: 'mh-s-anah-2014' },
  school: { low: 'mh-s-schools-per-school', high: 'mh-s-schools-per-school' },
};

type CameraPayer = 'city' | 'state' | 'departement';
/** Shares in a camera, in per cent, by version; null where the version names no part. */
export const CAMERA_ROWS: Record<Version, Record<CameraPayer, string | null>> = {
  tender: { city: 'ms-sp-2013-phase2-city', state: 'ms-sp-2013-phase2-state', departement: 'ms-sp-2013-phase2-dept' },
  press: { city: 'ms-sp-2016-share-city', state: 'ms-sp-2016-share-state', departement: 'ms-sp-2016-share-dept' },
  audit: {
    city: 'd-cofund-2012-2020-city',
    state: 'ms-sp-2012-2020-share-state',
    departement: 'ms-sp-2012-2020-share-dept',
  },
  wave: { city: 'ms-sp-2022-wave55-share-city', state: 'ms-sp-2022-wave55-share-state', departement: null },
};
const AGENCY_SHARE = 'd-spla-anru-share';
const SCHOOL_STATE = { low: 'd-school-state-low', high: 'd-school-state-high' };

const cameraRows = (payer: CameraPayer): string[] => VERSIONS.flatMap((version) => CAMERA_ROWS[version][payer] ?? []);

/** What sources show. A payer and a thing that are not here: no case found. */
const shown: readonly Rule[] = [
  { payer: 'city', thing: 'camera', role: 'part', rows: cameraRows('city') },
  { payer: 'state', thing: 'camera', role: 'part', rows: cameraRows('state') },
  { payer: 'departement', thing: 'camera', role: 'part', rows: cameraRows('departement') },
  {
    payer: 'city',
    thing: 'upkeep',
    role: 'whole',
    rows: ['ms-sp-percam-running', 'ms-sp-2016-running7m', 'mh-v-running-8'],
  },
  { payer: 'city', thing: 'safe', role: 'first', rows: ['mh-s-exofficio-48', 'mh-s-exofficio-5'] },
  { payer: 'owner', thing: 'safe', role: 'billed', rows: ['mh-s-exofficio-48', 'mh-s-exofficio-5'] },
  { payer: 'city', thing: 'dwelling', role: 'part', rows: ['mh-s-spla-200'] },
  { payer: 'state', thing: 'dwelling', role: 'part', rows: ['mh-s-spla-109-anru', AGENCY_SHARE] },
  { payer: 'state', thing: 'grant', role: 'whole', rows: ['mh-s-anah-2014'] },
  { payer: 'city', thing: 'school', role: 'part', rows: ['mh-s-schools-city-470', 'mh-s-schools-loans-650'] },
  { payer: 'state', thing: 'school', role: 'part', rows: ['mh-s-schools-state-254', 'mh-s-schools-state-400'] },
];

/** One rule for each payer and thing. */
export const RULES: readonly Rule[] = THINGS.flatMap((thing) =>
  PAYERS.map(
    (payer): Rule =>
      shown.find((rule) => rule.payer === payer && rule.thing === thing) ?? { payer, thing, role: 'none', rows: [] },
  ),
);

/** The figures that the model reckons with, in euros and in parts of one. */
export interface Numbers {
  costs: Record<Thing, Range>;
  camera: Record<Version, Record<CameraPayer, number | null>>;
  /** Part of the urban renewal agency in the public company's first envelope. */
  agency: number;
  /** Part of the State in the school plan. */
  school: Range;
}

/** @param value the value of a row by its id */
export function numbersFrom(value: (row: string) => number): Numbers {
  const part = (row: string): number => value(row) / 100;
  const over = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
  return {
    costs: over(THINGS, (thing) => ({ low: value(COST_ROWS[thing].low), high: value(COST_ROWS[thing].high) })),
    camera: over(VERSIONS, (version) =>
      over(['city', 'state', 'departement'] as const, (payer) =>
        CAMERA_ROWS[version][payer] === null ? null : part(CAMERA_ROWS[version][payer]),
      ),
    ),
    agency: part(AGENCY_SHARE),
    school: { low: part(SCHOOL_STATE.low), high: part(SCHOOL_STATE.high) },
  };
}

export interface Reach {
  role: Role;
  /** The payer's part of the cost of one, at first; null where no case was found or the part is not stated. */
  share: Range | null;
  /** How many things that sum stands behind, whole ones, from low to high; null where it cannot be said. */
  units: Range | null;
  /** What other payers put beside it; null where it cannot be said. */
  others: Range | null;
}

const exactly = (value: number): Range => ({ low: value, high: value });

function shareOf(payer: Payer, thing: Thing, version: Version, numbers: Numbers): { role: Role; share: Range | null } {
  const role = RULES.find((rule) => rule.payer === payer && rule.thing === thing)?.role ?? 'none';
  if (role === 'none') return { role, share: null };
  if (role === 'whole' || role === 'first' || role === 'billed') return { role, share: exactly(1) };
  if (thing === 'camera') {
    const part = numbers.camera[version][payer as CameraPayer];
    return part === null ? { role: 'none', share: null } : { role, share: exactly(part) };
  }
  if (thing === 'school')
    return {
      role,
      share: payer === 'state' ? numbers.school : { low: 1 - numbers.school.high, high: 1 - numbers.school.low },
    };
  // The public company: the agency's part is stated, the City's is somewhere in the rest.
  return { role, share: payer === 'state' ? exactly(numbers.agency) : null };
}

/**
 * What a sum of one payer stands behind.
 * @param euros whole euros
 * @param version whose account of the cameras' payers
 */
export function reach(euros: number, payer: Payer, thing: Thing, version: Version, numbers: Numbers): Reach {
  const { role, share } = shareOf(payer, thing, version, numbers);
  if (!share) return { role, share, units: null, others: null };
  const { low, high } = numbers.costs[thing];
  return {
    role,
    share,
    units: { low: whole(euros / share.high / high), high: whole(euros / share.low / low) },
    others: { low: euros / share.high - euros, high: euros / share.low - euros },
  };
}

/** Whole things; a hair under a whole number is that number. */
const whole = (units: number): number => Math.floor(units + 1e-9);

export interface Move {
  taken: Reach;
  put: Reach;
  /** Nothing can move: the same thing twice, nothing to take, or nowhere to put it. */
  stuck: 'same' | 'taken' | 'put' | null;
}

/** Takes a sum of one payer from one thing and puts it into another. Others' money does not follow. */
export function move(euros: number, payer: Payer, from: Thing, to: Thing, version: Version, numbers: Numbers): Move {
  const taken = reach(euros, payer, from, version, numbers);
  const put = reach(euros, payer, to, version, numbers);
  return {
    taken,
    put,
    stuck: from === to ? 'same' : taken.role === 'none' ? 'taken' : put.role === 'none' ? 'put' : null,
  };
}

/** Rows of the decisions that put money behind each thing, in the order of their dates. */
export const VOTES: Record<Thing, readonly string[]> = {
  camera: [
    'ms-sp-2007-ap',
    'ms-sp-2012-invest98',
    'ms-sp-2013-phase2-ceiling',
    'ms-sp-2018-phase3-46m',
    'ms-sp-2022-wave55-total',
    'ms-sp-2024-ap15m',
  ],
  upkeep: ['ms-sp-2021-maintenance-12to44'],
  safe: ['mh-s-advice-2014-voted', 'mh-s-exofficio-48'],
  dwelling: ['mh-s-spla-200', 'mh-s-spla-jeanroque'],
  grant: [],
  school: ['mh-s-schools-state-254', 'mh-s-schools-loans-650'],
};
