/** What the script of the budget needs beside its page: its words, and the figures that its acts are drawn from. Made at build, fetched with the script (`src/integrations/made.ts`). */
import { loadTables } from '../../data/load.ts';
import type { Locale } from '../../i18n/locale.ts';
import { playWords } from '../words.ts';
import { figuresFrom } from './acted.ts';

export function made(locale: Locale): unknown {
  const tables = loadTables();
  return { templates: playWords('budget', locale, tables).templates, figures: figuresFrom(tables) };
}
