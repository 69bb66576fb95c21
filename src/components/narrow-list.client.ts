/** Narrows a list to the names that hold the letters typed, whatever their accents, and says how many are left. */

/** Small letters without accents; its own few words, so that the page loads nothing else for them. */
const plainly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

class NarrowList extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    if (!field) return;
    field.addEventListener('input', () => this.narrow(field.value));
    // A browser may bring back what was typed before.
    if (field.value) this.narrow(field.value);
  }

  private narrow(typed: string): void {
    const sought = plainly(typed);
    const items = [...this.querySelectorAll('li')];
    for (const item of items) item.hidden = !plainly(item.querySelector('a')?.textContent ?? '').includes(sought);
    const left = items.filter((item) => !item.hidden).length;
    const output = this.querySelector('output');
    if (!output) return;
    const said = (left > 0 ? this.dataset['said'] : this.dataset['none']) ?? '';
    output.textContent = sought ? said.replace('{some}', String(left)).replace('{all}', String(items.length)) : '';
  }
}

customElements.define('narrow-list', NarrowList);
