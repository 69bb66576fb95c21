/** Lays out what was left for after the first paint: once the faces are there, so that it is done once, and a piece an idle moment. Afterwards the page is as if nothing had been left. */
import { LAID, LATE, pieces as selected } from './late.ts';

/** Faces that take longer are not waited for, ms. */
const PATIENCE = 3000;
/** Milliseconds that must be left of an idle moment for one more piece. */
const LEAST = 8;

function layOut(root: HTMLElement): void {
  const pieces = [...document.querySelectorAll(selected)];
  let next = 0;
  const some = (idle: IdleDeadline): void => {
    do {
      const piece = pieces[next++];
      piece?.classList.add(LAID);
      // Asked for its place, the browser lays the piece out now, not all of them together in the next frame.
      piece?.getBoundingClientRect();
    } while (next < pieces.length && idle.timeRemaining() > LEAST);
    if (next < pieces.length) return void requestIdleCallback(some);
    root.classList.remove(LATE);
    for (const piece of pieces) {
      piece.classList.remove(LAID);
      if (piece.classList.length === 0) piece.removeAttribute('class');
    }
    document.dispatchEvent(new Event('laidout'));
  };
  requestIdleCallback(some);
}

export function layOutRest(root: HTMLElement): void {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  void Promise.race([document.fonts.ready, patience]).then(() => layOut(root));
  addEventListener('beforeprint', () => root.classList.remove(LATE));
}
