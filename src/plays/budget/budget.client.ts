/** A budget is not one purse, in the browser: guess, then move a sum; the stage, the table and the words follow. */
import type { Numbers } from '../../models/budget/budget.ts';
import type { State } from '../play.ts';
import type { PlayHandlers, PlayScript, Shell } from '../shell.client.ts';
import { controls, drawMove, PREDICTED, runOf, saidWords, stateWords } from './budget.ts';

class BudgetPlay implements PlayHandlers {
  private readonly numbers: Numbers;

  constructor(private readonly shell: Shell) {
    this.numbers = JSON.parse(shell.part('numbers').textContent ?? '') as Numbers;
    const { root } = shell;
    root.querySelector('[value="run"]')?.addEventListener('click', () => this.compare());
    root.querySelector('[value="skip"]')?.addEventListener('click', () => this.answer(''));
    root.querySelector('[value="print"]')?.addEventListener('click', () => print());
    addEventListener('beforeprint', () => (shell.part('address').textContent = location.href));
  }

  /** Says the guess beside what sources give, and shows that sum on the stage. */
  private compare(): void {
    const chosen = this.shell.part('foresee').querySelector<HTMLInputElement>('input:checked');
    if (!chosen) {
      this.shell.part('foresee').querySelector<HTMLInputElement>('input')?.focus();
      return;
    }
    this.answer(this.shell.say('youSaid', { guess: this.shell.say(`guess.${chosen.value}`) }));
    this.shell.set(PREDICTED);
  }

  private answer(words: string): void {
    this.shell.part('said').textContent = words;
    this.shell.part('foresee').classList.add('done');
  }

  change(state: State): void {
    const { shell, numbers } = this;
    shell.paint('stage', drawMove(state, numbers, shell.say));
    shell.tell(stateWords(state, numbers, shell.say));
    for (const cell of shell.root.querySelectorAll<HTMLElement>('.who [data-payer]'))
      cell.classList.toggle('chosen', cell.dataset['payer'] === state['payer']);
    for (const row of shell.root.querySelectorAll<HTMLElement>('.who [data-thing]'))
      row.classList.toggle('chosen', row.dataset['thing'] === state['taken'] || row.dataset['thing'] === state['put']);
  }

  settle(state: State): ReturnType<PlayHandlers['settle']> {
    const { shell, numbers } = this;
    return { said: saidWords(state, numbers, shell.say), run: runOf(state, numbers, shell.say) };
  }
}

export const play: PlayScript = { controls, start: (shell) => new BudgetPlay(shell) };
