/**
 * The three acts of the budget: of a hundred euros of cameras, how many are the City's; a million of the City's, from no place to the one that the reader names, then
 * moved; and the decisions that sources show, with who pays beside the City. The model of the laboratory counts, from the same rows.
 */
import type { Tables } from '../../data/tables.ts';
import {
  reach,
  VERSIONS,
  VOTES,
  type Numbers,
  type Range,
  type Thing,
  type Version,
} from '../../models/budget/budget.ts';
import type { Act, ActAt } from '../acts.ts';

export const HUNDRED = 100;
export const MILLION = 1_000_000;
/** Whose share stands first: the City's own audit, the highest of those published. */
const FIRST: Version = 'audit';

/** What a million of the City's may stand in: the things of which its part is published. */
export const PLACES = ['camera', 'upkeep', 'school', 'safe'] as const satisfies readonly Thing[];
export type Place = (typeof PLACES)[number];

/** What was decided about, one line each; the upkeep of cameras stands with the cameras. */
export const LINES = ['camera', 'safe', 'dwelling', 'school'] as const;
export type Line = (typeof LINES)[number];
const THINGS_OF: Record<Line, readonly Thing[]> = {
  camera: ['camera', 'upkeep'],
  safe: ['safe'],
  dwelling: ['dwelling'],
  school: ['school'],
};
/** The stages that the decisions had reached when a source gave their sum. */
export const STAGES = ['voted', 'awarded', 'granted', 'ceiling'] as const;
export type Stage = (typeof STAGES)[number];

export const acts: readonly [Act, Act, Act] = [
  {
    guess: { kind: 'number', key: 'cityshare', tag: 'yours', min: 0, max: HUNDRED, step: 1, start: HUNDRED / 2 },
    control: { kind: 'choice', key: 'split', tag: 'measured', options: VERSIONS, start: FIRST },
  },
  {
    guess: { kind: 'choice', key: 'draws', tag: 'yours', options: PLACES, start: '' },
    control: { kind: 'choice', key: 'moved', tag: 'yours', options: PLACES, start: '' },
    follows: true,
  },
  {
    guess: { kind: 'choice', key: 'largest', tag: 'yours', options: LINES, start: '' },
    control: { kind: 'choice', key: 'word', tag: 'yours', options: STAGES, start: '' },
  },
];

/** Of a hundred euros of cameras, so many from each, by one of the published versions. */
export function sharesAt({ value }: ActAt, { camera }: Numbers): { city: number; state: number; departement: number } {
  const of = camera[value as Version];
  const euros = (part: number | null): number => Math.round((part ?? 0) * HUNDRED);
  return { city: euros(of.city), state: euros(of.state), departement: euros(of.departement) };
}

/** Two digits that count: the sources hold no more. */
const rough = (value: number): number => Number(value.toPrecision(2));

/** What other payers put beside a million of the City's, by the published version with the least and by the one with the most. */
export function besideMillion(place: Place, numbers: Numbers): Range {
  const found = VERSIONS.flatMap((version) => reach(MILLION, 'city', place, version, numbers).others ?? []);
  return {
    low: rough(Math.min(...found.map(({ low }) => low))),
    high: rough(Math.max(...found.map(({ high }) => high))),
  };
}

/** The million in the second act: where it was first, where it is now; null for in the hand. */
export function millionAt({ guess, value }: ActAt, step: ActAt['step']): { from: Place | null; to: Place | null } {
  const place = (setting: ActAt['guess']): Place | null => PLACES.find((one) => one === setting) ?? null;
  if (step !== 'change') return { from: null, to: place(guess) };
  const [from, to] = [place(guess), place(value)];
  return { from: from === to ? null : from, to };
}

/** One decision of the third act. */
export interface Decision {
  line: Line;
  stage: Stage;
  /** Year, with the part of it that had passed; the middle of a year of which no more is known. */
  when: number;
  euros: number;
  /** The sum comes out of the City's purse alone. */
  alone: boolean;
}

/** Decisions in the order of their dates, the larger of one day first. @throws Error for a row that is not there, or at a stage without words */
export function decisionsFrom({ commitments }: Pick<Tables, 'commitments'>): Decision[] {
  return LINES.flatMap((line) =>
    THINGS_OF[line]
      .flatMap((thing) => VOTES[thing])
      .map((id): Decision => {
        const row = commitments.find((one) => one.id === id);
        const stage = STAGES.find((one) => one === row?.stage);
        if (!row || !stage)
          throw new Error(`the acts of the budget cannot show the decision "${id}" (stages: ${STAGES.join(', ')})`);
        const [year = '', month] = row.as_of.split('-');
        const part = month ? (Number(month) - 0.5) / 12 : 0.5;
        return {
          line,
          stage,
          when: Math.round((Number(year) + part) * 100) / 100,
          euros: Number(row.value),
          alone: row.payer_en.startsWith('City of Marseille'),
        };
      }),
  ).sort((a, b) => a.when - b.when || b.euros - a.euros);
}

/** The decisions that count: all, or those at the stage chosen. */
export const countedAt = ({ value }: ActAt, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter(({ stage }) => value === '' || stage === value);

export const largestOf = (decisions: readonly Decision[]): Decision | undefined =>
  decisions.reduce<Decision | undefined>((best, one) => (best && best.euros >= one.euros ? best : one), undefined);
