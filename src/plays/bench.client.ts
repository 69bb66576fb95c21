/** What the parts of a play stand on in the browser: its place in the page, its words, its frames, and whether it is in sight. */
import type { Locale } from '../i18n/locale.ts';
import { Frames } from './frames.client.ts';
import { saying, type Say, type Templates } from './say.ts';

/** What a script is given beside its page; its words join those of the page. */
export interface Given {
  templates: Templates;
  readonly [more: string]: unknown;
}

export class Bench {
  readonly id: string;
  readonly locale: Locale;
  readonly say: Say;
  private readonly frames = new Frames();

  constructor(
    readonly root: HTMLElement,
    readonly given: Given = { templates: {} },
  ) {
    this.id = root.dataset['play'] ?? '';
    const { locale, templates } = JSON.parse(this.part('words').textContent ?? '') as {
      locale: Locale;
      templates: Templates;
    };
    this.locale = locale;
    this.say = saying(locale, { ...templates, ...given.templates });
  }

  /** A named part of the frame or of the play: `data-part="…"`. @throws Error if the page has none */
  part<T extends HTMLElement = HTMLElement>(name: string): T {
    const found = this.root.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the play "${this.id}" has no part "${name}"`);
    return found;
  }

  /** The fold that holds everything beside the acts; null in a frame of another site, where the acts stand alone. */
  get laboratory(): HTMLDetailsElement | null {
    return this.root.querySelector<HTMLDetailsElement>(':scope > .laboratory');
  }

  /** Called with true when the play comes into view and false when it leaves or the tab hides: pause there. */
  whenSeen(change: (seen: boolean) => void): void {
    let inView = false;
    const tell = (): void => change(inView && document.visibilityState === 'visible');
    new IntersectionObserver((entries) => {
      inView = entries.at(-1)?.isIntersecting ?? false;
      tell();
    }).observe(this.root);
    document.addEventListener('visibilitychange', tell);
  }

  /** Does a piece of work in one of the next frames, one a frame; asked again before its turn, it keeps its place. */
  later(name: string, job: () => void): void {
    this.frames.later(name, job);
  }
}
