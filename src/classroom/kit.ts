/** The kits for a stick: their names, and whether this build offers them. */
import type { Locale } from '../i18n/locale.ts';

/** The pupils' kit holds the site of one language; the keys hold the lessons as their teacher has them, and the quiz exports. */
export const packs = ['pupils', 'keys'] as const;
export type Pack = (typeof packs)[number];

/** File name of a zip. */
export const zipName = (pack: Pack, locale: Locale): string =>
  `eyes-everywhere-${pack === 'keys' ? 'keys-' : ''}${locale}.zip`;

/** Address of a zip on the site. */
export const zipHref = (pack: Pack, locale: Locale): string => `/kit/${zipName(pack, locale)}`;

/** A plain build makes no kit, so it links none; `npm run kit` sets KIT for its build. */
export const kitIsMade = (): boolean => process.env['KIT'] === '1';
