/** The field over a long list or a table: leaves the rows that hold every word typed, says how many, and keeps the row that the address names. */
import { folded, ungrouped } from './row-order.ts';

/** Milliseconds without a key before what is left is said. */
const REST = 250;

/** A row that does not hold the words. */
export const OUT = 'out';

/** @param field the element of RowFilter.astro, with its words. @param rows what is narrowed */
export function serveFilter(field: HTMLElement, rows: readonly HTMLElement[]): void {
  const input = field.querySelector('input') as HTMLInputElement;
  const output = field.querySelector('output') as HTMLOutputElement;
  const words = field.dataset;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let texts: string[] | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isShown = (row: HTMLElement): boolean => getComputedStyle(row).display !== 'none';
  /** What is said once the typing rests; `kept` is a row that is shown though it does not hold the words. */
  function tell(kept?: HTMLElement): void {
    // On paper every row is shown: what the screen shows is as it was.
    if (matchMedia('print').matches) return;
    const all = number.format(rows.length);
    const left = rows.filter((row) => row !== kept && isShown(row)).length;
    // A list in parts says for each part that it has nothing.
    for (const part of document.querySelectorAll<HTMLElement>('.kind'))
      part.classList.toggle(
        'empty',
        input.value !== '' && ![...part.querySelectorAll<HTMLElement>('ol > li')].some(isShown),
      );
    const said = left > 0 ? words['shown'] : words['none'];
    const named = kept ? ` ${(words['named'] ?? '').replace('{row}', kept.id)}` : '';
    output.textContent =
      input.value.trim() === '' && !kept
        ? ''
        : (said ?? '').replace('{shown}', number.format(left)).replace('{all}', all) + named;
  }

  function narrow(): void {
    texts ??= rows.map(({ textContent }) => `${folded(textContent)} ${ungrouped(folded(textContent))}`);
    const asked = ungrouped(folded(input.value)).split(' ');
    rows.forEach((row, i) => row.classList.toggle(OUT, !asked.every((word) => texts?.[i]?.includes(word))));
    clearTimeout(resting);
    resting = setTimeout(tell, REST);
  }

  /** A row that the address names is never left out. */
  function keepNamed(): void {
    // Read so, an address that was cut in the middle of a sign throws nothing.
    const row = document.getElementById(new URLSearchParams(location.hash.replace('#', '=')).get('') ?? '');
    if (!row?.classList.contains(OUT)) return;
    row.classList.remove(OUT);
    clearTimeout(resting);
    tell(row);
    row.scrollIntoView();
  }

  input.addEventListener('input', narrow);
  addEventListener('hashchange', keepNamed);
  // Choices beside the field change how many are shown.
  field.parentElement?.addEventListener('change', () => input.value && tell());
  // A browser may bring back what was typed at an earlier visit.
  if (input.value) {
    narrow();
    keepNamed();
  }
}
