/**
 * What every play does in the browser: its settings and their number fields, the link that holds its state, undo, reset, the table of runs, what is said aloud.
 * Nothing is stored and nothing is sent: the state stands in the address, after the hash.
 */
import type { Element as Tree } from 'hast';
import { ACT, actControls, actOf, anchoredAct } from './acts.ts';
import { Acts, type ActsScript } from './acts.client.ts';
import { Bench, type Given } from './bench.client.ts';
import { anchorOf, linkOf, stateOf, type LinkState } from './link.ts';
import { linkWords } from './link-words.ts';
import { patch } from './patch.client.ts';
import { startOf, type Control, type Setting, type State } from './play.ts';
import { put } from './put.client.ts';
import { Runs, type Cell } from './runs.client.ts';
import { saying } from './say.ts';
import { SettingControl } from './setting.client.ts';

/** What a play gives back to its shell. */
export interface PlayHandlers {
  /** Draws the state. Called at once, at most once a frame while a slider moves. */
  change(state: State, key: string | null): void;
  /** Called when a change has settled: one short sentence of cause and effect, and the line for the table of runs. */
  settle(state: State, before: State): { said: string; run?: readonly Cell[] } | null;
}

/** A play: its acts, its settings, and how it starts. Each `<id>.client.ts` exports one as `play`. */
export interface PlayScript extends ActsScript {
  /** The settings of the laboratory. */
  controls: readonly Control[];
  start(shell: Shell): PlayHandlers;
}

const SETTLED = 500; // ms without a change

export class Shell extends Bench {
  private current: State;
  private settled: State;
  private readonly past: State[] = [];
  private readonly inputs = new Map<string, SettingControl>();
  private readonly runs: Runs;
  private handlers: PlayHandlers | undefined;
  private acts: Acts | undefined;
  /** What a link to an act may hold; a link holds an act or a state of the laboratory, whichever was touched last. */
  private readonly actSettings: readonly Control[];
  private timer = 0;
  private actTimer = 0;

  constructor(
    root: HTMLElement,
    private readonly script: PlayScript,
    given?: Given,
  ) {
    super(root, given);
    this.current = this.settled = startOf(script.controls);
    this.actSettings = actControls(script.acts);
    this.runs = new Runs(root.querySelector('.runs') as HTMLElement, this.say, (words) => this.announce(words));
    for (const control of script.controls) {
      const place = root.querySelector<HTMLElement>(`.setting[data-key="${control.key}"]`);
      if (place)
        this.inputs.set(
          control.key,
          new SettingControl(
            place,
            control,
            this.say,
            (value) => this.set({ [control.key]: value }),
            (words) => this.announce(words),
          ),
        );
    }
    root.querySelector('[value="undo"]')?.addEventListener('click', () => this.undo());
    root.querySelector('[value="reset"]')?.addEventListener('click', () => this.set(startOf(script.controls)));
    root.querySelector('[value="link"]')?.addEventListener('click', () => void this.copyLink());
    root
      .querySelector('[value="new-seed"]')
      ?.addEventListener('click', () => this.set({ seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }));
  }

  /** Starts the play and takes the state of the address, where there is one. */
  start(): void {
    this.handlers = this.script.start(this);
    this.acts = new Acts(this, this.script, () => this.actMoved());
    this.root.classList.add('ready');
    addEventListener('hashchange', () => this.fromAddress());
    this.fromAddress();
    if (this.current === this.settled) this.handlers.change(this.current, null);
  }

  /** Whether the address holds settings of this play. */
  get linked(): boolean {
    const read = this.read();
    return read !== null && read.named + read.faults.length > 0;
  }

  private read(): LinkState | null {
    return stateOf(location.hash, this.id, [...this.actSettings, ...this.script.controls]);
  }

  get state(): State {
    return this.current;
  }

  /** Puts drawings into a part; of those that stand there, what differs is changed. */
  paint(name: string, ...trees: Tree[]): void {
    patch(this.part(name), trees);
  }

  /** The paragraph that says where things stand: always current, never announced by itself. */
  tell(words: string): void {
    put(this.part('state'), words);
  }

  /** One polite sentence for those who listen; also in sight. */
  announce(words: string): void {
    this.part('change').textContent = words;
  }

  /** A line in the table of runs. */
  addRun(cells: readonly Cell[]): void {
    this.runs.add(cells, linkOf(this.id, this.script.controls, this.current));
  }

  /** Changes settings from anywhere (a control, a dragged bar, a preset): controls, drawing, address and table follow. */
  set(changes: State): void {
    const changed = Object.keys(changes).filter((name) => changes[name] !== this.current[name]);
    const [key = null, ...more] = changed;
    if (key === null) return;
    this.current = { ...this.current, ...changes };
    this.show(more.length > 0 ? null : key, changed);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.settle(), SETTLED);
  }

  /** A number that other settings hold below a limit of their own: its inputs go no further, and stand at what counts now. */
  fit(key: string, most: number, value: number): void {
    this.inputs.get(key)?.fit(most, value);
  }

  /** Controls that kept their value are left alone: a page with thirty of them is slow to touch on a cheap phone. */
  private show(key: string | null, changed: Iterable<string> = this.inputs.keys()): void {
    for (const name of changed) this.inputs.get(name)?.show(this.current[name] as Setting);
    this.later('change', () => this.handlers?.change(this.current, key));
  }

  /** What a link opens is a run too: its line stands in the table before anything is changed. */
  private record(): void {
    const result = this.handlers?.settle(this.current, startOf(this.script.controls));
    if (result?.run) this.addRun(result.run);
  }

  private settle(keep = true): void {
    const before = this.settled;
    if (keep) this.past.push(before);
    this.settled = this.current;
    (this.root.querySelector('[value="undo"]') as HTMLButtonElement).disabled = this.past.length === 0;
    const result = this.handlers?.settle(this.current, before);
    if (result) {
      this.announce(result.said);
      if (result.run) this.addRun(result.run);
    }
    this.write(linkOf(this.id, this.script.controls, this.current));
  }

  /** Writes a link into the address and into the way to the large page. */
  private write(link: string): void {
    // On a projector the address keeps its screen.
    const screen = document.documentElement.dataset['project'];
    history.replaceState(null, '', screen ? `${link}${link.includes('?') ? '&' : '?'}project=${screen}` : link);
    const large = this.root.querySelector<HTMLAnchorElement>('[data-part="large"]');
    if (large) large.hash = link;
  }

  /** An address written at each step of a slider would be refused by the browser. */
  private actMoved(): void {
    clearTimeout(this.actTimer);
    this.actTimer = window.setTimeout(
      () => this.write(linkOf(this.id, this.actSettings, { ...startOf(this.actSettings), ...this.acts?.state })),
      SETTLED,
    );
  }

  private undo(): void {
    clearTimeout(this.timer);
    // A change that has not settled yet is undone first.
    const before = this.current === this.settled ? this.past.pop() : this.settled;
    if (!before) return;
    this.current = before;
    this.show(null);
    this.settle(false);
    this.announce(this.say('undone'));
  }

  private fromAddress(): void {
    const act = anchoredAct(location.hash, this.id, this.script.acts);
    if (act !== null) {
      this.acts?.open(act, false);
      this.root.scrollIntoView();
      return;
    }
    const { laboratory } = this;
    if (location.hash === `#${laboratory.id}`) laboratory.open = true;
    const read = this.read();
    if (!read) return;
    this.tellFaults(read);
    const mine = read.keys.filter((key) => this.script.controls.some((control) => control.key === key));
    const { controls } = this.script;
    this.current = this.settled =
      mine.length > 0
        ? Object.fromEntries(controls.map(({ key }) => [key, read.state[key] as Setting]))
        : startOf(controls);
    this.show(null);
    clearTimeout(this.timer);
    if (mine.length > 0) this.timer = window.setTimeout(() => this.record(), SETTLED);
    if (this.acts && read.named > mine.length) {
      const control = this.script.acts.findIndex((one) => one.control && read.keys.includes(one.control.key));
      this.acts.take(
        read.keys.includes(ACT) || control < 0 ? actOf(read.state) : control + 1,
        Object.fromEntries(read.keys.map((key) => [key, read.state[key] as Setting])),
      );
    }
    if (location.hash === `#${anchorOf(this.id)}`) return;
    if (mine.length > 0) laboratory.open = true;
    (mine.length > 0 && read.named === mine.length ? laboratory : this.root).scrollIntoView();
  }

  override get laboratory(): HTMLDetailsElement {
    return super.laboratory as HTMLDetailsElement;
  }

  private tellFaults({ faults, named }: LinkState): void {
    const notice = this.part('fault');
    notice.hidden = faults.length === 0;
    const say = saying(this.locale, linkWords(this.locale));
    const reasons = faults.map(({ part, why, min = 0, max = 0, options = [] }) =>
      say(why, { part, min, max, example: 5, options: options.join(', ') }),
    );
    notice.textContent = reasons.length > 0 ? [say(named > 0 ? 'partly' : 'broken'), ...reasons].join(' ') : '';
  }

  private async copyLink(): Promise<void> {
    const link = new URL(linkOf(this.id, this.script.controls, this.current), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.announce(this.say('copied'));
    } catch {
      // The clipboard is closed to us: the address bar holds the same link.
      history.replaceState(null, '', link);
      this.announce(link);
    }
  }
}
