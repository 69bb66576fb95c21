/** The duty officer in the browser: its acts, and its laboratory once it is opened. */
import type { State } from '../play.ts';
import type { PlayHandlers, PlayScript, Shell } from '../shell.client.ts';
import { script } from './acts.client.ts';
import type { Laboratory } from './laboratory.client.ts';
import { controls } from './quarter.ts';

class QuarterPlay implements PlayHandlers {
  private laboratory: Laboratory | undefined;
  private coming = false;
  /** What settled before the laboratory stood. */
  private early: readonly [State, State] | undefined;

  constructor(private readonly shell: Shell) {
    shell.laboratory.addEventListener('toggle', () => void this.open());
  }

  /** The day is lived once somebody wants to see it. */
  private async open(): Promise<void> {
    if (this.coming) return;
    this.coming = true;
    this.shell.root.setAttribute('aria-busy', 'true');
    const { Laboratory } = await import('./laboratory.client.ts');
    this.laboratory = new Laboratory(this.shell);
    this.laboratory.change(this.shell.state, null);
    if (this.early) this.laboratory.settle(...this.early);
  }

  change(state: State, key: string | null): void {
    this.laboratory?.change(state, key);
  }

  settle(state: State, before: State): ReturnType<PlayHandlers['settle']> {
    if (this.laboratory) return this.laboratory.settle(state, before);
    this.early = [state, this.early?.[1] ?? before];
    return null;
  }
}

export const play: PlayScript = { ...script, controls, start: (shell) => new QuarterPlay(shell) };
