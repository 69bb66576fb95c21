/** The choice of two towns in an address: `#a=nice&b=paris`. What names no town is told, and the other half stays. */

export interface Choice {
  a: string;
  b: string;
  /** The first name that is no town, as it stands in the address. */
  unknown: string;
}

/** @param hash with or without its `#`; names in it are read without their capitals */
export function readChoice(hash: string, slugs: ReadonlySet<string>): Choice {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const [a = '', b = ''] = ['a', 'b'].map((side) => (asked.get(side) ?? '').trim().toLowerCase());
  const known = (slug: string): string => (slugs.has(slug) ? slug : '');
  const unknown = [a, b].find((slug) => slug !== '' && !slugs.has(slug)) ?? '';
  return { a: known(a), b: known(b), unknown };
}

/** The address of a choice; empty where nothing is chosen. */
export function writeChoice({ a, b }: Pick<Choice, 'a' | 'b'>): string {
  const parts = [a && `a=${a}`, b && `b=${b}`].filter(Boolean);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
