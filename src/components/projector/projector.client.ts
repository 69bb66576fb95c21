/**
 * Projector mode: one figure, play or slide of the page a screen, words of 24 px at least and letters of a drawing of 20, arrow keys, a timer.
 * A drawing too large for that moves under the window, or is shown whole in smaller letters (W). H covers the title of a screen until the class has guessed it.
 * It shows the page's own elements (the rest is hidden by its style sheet), so that no text stands twice. Nothing is stored; the screen stands in the address.
 */
import { cardIsOpen } from '../card.client.ts';
import type { Locale } from '../../i18n/locale.ts';
import styles from '../../styles/projector.css?inline';
import { addressLeft, addressOf, askedOf } from './address.ts';
import { Cover } from './cover.client.ts';
import { enlarge, sizeDrawing } from './size.client.ts';
import { Timer } from './timer.client.ts';
import { projectorWords, type Say } from './words.ts';

const root = document.documentElement;
const locale: Locale = root.lang.startsWith('fr') ? 'fr' : 'en';
const say: Say = (key, values = {}) =>
  projectorWords[key][locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Elements that want the arrow keys, or the space bar, for themselves. */
const ARROWS = 'input, select, textarea, [role="toolbar"], [role="slider"], [role="listbox"]';
const SPACE = `${ARROWS}, button, a, summary, [tabindex="0"]`;
/** An arrow moves what does not fit by this share of what is in sight. */
const STRIDE = 0.45;

const button = (words: string, then: () => void, name = ''): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  if (name) made.setAttribute('aria-label', name);
  made.addEventListener('click', then);
  return made;
};
const unseen = (words: string): HTMLElement => {
  const made = document.createElement('span');
  made.className = 'unseen';
  made.textContent = words;
  return made;
};

const canMove = ({ scrollTop, clientHeight, scrollHeight }: Element, direction: 1 | -1): boolean =>
  direction > 0 ? scrollTop + clientHeight < scrollHeight - 4 : scrollTop > 4;

class Projector {
  private readonly bar = document.createElement('nav');
  private readonly count = document.createElement('p');
  private readonly more = document.createElement('p');
  private readonly back = button('', () => this.turn(-1), say('back'));
  private readonly next = button('', () => this.turn(1), say('next'));
  private readonly timer = new Timer(say);
  private readonly whole = button(say('whole'), () => this.showWhole(), say('wholeKeys'));
  private readonly cover = new Cover(say, () => this.uncovered());
  private readonly full = button(say('full'), () => void this.fullScreen());
  private readonly opener = document.activeElement;
  private readonly scrolled = scrollY;
  private readonly leaving = new AbortController();
  private at = -1;

  constructor(private readonly screens: readonly HTMLElement[]) {
    const { bar, count, more, back, next, timer, whole, cover, full } = this;
    bar.className = 'projector';
    bar.setAttribute('aria-label', say('bar'));
    count.className = 'count';
    count.setAttribute('role', 'status');
    back.className = 'to-back';
    next.className = 'to-next';
    full.className = 'full';
    more.className = 'more';
    more.textContent = say('more');
    const leave = button(say('leave'), () => this.leave(), say('leaveKeys'));
    leave.setAttribute('aria-keyshortcuts', 'Escape');
    // The title of the page is hidden with the rest; the bar keeps it for those who listen, unless the screen shows one.
    const title = document.createElement('h1');
    title.className = 'unseen';
    title.textContent = document.querySelector('h1')?.textContent ?? document.title;
    whole.setAttribute('aria-keyshortcuts', 'W');
    whole.setAttribute('aria-pressed', 'false');
    bar.append(title, back, count, next, more, whole, cover.button, timer.element);
    if (document.fullscreenEnabled) bar.append(full);
    bar.append(leave);
  }

  open(screen: number): void {
    const { signal } = this.leaving;
    root.classList.add('projecting');
    document.body.append(this.bar);
    document.addEventListener('keydown', (event) => this.key(event), { signal });
    document.addEventListener('click', (event) => this.click(event), { signal, capture: true });
    document.addEventListener(
      'fullscreenchange',
      () => this.full.setAttribute('aria-pressed', String(document.fullscreenElement !== null)),
      { signal },
    );
    addEventListener('resize', () => this.fit(), { signal });
    document.addEventListener('change', () => this.fit(), { signal });
    document.addEventListener('scroll', () => this.mark(), { signal, capture: true });
    // What a play shows changes its height and its smallest text.
    const sizes = new ResizeObserver(() => this.mark());
    for (const one of this.screens) sizes.observe(one);
    signal.addEventListener('abort', () => sizes.disconnect());
    this.show(screen);
  }

  get screen(): HTMLElement {
    return this.screens[this.at] as HTMLElement;
  }

  show(screen: number): void {
    const keepFocus = this.bar.contains(document.activeElement);
    if (this.at >= 0) this.unmark();
    this.at = screen;
    const here = this.screen;
    here.dataset['screen'] = 'here';
    for (let place = here.parentElement; place && place !== document.body; place = place.parentElement)
      place.dataset['screen'] = 'path';
    here.tabIndex = -1;
    // Who says so is folded in the page, and read aloud from here.
    const credit = here.matches('.figure') && here.querySelector('.how > .credit');
    if (credit) here.append(credit);
    (this.bar.querySelector('h1') as HTMLElement).hidden = here.querySelector('h1') !== null;
    const values = { n: screen + 1, all: this.screens.length };
    const sight = document.createElement('span');
    sight.setAttribute('aria-hidden', 'true');
    sight.textContent = `${values.n} / ${values.all}`;
    this.cover.reach(here);
    this.count.replaceChildren(sight, unseen(`${say('screen', values)}. ${this.cover.name}`));
    this.back.disabled = screen === 0;
    this.allowNext();
    const minutes = Number(here.dataset['minutes']);
    if (minutes > 0) this.timer.propose(minutes);
    // A play on the screen adds this number to its own link when it changes.
    root.dataset['project'] = String(values.n);
    history.replaceState(null, '', addressOf(values.n, location.hash, here.id));
    this.fit();
    const disabled = document.activeElement instanceof HTMLButtonElement && document.activeElement.disabled;
    if (!keepFocus || disabled) here.focus({ preventScroll: true });
    (here.querySelector('.drawing') ?? here).scrollTop = 0;
    here.scrollTop = 0;
  }

  /** There is something after this: another screen, or what is covered of it. */
  private allowNext(): void {
    const { next } = this;
    next.disabled = !this.cover.isOn && this.at === this.screens.length - 1;
    if (next.disabled && document.activeElement === next) this.screen.focus({ preventScroll: true });
  }

  /** The title has been covered, or uncovered, which is said aloud. */
  private uncovered(): void {
    this.allowNext();
    this.fit();
    const { name, isOn } = this.cover;
    const said = this.count.querySelector('.unseen');
    if (said) said.textContent = isOn ? name : say('uncovered', { title: name });
  }

  private unmark(): void {
    const here = this.screen;
    this.cover.lift();
    here.removeAttribute('tabindex');
    const credit = here.querySelector(':scope > .credit');
    if (credit) here.querySelector('.how > .files')?.before(credit);
    here.classList.remove('beside', 'below', 'waits');
    for (const property of ['--width', '--zoom']) here.style.removeProperty(property);
    for (const part of here.querySelectorAll('.projected, .waits')) part.classList.remove('projected', 'waits');
    for (const part of here.querySelectorAll('.drawing:not(chart-walk), .credit')) part.removeAttribute('tabindex');
    for (const place of document.querySelectorAll<HTMLElement>('[data-screen]')) delete place.dataset['screen'];
  }

  /** Sizes what is on the screen so that its smallest text can be read. */
  private fit(): void {
    const here = this.screen;
    this.whole.hidden = true;
    if (here.querySelector('.drawing svg.chart')) this.whole.hidden = sizeDrawing(here, this.isWhole);
    else if (here.matches('.play')) enlarge(here);
    else here.classList.add('below');
    this.mark();
  }

  private get isWhole(): boolean {
    return this.whole.getAttribute('aria-pressed') === 'true';
  }

  /** Shows a drawing whole, however small its letters, or again so that they can be read. */
  private showWhole(): void {
    this.whole.setAttribute('aria-pressed', String(!this.isWhole));
    this.fit();
  }

  /** The parts of the screen that do not fit, and move under the window. */
  private get moving(): HTMLElement[] {
    const here = this.screen;
    return [...here.querySelectorAll<HTMLElement>('.drawing, .credit'), here].filter(
      (one) => one.scrollHeight > one.clientHeight + 2 && /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
  }

  /** Says whether more of this screen waits below. */
  private mark(): void {
    const { moving, screen } = this;
    const waiting = moving.filter((one) => canMove(one, 1));
    for (const one of [...screen.querySelectorAll('.drawing, .credit'), screen])
      one.classList.toggle('waits', waiting.includes(one as HTMLElement));
    this.more.hidden = waiting.length === 0;
    for (const one of screen.querySelectorAll<HTMLElement>('.drawing:not(chart-walk), .credit')) {
      if (moving.includes(one)) one.tabIndex = 0;
      else one.removeAttribute('tabindex');
    }
  }

  private turn(by: number): void {
    if (by > 0 && this.cover.isOn) return this.cover.turn();
    const to = this.at + by;
    if (to >= 0 && to < this.screens.length) this.show(to);
  }

  /** Moves the first part that can still move this way. */
  private move(direction: 1 | -1): void {
    const parts = this.moving;
    const part = (direction > 0 ? parts : [...parts].reverse()).find((one) => canMove(one, direction));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    part?.scrollBy({ top: direction * STRIDE * part.clientHeight, behavior: still ? 'auto' : 'smooth' });
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (!cardIsOpen()) this.leave();
      return;
    }
    if (target.closest(event.key === ' ' ? SPACE : ARROWS)) return;
    const acts: Record<string, () => void> = {
      ArrowRight: () => this.turn(1),
      PageDown: () => this.turn(1),
      ' ': () => this.turn(event.shiftKey ? -1 : 1),
      ArrowLeft: () => this.turn(-1),
      PageUp: () => this.turn(-1),
      Home: () => this.show(0),
      End: () => this.show(this.screens.length - 1),
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      w: () => this.showWhole(),
      h: () => this.cover.turn(),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a');
    if (!link) return;
    // A figure's link to itself has nowhere to go; a play opened from a slide is shown on the projector too.
    if (link.matches('.anchor')) event.preventDefault();
    else if (link.closest('.play-link')) {
      event.preventDefault();
      location.assign(`${link.href}${link.hash ? '&' : '#'}project=1`);
    }
  }

  private async fullScreen(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await root.requestFullscreen().catch(() => undefined);
  }

  /** Shows the page again as it was: place, focus, address; a play keeps its state there. */
  leave(): void {
    const { opener, screen } = this;
    this.leaving.abort();
    this.timer.stop();
    this.unmark();
    this.bar.remove();
    root.classList.remove('projecting');
    delete root.dataset['project'];
    running = undefined;
    if (document.fullscreenElement) void document.exitFullscreen();
    history.replaceState(null, '', location.pathname + location.search + addressLeft(location.hash));
    scrollTo({ top: this.scrolled, behavior: 'instant' });
    // Opened by its keys or by an address, from nowhere: the reader goes on at what was shown.
    const from = opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : screen;
    if (from === screen) screen.tabIndex = -1;
    from.focus({ preventScroll: true });
  }
}

let running: Projector | undefined;

/** What is shown, in the order of the page. A reader's own town is drawn by its reader, and stays in the page. */
const screensOf = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main :is(.figure, .play, .slide)')];

function complain(words: string): void {
  const notice = document.createElement('p');
  notice.className = 'no-screen';
  notice.setAttribute('role', 'alert');
  document.querySelector('main')?.prepend(notice);
  notice.textContent = words;
}

/**
 * Starts the projector at the screen that the address names, or at the one in view; pressed again, leaves it.
 * A broken address is reported above the page.
 */
export function project(byAddress: boolean): void {
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.querySelector('.no-screen')?.remove();
  const screens = screensOf();
  const asked = askedOf(byAddress ? location.hash : '', screens.length);
  if (byAddress && asked && 'written' in asked) {
    running?.leave();
    complain(say('broken', { written: asked.written, all: screens.length }));
  } else if (asked && 'screen' in asked) {
    if (!running) (running = new Projector(screens)).open(asked.screen - 1);
    else if (screens[asked.screen - 1] !== running.screen) running.show(asked.screen - 1);
  } else if (running) running.leave();
  else {
    const inView = screens.findIndex((screen) => screen.getBoundingClientRect().bottom > innerHeight / 3);
    (running = new Projector(screens)).open(Math.max(0, inView));
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
