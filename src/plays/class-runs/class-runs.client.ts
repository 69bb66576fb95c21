/** The page of class runs in the browser: links for the seats, and the distribution of what comes back. Nothing is sent or stored. */
import { drawChart, type DrawnChart } from '../../charts/drawing.ts';
import { quiet } from '../../charts/parts/svg.ts';
import { toDom } from '../../charts/parts/to-dom.ts';
import { NumberField } from '../../components/number-field.client.ts';
import { printSheet } from '../../components/print-sheet.client.ts';
import { plain, type Piece } from '../../data/fill.ts';
import { number } from '../../i18n/format.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { saidOf } from '../../i18n/number-words.ts';
import { classDots, dotsWords, questionFor } from './dots.ts';
import { LIMITS, linkWith, seedOfSeat, startFrom, starts, type Start, type StartName } from './links.ts';
import { columnOf, readResults, resultsOf, VALUE, type Pasted, type ResultFault } from './results.ts';

interface Given {
  words: Record<string, string>;
  /** Name at the head of a table of runs, in small letters, and its column. */
  known: Record<string, string>;
  /** Names of the columns, in the page's language. */
  names: Record<string, string>;
  /** Columns to draw first, where a table has them. */
  wanted: string[];
}

/** From the last key pressed to the drawing, in ms. */
const PAUSE = 500;

class ClassRuns extends HTMLElement {
  private readonly locale: Locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
  private given!: Given;
  private pasted: Pasted | undefined;
  private pause = 0;
  private seed!: NumberField;
  private seats!: NumberField;

  connectedCallback(): void {
    this.given = JSON.parse(this.querySelector('template')?.content.textContent ?? '{}') as Given;
    const links = this.one('.links');
    [this.seed, this.seats] = ['seed', 'seats'].map((name) => new NumberField(this.field(name))) as [
      NumberField,
      NumberField,
    ];
    links.addEventListener('input', () => this.makeLinks());
    const results = this.one<HTMLFormElement>('.results');
    results.addEventListener('submit', (event) => {
      event.preventDefault();
      this.read();
    });
    results.addEventListener('reset', () => setTimeout(() => this.read()));
    this.text.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => this.read(), PAUSE);
    });
    this.column.addEventListener('change', () => this.draw());
    this.addEventListener('click', (event) => void this.onClick(event));
    this.makeLinks();
    // A browser may bring back what stood here before; the example is drawn already.
    if (this.text.value !== this.text.defaultValue) this.read();
  }

  private one<E extends Element = HTMLElement>(selector: string): E {
    return this.querySelector(selector) as E;
  }

  private get text(): HTMLTextAreaElement {
    return this.one('[name="paste"]');
  }

  private get column(): HTMLSelectElement {
    return this.one('[name="column"]');
  }

  private readonly say = (key: string): string => {
    const text = this.given.words[key];
    if (text === undefined) throw new Error(`content/pages/class-runs.yaml: no key "${key}"`);
    return text;
  };

  private fill(key: string, values: Record<string, string | number>): string {
    return this.say(key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  private count(key: string, n: number): string {
    return this.fill(`${key}.${new Intl.PluralRules(this.locale).select(n) === 'one' ? 'one' : 'other'}`, {
      n: number(n, this.locale),
    });
  }

  // Links.

  private field(name: string): HTMLInputElement {
    return this.one(`[name="${name}"]`);
  }

  private makeLinks(): void {
    const own = this.field('own').value.trim();
    const read = own === '' ? undefined : startFrom(own);
    const fault =
      read === null ? this.say('own-none') : read?.part === undefined ? '' : this.fill('own-part', { part: read.part });
    const notice = this.one('.own-fault');
    notice.textContent = fault;
    this.field('own').setAttribute('aria-invalid', String(fault !== ''));
    const start: Start = read ?? starts[this.one<HTMLSelectElement>('[name="start"]').value as StartName];
    const [seed, seats] = [this.seed.value, this.seats.value];
    if (seed === null || seats === null) return;
    const page = this.one<HTMLAnchorElement>(`.pages a[data-of="${start.play}"]`);
    const address = (of: number): string => new URL(linkWith(start, of), page.href).href;
    this.field('same').value = address(seed);
    this.one<HTMLTextAreaElement>('[name="each"]').value = Array.from(
      { length: seats },
      (_, i) => `${i + 1}\t${address(seedOfSeat(seed, i + 1))}`,
    ).join('\n');
    const slips = this.one('.slips');
    if (!slips.hidden) void this.makeSlips();
  }

  /** Slips to cut out: one for all, one for each seat. */
  private async makeSlips(): Promise<void> {
    const { codeOf } = await import('./code.ts');
    const each = this.one<HTMLTextAreaElement>('[name="each"]')
      .value.split('\n')
      .map((line) => line.split('\t') as [string, string]);
    const slips = [
      { name: this.say('slip-all'), link: this.field('same').value },
      ...each.map(([n, link]) => ({ name: this.fill('slip-seat', { n }), link })),
    ];
    this.one('.slips ol').replaceChildren(
      ...slips.map(({ name, link }) => {
        const slip = document.createElement('li');
        const title = document.createElement('strong');
        title.textContent = name;
        const text = document.createElement('span');
        text.textContent = link;
        // From a disk the address is a place on this machine: no telephone finds it.
        const code = /^https?:/.test(link) ? [toDom(codeOf(link, this.fill('slip-code', { link })))] : [];
        slip.append(title, ...code, text);
        return slip;
      }),
    );
    this.one('.slips').hidden = false;
  }

  private async copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    const said = this.one('.links .said');
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = this.say('copied');
    } catch {
      field.focus();
      field.select();
      said.textContent = this.say('copy-by-hand');
    }
  }

  private async onClick(event: Event): Promise<void> {
    const button = (event.target as Element).closest('button');
    switch (button?.value) {
      case 'other':
        this.seed.set(1 + ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % LIMITS.seed));
        this.makeLinks();
        break;
      case 'same':
      case 'each':
        await this.copy(this.one(`[name="${button.value}"]`));
        break;
      case 'slips':
        await this.makeSlips();
        break;
      case 'print-slips':
        printSheet(this.one('.slips'), this.one('.slips .unprinted'));
        break;
      case 'clear':
        this.text.value = '';
        this.text.focus();
        this.read();
        break;
      case 'go':
        this.goTo(Number(button.dataset['line']));
        break;
    }
  }

  // Results.

  private read(): void {
    clearTimeout(this.pause);
    this.pasted = readResults(this.text.value, this.locale, new Map(Object.entries(this.given.known)));
    const { columns } = this.pasted;
    const before = this.column.value;
    this.column.replaceChildren(...columns.map((column) => new Option(this.nameOf(column), column)));
    this.column.value =
      columns.includes(before) && before !== VALUE ? before : columnOf(this.pasted, this.given.wanted);
    this.one('.which').hidden = columns.length < 2;
    this.draw();
  }

  private nameOf(column: string): string {
    if (column === VALUE) return this.say('column-value');
    return column.startsWith('#')
      ? this.fill('column-n', { n: column.slice(1) })
      : (this.given.names[column] ?? column);
  }

  private draw(): void {
    this.pasted ??= readResults(this.text.value, this.locale, new Map(Object.entries(this.given.known)));
    const column = this.column.value || columnOf(this.pasted, this.given.wanted);
    const { results, faults } = resultsOf(this.pasted, column, this.locale);
    const values = results.map(({ value }) => value);
    this.one('.result').hidden = values.length === 0;
    if (values.length > 0) {
      this.show(drawChart(classDots, values, dotsWords(values, this.nameOf(column), this.say, this.locale)));
      this.one('.question').textContent = this.say(`ask-${questionFor(values)}`);
    }
    this.tell(faults, values.length);
  }

  /** Puts a drawing into the figure, in place of what stood there. */
  private show({ words, wide, narrow, table, summary }: DrawnChart): void {
    const figure = this.one(`#fig-${classDots.id}`);
    const sentences = (list: readonly Piece[][]): string => list.map(plain).join(' ');
    const put = (selector: string, ...content: (Node | string)[]): void =>
      figure.querySelectorAll(selector).forEach((place) => place.replaceChildren(...content));
    put('h3 a', plain(words.finding));
    put('.subtitle', plain(words.subtitle));
    put('.summary', sentences(summary));
    put('.credit', this.say(this.text.value === this.text.defaultValue ? 'credit-example' : 'credit-own'));
    figure.querySelector('svg.wide')?.replaceWith(toDom(quiet(wide.tree)));
    figure.querySelector('svg.narrow')?.replaceWith(toDom(quiet(narrow.tree)));
    put(
      'tbody',
      ...table.rows.map((row) => {
        const line = document.createElement('tr');
        line.dataset['key'] = row.mark;
        line.append(
          ...row.cells.map(({ text }, i) => {
            const cell = document.createElement(i === 0 ? 'th' : 'td');
            if (i === 0) cell.setAttribute('scope', 'row');
            cell.className = 'num';
            cell.textContent = text;
            return cell;
          }),
        );
        figure.querySelector('chart-walk')?.dispatchEvent(new Event('chart:redraw'));
        return line;
      }),
    );
  }

  private tell(faults: readonly ResultFault[], read: number): void {
    const list = this.one('.faults');
    list.hidden = faults.length === 0;
    list.querySelector('ul')?.replaceChildren(
      ...faults.map(({ line, code, got, wanted = 0, number }) => {
        const item = document.createElement('li');
        const place = document.createElement('strong');
        place.textContent = this.fill('line', { line });
        const go = document.createElement('button');
        Object.assign(go, { type: 'button', value: 'go', textContent: this.fill('go', { line }) });
        go.dataset['line'] = String(line);
        const said = number
          ? saidOf(number, this.locale)
          : this.fill(`fault-${code}`, { got: got.slice(0, 60), wanted });
        item.append(place, ` ${said} `, go);
        return item;
      }),
    );
    this.text.setAttribute('aria-invalid', String(faults.length > 0));
    this.one('.results .said').textContent = [
      read === 0 ? this.say('said-none') : this.count('said', read),
      this.pasted?.seats ? this.say('said-seats') : '',
      faults.length > 0 ? this.count('said-faults', faults.length) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Selects a line of the text, so that it is seen and can be mended at once. */
  private goTo(line: number): void {
    const lines = this.text.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    this.text.focus();
    this.text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.text.scrollTo(0, Math.max(0, (line - 3) * Number.parseFloat(getComputedStyle(this.text).lineHeight)));
  }
}

customElements.define('class-runs', ClassRuns);
