/**
 * Writes words where they differ. The text that stands there is changed, not replaced: for a new text node a browser looks again at every `:has()` of the page,
 * which on a slow phone takes longer than a frame.
 */
export function put(place: Element | null, words: string): void {
  if (!place || place.textContent === words) return;
  const [text, more] = place.childNodes;
  if (text instanceof Text && !more) text.data = words;
  else place.textContent = words;
}
