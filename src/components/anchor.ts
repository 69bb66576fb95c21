/** The place in a page that an address names behind its `#`. Pure. */

/** What is no code of percent signs is read as it is written: it names no place, and nothing stops. @param hash with or without its `#` */
export function anchorOf(hash: string): string {
  const written = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
