/** A table of data, or the list of sources: find rows, and put them in order. */
import { serveFilter } from './row-filter.client.ts';
import { serveSort } from './row-sort.client.ts';
import { inOrder } from './row-order.ts';

const field = document.querySelector<HTMLElement>('.row-filter') as HTMLElement;
const output = field.querySelector('output') as HTMLOutputElement;
const table = document.querySelector<HTMLTableElement>('table.rows');

if (table) {
  serveFilter(field, [...(table.tBodies[0] as HTMLTableSectionElement).rows]);
  serveSort(table, field.dataset, (said) => (output.textContent = said));
}

const lists = [...document.querySelectorAll<HTMLOListElement>('.sources')].map((list) => ({
  list,
  items: [...list.children] as HTMLElement[],
}));
if (lists.length > 0) {
  serveFilter(
    field,
    lists.flatMap(({ items }) => items),
  );
  const language = document.documentElement.lang;
  const orders: Readonly<Record<string, (items: readonly HTMLElement[]) => readonly HTMLElement[]>> = {
    newest: (items) =>
      inOrder(items, (item) => item.dataset['date'] ?? '', { order: 'descending', kind: 'date', language }),
    title: (items) =>
      inOrder(items, (item) => item.querySelector('.source')?.textContent.replace(/^\W+/u, '') ?? '', {
        order: 'ascending',
        kind: 'word',
        language,
      }),
  };
  const put = (): void => {
    const chosen = document.querySelector<HTMLInputElement>('[name="order"]:checked')?.value ?? '';
    for (const { list, items } of lists) list.append(...(orders[chosen]?.(items) ?? items));
  };
  for (const choice of document.querySelectorAll('[name="order"]')) choice.addEventListener('change', put);
  // A browser may bring back the choice of an earlier visit.
  if (document.querySelector('[name="order"]:checked:not([value="publisher"])')) put();
}
