/** Every page: the theme, the contents in the bar, the language link that keeps the place (loaded at the first scroll); the card beside a number (loaded when pressed), the walk through a chart, plays and guesses (loaded when near). */
import { serveMenu } from '../components/bar/menu.client.ts';
import { serveTheme } from '../components/bar/theme.client.ts';
import { LATE } from './late.ts';

const root = document.documentElement;

serveTheme(document.querySelector('header.site .theme') as HTMLButtonElement);
serveMenu(document.querySelector('header.site .menu') as HTMLDetailsElement);

/** A part that did not arrive: no button is left dead, what the page says without script stands instead. */
const giveUp = (): void => root.classList.remove('js');

const language = document.querySelector<HTMLAnchorElement>('a.language');
if (language) {
  language.hash = location.hash;
  addEventListener(
    'scroll',
    () => void import('../components/bar/language.client.ts').then(({ keepPlace }) => keepPlace(language)),
    { once: true },
  );
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.fact, a.sign');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('popover' in HTMLElement.prototype)) return;
  event.preventDefault();
  // Fetched at the first press; where it does not come, the link leads to the endnote.
  import('../components/card.client.ts').then(
    ({ openCard }) => openCard(link),
    () => (location.hash = link.hash),
  );
});

// The projector is fetched when it is asked for: by its button, by Alt+P, by an address that names a screen.
const door = document.querySelector<HTMLElement>('.project');
if (door) {
  const show = (byAddress: boolean): void =>
    void import('../components/projector/projector.client.ts').then(({ project }) => project(byAddress)).catch(giveUp);
  const asked = (): void => {
    if (/[#&?/]project(=|%3D)/i.test(location.hash)) show(true);
  };
  door.addEventListener('click', () => show(false));
  addEventListener('keydown', (event) => {
    // On a Mac, Option and P write a letter: in a field the keys are the writer's.
    if (
      !event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.code !== 'KeyP' ||
      (event.target as Element).closest('input, textarea, select')
    )
      return;
    event.preventDefault();
    show(false);
  });
  addEventListener('hashchange', asked);
  asked();
}

/** Calls back with each element once, when it comes within a screen's reach. */
function whenNear(elements: Iterable<HTMLElement>, then: (element: HTMLElement) => void): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        then(target as HTMLElement);
      }
    },
    { rootMargin: '400px' },
  );
  for (const element of elements) near.observe(element);
}

whenNear(
  document.querySelectorAll<HTMLElement>('chart-walk'),
  () => void import('../charts/walk.client.ts').catch(giveUp),
);
whenNear(
  document.querySelectorAll<HTMLElement>('.quiz[data-chose]'),
  (quiz) =>
    void import('../components/classroom/quiz.client.ts').then(({ answerFirst }) => answerFirst(quiz)).catch(giveUp),
);
whenNear(
  document.querySelectorAll<HTMLElement>('own-town'),
  () => void import('../components/own-town.client.ts').catch(giveUp),
);

const plays = document.querySelectorAll<HTMLElement>('[data-play]');
whenNear(
  plays,
  (play) => void import('../plays/near.client.ts').then(({ startPlay }) => startPlay(play)).catch(giveUp),
);
// A link to a state of a play names its place before the question mark.
for (const play of plays) if (new RegExp(`${play.id}(?![\\w-])`, 'i').test(location.hash)) play.scrollIntoView();

whenNear(
  document.querySelectorAll<HTMLElement>('guess-first'),
  () => void import('../components/guess.client.ts').catch(giveUp),
);
// The title tells the answer: while a line waits to be guessed, its figure has no name.
const line = document.querySelector<HTMLElement>('guess-line');
line?.querySelector('figure')?.removeAttribute('aria-labelledby');
if (line) whenNear([line], () => void import('../components/guess-line.client.ts').catch(giveUp));

/** Boxes that are one switch, and the class by which the root says that they are ticked: without script the style sheets look for the tick themselves. */
function serveSwitch(selector: string, name: string): void {
  const boxes = document.querySelectorAll<HTMLInputElement>(selector);
  const tell = (ticked: boolean): void => {
    for (const box of boxes) box.checked = ticked;
    root.classList.toggle(name, ticked);
  };
  for (const box of boxes) {
    box.addEventListener('change', () => tell(box.checked));
    // A browser may bring back the tick of an earlier visit.
    if (box.checked) tell(true);
  }
}
serveSwitch('.behind input', 'noted');
serveSwitch('#plain', 'unheld');

// The notes stand open without script; with it they fold, unless someone came for one of them.
const notes = document.querySelector<HTMLDetailsElement>('details.notes');
/** Opens every fold around the place that the address names, and puts the reader there. */
function reach(): void {
  // Read so, an address that was cut in the middle of a sign throws nothing.
  const place = document.getElementById(new URLSearchParams(location.hash.replace('#', '=')).get('') ?? '');
  const fold = place?.closest<HTMLDetailsElement>('main details');
  if (!place || !fold) return;
  fold.open = true;
  place.tabIndex = -1;
  place.focus();
}
if (notes) {
  notes.open = false;
  reach();
  addEventListener('hashchange', reach);
}
let folded: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  folded = [
    ...document.querySelectorAll<HTMLDetailsElement>('main details:is(.notes, .how, .rows, .fold):not([open])'),
  ];
  for (const fold of folded) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of folded) fold.open = false;
});

if (root.classList.contains(LATE)) void import('./late.client.ts').then(({ layOutRest }) => layOutRest(root));

// The promise of the first lines of the page is kept.
root.dataset['ready'] = '';
