/** The sources. Imported by the page's script with `?made-<language>` (src/integrations/made.ts). */
import type { Locale } from '../../i18n/locale.ts';
import { shard } from '../gather/every.ts';
import type { PackedShard } from '../record.ts';

export const made = (locale: Locale): PackedShard => shard('sources', locale);
