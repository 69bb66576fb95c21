/** Days on request: in a worker, or where workers are closed (a page opened from a file) in short slices on the page's own thread. */
import type { Watched, Wish } from '../../models/quarter/quarter.ts';
import type { Rule } from '../../models/quarter/rules.ts';
import type { Answer, OtherDay, Question } from './ask.ts';
import address from './quarter.worker.ts?worker&url';

interface Policy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** The policy `site` lets scripts of this origin through and nothing else. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  const policy = types.createPolicy('site', {
    createScriptURL(text) {
      if (new URL(text, location.href).origin !== location.origin)
        throw new TypeError(`a script from elsewhere: ${text}`);
      return text;
    },
  });
  return policy.createScriptURL(url);
}

/** Most pages have a worker: the model itself is fetched here only without one. */
const inSlices = async (question: Question): Promise<Answer> => (await import('./slices.ts')).inSlices(question);

export class Days {
  private worker: Worker | undefined;
  private started = false;
  private number = 0;
  private readonly waiting = new Map<number, { question: Question; done: (answer: Answer) => void }>();

  /** Starts the worker with the first question: the acts ask none. */
  private start(): void {
    this.started = true;
    try {
      // The page's file may be opened from a disk, where no worker starts; then every question is answered in slices.
      if (location.protocol === 'file:') return;
      this.worker = new Worker(trusted(address));
      this.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        this.waiting.get(data.number)?.done(data);
        this.waiting.delete(data.number);
      });
      this.worker.addEventListener('error', () => this.giveUp());
    } catch {
      this.worker = undefined;
    }
  }

  /** Without a worker after all: what was asked of it is worked out here. */
  private giveUp(): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { question, done } of this.waiting.values()) void inSlices(question).then(done);
    this.waiting.clear();
  }

  private ask(wish: Wish, rule?: Rule): Promise<Answer> {
    if (!this.started) this.start();
    const question: Question = { number: ++this.number, wish, ...(rule && { rule }) };
    if (!this.worker) return inSlices(question);
    return new Promise((done) => {
      this.waiting.set(question.number, { question, done });
      this.worker?.postMessage(question);
    });
  }

  async day(wish: Wish): Promise<Watched> {
    return (await this.ask(wish)).watched as Watched;
  }

  async other(wish: Wish, rule: Rule): Promise<OtherDay> {
    return (await this.ask(wish, rule)).other as OtherDay;
  }
}
