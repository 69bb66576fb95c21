/** The pages of the charts: one each, and the gallery of them all. */
import type { Bilingual } from './locale.ts';

/** Where the charts stand; the gallery is the folder's own page. */
export const chartFolder: Bilingual = { en: 'charts', fr: 'graphiques' };

/** Route id of a chart's own page. */
export const chartRoute = (id: string): string => `chart:${id}`;
