/** The acts of a play without its laboratory, in a frame of another site. The address of a frame is not the reader's: nothing is read from it or written into it. */
import { Acts, type ActsScript } from './acts.client.ts';
import { Bench } from './bench.client.ts';
import { givenTo } from './given.client.ts';

const scripts: Record<string, () => Promise<{ script: ActsScript }>> = {
  budget: () => import('./budget/acts.client.ts'),
  quarter: () => import('./quarter/acts.client.ts'),
  alarm: () => import('./alarm/acts.client.ts'),
  loop: () => import('./loop/acts.client.ts'),
};

/** @throws Error if the page holds a play that has no script */
export async function startActs(root: HTMLElement): Promise<void> {
  const id = root.dataset['play'] ?? '';
  const load = scripts[id];
  if (!load) throw new Error(`no script for the acts of the play "${id}"`);
  const [{ script }, given] = await Promise.all([load(), givenTo(id)]);
  new Acts(new Bench(root, given), script);
  root.classList.add('ready');
}
