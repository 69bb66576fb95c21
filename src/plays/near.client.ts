/** Starts a play once it is near, or at once when the address names it. Each play is its own file. */
import { givenTo } from './given.client.ts';
import { Shell, type PlayScript } from './shell.client.ts';

const scripts: Record<string, () => Promise<{ play: PlayScript }>> = {
  budget: () => import('./budget/budget.client.ts'),
  quarter: () => import('./quarter/quarter.client.ts'),
  alarm: () => import('./alarm/alarm.client.ts'),
  loop: () => import('./loop/loop.client.ts'),
};

/** @throws Error if the page holds a play that has no script */
export async function startPlay(root: HTMLElement): Promise<void> {
  const id = root.dataset['play'] ?? '';
  const load = scripts[id];
  if (!load) throw new Error(`no script for the play "${id}"`);
  const [{ play }, given] = await Promise.all([load(), givenTo(id)]);
  new Shell(root, play, given).start();
}
