/** What can be read off the source of a chapter: its sections and how long it takes to read. */
import { usesIn } from './mdx.ts';

const WORDS_A_MINUTE = 200;
/** A chart is looked at for about as long as these words are read. */
const WORDS_A_CHART = 60;

/** Minutes to read a chapter, at least one, from its MDX source. */
export function readingMinutes(source: string): number {
  const charts = usesIn(source, 'Chart', 'Play').length;
  const words = source
    .replace(/<Fact [^>]*>/g, ' 0 ')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;
  return Math.max(1, Math.round((words + charts * WORDS_A_CHART) / WORDS_A_MINUTE));
}

/** The sections of a chapter in order. */
export const sectionsOf = (source: string): { id: string; title: string }[] =>
  usesIn(source, 'Section').map(({ attributes: { id = '', title = '' } }) => ({ id, title }));

/** The chart that stands across the window before the first section of a chapter, if it has one. */
export function heroOf(source: string): string | undefined {
  const first = usesIn(source, 'Chart', 'Section', 'Play')[0];
  return first?.name === 'Chart' ? first.attributes['id'] : undefined;
}
