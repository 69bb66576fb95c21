/** What several tests invent: a figure with a value, and the report on texts that were never in a file. */
import { checkStory } from '../../../src/data/check-prose.ts';
import { byPlace, faultLine, type Fault } from '../../../src/data/fault.ts';
import type { Figure } from '../../../src/data/figure.ts';
import type { ProseContext } from '../../../src/data/prose-file.ts';
import type { ProseSource } from '../../../src/data/story.ts';

/** A count of cameras, exact and sure. */
export const inventedFigure = (id: string, value: number): Figure => ({
  id,
  table: 'cameras',
  label: { en: id, fr: id },
  value,
  low: null,
  high: null,
  rounding: 'exact',
  unit: 'cameras',
  asOf: '2020',
  sources: ['s'],
  confidence: 'high',
  note: { en: '', fr: '' },
  disagrees: [],
});

/** Every fault of texts as they were read, alone and against each other, one line a fault. */
export function reportOn(
  read: readonly { file: ProseSource; faults: readonly Fault[] }[],
  context: ProseContext,
): string[] {
  const checked = checkStory(
    read.map(({ file }) => file),
    context,
  );
  return [...read.flatMap(({ faults }) => faults), ...checked].sort(byPlace).map(faultLine);
}
