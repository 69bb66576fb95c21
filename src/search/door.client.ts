/** What the search page does before the first letter: it waits. The search itself is fetched when the field is typed in or the address brings a query. */
import type { Locale } from '../i18n/locale.ts';
import { queryIn } from './address.ts';
import type { Loaders } from './finder.ts';

/** @param loaders the index of the page's language, in shards */
export function openDoor(locale: Locale, loaders: Loaders): void {
  const root = document.querySelector<HTMLElement>('.search');
  const field = root?.querySelector<HTMLInputElement>('input[type="search"]');
  const fault = root?.querySelector<HTMLElement>('.fault');
  const slash = root?.querySelector<HTMLInputElement>('input[name="slash"]');
  if (!root || !field || !fault) return;
  let started = false;
  /** Enter was pressed before the search was there. */
  let entered = false;
  const start = (): void => {
    if (started || field.value === '') return;
    started = true;
    void import('./search.client.ts').then(
      ({ startSearch }) => startSearch(root, locale, loaders, entered),
      () => {
        started = false;
        fault.hidden = false;
      },
    );
  };
  /** The query of the address stands in the field before the search is there: whoever types meanwhile is not overruled. */
  const fromAddress = (): void => {
    if (started) return;
    field.value = queryIn(location.hash) ?? field.value;
    start();
  };
  field.addEventListener('input', start);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    entered = true;
  });
  fault.querySelector('button')?.addEventListener('click', () => {
    if (started) return;
    fault.hidden = true;
    start();
  });
  root.querySelector('.examples')?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    field.value = target.textContent;
    field.focus();
    field.dispatchEvent(new Event('input'));
  });
  addEventListener('hashchange', fromAddress);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || !slash?.checked) return;
    if ((event.target as Element).matches('input:not([type="checkbox"]), textarea, select')) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  fromAddress();
}
