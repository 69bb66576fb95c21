/** The criteria of the accessibility statement: content/rgaa.yaml. The table on the accessibility page is made from it. */
import * as z from 'zod';
import { both, contentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import type { PlacedText } from './yaml-text.ts';

/** How many criteria each theme of the RGAA has. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12] as const;

export const criterionStates = ['conforms', 'fails', 'not-applicable', 'not-judged'] as const;
export type CriterionState = (typeof criterionStates)[number];

const text = z.string().min(1);
const findings = ['met', 'failed'] as const;

const accessSchema = z.strictObject({
  /** Version of the RGAA whose numbers these are. */
  version: text,
  /** Who judged a part of the pages, when, on how many pages, and how. */
  sample: z.strictObject({
    on: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'expected a date (write 2026-11-29)'),
    pages: z.int().positive(),
    who: both,
    how: both,
  }),
  /** The automated checks: the file of each, words that stand in it, and its name for readers. */
  checks: z.record(z.string(), z.strictObject({ file: text, test: text, ...both.shape })),
  /** Why a criterion does not apply or is not met; `absent` elements and [attributes] stand on no page. */
  reasons: z.record(z.string(), z.strictObject({ absent: z.array(text), ...both.shape })),
  themes: z.array(
    z.strictObject({
      id: text,
      name: both,
      criteria: z.array(
        z.strictObject({
          /** Number in the RGAA: theme, then criterion. */
          id: z.string().regex(/^\d+\.\d+$/, 'expected the number of a criterion (write "1.1")'),
          state: z.enum(criterionStates, { error: `expected one of ${criterionStates.join(', ')}` }),
          /** Ids of the checks that decide it, or see a part of it. */
          by: z.array(text).optional(),
          reason: text.optional(),
          /** What the sample found. */
          sample: z.enum(findings, { error: `expected one of ${findings.join(', ')}` }).optional(),
          /** What was mended since the sample, and what is left to do. */
          evidence: both.optional(),
          /** What it asks, in our words. */
          ...both.shape,
        }),
      ),
    }),
  ),
});

export const accessFile = contentFile('content/rgaa.yaml', accessSchema);
export type Access = z.output<typeof accessSchema>;
export type Criterion = Access['themes'][number]['criteria'][number];

/** What is wrong with a criterion, with its mend. */
function criterionFaults(
  { id, state, by, reason, sample, evidence }: Criterion,
  { checks, reasons }: Access,
): string[] {
  const faults = (by ?? [])
    .filter((check) => !Object.hasOwn(checks, check))
    .map((check) => `${id}: unknown check "${check}" (use one of ${Object.keys(checks).join(', ')})`);
  const explained = state === 'fails' || state === 'not-applicable';
  if (explained && !reason) faults.push(`${id}: ${state} without a reason (add reason: and its id)`);
  if (!explained && reason) faults.push(`${id}: ${state} has no reason (delete it, or change the state)`);
  if (reason && !Object.hasOwn(reasons, reason))
    faults.push(`${id}: unknown reason "${reason}" (use one of ${Object.keys(reasons).join(', ')})`);
  if (state === 'conforms' && sample !== 'met' && (by ?? []).length === 0)
    faults.push(`${id}: conforms without a check (name in by: what decides it, or write not-judged)`);
  if (state === 'not-applicable' && sample)
    faults.push(`${id}: does not apply, and was judged in the sample (delete sample:, or change the state)`);
  if (sample === 'failed' && state !== 'fails' && !evidence)
    faults.push(`${id}: failed in the sample and is ${state} now (say under evidence: what was mended)`);
  if (sample === 'met' && state === 'fails')
    faults.push(`${id}: met in the sample and fails now (correct one of the two)`);
  return faults;
}

/** Criteria that are missing, stand twice, or stand in another order than in the RGAA. */
function orderFaults({ themes }: Access): string[] {
  const found = themes.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const wanted = THEMES.flatMap((count, theme) => Array.from({ length: count }, (_, i) => `${theme + 1}.${i + 1}`));
  const faults = [
    ...wanted.filter((id) => !found.includes(id)).map((id) => `criterion ${id} is missing (add it: the RGAA has it)`),
    ...found
      .filter((id) => !wanted.includes(id))
      .map((id) => `${id}: no such criterion in the RGAA (correct its number)`),
    ...found.filter((id, i) => found.indexOf(id) !== i).map((id) => `${id}: stands twice (delete one)`),
  ];
  const moved = found.find((id, i) => id !== wanted[i]);
  return faults.length > 0 || moved === undefined
    ? faults
    : [`${moved}: stands in another order than in the RGAA (move it)`];
}

/**
 * Every fault of the criteria.
 * @param source text of the file, null when it is missing
 * @param read gives the text of another file of the project, null when there is none: a check must stand where it is said to; left out, that is not asked
 */
export function readAccess(
  source: string | null,
  read?: (file: string) => string | null,
): { data: Access | null; faults: Fault[]; texts: PlacedText[] } {
  const { data, faults, texts } = accessFile.parse(source);
  if (!data) return { data, faults, texts };
  const lineOf = (last: string, value: string): number =>
    texts.find((placed) => placed.path.at(-1) === last && placed.text === value)?.line ?? 1;
  const say = (line: number, message: string): number =>
    faults.push({ file: accessFile.path, line, column: null, message });
  for (const [id, { file, test }] of read ? Object.entries(data.checks) : []) {
    const code = read?.(file) ?? null;
    if (code === null)
      say(lineOf('file', file), `check "${id}": there is no ${file} (correct the path, or withdraw what rests on it)`);
    else if (!code.includes(test))
      say(
        lineOf('test', test),
        `check "${id}": "${test}" does not stand in ${file} (correct it, or withdraw what rests on it)`,
      );
  }
  for (const criterion of data.themes.flatMap(({ criteria }) => criteria))
    for (const message of criterionFaults(criterion, data)) say(lineOf('id', criterion.id), message);
  for (const message of orderFaults(data)) say(lineOf('id', /^\d+\.\d+/.exec(message)?.[0] ?? ''), message);
  return { data, faults, texts };
}

export interface Tally {
  all: number;
  count: Record<CriterionState, number>;
  /** Criteria met among those that apply, in per cent; null as long as one of them waits for a person. */
  rate: number | null;
}

/** How many criteria are in each state. */
export function tally(criteria: readonly Pick<Criterion, 'state'>[]): Tally {
  const count = Object.fromEntries(
    criterionStates.map((state) => [state, criteria.filter((criterion) => criterion.state === state).length]),
  ) as Tally['count'];
  const applicable = criteria.length - count['not-applicable'];
  return {
    all: criteria.length,
    count,
    rate: count['not-judged'] > 0 || applicable === 0 ? null : Math.floor((count.conforms / applicable) * 100),
  };
}

/** What the sample found: criteria met and failed, those that do not apply, those it did not judge. */
export function sampleTally(criteria: readonly Pick<Criterion, 'state' | 'sample'>[]): {
  met: number;
  failed: number;
  judged: number;
  apart: number;
  open: number;
} {
  const count = (test: (criterion: Pick<Criterion, 'state' | 'sample'>) => boolean): number =>
    criteria.filter(test).length;
  const [met, failed, apart] = [
    count(({ sample }) => sample === 'met'),
    count(({ sample }) => sample === 'failed'),
    count(({ state }) => state === 'not-applicable'),
  ];
  return { met, failed, judged: met + failed, apart, open: criteria.length - met - failed - apart };
}

/** The site's own criteria, read once; what they say together is for the check of the content. @throws ContentError */
export const access = accessFile.load;
