/** The alarm in the browser: its acts; in the laboratory crowd, tree and table follow one another; presets, solved backwards, a tree to fill. */
import { NumberField } from '../../components/number-field.client.ts';
import { ratesAfter, type Editable } from '../../models/alarm/whole.ts';
import type { State } from '../play.ts';
import { put } from '../put.client.ts';
import type { PlayHandlers, PlayScript, Shell } from '../shell.client.ts';
import { script } from './acts.client.ts';
import { controls, perMillion, presetRates, ratesOf, settingsOf, type Preset } from './alarm.ts';
import { drawCrowd, drawLens, type Group } from './field.ts';
import { startFill } from './fill.client.ts';
import {
  altWords,
  boxes,
  foldedSlots,
  hereWords,
  neededOf,
  runOf,
  saidWords,
  seenOf,
  slots,
  stateWords,
  walkWords,
} from './view.ts';
import { startWalk } from './walk.client.ts';

/** The settings of the play hold at most half of the crowd. */
const most = (key: string): number => {
  const control = controls.find((one) => one.key === key);
  return control?.kind === 'number' ? control.max : Number.POSITIVE_INFINITY;
};

/** Settings that change the counts; and those that change what is said of them. */
const RATES: readonly string[] = ['sought', 'found', 'mistaken'];
const COUNTED: readonly string[] = [...RATES, 'percent'];

/** What shows the counts, each brought up to date in a frame of its own: the crowd, the tree, the table, the two readings. */
const REGIONS = ['.bench', '.branches', '.twoway', '.side'] as const;
type Region = (typeof REGIONS)[number];

class AlarmPlay implements PlayHandlers {
  private readonly all = <T extends HTMLElement>(selector: string): T[] => [
    ...this.shell.root.querySelectorAll<T>(selector),
  ];

  private readonly parts: readonly HTMLDetailsElement[];

  /** The counts that can be written, in tree and table. */
  private readonly counts = new Map<HTMLInputElement, NumberField>();

  constructor(private readonly shell: Shell) {
    this.parts = this.all<HTMLDetailsElement>('details.part');
    for (const part of this.parts) part.addEventListener('toggle', () => this.fold(part));
    for (const input of this.all<HTMLInputElement>('[data-box]')) {
      input.readOnly = false;
      const field = new NumberField(input, { tell: (words) => shell.announce(words) });
      this.counts.set(input, field);
      input.addEventListener('change', () => this.edited(field));
    }
    for (const button of this.all<HTMLButtonElement>('[value="preset"]'))
      button.addEventListener('click', () => this.take(button.dataset['preset'] as Preset));
    for (const button of this.all<HTMLButtonElement>('[value="street"]'))
      button.addEventListener('click', () => shell.set({ cameras: Number(button.dataset['cameras']) }));
    shell.root.querySelector('[value="back"]')?.addEventListener('click', () => this.solve());
    startWalk(shell, (group) => walkWords(group, seenOf(shell.state), shell.say));
    startFill(shell);
  }

  /** A count was written into the tree or the table: the rate behind it follows. */
  private edited({ input, value }: NumberField): void {
    const { shell } = this;
    if (value === null) return;
    const next = settingsOf(
      ratesAfter(ratesOf(shell.state), seenOf(shell.state).people, input.dataset['box'] as Editable, value),
    );
    shell.set({
      ...next,
      sought: Math.min(most('sought'), next.sought),
      mistaken: Math.min(most('mistaken'), next.mistaken),
    });
    // What the crowd cannot hold is put back to what it can.
    for (const region of REGIONS) this.fill(region);
  }

  private take(preset: Preset): void {
    this.shell.set(settingsOf(presetRates(preset, ratesOf(this.shell.state))));
    this.shell.part('state').scrollIntoView({ block: 'center' });
  }

  private solve(): void {
    const needed = neededOf(this.shell.state);
    if (needed !== null) this.shell.set({ mistaken: Math.min(most('mistaken'), perMillion(needed)) });
  }

  change(_: State, key: string | null): void {
    const { shell } = this;
    if (key === null || RATES.includes(key)) {
      shell.later('crowd', () => this.crowd());
      shell.later('state', () => shell.tell(stateWords(seenOf(shell.state), shell.say)));
    }
    if (key === null || COUNTED.includes(key))
      for (const region of REGIONS) shell.later(region, () => this.fill(region));
    shell.later('words', () => this.words());
  }

  private crowd(): void {
    const { shell } = this;
    const seen = seenOf(shell.state);
    const sizes = ['wide', 'narrow'] as const;
    const alt = altWords(seen, shell.say);
    shell.paint('crowd', ...sizes.map((size) => drawCrowd(seen.counts, seen.people, size, alt)));
    shell.paint('lens', ...sizes.map((size) => drawLens(seen.counts, size)));
  }

  /** Brings the counts of a region up to date: those that are told, and those that can be written. */
  private fill(region: Region): void {
    const { state, say } = this.shell;
    const words = slots(state, say);
    for (const place of this.all(`${region} [data-slot]`)) put(place, words[place.dataset['slot'] ?? ''] ?? '');
    const box = boxes(seenOf(state));
    for (const [input, field] of this.counts) {
      if (!input.closest(region)) continue;
      input.dataset['max'] = String(box.people);
      field.set(box[input.dataset['box'] as Group | 'sought']);
    }
  }

  private words(): void {
    for (const part of this.parts) if (part.open) this.fold(part);
  }

  /** Brings a part that opens up to date. */
  private fold(part: HTMLElement): void {
    const { state, say } = this.shell;
    for (const [slot, words] of Object.entries(foldedSlots)) {
      const place = part.querySelector(`[data-slot="${slot}"]`);
      if (place) put(place, words(state, say));
    }
    for (const place of part.querySelectorAll<HTMLElement>('[data-here]'))
      put(place, hereWords(presetRates(place.dataset['here'] as Preset, ratesOf(state)), say));
  }

  settle(state: State, before: State): { said: string; run?: readonly (string | number)[] } | null {
    const said = saidWords(state, before, this.shell.say);
    if (said === null) return null;
    const rates = RATES.some((key) => state[key] !== before[key]);
    return rates ? { said, run: runOf(state) } : { said };
  }
}

export const play: PlayScript = { ...script, controls, start: (shell) => new AlarmPlay(shell) };
