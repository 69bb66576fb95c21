/** The table of runs: each setting tried is a line. It lives in the page, can be copied as CSV and cleared. */
import { csvLines } from '../data/csv.ts';
import type { Say } from './say.ts';

export type Cell = string | number;

export class Runs {
  private readonly body: HTMLTableSectionElement;
  private readonly heads: string[];
  private lines: { cells: readonly Cell[]; link: string }[] = [];

  constructor(
    place: HTMLElement,
    private readonly say: Say,
    private readonly announce: (words: string) => void,
  ) {
    this.body = place.querySelector('tbody') as HTMLTableSectionElement;
    this.heads = [...place.querySelectorAll('th')].map((head) => head.textContent ?? '');
    place.querySelector('[value="copy-runs"]')?.addEventListener('click', () => void this.copy());
    place.querySelector('[value="clear-runs"]')?.addEventListener('click', () => {
      this.lines = [];
      this.body.replaceChildren();
    });
  }

  add(cells: readonly Cell[], link: string): void {
    this.lines.push({ cells, link });
    const row = this.body.insertRow();
    for (const cell of cells) {
      const place = row.insertCell();
      place.textContent = typeof cell === 'number' ? this.say.number(cell) : cell;
      if (typeof cell === 'number') place.className = 'num';
    }
  }

  /** The lines as CSV, each with the link to its settings. */
  get csv(): string {
    const lines = [
      [...this.heads, this.say('runsLink')],
      ...this.lines.map(({ cells, link }) => [...cells, new URL(link, location.href).href]),
    ];
    return csvLines(lines, this.say.locale);
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.csv);
      this.announce(this.say('copied'));
    } catch {
      getSelection()?.selectAllChildren(this.body.closest('table') as HTMLTableElement);
      this.announce(this.say('copyByHand'));
    }
  }
}
