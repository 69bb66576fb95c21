/** What the lines on a town do not say, told plainly: the same list for our rows and for a reader's file. */

/** One count, as far as this list asks. */
export interface Told {
  date: string;
  owner: boolean;
  residents: boolean;
  source: boolean;
  /** Counted as working or used, not only as put up. */
  working: boolean;
}

/** Each has a text, `unknown-<gap>`, in content/pages/own-town.yaml. */
export const gaps = ['none', 'owner', 'source', 'residents', 'date', 'working', 'since'] as const;
export type Gap = (typeof gaps)[number];

export interface Unknown {
  gap: Gap;
  /** How many counts of how many, or the date of the last. */
  values: { some?: number; all?: number; date?: string };
}

/** @param counts in any order; promises and estimates are none */
export function unknownOf(counts: readonly Told[]): Unknown[] {
  const all = counts.length;
  if (all === 0) return [{ gap: 'none', values: {} }];
  const lacking = (gap: Gap, lacks: (count: Told) => boolean): Unknown[] => {
    const some = counts.filter(lacks).length;
    return some > 0 ? [{ gap, values: { some, all } }] : [];
  };
  const last = counts.map(({ date }) => date).sort().at(-1) ?? '';
  return [
    ...lacking('owner', ({ owner }) => !owner),
    ...lacking('source', ({ source }) => !source),
    ...lacking('residents', ({ residents }) => !residents),
    ...lacking('date', ({ date }) => date.length === 4),
    ...(counts.some(({ working }) => working) ? [] : [{ gap: 'working', values: {} } as const]),
    { gap: 'since', values: { date: last } },
  ];
}
