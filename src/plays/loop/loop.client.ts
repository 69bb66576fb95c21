/** The loop in the browser: its acts; in the laboratory futures drawn in short tasks, days that pass by button, ready-made tries. */
import type { Day, Futures, Unfolding } from '../../models/loop/loop.ts';
import { MAX_SEED, numberOf, type State } from '../play.ts';
import { put } from '../put.client.ts';
import type { PlayHandlers, PlayScript, Shell } from '../shell.client.ts';
import { script } from './acts.client.ts';
import { draw, SIZES } from './draw.ts';
import {
  areasIn,
  controls,
  dayAfter,
  dayOf,
  daysIn,
  drawnBy,
  futuresIn,
  isTry,
  stateOfTry,
  tagOfArea,
  type Try,
} from './loop.ts';
import { biasWords, chanceWords, changed, runOf, told } from './told.ts';
import { firstFuture, TASK, unfoldState, viewOf, withPatrols, type View } from './view.ts';

/** While futures are being drawn, the picture follows at most this often, in ms. */
const GLIMPSE = 150;
/** How long the days take to pass, in ms. */
const PASSING = 9000;
/** While days pass, words stand for this long at least, in ms. */
const READABLE = 300;
/** Over a longer time, a step is this many days for many futures. */
const STRIDE = 10;
/** Stage widths from here on hold the wide drawing; the style sheet says the same. */
const WIDE = 430;

const same = (one: State, other: State): boolean => Object.keys(one).every((key) => one[key] === other[key]);

class Loop implements PlayHandlers {
  private unfolding: Unfolding | undefined;
  private days: Day[] = [];
  private drawn = '';
  private task = 0;
  private glimpsed = 0;
  /** The last view, and what it was made of. */
  private seen: { state: State; futures: Futures; drawn: number; view: View } | undefined;
  /** The picture as it was last worked out. */
  private drawing: ReturnType<typeof draw> | undefined;
  /** What a try has to say once its futures are drawn. */
  private tip = '';
  private unsaid: State | undefined;
  private wide: boolean;
  private passing = 0;
  /** When the words were last brought up to date. */
  private told = 0;

  constructor(private readonly shell: Shell) {
    this.button('play').addEventListener('click', () => (this.passing ? this.pause() : this.pass()));
    this.button('step').addEventListener('click', () => this.step());
    this.button('anew').addEventListener('click', () =>
      shell.set({ seed: (numberOf(shell.state, 'seed') + 1) % (MAX_SEED + 1) }),
    );
    shell.part('tries').addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.try(target.value as Try);
    });
    shell.whenSeen((seen) => {
      if (!seen) this.pause();
    });
    // Asked for only here: asking while drawing would lay the page out once more.
    this.wide = this.picture.clientWidth >= WIDE;
    new ResizeObserver(() => {
      const wide = this.picture.clientWidth >= WIDE;
      if (wide === this.wide) return;
      this.wide = wide;
      // Before the frame is painted: no reader sees the drawing of the other width shrunk.
      this.drawing = this.draw();
      this.paint();
    }).observe(this.picture);
  }

  change(state: State): void {
    this.shell.later('fit', () => this.fit(this.shell.state));
    if (drawnBy(state) !== this.drawn) this.begin(state);
    else this.show();
  }

  settle(state: State, before: State): ReturnType<PlayHandlers['settle']> {
    if (this.task) {
      this.unsaid = before;
      return null;
    }
    return this.result(state, before);
  }

  private get picture(): HTMLElement {
    return this.shell.part('picture');
  }

  private button(value: string): HTMLButtonElement {
    return this.shell.root.querySelector(`[value="${value}"]`) as HTMLButtonElement;
  }

  /** Shows the inputs that the state has a use for, and no others. */
  private fit(state: State): void {
    const areas = areasIn(state);
    const { shell } = this;
    for (const [i, row] of [...shell.part('starts').children].entries()) {
      (row as HTMLElement).hidden = i >= areas;
      // A number that was changed is the reader's, no longer the researchers'.
      put(row.querySelector('.tag'), shell.say(tagOfArea(state, i)));
    }
    for (const button of shell.part('tries').querySelectorAll('button')) {
      const pressed = String(isTry(button.value as Try, state));
      if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
    }
    shell.part('looked').hidden = areas === 2;
    for (const [i, label] of [...shell.part('looked').querySelectorAll('label')].entries()) label.hidden = i >= areas;
    shell.fit('day', daysIn(state), dayOf(state));
  }

  private begin(state: State): void {
    clearTimeout(this.task);
    this.drawn = drawnBy(state);
    this.unfolding = unfoldState(state);
    this.days = futuresIn(state) === 1 ? firstFuture(state) : [];
    this.glimpsed = 0;
    this.task = window.setTimeout(() => this.work());
  }

  /** One short task: some futures more, then a glimpse of them or the whole picture. */
  private work(): void {
    const { unfolding } = this;
    if (!unfolding) return;
    const start = performance.now();
    let left = unfolding.more(2);
    while (left && performance.now() - start < TASK) left = unfolding.more(1);
    if (left && start - this.glimpsed < GLIMPSE) this.task = window.setTimeout(() => this.work());
    else this.task = window.setTimeout(() => this.glimpse(left));
  }

  /** The picture is a task of its own, so that none is long. */
  private glimpse(left: boolean): void {
    const { shell } = this;
    this.glimpsed = performance.now();
    this.task = left ? window.setTimeout(() => this.work()) : 0;
    this.show();
    if (left) return;
    const before = this.unsaid;
    this.unsaid = undefined;
    const result = before && this.result(shell.state, before);
    if (!result) return;
    shell.announce(result.said);
    if (result.run) shell.addRun(result.run);
  }

  /** What the futures drawn so far say of the state as it stands; undefined before the first is drawn. */
  private look(): View | undefined {
    const { unfolding, days, shell } = this;
    if (!unfolding || unfolding.futures.drawn === 0) return undefined;
    const { state } = shell;
    const { futures } = unfolding;
    if (this.seen?.state !== state || this.seen.futures !== futures || this.seen.drawn !== futures.drawn)
      this.seen = { state, futures, drawn: futures.drawn, view: withPatrols(viewOf(state, futures), days) };
    return this.seen.view;
  }

  private show(): void {
    const { shell } = this;
    // Two frames: on a slow phone, to work the drawing out and to put it on the page is too much for one.
    shell.later('drawing', () => (this.drawing = this.draw()));
    shell.later('picture', () => this.paint());
    // While days pass, words that changed with every picture could not be read; while futures are drawn, they would move what stands below.
    if (!this.task && (!this.passing || performance.now() - this.told >= READABLE))
      shell.later('words', () => this.tell());
  }

  private draw(): ReturnType<typeof draw> | undefined {
    const view = this.look();
    const size = SIZES[this.wide ? 0 : 1];
    return view && size && draw(view, size, this.shell.say);
  }

  private paint(): void {
    if (this.drawing) this.shell.paint('picture', this.drawing);
  }

  private tell(): void {
    const { shell } = this;
    const { say } = shell;
    const view = this.look();
    if (!view || this.task) return;
    this.told = performance.now();
    shell.tell(told(view, shell.state, this.days, say));
    shell.later('apart', () => {
      put(shell.part('chance'), chanceWords(view, say));
      put(shell.part('bias'), biasWords(view, say));
    });
  }

  private result(state: State, before: State): { said: string; run?: (string | number)[] } | null {
    const { tip } = this;
    const { say } = this.shell;
    const view = this.look();
    if (!view) return null;
    this.tip = '';
    const said = tip === '' ? changed(view, say) : `${tip} ${changed(view, say)}`;
    // Looking at another day or area is no new run.
    return drawnBy(state) === drawnBy(before) ? { said } : { said, run: runOf(view, state, say) };
  }

  private try(name: Try): void {
    const { shell } = this;
    this.pause();
    this.tip = shell.say(`tip.${name}`);
    const wanted = stateOfTry(name, shell.state);
    if (same(wanted, shell.state)) shell.announce(this.tip);
    else shell.set(wanted);
  }

  private step(): void {
    const { shell } = this;
    this.pause();
    const days = daysIn(shell.state);
    const day = dayOf(shell.state);
    const stride = days > 200 && futuresIn(shell.state) > 1 ? STRIDE : 1;
    shell.set({ day: day >= days ? 0 : Math.min(days, day + stride) });
  }

  /** Lets the days pass, from the first when the last is reached. Those who asked for less motion see the last day at once. */
  private pass(): void {
    const { shell } = this;
    const days = daysIn(shell.state);
    const from = dayOf(shell.state) >= days ? 0 : dayOf(shell.state);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      shell.set({ day: days });
      return;
    }
    const started = performance.now();
    const frame = (now: number): void => {
      const day = dayAfter(from, days, (now - started) / PASSING);
      shell.set({ day });
      if (day < days) this.passing = requestAnimationFrame(frame);
      else this.pause();
    };
    this.passing = requestAnimationFrame(frame);
    const button = this.button('play');
    button.dataset['go'] ??= button.textContent ?? '';
    button.textContent = button.dataset['pause'] ?? '';
  }

  private pause(): void {
    if (!this.passing) return;
    cancelAnimationFrame(this.passing);
    this.passing = 0;
    this.told = 0;
    this.show();
    const button = this.button('play');
    if (button.dataset['go']) button.textContent = button.dataset['go'];
  }
}

export const play: PlayScript = { ...script, controls, start: (shell) => new Loop(shell) };
