/** A budget is not one purse, in the browser: its acts; in the laboratory a sum is moved, and the stage, the table and the words follow. */
import type { Numbers } from '../../models/budget/budget.ts';
import type { ActsHandlers } from '../acts.ts';
import type { State } from '../play.ts';
import type { PlayHandlers, PlayScript, Shell } from '../shell.client.ts';
import { handlersFor, type Given } from './acted.ts';
import { acts } from './acts.ts';
import { controls, drawMove, runOf, saidWords, stateWords } from './budget.ts';

class BudgetPlay implements PlayHandlers {
  readonly acts: ActsHandlers;
  private readonly numbers: Numbers;

  constructor(private readonly shell: Shell) {
    const given = JSON.parse(shell.part('numbers').dataset['given'] ?? '') as Given;
    this.numbers = given.numbers;
    this.acts = handlersFor(given, shell.say);
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

export const play: PlayScript = { acts, controls, start: (shell) => new BudgetPlay(shell) };
