/** The place of the page that the address names. */

/** @returns null where it names none, and where its end cannot be read: what a chat or a hand has cut in the middle of a sign */
export function namedPlace(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}
