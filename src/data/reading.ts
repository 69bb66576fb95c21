/** What can be read off the source of a chapter: its sections and how long it takes to read. */
const WORDS_A_MINUTE = 200;
/** A chart is looked at for about as long as these words are read. */
const WORDS_A_CHART = 60;

/** Minutes to read a chapter, at least one, from its MDX source. */
export function readingMinutes(source: string): number {
  const charts = source.match(/<(?:Chart|Play) /g)?.length ?? 0;
  const words = source
    .replace(/<Fact [^>]*>/g, ' 0 ')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;
  return Math.max(1, Math.round((words + charts * WORDS_A_CHART) / WORDS_A_MINUTE));
}

/** The sections of a chapter in order, from its `<Section id title />` lines. */
export const sectionsOf = (source: string): { id: string; title: string }[] =>
  [...source.matchAll(/<Section\s+id="([^"]+)"\s+title="([^"]+)"\s*\/>/g)].map((match) => ({
    id: match[1] as string,
    title: match[2] as string,
  }));
