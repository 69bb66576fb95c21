/** The placeholders of a text (`{row-id}`, `{name}`), and whether its two languages use the same ones. */

export const placeholder = /\{([^}]*)\}/g;

const named = (text: string): string =>
  [...new Set([...text.matchAll(placeholder)].map(([, name]) => name))].sort().join(', ');

/**
 * What is wrong when a French text fills in other things than its twin; null when both use the same.
 * @param there where the English stands, for the message
 */
export function otherPlaceholders(french: string, english: string, there = 'English'): string | null {
  const [here, twin] = [named(french), named(english)];
  return here === twin
    ? null
    : `the languages use different placeholders (here ${here || 'none'}; in ${there} ${twin || 'none'})`;
}
