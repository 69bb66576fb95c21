/** Makes the heads of a table into buttons that put its rows in the order of a column: rising, falling, as in the file. */
import { inOrder, type Kind, type Order } from './row-order.ts';

const NEXT: Readonly<Record<string, Order | ''>> = { '': 'ascending', ascending: 'descending', descending: '' };

/** What the head of a column says of its cells: `number`, `date`, or words from the highest to the lowest with bars between them. */
function kindOf(head: HTMLElement): Kind {
  const said = head.dataset['sort'] ?? 'word';
  return said === 'number' || said === 'date' || said === 'word' ? said : said.split('|');
}

const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset['value'] ?? cell?.textContent.trim() ?? '';
};

/** @param tell takes the words that say the new order, by their name in `words` */
export function serveSort(table: HTMLTableElement, words: DOMStringMap, tell: (said: string) => void): void {
  const body = table.tBodies[0] as HTMLTableSectionElement;
  const rows = [...body.rows];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const language = document.documentElement.lang;
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order = NEXT[head.ariaSort ?? ''] ?? 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      if (order) head.setAttribute('aria-sort', order);
      body.append(
        ...(order ? inOrder(rows, (row) => keyOf(row, column), { order, kind: kindOf(head), language }) : rows),
      );
      tell((words[order || 'unsorted'] ?? '').replace('{column}', button.textContent.trim()));
    });
  });
}
