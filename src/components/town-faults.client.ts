/** A fault of a reader's own lines as an item of a list: where, what, how to mend, what became of the line, and a button that leads there. */
import { columnNames } from '../data/town/columns.ts';
import { examples } from '../data/town/examples.ts';
import type { TownFault } from '../data/town/town.ts';
import type { Locale } from '../i18n/locale.ts';

export const element = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** A text of content/pages/own-town.yaml with its placeholders filled. */
export type Fill = (key: string, values?: Record<string, string>) => string;

/** The column that is missing, or the one in which the fault stands. */
function columnOf({ code, column }: TownFault, locale: Locale): string {
  if (code === 'town-missing') return columnNames.town[locale];
  if (code === 'owner-missing') return columnNames.owner[locale];
  return column ?? '';
}

const textOf = (fault: TownFault, locale: Locale, fill: Fill): string =>
  fill(`fault-${fault.code}`, {
    ...(fault.got === undefined ? {} : { got: fault.got }),
    mend: fault.mend ?? examples(locale)['date'] ?? '',
    other: fault.other ?? '',
    column: columnOf(fault, locale),
  });

/** The button bears the number of its line in `data-line`. */
export function faultItem(fault: TownFault, locale: Locale, fill: Fill): HTMLLIElement {
  const { line, column, lost } = fault;
  const item = element('li', '');
  if (line !== null) {
    const place =
      column === null
        ? fill('place-line', { line: String(line) })
        : fill('place-column', { line: String(line), column });
    item.append(element('strong', place), ' ');
  }
  item.append(textOf(fault, locale, fill));
  if (lost === 'line' || lost === 'cell') item.append(' ', fill(`lost-${lost}`));
  if (line !== null) {
    const go = element('button', fill('go', { line: String(line) }));
    go.type = 'button';
    go.value = 'go';
    go.dataset['line'] = String(line);
    item.append(' ', go);
  }
  return item;
}
