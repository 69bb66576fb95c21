/**
 * Prints one sheet of a page and nothing round it: the style sheet hides the rest while the mark stands.
 * The mark is set when the browser says that it prints, never before, so that nothing has to come later to take it back.
 */

/** How long a browser may take to say that it prints, in ms. Those on a desk say it at once, phones a little later. */
const ANSWER = 1000;

/** @param status where a browser that does not print is said to; its words stand in `data-unprinted` */
export function printSheet(sheet: Element, status: HTMLElement | null): void {
  const root = document.documentElement;
  const asked = new AbortController();
  const { signal } = asked;
  let heard = false;
  const unmark = (): void => {
    root.classList.remove('alone');
    sheet.classList.remove('here');
  };
  const end = (): void => {
    unmark();
    asked.abort();
  };
  const mark = (): void => {
    heard = true;
    root.classList.add('alone');
    sheet.classList.add('here');
  };
  addEventListener('beforeprint', mark, { signal });
  addEventListener('afterprint', unmark, { signal });
  if (status) status.textContent = '';
  try {
    print();
  } catch {
    // No print() here: said below.
  }
  // Whoever is back at the page has printed; a browser may forget to say so.
  for (const back of ['focus', 'keydown', 'pointerdown']) addEventListener(back, end, { signal, capture: true });
  // Said and done before print() came back: what is printed next is no longer ours.
  if (heard && !root.classList.contains('alone')) end();
  setTimeout(() => {
    if (heard) return;
    end();
    if (status) status.textContent = status.dataset['unprinted'] ?? '';
  }, ANSWER);
}

class PrintSheet extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => printSheet(this, this.querySelector('.unprinted')));
  }
}

if (!customElements.get('print-sheet')) customElements.define('print-sheet', PrintSheet);
