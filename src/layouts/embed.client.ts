/**
 * An embed in its frame: reads what its address asks for, tells the page around it how high it is, and shows the button that wakes the drawing or the play.
 * Until that is pressed nothing is walked, heard or played, and no more script is fetched.
 */
import { LEAST_DRAWN, readSettings } from '../components/embed/settings.ts';

const root = document.documentElement;
const main = document.querySelector('main') as HTMLElement;

const { width, unknown } = readSettings(location.search);
if (width !== null) main.style.maxInlineSize = `${width}px`;
main.classList.toggle('thin', width !== null && width < LEAST_DRAWN);
for (const { name, value } of unknown) {
  const told = document.createElement('p');
  told.className = 'notice';
  told.textContent = (main.dataset[`${name}Told`] ?? '').replace('{value}', () => value);
  main.append(told);
}

// Whose page this stands in is not known and not asked: what is told is a height and nothing else.
if (parent !== window) {
  const tell = (): void => {
    // Beside a scroll bar a drawing is narrower, and so lower: the height without one is told, or the bar would stay for good.
    const barred = root.clientWidth < innerWidth;
    if (barred) root.style.overflow = 'hidden';
    const eyesEverywhere = Math.ceil(document.body.getBoundingClientRect().height);
    if (barred) root.style.overflow = '';
    parent.postMessage({ eyesEverywhere }, '*');
  };
  new ResizeObserver(tell).observe(document.body);
  addEventListener('resize', tell);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === 'eyes-everywhere: how high?') tell();
  });
}

const explore = document.querySelector<HTMLButtonElement>('.explore');
const drawing = document.querySelector<HTMLElement>('chart-walk');
const play = document.querySelector<HTMLElement>('[data-play]');

/** The drawing can be walked, and chosen from where it has choices. */
function walk(pressed: HTMLButtonElement, walked: HTMLElement): void {
  root.classList.add('js');
  pressed.hidden = true;
  walked.tabIndex = -1;
  walked.focus();
  const filtered = document.querySelector('details.filter') && import('../components/filter.client.ts');
  Promise.all([import('../charts/walk.client.ts'), filtered]).catch(() => {
    root.classList.remove('js');
    pressed.hidden = false;
  });
}

/** The acts take the place of the picture once they can be played; where they do not come, the reader is told. */
async function begin(pressed: HTMLButtonElement, played: HTMLElement): Promise<void> {
  if (pressed.ariaBusy === 'true') return;
  pressed.ariaBusy = 'true';
  const fault = played.querySelector('.fault') as HTMLElement;
  try {
    const { startActs } = await import('../plays/alone.client.ts');
    await startActs(played);
    root.classList.add('js');
    pressed.hidden = true;
    fault.hidden = true;
    played.querySelector<HTMLElement>('.ask')?.focus();
  } catch {
    fault.textContent = main.dataset['notLoaded'] ?? '';
    fault.hidden = false;
  }
  pressed.ariaBusy = 'false';
}

if (explore) {
  explore.hidden = false;
  explore.addEventListener('click', () => {
    if (drawing) walk(explore, drawing);
    if (play) void begin(explore, play);
  });
}
