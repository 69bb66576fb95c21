/** What the address of an embed may ask for: `?theme=dark&width=480`. Pure. */

export const themes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof themes)[number];

/** Fewest and most pixels that an embed can be asked to take. */
export const LEAST_WIDTH = 200;
export const MOST_WIDTH = 1120;
/** Under so many pixels letters of a drawing would be under 12 pixels: the table stands for it (src/styles/embed.css has the same number). */
export const LEAST_DRAWN = 312;
/** Of a value that was not understood no more than this is shown. */
const SHOWN = 24;

export interface EmbedSettings {
  theme: EmbedTheme;
  /** Most pixels across; null where it takes what there is. */
  width: number | null;
  /** What was asked for and not understood, cut to a length that can be shown. */
  unknown: { name: 'theme' | 'width'; value: string }[];
}

const cut = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value);

/**
 * Reads the query of an embed. What is not understood leaves the default, and is told.
 * @param query of the address, with or without its question mark
 */
export function readSettings(query: string): EmbedSettings {
  const asked = new URLSearchParams(query);
  const unknown: EmbedSettings['unknown'] = [];
  const theme = asked.get('theme') ?? 'auto';
  const known = themes.find((one) => one === theme);
  if (!known) unknown.push({ name: 'theme', value: cut(theme) });
  const written = asked.get('width') ?? 'auto';
  const pixels = /^\d{1,5}$/.test(written) ? Number(written) : NaN;
  const fits = pixels >= LEAST_WIDTH && pixels <= MOST_WIDTH;
  if (written !== 'auto' && !fits) unknown.push({ name: 'width', value: cut(written) });
  return { theme: known ?? 'auto', width: fits ? pixels : null, unknown };
}
