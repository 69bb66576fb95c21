/** Which scene the reader is at: said to the style sheet, to the address, to the language link; the way from scene to scene by its links; stills when asked for. */

/** Milliseconds at one scene after which it counts as visited. */
const VISITED = 700;

export class Visits {
  private here: HTMLElement | undefined;
  /** The scene whose time is running, or has run. */
  private resting: HTMLElement | undefined;
  private timer = 0;

  constructor(
    private readonly sections: readonly HTMLElement[],
    private readonly arrange: () => void,
  ) {
    // A browser glides back and forward over the page and forgets the goal when pressed again on the way: each press lands at once.
    addEventListener('popstate', () => {
      this.leave();
      this.keep(sections.find(({ id }) => `#${id}` === location.hash) ?? (location.hash ? undefined : sections[0]));
    });
    // Who comes back from another page is put where they left.
    addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-walk], a[data-stills]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.dataset['walk'] !== undefined) this.walk(link.hash.slice(1));
      else this.stills(link.dataset['stills'] === 'on');
    });
  }

  /**
   * The scene in sight; called in every frame.
   * @param settled the picture stands where the scroll says: what is passed on the way to there is not visited, however slow its frames
   */
  at(section: HTMLElement, settled: boolean): void {
    if (section !== this.here) {
      this.here?.classList.remove('here');
      section.classList.add('here');
      this.here = section;
    }
    if (settled && section === this.resting) return;
    this.leave();
    if (!settled) return;
    this.resting = section;
    this.timer = window.setTimeout(() => this.visited(section), VISITED);
  }

  private leave(): void {
    clearTimeout(this.timer);
    this.resting = undefined;
  }

  /** A visited scene is a step of Back and Forward. */
  private visited(section: HTMLElement): void {
    const address = new URL(location.href);
    address.hash = section === this.sections[0] ? '' : section.id;
    const language = document.querySelector<HTMLAnchorElement>('a.language');
    if (language) language.hash = address.hash;
    if (address.hash === location.hash) return;
    // Between scenes the browser brings nothing back by itself: the place it keeps for an entry is where the reader went next.
    history.scrollRestoration = 'manual';
    history.pushState(null, '', address);
  }

  private walk(id: string): void {
    const section = document.getElementById(id);
    if (!section) return;
    section.scrollIntoView();
    section.querySelector<HTMLElement>('h1, h2')?.focus({ preventScroll: true });
  }

  /** Stills or movement, in place; the address says which, so that it can be kept and sent. */
  private stills(on: boolean): void {
    const { here } = this;
    document.documentElement.classList.toggle('stills', on);
    const address = new URL(location.href);
    address.search = on ? '?still' : '';
    history.replaceState(null, '', address);
    this.arrange();
    this.keep(here);
  }

  /** Brings a scene back to its place after the page changed its heights. */
  keep(section: HTMLElement | undefined): void {
    section?.scrollIntoView({ behavior: 'instant' });
  }
}
