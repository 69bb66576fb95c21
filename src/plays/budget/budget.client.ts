/** A budget is not one purse, in the browser: its acts; in the laboratory a sum is moved, and the stage, the table and the words follow. */
import type { Numbers } from '../../models/budget/budget.ts';
import type { State } from '../play.ts';
import type { PlayHandlers, PlayScript, Shell } from '../shell.client.ts';
import type { Figures } from './acted.ts';
import { script } from './acts.client.ts';
import { controls, drawMove, runOf, saidWords, stateWords } from './budget.ts';

class BudgetPlay implements PlayHandlers {
  private readonly numbers: Numbers;

  constructor(private readonly shell: Shell) {
    this.numbers = (shell.given['figures'] as Figures).numbers;
    const { root } = shell;
    root.querySelector('[value="print"]')?.addEventListener('click', () => print());
    addEventListener('beforeprint', () => (shell.part('address').textContent = location.href));
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

export const play: PlayScript = { ...script, controls, start: (shell) => new BudgetPlay(shell) };
