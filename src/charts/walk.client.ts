/**
 * Makes the marks of a chart walkable: a list that takes the keys, with an option a mark; two buttons for a finger; pointer and touch get the same text.
 * What is said of a mark is its row of the table under the chart, so nothing is said here that is not in the page (docs/decisions/0005-a-list-of-marks.md).
 */
import { locales } from '../i18n/locale.ts';
import type { Walked } from './hear.client.ts';
import type { HeardMark } from './hear.ts';
import { firstNumber, markName, placeOf, rangeIn, saidCell, says, walkWords, type SaidCell } from './walk-words.ts';

const locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
const say = (key: keyof typeof walkWords): string => walkWords[key][locale];
/** A message is put a moment after the last one is taken away, so that the same words are said again. */
const PAUSE = 60;

interface Stop {
  key: string;
  row: HTMLTableRowElement;
}

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  text = '',
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
};

/** What a cell holds, without its links; words of another language keep their mark. */
function contentOf(cell: Element): DocumentFragment {
  const content = document.createDocumentFragment();
  const copy = cell.cloneNode(true) as Element;
  copy.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
  if (cell.hasAttribute('lang')) {
    const marked = make('span', { lang: cell.getAttribute('lang') ?? '' });
    marked.append(...copy.childNodes);
    content.append(marked);
  } else content.append(...copy.childNodes);
  return content;
}

class ChartWalk extends HTMLElement implements Walked {
  private list!: HTMLElement;
  private readout!: HTMLElement;
  private status!: HTMLElement;
  private stops: Stop[] = [];
  private key: string | undefined;

  /** The charts of a page come all at once: each is made ready in an idle moment of its own, once the page is laid out. Asked about sooner, what is left for later would be laid out for the answer. */
  connectedCallback(): void {
    const soon = (): void => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => this.begin(), { timeout: 1000 });
      else this.begin();
    };
    if (document.documentElement.classList.contains('late')) document.addEventListener('laidout', soon, { once: true });
    else soon();
  }

  private begin(): void {
    const figure = this.closest('figure');
    if (this.list || !figure) return;
    const id = `${figure.id}-marks`;
    const keys = [
      'keys',
      ...(this.column('series') === undefined ? [] : ['keysSeries']),
      ...(this.column('measure') === undefined ? [] : ['keysMeasure']),
    ] as const;
    const described = make(
      'p',
      { id: `${id}-keys`, hidden: '' },
      keys.map((key) => say(key as keyof typeof walkWords)).join(' '),
    );
    this.list = make('div', {
      role: 'listbox',
      tabindex: '0',
      class: 'marks',
      id,
      'aria-label': say('marks'),
      'aria-orientation': 'horizontal',
      'aria-describedby': described.id,
    });
    this.status = make('p', { role: 'status', class: 'unseen' });
    this.readout = this.querySelector('.readout') as HTMLElement;
    const button = (name: 'previous' | 'next', step: number): HTMLButtonElement => {
      const made = make(
        'button',
        { type: 'button', class: name, 'aria-label': say(name), title: say(name) },
        step < 0 ? '‹' : '›',
      );
      made.addEventListener('click', () => this.step(step, true));
      return made;
    };
    this.readout.before(button('previous', -1), button('next', 1));
    if (this.column('heard') !== undefined) this.readout.after(this.hearButton());
    this.prepend(this.list);
    this.append(described, this.status);
    this.rest();
    this.list.addEventListener('keydown', (event) => this.onKey(event));
    this.list.addEventListener('focus', () => this.refresh());
    this.list.addEventListener('blur', () => this.leave());
    // Not pointerover: a mark that the keys scroll under a resting pointer is not pointed at.
    this.addEventListener('pointermove', (event) => this.point(event));
    this.addEventListener('click', (event) => this.point(event));
    this.addEventListener('chart:redraw', () => (this.leave(), this.rebuild()));
    figure.addEventListener('change', () => this.rebuild());
    new ResizeObserver(() => this.refresh()).observe(this);
    this.rebuild();
  }

  /** The player of tones comes when it is asked for. */
  private hearButton(): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'hear-it' }, say('hear'));
    button.addEventListener('click', () =>
      import('./hear.client.ts').then(
        ({ hear }) => hear(this, button),
        () => button.remove(),
      ),
    );
    return button;
  }

  marksToHear(): HeardMark[] {
    this.refresh();
    const textOf = ({ row }: Stop, name: 'heard' | 'series'): string =>
      (row.children[this.column(name) ?? -1]?.textContent ?? '').trim();
    return this.stops.map((stop) => ({
      value: rangeIn(textOf(stop, 'heard'), locale),
      series: textOf(stop, 'series'),
    }));
  }

  standAt(at: number): void {
    this.stand(at);
    this.dispatchEvent(new CustomEvent('chart:stand', { detail: at }));
  }

  announce(message: string): void {
    this.tell(message);
  }

  /** Number of a column that the figure names. */
  private column(name: 'series' | 'measure' | 'heard'): number | undefined {
    const written = this.dataset[name];
    return written === undefined ? undefined : Number(written);
  }

  private rows(): HTMLTableRowElement[] {
    return [...(this.closest('figure')?.querySelectorAll<HTMLTableRowElement>('tr[data-key]') ?? [])];
  }

  private marks(): SVGElement[] {
    const shown = [...this.querySelectorAll('svg.chart')].find(
      (drawing) => getComputedStyle(drawing).display !== 'none',
    );
    return [...(shown?.querySelectorAll<SVGElement>('[data-mark]') ?? [])];
  }

  /** The marks of the drawing that is shown, in the order of the table; without those that a filter leaves out. While a guess waits, none: their names would tell it. */
  private current(): Stop[] {
    if (this.matches('guess-line:not(.shown) *')) return [];
    const drawn = new Set(this.marks().map((mark) => mark.dataset['mark']));
    // Asked of the rows only where a choice may hide some: they stand in a closed fold, which would be laid out for the answer.
    const filtered = this.closest('figure')?.querySelector('.filter') !== null;
    return this.rows()
      .filter((row) => drawn.has(row.dataset['key']) && !(filtered && getComputedStyle(row).display === 'none'))
      .map((row) => ({ key: row.dataset['key'] ?? '', row }));
  }

  private cells(row: HTMLTableRowElement): (SaidCell & { cell: Element })[] {
    const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
    return [...row.children].map((cell, i) => ({
      cell,
      head: heads[i]?.textContent ?? '',
      text: (cell.textContent ?? '').trim(),
      numeric: heads[i]?.classList.contains('num') ?? false,
    }));
  }

  private get said(): number[] {
    return (this.dataset['said'] ?? '0').split(' ').map(Number);
  }

  private nameOf({ row }: Stop, at: number): string {
    const cells = this.cells(row);
    return markName(
      this.said.flatMap((i) => cells[i] ?? []),
      at,
      this.stops.length,
      locale,
    );
  }

  /** The other drawing may hold other marks. */
  private refresh(): void {
    const now = this.current();
    if (now.length !== this.stops.length || now.some(({ row }, i) => row !== this.stops[i]?.row)) this.rebuild();
  }

  /** The options anew; a reader who stands at a mark stays there if it is still drawn. */
  private rebuild(): void {
    const { key } = this;
    this.leave();
    this.stops = this.current();
    this.list.replaceChildren(
      ...this.stops.map((stop, i) =>
        make('div', { role: 'option', id: `${this.list.id}-${i}`, 'aria-selected': 'false' }, this.nameOf(stop, i)),
      ),
    );
    this.stand(this.stops.findIndex((stop) => stop.key === key));
  }

  private get at(): number {
    return this.stops.findIndex(({ key }) => key === this.key);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    this.refresh();
    const last = this.stops.length - 1;
    const tenth = Math.max(1, Math.round(this.stops.length / 10));
    const series = this.column('series') !== undefined;
    const acts: Record<string, () => void> = {
      ArrowRight: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      ArrowDown: () => (series ? this.turn(1) : this.step(1)),
      ArrowUp: () => (series ? this.turn(-1) : this.step(-1)),
      PageDown: () => this.go(Math.min(this.at + tenth, last)),
      PageUp: () => this.go(Math.max(this.at - tenth, 0)),
      Home: () => this.go(0),
      End: () => this.go(last),
      Enter: () => this.tellAll(),
      ' ': () => this.tellAll(),
      ...(this.column('measure') === undefined ? {} : { M: () => this.extreme(1), m: () => this.extreme(-1) }),
    };
    if (event.key === 'Escape') this.leave();
    const act = acts[event.key];
    if (!act || last < 0) return;
    event.preventDefault();
    act();
  }

  /** To the mark before or after; at the ends it says so. A button has no option to name the mark: the status does. */
  private step(step: number, aloud = false): void {
    this.refresh();
    const { at } = this;
    const to = at < 0 ? 0 : at + step;
    if (to < 0 || to >= this.stops.length) this.tell(say(step < 0 ? 'first' : 'last'));
    else {
      if (!aloud) return this.go(to);
      // The button stays under the finger: nothing scrolls.
      this.standAt(to);
      this.tell(this.list.children[to]?.textContent ?? '');
    }
  }

  /** To the mark of the next series that stands closest, first across, then along. */
  private turn(step: number): void {
    const column = this.column('series') as number;
    const nameOf = ({ row }: Stop): string => (row.children[column]?.textContent ?? '').trim();
    const names = [...new Set(this.stops.map(nameOf))];
    const here = this.stops[this.at];
    const wanted = names[here ? names.indexOf(nameOf(here)) + step : 0];
    if (wanted === undefined) return this.tell(say('noSeries'));
    const boxes = new Map(this.marks().map((mark) => [mark.dataset['mark'], mark.getBoundingClientRect()]));
    const from = here && boxes.get(here.key);
    const far = ({ key }: Stop): number => {
      const box = boxes.get(key);
      return box && from
        ? Math.abs(box.x + box.width / 2 - (from.x + from.width / 2)) + Math.abs(box.y - from.y) / 1000
        : 0;
    };
    const nearest = this.stops.filter((stop) => nameOf(stop) === wanted).reduce((a, b) => (far(b) < far(a) ? b : a));
    this.go(this.stops.indexOf(nearest));
  }

  private extreme(sign: 1 | -1): void {
    const column = this.column('measure') as number;
    const values = this.stops
      .map(({ row }) => firstNumber(row.children[column]?.textContent ?? '', locale))
      .map((value) => (value === null ? -Infinity : value * sign));
    this.go(values.indexOf(Math.max(...values)));
  }

  private go(to: number): void {
    this.standAt(to);
    this.querySelector('svg .here')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private stand(to: number): void {
    const stop = this.stops[to];
    if (!stop) return;
    this.hush();
    this.show(stop.key);
    for (const [i, option] of [...this.list.children].entries()) option.setAttribute('aria-selected', String(i === to));
    this.list.setAttribute('aria-activedescendant', `${this.list.id}-${to}`);
  }

  private point(event: Event): void {
    const target = event.target as Element;
    const key = target.closest<SVGElement>('[data-mark]')?.dataset['mark'];
    if (key !== undefined) return key === this.key ? undefined : this.show(key);
    const option = target.closest('[role="option"]');
    if (!option || event.type !== 'click') return;
    this.go([...this.list.children].indexOf(option));
    this.tellAll();
  }

  /** The whole row, the words of the name first. */
  private wholeOf({ row }: Stop, at: number): (Node | string)[] {
    const cells = this.cells(row);
    const first = this.said.flatMap((i) => cells[i] ?? []).filter(says);
    const strong = document.createElement('strong');
    first.forEach((one, i) => {
      if (i > 0) strong.append(', ');
      if (one.numeric) strong.append(saidCell({ ...one, text: '' }, locale));
      strong.append(contentOf(one.cell));
    });
    const rest = cells.filter((one) => says(one) && !first.includes(one));
    return [
      strong,
      ` (${placeOf(at, this.stops.length, locale)})`,
      ...rest.flatMap((one) => [
        ' · ',
        saidCell({ head: one.head, text: '', numeric: true }, locale),
        contentOf(one.cell),
      ]),
    ];
  }

  private show(key: string): void {
    if (!this.stops.some((stop) => stop.key === key)) this.refresh();
    this.key = key;
    const stop = this.stops[this.at];
    for (const mark of this.marks()) mark.classList.toggle('here', mark.dataset['mark'] === key);
    if (stop) this.readout.replaceChildren(...this.wholeOf(stop, this.at));
  }

  private tellAll(): void {
    if (this.at < 0) return this.step(1);
    this.tell(...[...this.readout.childNodes].map((node) => node.cloneNode(true)));
  }

  private tell(...words: (Node | string)[]): void {
    this.status.replaceChildren();
    setTimeout(() => this.status.replaceChildren(...words), PAUSE);
  }

  /** Takes the last message away; nothing is said of it. */
  private hush(): void {
    if (this.status.hasChildNodes()) this.status.replaceChildren();
  }

  private rest(): void {
    this.readout.textContent = say('hint');
  }

  private leave(): void {
    this.hush();
    if (this.key === undefined) return;
    this.key = undefined;
    this.list.removeAttribute('aria-activedescendant');
    for (const option of this.list.querySelectorAll('[aria-selected="true"]'))
      option.setAttribute('aria-selected', 'false');
    for (const mark of this.querySelectorAll('.here')) mark.classList.remove('here');
    this.rest();
  }
}

customElements.define('chart-walk', ChartWalk);
