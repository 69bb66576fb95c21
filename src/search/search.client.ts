/** The search page once someone searches: reads the field and the address, asks the index, shows what it found, follows the keys. Nothing leaves the page, nothing is stored. */
import type { Locale } from '../i18n/locale.ts';
import { addressOf, queryIn } from './address.ts';
import { counted } from './counted.ts';
import { BEGINNING } from './engine.ts';
import { Finder, type Group, type Loaders } from './finder.ts';
import { ask, type Asked } from './query.ts';
import { breath } from './slices.ts';
import { groupOf, hintList, within, type Place, type Surroundings } from './results.client.ts';

/** Milliseconds without a key before a query is asked, and before the address and the voice say so. */
const PAUSE = 90;
const QUIET = 700;

class Search {
  private readonly field: HTMLInputElement;
  private readonly results: HTMLElement;
  private readonly note: HTMLElement;
  private readonly voice: HTMLElement;
  private readonly fault: HTMLElement;
  private readonly finder: Finder;
  private readonly around: Surroundings;
  private run = 0;
  private pause = 0;
  private quiet = 0;

  /** @param goOn whether the next results take the focus: Enter was pressed before they were there */
  constructor(
    private readonly root: HTMLElement,
    locale: Locale,
    loaders: Loaders,
    private goOn: boolean,
  ) {
    const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
    this.field = part('input[type="search"]');
    this.results = part('.results');
    this.note = part('.note');
    this.voice = part('[role="status"]');
    this.fault = part('.fault');
    const words = JSON.parse(part<HTMLTemplateElement & HTMLElement>('template').content.textContent ?? '{}') as Record<
      string,
      string
    >;
    this.around = {
      locale,
      places: new Map(
        [...root.querySelectorAll<HTMLAnchorElement>('.places a[href]')].map((link): [string, Place] => [
          link.dataset['route'] ?? '',
          { href: link.getAttribute('href')!, title: link.textContent.trim() },
        ]),
      ),
      say: (key, values = {}) =>
        (words[`said-${key}`] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
      count: (n) => counted(n, locale),
    };
    this.finder = new Finder(locale, loaders, () => void this.search());
    this.listen();
    if (this.field.value !== '') void this.search();
  }

  private get asked(): Asked {
    return ask(this.field.value, this.around.locale);
  }

  private listen(): void {
    this.field.addEventListener('input', () => {
      this.goOn = false;
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => void this.search(), PAUSE);
    });
    this.field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goOn = true;
      clearTimeout(this.pause);
      void this.search();
    });
    // Whoever follows a result comes back to the query.
    this.results.addEventListener('click', (event) => {
      if ((event.target as Element).closest('section a')) this.writeAddress();
    });
    this.root.addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => {
      // A hint was followed: the list it stood in goes.
      if (this.results.contains(document.activeElement)) this.field.focus();
      this.fromAddress();
    });
    this.fault.querySelector('button')?.addEventListener('click', () => {
      this.fault.hidden = true;
      this.field.focus();
      void this.finder.load();
    });
  }

  private fromAddress(): void {
    const query = queryIn(location.hash);
    if (query !== null && query !== this.asked.text) this.field.value = query;
    if (this.field.value !== '') void this.search();
  }

  /** Arrows walk from the field through the results, Home and End to the ends, Escape back to the field and, there, empties it. */
  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const links = [...this.results.querySelectorAll<HTMLElement>('a, button:not([hidden])')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const inField = document.activeElement === this.field;
    const to = (link: HTMLElement | undefined): void => {
      event.preventDefault();
      link?.focus();
    };
    if (event.key === 'ArrowDown' && (inField || at >= 0)) to(links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) to(links[at - 1] ?? this.field);
    else if (event.key === 'Home' && at >= 0) to(links[0]);
    else if (event.key === 'End' && at >= 0) to(links.at(-1));
    else if (event.key === 'Escape' && at >= 0) to(this.field);
    else if (event.key === 'Escape' && inField && this.field.value !== '') {
      event.preventDefault();
      this.field.value = '';
      void this.search();
    }
  }

  private async search(): Promise<void> {
    const run = ++this.run;
    const alive = (): boolean => run === this.run;
    const asked = this.asked;
    clearTimeout(this.quiet);
    if (asked.words.length === 0 && asked.id === '') {
      this.clear();
      this.tell(asked, this.without(asked));
      return;
    }
    void this.finder.load(asked);
    const groups = within(await this.finder.find(asked, alive), this.around.places);
    if (!alive()) return;
    const { complete, missing } = this.finder;
    this.fault.hidden = !complete || missing.size === 0;
    const total = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    const { say, count } = this.around;
    const [word] = asked.words;
    if (total === 0 && asked.open && asked.words.length === 1 && word && word.bare.length < BEGINNING) {
      this.clear();
      this.tell(asked, say('short'));
      return;
    }
    if (total === 0 && complete && missing.size === 0) {
      this.goOn = false;
      this.tell(asked, say('none', { query: asked.text }));
      const hints = await this.finder.hints(asked, alive);
      if (alive()) this.clear(...hintList(hints, this.around));
      return;
    }
    await this.show(asked, groups, alive);
    if (!alive()) return;
    const found = total === 0 ? '' : say(total === 1 ? 'found-one' : 'found', { n: count(total) });
    this.tell(asked, [found, complete ? '' : say('coming')].filter(Boolean).join(' '), complete);
    if (!this.goOn || total === 0 || !this.finder.settled(asked, groups)) return;
    this.goOn = false;
    this.results.querySelector('a')?.focus();
  }

  /** What is said to a query without a word that could be looked for. */
  private without({ text }: Asked): string {
    if (text === '') return '';
    if (text.length < 2) return this.around.say('short');
    return /[\p{L}\p{N}]/u.test(text) ? this.around.say('small') : this.around.say('none', { query: text });
  }

  private clear(...instead: HTMLElement[]): void {
    delete this.results.dataset['query'];
    this.results.replaceChildren(...instead);
  }

  /** Of a query that is shown already, the kinds that came since are put between the others: what has the focus stays. */
  private async show({ text }: Asked, groups: readonly Group[], alive: () => boolean): Promise<void> {
    const same = this.results.dataset['query'] === text;
    this.results.dataset['query'] = text;
    const there = new Map(
      [...this.results.children].flatMap((one) => {
        const kind = (one as HTMLElement).dataset['kind'];
        return same && kind ? [[kind, one] as const] : [];
      }),
    );
    let last: Element | undefined;
    for (const one of groups) {
      const known = there.get(one.kind);
      const made = known ?? groupOf(one, this.around);
      if (!known && last) last.after(made);
      else if (!known && there.size > 0) this.results.prepend(made);
      else if (!known) this.results.replaceChildren(made);
      last = made;
      if (known) continue;
      await breath();
      if (!alive()) return;
    }
    if (!last) this.results.replaceChildren();
  }

  /** Says how it stands: at once in the page, and once no key was pressed for a while in the address and to who listens. */
  private tell(asked: Asked, text: string, settled = true): void {
    const whole = [text, asked.cut ? this.around.say('cut', { query: Array.from(asked.text).slice(-40).join('') }) : '']
      .filter(Boolean)
      .join(' ');
    this.note.textContent = whole;
    this.quiet = window.setTimeout(() => {
      if (settled) this.voice.textContent = whole;
      this.writeAddress();
    }, QUIET);
  }

  /** The query stands behind the `#`, for who shares the page or comes back to it. */
  private writeAddress(): void {
    const { text } = this.asked;
    history.replaceState(null, '', addressOf(text) || location.pathname);
    const language = document.querySelector<HTMLAnchorElement>('a.language');
    if (language) language.hash = location.hash;
  }
}

/** Makes the search page work. */
export const startSearch = (root: HTMLElement, locale: Locale, loaders: Loaders, entered: boolean): void =>
  void new Search(root, locale, loaders, entered);
