/**
 * Draws a reader's own town from a CSV that they choose, drop, paste or type: the same functions that drew Marseille at build, run in the page.
 * The file is read on the device; nothing is sent or stored, and closing the page forgets it.
 */
import { drawChart, type DrawnChart } from '../charts/drawing.ts';
import type { Paint } from '../charts/parts/paint.ts';
import { picture } from '../charts/parts/picture.ts';
import { isDrawn } from '../charts/town-promises/rows.ts';
import { townPromises } from '../charts/town-promises/town-promises.ts';
import { promisesWords } from '../charts/town-promises/words.ts';
import { tableRows } from '../charts/table-rows.ts';
import { rateRows } from '../charts/town-rate/rows.ts';
import { townRate } from '../charts/town-rate/town-rate.ts';
import { rateWords } from '../charts/town-rate/words.ts';
import { plain, type Piece } from '../data/fill.ts';
import { csvDialects, markedFile } from '../data/csv.ts';
import { columnNames } from '../data/town/columns.ts';
import { decode } from '../data/town/decode.ts';
import { examples } from '../data/town/examples.ts';
import { LIMITS, readTown, type Town, type TownFault } from '../data/town/town.ts';
import { countsOf, unknownTexts } from '../data/town/unknown.ts';
import { cleaned, headOf } from '../data/town/write.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { quiet } from '../charts/parts/svg.ts';
import { toDom } from '../charts/parts/to-dom.ts';
import { printSheet } from './print-sheet.client.ts';
import { element, faultItem, type Fill } from './town-faults.client.ts';
import { Undo } from './undo.ts';

/** From the last key pressed to the drawing, in ms. */
const PAUSE = 700;

const sentences = (list: readonly Piece[][]): string => list.map(plain).join(' ');

class OwnTown extends HTMLElement {
  private readonly locale: Locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
  private readonly values = examples(this.locale);
  private words: Record<string, string> = {};
  private readonly drawn = new Map<string, DrawnChart>();
  private town: Town | undefined;
  private pause = 0;
  private readonly undo = new Undo();

  connectedCallback(): void {
    this.words = JSON.parse(this.querySelector('template')?.content.textContent ?? '{}') as Record<string, string>;
    const form = this.one<HTMLFormElement>('form');
    const file = this.one<HTMLInputElement>('input[type="file"]');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.draw();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.replace(this.text.defaultValue);
    });
    this.text.addEventListener('keydown', (event) => this.onKey(event));
    this.text.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => this.draw(), PAUSE);
    });
    // The same file may be chosen again after a change.
    file.addEventListener('click', () => (file.value = ''));
    file.addEventListener('change', () => void this.read([...(file.files ?? [])]));
    // Anywhere on the page: a file beside the field would open in place of the page, and what was written would go with it.
    document.addEventListener('dragover', (event) => this.over(event, true));
    document.addEventListener('dragleave', (event) => this.over(event, false));
    document.addEventListener('drop', (event) => {
      if (!this.over(event, false)) return;
      void this.read([...(event.dataTransfer?.files ?? [])]);
      if (!this.contains(event.target as Node)) this.text.scrollIntoView({ block: 'center' });
    });
    this.addEventListener('click', (event) => this.onClick(event));
    // A browser may bring back what stood here before.
    if (!this.ours) this.draw();
  }

  private one<E extends Element = HTMLElement>(selector: string): E {
    return this.querySelector(selector) as E;
  }

  /** Where the letter of the page names its town; none on a page without a letter. */
  private get letter(): HTMLInputElement | null {
    return document.querySelector('letter-maker input[name="place"]');
  }

  private get text(): HTMLTextAreaElement {
    return this.one('textarea');
  }

  /** Whether our rows for Marseille stand in the form, unchanged. */
  private get ours(): boolean {
    return this.text.value === this.text.defaultValue;
  }

  private readonly say = (key: string): string => {
    const text = this.words[key];
    if (text === undefined) throw new Error(`content/pages/own-town.yaml: no key "${key}"`);
    return text;
  };

  private readonly fill: Fill = (key, values = {}) =>
    this.say(key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? this.values[name] ?? whole);

  /** "One line read." or "12 lines read." */
  private count(key: string, name: string, value: number): string {
    const form = new Intl.PluralRules(this.locale).select(value) === 'one' ? 'one' : 'other';
    return this.fill(`${key}-${form}`, { [name]: String(value) });
  }

  /** @returns whether a file is dragged, and not a word or a link of the page */
  private over(event: DragEvent, inside: boolean): boolean {
    if (!event.dataTransfer?.types.includes('Files')) return false;
    event.preventDefault();
    this.classList.toggle('over', inside);
    return true;
  }

  /** Reads the first of some files; what stood here stays where it cannot be read. */
  private async read(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    this.one<HTMLDetailsElement>('.fold').open = true;
    const refuse = (code: 'too-long' | 'no-text' | 'file-empty' | 'unreadable'): void => {
      clearTimeout(this.pause);
      this.tell([{ line: null, column: null, code, lost: 'none' }], this.say('said-kept'));
    };
    if (file.size > LIMITS.bytes) return refuse('too-long');
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      return refuse('unreadable');
    }
    const read = decode(new Uint8Array(bytes));
    if (!read) return refuse('no-text');
    if (read.text.trim() === '') return refuse('file-empty');
    const said = files.length > 1 ? [this.fill('said-files', { files: String(files.length), file: file.name })] : [];
    if (read.encoding !== 'UTF-8') said.push(this.fill('said-encoding', { encoding: read.encoding }));
    this.replace(read.text.replace(/^\uFEFF/, ''), said);
  }

  /** Puts a text in place of the reader's, which can be brought back. */
  private replace(text: string, said: readonly string[] = []): void {
    const before = this.text.value;
    this.text.value = text;
    this.undo.put(before, this.text.value);
    this.one<HTMLButtonElement>('button[value="back"]').hidden = this.undo.empty;
    this.draw(said);
  }

  private bringBack(): void {
    const text = this.undo.back(this.text.value);
    if (text === undefined) return;
    this.text.value = text;
    this.draw([this.say('said-back')]);
  }

  /** Undoing in the field: a browser cannot undo what a script put there. */
  private onKey(event: KeyboardEvent): void {
    if (
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey ||
      event.key.toLowerCase() !== 'z' ||
      !this.undo.stands(this.text.value)
    )
      return;
    event.preventDefault();
    this.bringBack();
  }

  private draw(more: readonly string[] = []): void {
    clearTimeout(this.pause);
    const town = readTown(this.text.value, this.locale);
    this.town = town;
    const result = this.one('.result');
    result.hidden = !town.rows.some(isDrawn);
    const said = [town.rows.length > 0 ? this.count('said-drawn', 'lines', town.rows.length) : this.say('said-none')];
    if (town.rows.length > 0 && result.hidden) said.push(this.say('said-undrawn'));
    said.push(...this.passedOver(town), ...more);
    if (!result.hidden) {
      this.show(drawChart(townPromises, town.rows, promisesWords(town, this.say, this.locale)));
      const rates = rateRows(town);
      const noRate = this.one('.no-rate');
      noRate.hidden = rates.length > 0;
      noRate.textContent = noRate.hidden ? '' : this.fill('rate-none', { column: columnNames.residents[this.locale] });
      this.one('#fig-town-rate').hidden = rates.length === 0;
      if (rates.length > 0) this.show(drawChart(townRate, rates, rateWords(town, rates, this.say, this.locale)));
      const unsaid = unknownTexts(countsOf(town), this.say, this.locale);
      this.one('.unsaid ul').replaceChildren(...unsaid.map((text) => element('li', text)));
      this.one('button[value="letter"]').hidden = town.town === '' || !this.letter;
    }
    this.tell(town.faults, said.join(' '));
  }

  /** Says which lines were not read because they are titles or remarks. */
  private passedOver({ above, remarks }: Town): string[] {
    const said =
      above.length > 0
        ? [
            this.count('said-above', 'lines', above.length).replace(
              '{first}',
              above[0]?.text.replace(/[\s;,|]+$/, '').slice(0, 60) ?? '',
            ),
          ]
        : [];
    return remarks.length > 0 ? [...said, this.count('said-remarks', 'lines', remarks.length)] : said;
  }

  /** Puts a drawn chart into its figure, in place of what stood there. */
  private show(chart: DrawnChart): void {
    const { id, words, wide, narrow, table, summary } = chart;
    this.drawn.set(id, chart);
    const figure = this.one(`#fig-${id}`);
    const put = (selector: string, ...content: (Node | string)[]): void =>
      figure.querySelectorAll(selector).forEach((place) => place.replaceChildren(...content));
    put('h3 a', plain(words.finding));
    put('.subtitle', plain(words.subtitle));
    put('.summary', sentences(summary));
    put('.credit', `${this.credit} ${sentences(words.notes)}`);
    figure.querySelector('svg.wide')?.replaceWith(toDom(quiet(wide.tree)));
    figure.querySelector('svg.narrow')?.replaceWith(toDom(quiet(narrow.tree)));
    put('caption', words.alt);
    put('tbody', ...tableRows(table).map((row) => toDom(row)));
    figure.querySelector('chart-walk')?.dispatchEvent(new Event('chart:redraw'));
  }

  private get credit(): string {
    return this.say(this.ours ? 'credit-marseille' : 'credit-own');
  }

  /** Says what was read, and lists every fault with its place and its mend. */
  private tell(faults: readonly TownFault[], said: string): void {
    const list = this.one('.faults');
    list.hidden = faults.length === 0;
    list.querySelector('ul')?.replaceChildren(...faults.map((fault) => faultItem(fault, this.locale, this.fill)));
    this.text.setAttribute('aria-invalid', String(faults.some(({ lost }) => lost !== 'none')));
    this.one('.said').textContent = [said, faults.length > 0 ? this.count('said-faults', 'faults', faults.length) : '']
      .join(' ')
      .trim();
  }

  private onClick(event: Event): void {
    const button = (event.target as Element).closest('button');
    switch (button?.value) {
      case 'go':
        this.goTo(Number(button.dataset['line']));
        break;
      case 'clear':
        this.replace(`${headOf(this.locale).join(csvDialects[this.locale].delimiter)}\n`);
        this.text.focus();
        break;
      case 'back':
        this.bringBack();
        break;
      case townPromises.id:
      case townRate.id:
        this.saveDrawing(button.value);
        break;
      case 'csv':
        this.save(
          this.say('file-lines'),
          'csv',
          markedFile(cleaned(this.town ?? readTown(this.text.value, this.locale), this.text.value, this.locale)),
          'text/csv',
        );
        break;
      case 'letter':
        this.write();
        break;
      case 'print':
        if (button.closest('.result')) printSheet(this.one('.result'), this.one('.said'));
        break;
    }
  }

  /** Puts the name of the town into the letter, and brings the reader there. */
  private write(): void {
    const field = this.letter;
    if (!field) return;
    field.value = (this.town ?? readTown(this.text.value, this.locale)).town;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const fold = field.closest('details');
    if (fold) fold.open = true;
    field.focus();
  }

  /** Selects a line of the text, so that it is seen and can be mended at once. */
  private goTo(line: number): void {
    const lines = this.text.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    this.text.focus();
    this.text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    const height = Number.parseFloat(getComputedStyle(this.text).lineHeight);
    this.text.scrollTo(0, Math.max(0, (line - 3) * height));
  }

  private saveDrawing(id: string): void {
    if (this.drawn.size === 0) this.draw();
    const chart = this.drawn.get(id);
    if (!chart) return;
    const tree = picture(
      chart.wide.tree,
      chart.wide.placed,
      chart.words,
      this.credit,
      JSON.parse(this.say('paint')) as Paint,
    );
    this.save(
      this.say(id === townRate.id ? 'file-rate' : 'file-promises'),
      'svg',
      new XMLSerializer().serializeToString(toDom(tree)),
      'image/svg+xml',
    );
  }

  /** Hands a file to the browser's own downloads. */
  private save(what: string, ending: string, content: string, type: string): void {
    const name = (this.town?.town ?? '')
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase();
    const link = document.createElement('a');
    link.download = `${[name, what].filter(Boolean).join('-')}.${ending}`;
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    this.one('.said').textContent = this.fill('said-saved', { file: link.download });
  }
}

customElements.define('own-town', OwnTown);
