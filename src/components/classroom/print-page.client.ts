/** Prints the page as it stands: its style sheet for paper leaves out all that is not the sheet. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

if (!customElements.get('print-page')) customElements.define('print-page', PrintPage);
