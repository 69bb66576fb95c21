/**
 * Makes the marks of a chart walkable: one tab stop, arrow keys, Home, End, Escape; pointer and touch get the same text.
 * The text of a mark is the row of the table under the chart, so nothing is said here that is not in the page.
 */
export class ChartWalk extends HTMLElement {
  private readout!: HTMLElement;
  private hint = '';
  private key: string | undefined;

  connectedCallback(): void {
    this.tabIndex = 0;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-roledescription', this.dataset['enter'] ?? '');
    const title = this.closest('figure')?.getAttribute('aria-labelledby');
    if (title) this.setAttribute('aria-labelledby', title);
    this.readout = this.querySelector('.readout') as HTMLElement;
    this.hint = this.readout.textContent ?? '';
    this.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('pointerover', (event) => this.point(event));
    this.addEventListener('click', (event) => this.point(event));
    this.addEventListener('blur', () => this.leave());
  }

  /** Keys of the marks in the drawing that is shown, in the order of the table; without those that a filter leaves out. */
  private get keys(): string[] {
    const drawn = new Set(this.marks().map((mark) => mark.dataset['mark']));
    return this.rows()
      .filter((row) => getComputedStyle(row).display !== 'none')
      .map((row) => row.dataset['key'] ?? '')
      .filter((key) => drawn.has(key));
  }

  private rows(): HTMLElement[] {
    return [...(this.closest('figure')?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [])];
  }

  private marks(): SVGElement[] {
    const shown = [...this.querySelectorAll('svg')].find((drawing) => getComputedStyle(drawing).display !== 'none');
    return [...(shown?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const keys = this.keys;
    const at = this.key === undefined ? -1 : keys.indexOf(this.key);
    const last = keys.length - 1;
    const tenth = Math.max(1, Math.round(keys.length / 10));
    const targets: Record<string, number> = {
      ArrowRight: Math.min(at + 1, last),
      ArrowDown: Math.min(at + 1, last),
      Enter: Math.max(at, 0),
      ArrowLeft: Math.max(at - 1, 0),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + tenth, last),
      PageUp: Math.max(at - tenth, 0),
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') this.leave();
    const target = targets[event.key];
    const key = target === undefined ? undefined : keys[target];
    if (key === undefined) return;
    event.preventDefault();
    this.show(key);
  }

  private point(event: Event): void {
    const key = (event.target as Element).closest<SVGElement>('[data-mark]')?.dataset['mark'];
    if (key !== undefined) this.show(key);
  }

  private show(key: string): void {
    this.key = key;
    for (const mark of this.marks()) mark.classList.toggle('here', mark.dataset['mark'] === key);
    const row = this.rows().find((one) => one.dataset['key'] === key);
    const heads = [...(row?.closest('table')?.querySelectorAll('thead th') ?? [])].map((head) => head.textContent ?? '');
    const cells = [...(row?.children ?? [])].map((cell, i) => ({ head: heads[i] ?? '', text: (cell.textContent ?? '').trim() })).filter((cell) => cell.text);
    const strong = document.createElement('strong');
    strong.textContent = cells[0]?.text ?? '';
    this.readout.replaceChildren(
      strong,
      cells
        .slice(1)
        .map((cell) => ` · ${cell.head}: ${cell.text}`)
        .join(''),
    );
  }

  private leave(): void {
    this.key = undefined;
    for (const mark of this.marks()) mark.classList.remove('here');
    this.readout.textContent = this.hint;
  }
}

customElements.define('chart-walk', ChartWalk);
