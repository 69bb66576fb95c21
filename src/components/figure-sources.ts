/** The line that says where the rows of a figure come from. */
import type { RenderedFigure } from '../charts/render.ts';
import { sourceName } from '../data/source-words.ts';
import type { Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';
import { ui } from '../i18n/ui.ts';
import { tables } from './site.ts';

/** So many publishers are named; the rest are counted as others. */
const NAMED = 4;

/** Sources: the publishers by name, the first few of many. */
export function creditOf({ sources }: Pick<RenderedFigure, 'sources'>, locale: Locale): string {
  const publishers = [...new Set(sources.map((source) => sourceName(tables.sourceById.get(source), locale)))];
  const shown = publishers.slice(0, NAMED).join(', ');
  const line = publishers.length > NAMED ? ui('figure.others', locale).replace('{sources}', shown) : shown;
  return `${ui(publishers.length > 1 ? 'note.sources' : 'note.source', locale)}${colon(locale)}${line}.`;
}
