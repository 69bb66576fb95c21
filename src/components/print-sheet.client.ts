/** Prints one sheet of a page and nothing round it: the style sheet hides the rest while the mark stands. */
export function printSheet(sheet: Element): void {
  const root = document.documentElement;
  sheet.classList.add('here');
  root.classList.add('alone');
  addEventListener(
    'afterprint',
    () => {
      root.classList.remove('alone');
      sheet.classList.remove('here');
    },
    { once: true },
  );
  print();
}

class PrintSheet extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => printSheet(this));
  }
}

if (!customElements.get('print-sheet')) customElements.define('print-sheet', PrintSheet);
