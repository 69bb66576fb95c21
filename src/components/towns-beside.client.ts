/** Sets the counts of two towns side by side where the rule allows it, and says in words why where it does not. The choice stands in the address. */
import { nearest, type Counted, type Pair } from '../data/cities/side-by-side.ts';
import { asksTowns, readChoice, writeChoice } from './beside-state.ts';

interface Count extends Counted {
  /** The value as its source gives it, in the page's language. */
  shown: string;
  /** What is counted, as it opens a line. */
  scope: string;
  /** The date in words. */
  when: string;
  /** Cameras per 1,000 residents; null where there is no rate. */
  rate: number | null;
  /** The rate in words, or why there is none. */
  rateText: string;
}
interface Town {
  name: string;
  slug: string;
  address: string;
  counts: Count[];
}
export interface BesideData {
  words: Record<string, string>;
  towns: Town[];
}

const SVG = 'http://www.w3.org/2000/svg';
/** Units across and up of a bar's drawing. */
const BAR = { across: 1000, up: 12 } as const;

function put<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A bar from zero, as a share of the longer one. */
function bar(share: number): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: `0 0 ${BAR.across} ${BAR.up}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
    class: 'bar',
  }))
    drawing.setAttribute(name, value);
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('width', (share * BAR.across).toFixed(1));
  rect.setAttribute('height', String(BAR.up));
  drawing.append(rect);
  return drawing;
}

class TownsBeside extends HTMLElement {
  private data: BesideData = { words: {}, towns: [] };

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('template')?.content.textContent ?? '') as BesideData;
    this.addEventListener('change', () => this.chosen());
    addEventListener('hashchange', () => this.read());
    this.read();
  }

  private select(side: 'a' | 'b'): HTMLSelectElement {
    return this.querySelector(`select[name="${side}"]`) as HTMLSelectElement;
  }

  private fill(key: string, values: Record<string, string> = {}): string {
    const text = this.data.words[key];
    if (text === undefined) throw new Error(`content/pages/towns.yaml: no key "${key}"`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  }

  /** What the address asks for; an anchor of the page asks for nothing. */
  private read(): void {
    if (location.hash && !asksTowns(location.hash)) return this.show('');
    const choice = readChoice(location.hash, new Set(this.data.towns.map(({ slug }) => slug)));
    this.select('a').value = choice.a;
    this.select('b').value = choice.b;
    this.show(choice.unknown);
  }

  private chosen(): void {
    const choice = { a: this.select('a').value, b: this.select('b').value };
    history.replaceState(null, '', writeChoice(choice) || location.pathname);
    const language = document.querySelector<HTMLAnchorElement>('a.language');
    if (language) language.hash = location.hash;
    this.show('');
  }

  /** What is said aloud stands in the first half of the answer, what is looked at in the second. */
  private show(unknown: string): void {
    const [said, shown] = [...this.querySelectorAll<HTMLElement>('.answer > div')];
    const [a, b] = (['a', 'b'] as const).map((side) =>
      this.data.towns.find(({ slug }) => slug === this.select(side).value),
    );
    const fault = unknown ? [put('p', 'said fault', this.fill('said-unknown', { name: unknown }))] : [];
    const found = a && b && a !== b ? nearest(a.counts, b.counts) : undefined;
    if (a && b && found) {
      said?.replaceChildren(...fault, this.verdict(a, b, found));
      shown?.replaceChildren(...(found.apart.length > 0 ? this.reasons(a, b, found) : this.halves(a, b, found)));
      return;
    }
    said?.replaceChildren(...fault, this.say(a && b ? 'said-same' : (a ?? b) ? 'said-one' : 'said-choose'));
    shown?.replaceChildren();
  }

  private say(key: string, values: Record<string, string> = {}): HTMLElement {
    return put('p', 'said', this.fill(key, values));
  }

  private verdict(a: Town, b: Town, pair: Pair<Count>): HTMLElement {
    const names = { a: a.name, b: b.name };
    if (pair.apart.length === 0) return this.say('said-beside', names);
    const dates = { dateA: pair.a.when, dateB: pair.b.when };
    return this.say('said-apart', { ...names, ...dates });
  }

  private reasons(a: Town, b: Town, { apart }: Pair<Count>): HTMLElement[] {
    const reasons = apart.map((why) => this.fill(`apart-${why}`));
    reasons.push((reasons.pop() ?? '').replace(/\s*;$/, '.'));
    return [
      put('ul', 'rule', ...reasons.map((reason) => put('li', '', reason))),
      put('p', 'pages', this.link(a), ' · ', this.link(b)),
    ];
  }

  private halves(a: Town, b: Town, pair: Pair<Count>): HTMLElement[] {
    const rates = [pair.a.rate, pair.b.rate];
    const most = rates.includes(null) ? 0 : Math.max(...rates.map(Number));
    const half = (town: Town, count: Count): HTMLElement =>
      put(
        'div',
        '',
        put('h2', '', town.name),
        put('p', 'value', count.shown, ' ', put('small', '', this.fill('cameras'))),
        put(
          'p',
          'told',
          [count.when, this.fill(`state-${count.state}`), this.fill(`owner-${count.owner}`)].join(' · '),
        ),
        put('p', '', `${count.scope}.`),
        put('p', count.rate === null ? 'rate none' : 'rate', count.rateText),
        ...(most > 0 ? [bar(Number(count.rate) / most)] : []),
        put('p', 'meta', this.link(town)),
      );
    return [
      put('div', 'side-by-side', half(a, pair.a), half(b, pair.b)),
      put('p', 'meta', this.fill(most > 0 ? 'bars' : 'no-bars')),
    ];
  }

  private link(town: Town): HTMLAnchorElement {
    const made = put('a', '', this.fill('page-of', { town: town.name }));
    made.href = town.address;
    return made;
  }
}

customElements.define('towns-beside', TownsBeside);
