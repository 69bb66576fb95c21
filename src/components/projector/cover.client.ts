/** Covers what a screen says over its drawing, for eyes and for screen readers, and shows a question in its place until the class has guessed. */
import type { Say } from './words.ts';

const ID = 'projector-question';

export class Cover {
  readonly button = document.createElement('button');
  private here: HTMLElement | undefined;
  /** The question, while it stands in place of the title. */
  private question: HTMLElement | undefined;
  private labelledby: string | null = null;
  /** What was guessed stays uncovered when one comes back to it. */
  private readonly guessed = new Set<HTMLElement>();

  /** @param turned called when the title of the screen in sight was covered or uncovered */
  constructor(
    private readonly say: Say,
    private readonly turned: () => void,
  ) {
    this.button.type = 'button';
    this.button.className = 'cover';
    this.button.textContent = say('title');
    this.button.setAttribute('aria-keyshortcuts', 'H');
    this.button.addEventListener('click', () => this.turn());
  }

  get isOn(): boolean {
    return this.question !== undefined;
  }

  /** What the screen is called by: its question while its title is covered. */
  get name(): string {
    const named = this.question ?? document.getElementById(this.here?.getAttribute('aria-labelledby') ?? '');
    return named?.textContent?.trim() ?? '';
  }

  /** A screen comes into sight: covered from the start where it asks for that. */
  reach(here: HTMLElement): void {
    this.here = here;
    this.button.hidden = this.title === null;
    if (here.dataset['covered'] !== undefined && !this.guessed.has(here)) this.put();
    this.label();
  }

  /** Covers, or uncovers. */
  turn(): void {
    if (!this.here || this.button.hidden) return;
    if (this.isOn) {
      this.guessed.add(this.here);
      this.lift();
    } else this.put();
    this.label();
    this.turned();
  }

  /** Takes the question away; the screen is as it stands in the page. */
  lift(): void {
    const { here, question } = this;
    if (!here || !question) return;
    here.classList.remove('covered');
    if (this.labelledby !== null) here.setAttribute('aria-labelledby', this.labelledby);
    for (const name of ['id', 'role', 'aria-level']) question.removeAttribute(name);
    if (!question.hidden) question.remove();
    this.question = undefined;
  }

  /** The heading that can be covered: over a drawing, or where the slide asks for it. */
  private get title(): HTMLElement | null {
    const { here } = this;
    if (!here?.querySelector('.drawing') && here?.dataset['covered'] === undefined) return null;
    return here.querySelector<HTMLElement>(':scope > h2, figcaption :is(h1, h2, h3)');
  }

  private put(): void {
    const { here, title } = this;
    if (!here || !title) return;
    // Its own question stands in the page, hidden.
    let question = here.querySelector<HTMLElement>(':scope > .asked');
    if (!question) {
      question = document.createElement('p');
      question.className = 'asked';
      question.textContent = this.say(here.querySelector('.drawing') ? 'askChart' : 'askElse');
      title.before(question);
    }
    question.id = ID;
    question.setAttribute('role', 'heading');
    question.setAttribute('aria-level', title.tagName.slice(1));
    this.question = question;
    this.labelledby = here.getAttribute('aria-labelledby');
    here.setAttribute('aria-labelledby', ID);
    here.classList.add('covered');
  }

  private label(): void {
    this.button.classList.toggle('on', this.isOn);
    this.button.setAttribute('aria-label', this.say(this.isOn ? 'uncover' : 'cover'));
  }
}
