/** Addresses of the embeds: one figure or play in one language, for the frame of another site's page. All stand under one folder, so that one rule of headers lets them be framed. */
import type { Locale } from './locale.ts';

/** The folder of all embeds, and of the script that sizes their frames. */
export const EMBEDS = '/embed/';

/** The script that a host page may add, so that its frames are as high as what they hold. */
export const FRAME_SCRIPT = `${EMBEDS}frame.js`;

/** Address of an embed from the root: `/embed/promises/`, `/embed/fr/promises/`. @param id of a figure or a play: no two of them are the same */
export const embedHref = (id: string, locale: Locale): string => `${EMBEDS}${locale === 'fr' ? 'fr/' : ''}${id}/`;
