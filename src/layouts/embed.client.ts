/**
 * An embed in its frame: reads what its address asks for, tells the page around it how high it is, and shows the button that wakes the drawing.
 * Until that is pressed nothing is walked, counted or heard, and no more script is fetched.
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
if (explore && drawing) {
  explore.hidden = false;
  explore.addEventListener('click', () => {
    root.classList.add('js');
    explore.hidden = true;
    drawing.tabIndex = -1;
    drawing.focus();
    const filtered = document.querySelector('details.filter') && import('../components/filter.client.ts');
    Promise.all([import('../charts/walk.client.ts'), filtered]).catch(() => {
      root.classList.remove('js');
      explore.hidden = false;
    });
  });
}
