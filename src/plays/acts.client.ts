/** The acts of a play in the browser: guess, run, change one thing. One act is shown at a time; what it came to is said once, when it is run. */
import { actState, againOf, firstOf, SIZES, type Act, type ActAt, type ActsHandlers, type Size } from './acts.ts';
import { patch } from './patch.client.ts';
import type { Bench } from './bench.client.ts';
import type { Setting, State } from './play.ts';
import { put } from './put.client.ts';
import { SettingControl } from './setting.client.ts';

/** The acts of a play as its script has them. Each `<id>/acts.client.ts` exports one as `script`. */
export interface ActsScript {
  acts: readonly Act[];
  /** How they are drawn and told in this place. */
  handlers(bench: Bench): ActsHandlers;
}

/** The controls of one act: its guess, and the one thing to change. */
interface Inputs {
  guess: SettingControl | null;
  control: SettingControl | null;
}

export class Acts {
  private readonly at: ActAt[];
  private readonly places: readonly HTMLElement[];
  private readonly inputs: readonly Inputs[];
  private readonly said: HTMLElement;
  /** The act in sight, counted from 0. */
  private shown = 0;
  /** The drawing that the play has room for; looked at when its size changes, never while a slider moves. */
  private size: Size = 'narrow';

  private readonly acts: readonly Act[];
  private readonly handlers: ActsHandlers;

  /** @param moved called when what a link to this act holds has changed */
  constructor(
    private readonly bench: Bench,
    { acts, handlers }: ActsScript,
    private readonly moved: () => void = () => {},
  ) {
    const { root } = bench;
    this.acts = acts;
    this.handlers = handlers(bench);
    this.at = acts.map((act, i) => firstOf(act, i + 1));
    this.places = [...root.querySelectorAll<HTMLElement>('.act')];
    this.said = bench.part('said');
    this.inputs = acts.map((act, i) => this.inputsOf(act, i));
    root.addEventListener('click', (event) => this.click(event));
    bench.whenSeen((seen) => root.classList.toggle('unwatched', !seen));
    new ResizeObserver(() => this.measure()).observe(root);
  }

  private inputsOf({ guess, control }: Act, i: number): Inputs {
    const make = (of: Act['guess'], change: (value: Setting) => void): SettingControl | null => {
      const place = of && this.places[i]?.querySelector<HTMLElement>(`.setting[data-key="${of.key}"]`);
      return place ? new SettingControl(place, of, this.bench.say, change, (words) => put(this.said, words)) : null;
    };
    return {
      guess: make(guess, (value) => this.set(i, { guess: value, guessed: true })),
      control: make(control, (value) => {
        this.set(i, { value, step: 'change' });
        // A slider says what it comes to with its value; a choice has no such words of its own.
        if (control?.kind === 'choice') put(this.said, this.handlers.answer(this.at[i] as ActAt).said);
      }),
    };
  }

  private place(i: number): HTMLElement {
    return this.places[i] as HTMLElement;
  }

  private measure(): void {
    const wide = this.bench.part(`draw-${this.shown + 1}-wide`);
    const size = SIZES[wide.clientWidth > 0 ? 0 : 1];
    if (size === this.size) return;
    this.size = size;
    this.draw();
  }

  /** Where an act stands, with what the act before it left. */
  private now(i: number): ActAt {
    const last = this.at[i - 1];
    return { ...(this.at[i] as ActAt), before: last && last.step !== 'predict' ? last.value : null };
  }

  private set(i: number, changes: Partial<ActAt>): void {
    this.at[i] = { ...(this.at[i] as ActAt), ...changes };
    const at = this.now(i);
    const { guess, control } = this.inputs[i] as Inputs;
    if (at.guess !== null) guess?.show(at.guess);
    if (at.step === 'predict') control?.show(at.value as Setting);
    else {
      const { verdict, said } = this.handlers.answer(at);
      put(this.bench.part(`verdict-${i + 1}`), verdict);
      put(this.bench.part(`answer-${i + 1}`), said);
      // What a step of the slider comes to belongs to its value: those who listen hear it with the value, not as a message.
      control?.show(at.value as Setting, verdict);
    }
    this.place(i).dataset['step'] = at.step;
    if (i === this.shown) this.draw();
    if (at.step === 'change') this.moved();
  }

  private draw(): void {
    this.bench.later('act', () => {
      const at = this.now(this.shown);
      const { size } = this;
      put(this.bench.part(`caption-${at.act}-${size}`), this.handlers.caption(at, size));
      patch(this.bench.part(`draw-${at.act}-${size}`), [this.handlers.stage(at, size)]);
    });
  }

  /** Shows the answer: the stage takes its true colours, the focus goes to the verdict, the sentence is said once. */
  async run(i = this.shown): Promise<void> {
    const { handlers, bench } = this;
    const place = this.place(i);
    if (place.ariaBusy === 'true') return;
    const before = this.now(i);
    if (handlers.run) {
      place.ariaBusy = 'true';
      await handlers.run(before);
      place.ariaBusy = 'false';
    }
    const { follows } = this.acts[i] as Act;
    place.classList.add('ran');
    this.keep(i);
    this.set(i, { step: 'see', ...(follows ? { value: before.guess } : {}) });
    bench.part(`verdict-${i + 1}`).focus();
    put(this.said, handlers.answer(this.now(i)).said);
    this.moved();
  }

  /** After the last act the sentence to keep is shown: sooner it would give that act away. */
  private keep(i: number): void {
    if (i === this.acts.length - 1) this.bench.root.classList.add('played');
  }

  /** One turn of an act that begins by doing: the line above the stage is said; the last turn is the run. */
  private turn(i: number): void {
    const { turns = 0 } = this.acts[i] as Act;
    const done = Number((this.at[i] as ActAt).guess) + 1;
    this.set(i, { guess: done });
    if (done >= turns) void this.run(i);
    else put(this.said, this.handlers.caption(this.at[i] as ActAt, this.size));
  }

  private again(i: number): void {
    this.place(i).classList.remove('ran');
    put(this.said, '');
    this.set(i, againOf(this.acts[i] as Act, this.at[i] as ActAt));
    this.place(i).querySelector<HTMLElement>('.ask')?.focus();
    this.moved();
  }

  /** @param focus where the reader asked for it by hand: the question takes the focus, the stage the top of the window */
  open(act: number, focus: boolean): void {
    this.shown = Math.min(this.acts.length, Math.max(1, act)) - 1;
    for (const [i, place] of this.places.entries()) place.classList.toggle('off', i !== this.shown);
    for (const [i, link] of [...this.bench.part('acts').querySelectorAll('a')].entries())
      if (i === this.shown) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    this.draw();
    this.handlers.opened?.(this.shown + 1);
    if (!focus) return;
    this.bench.root.scrollIntoView({ block: 'start' });
    this.place(this.shown).querySelector<HTMLElement>('.ask')?.focus({ preventScroll: true });
    this.moved();
  }

  /** Takes what a link names: an act, and the value of its control, which is then shown as it was left. */
  take(act: number, values: State): void {
    const { control } = this.acts[act - 1] as Act;
    const value = control && values[control.key];
    if (value !== null && value !== undefined) {
      this.keep(act - 1);
      this.set(act - 1, { value, step: 'change' });
    }
    this.open(act, false);
  }

  /** What a link to the act in sight holds. */
  get state(): State {
    const { step, value } = this.at[this.shown] as ActAt;
    const control = this.acts[this.shown]?.control ?? null;
    return actState(this.shown + 1, control, step === 'change' ? value : null);
  }

  private click(event: Event): void {
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>('.act button');
    const i = button ? this.places.indexOf(button.closest('.act') as HTMLElement) : -1;
    if (button?.value === 'run-act') void this.run(i);
    if (button?.value === 'turn') this.turn(i);
    if (button?.value === 'again') this.again(i);
    const link = target.closest<HTMLAnchorElement>('.acts a, .leads a');
    const { laboratory } = this.bench;
    if (link && laboratory && link.hash === `#${laboratory.id}`) {
      event.preventDefault();
      laboratory.open = true;
      laboratory.querySelector('summary')?.focus();
      laboratory.scrollIntoView();
    }
    const to = link ? this.places.findIndex(({ id }) => link.hash === `#${id}`) : -1;
    if (to < 0) return;
    event.preventDefault();
    this.open(to + 1, true);
  }
}
