/** Rows of a table, built cell by cell. A cell may be an element (a button). */
export type Cell = string | number | HTMLElement;

/** What each body was filled with: a row that would be the same stays as it is, so that a long table is not laid out anew for one line. */
const filled = new WeakMap<HTMLTableSectionElement, string[]>();

const textOfCell = (cell: Cell): string =>
  typeof cell === 'object' ? `${cell.textContent} ${cell.dataset['goes']}` : String(cell);

function rowOf(
  cells: readonly Cell[],
  mark: string | undefined,
  write: (value: number) => string,
): HTMLTableRowElement {
  const row = document.createElement('tr');
  if (mark) row.className = mark;
  for (const cell of cells) {
    const place = row.insertCell();
    if (typeof cell === 'object') place.append(cell);
    else place.textContent = typeof cell === 'number' ? write(cell) : cell;
    if (typeof cell === 'number') place.className = 'num';
  }
  return row;
}

export function fillRows(
  body: HTMLTableSectionElement,
  rows: readonly (readonly Cell[])[],
  write: (value: number) => string,
  marks: readonly (string | undefined)[] = [],
): void {
  const now = rows.map((cells, i) => JSON.stringify([marks[i], ...cells.map(textOfCell)]));
  const before = filled.get(body) ?? [];
  filled.set(body, now);
  while (body.rows.length > now.length) body.deleteRow(-1);
  rows.forEach((cells, i) => {
    const old = body.rows[i];
    if (old && before[i] === now[i]) return;
    const row = rowOf(cells, marks[i], write);
    if (old) old.replaceWith(row);
    else body.append(row);
  });
}

/** A small button that stands in a table or a line. @param goes the step that it goes to */
export function button(text: string, label: string, goes: number, press: (step: number) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = text;
  if (label) made.setAttribute('aria-label', label);
  made.dataset['goes'] = String(goes);
  made.addEventListener('click', () => press(goes));
  return made;
}
