/** Rows of a table, built cell by cell. A cell may be an element (a button). */
export type Cell = string | number | HTMLElement;

export function fillRows(body: HTMLTableSectionElement, rows: readonly (readonly Cell[])[], write: (value: number) => string, marks: readonly (string | undefined)[] = []): void {
  body.replaceChildren(
    ...rows.map((cells, i) => {
      const row = document.createElement('tr');
      if (marks[i]) row.className = marks[i];
      for (const cell of cells) {
        const place = row.insertCell();
        if (typeof cell === 'object') place.append(cell);
        else place.textContent = typeof cell === 'number' ? write(cell) : cell;
        if (typeof cell === 'number') place.className = 'num';
      }
      return row;
    }),
  );
}

/** A small button that stands in a table or a line. */
export function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = text;
  if (label) made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}
