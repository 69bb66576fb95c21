/** What the script of the duty officer needs beside its page: its words, and what its acts show. Made at build, fetched with the script (`src/integrations/made.ts`). */
import { loadTables } from '../../data/load.ts';
import type { Locale } from '../../i18n/locale.ts';
import { playWords } from '../words.ts';
import { cast } from './cast.ts';

/** The script needs the names of places, not those of settings, nor what the map says of itself: they stand in the page. */
const PRINTED = /^(?:(?:run|control)\.(?!place\.)|map\.name\.|(?:ringing|step)$|tag[A-Z])/;

export function made(locale: Locale): unknown {
  const { templates } = playWords('quarter', locale, loadTables());
  return {
    templates: Object.fromEntries(Object.entries(templates).filter(([key]) => !PRINTED.test(key))),
    cast: cast(),
  };
}
