/** The answer to a question, worked out on the page's own thread in stretches so short that nobody feels them. Loaded only where no worker starts. */
import { quarterInSlices } from '../../models/quarter/quarter.ts';
import { otherDay, type Answer, type Question } from './ask.ts';

/** Longest stretch of work before the page may breathe, in ms. */
const STRETCH = 8;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function inSlices({ number, wish, rule }: Question): Promise<Answer> {
  const work = quarterInSlices(wish);
  let start = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return rule ? { number, other: otherDay(value, rule, wish) } : { number, watched: value };
    if (performance.now() - start > STRETCH) {
      await breath();
      start = performance.now();
    }
  }
}
