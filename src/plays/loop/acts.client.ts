/** The acts of the loop in the browser: the pictures that an act can come to are worked out while its question is read. */
import type { ActsScript } from '../acts.client.ts';
import { handlersFor } from './acted.ts';
import { acts, statesOf } from './acts.ts';
import { TASK, viewInSteps } from './view.ts';

/** Works out, in short tasks, every picture that an act can come to; what was left of the act before is dropped. */
function foreseeing(): (act: number) => void {
  let next = 0;
  return (act) => {
    const work = statesOf(act).map(viewInSteps);
    const step = (): void => {
      const start = performance.now();
      while (work[0] && performance.now() - start < TASK) if (work[0].next().done) work.shift();
      if (work[0]) next = window.setTimeout(step);
    };
    clearTimeout(next);
    next = window.setTimeout(step);
  };
}

export const script: ActsScript = { acts, handlers: ({ say }) => ({ ...handlersFor(say), opened: foreseeing() }) };
