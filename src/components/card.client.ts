/** The endnote of a number, opened beside it. Native popover: Escape, its own button and a click elsewhere close it; focus stays on the number. */
let card: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;
const french = document.documentElement.lang.startsWith('fr');

/** Whether a card is open. Only a browser with popovers has a card, and knows the selector. */
export const cardIsOpen = (): boolean => card !== undefined && card.matches(':popover-open');

function makeCard(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'card';
  element.popover = 'auto';
  element.setAttribute('role', 'note');
  element.addEventListener('toggle', () => {
    if (!element.matches(':popover-open')) opener?.setAttribute('aria-expanded', 'false');
  });
  return element;
}

/** The way out for a finger: it gives the focus back to the number. */
function closeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.textContent = '×';
  button.ariaLabel = french ? 'Fermer' : 'Close';
  button.addEventListener('click', () => {
    card?.hidePopover();
    opener?.focus();
  });
  return button;
}

/** Opens the endnote that a link leads to as a card beside it; pressed again, closes it. */
export function openCard(link: HTMLAnchorElement): void {
  const note = document.getElementById(link.hash.slice(1));
  if (!note) return;
  card ??= makeCard();
  const again = opener === link && card.matches(':popover-open');
  if (card.matches(':popover-open')) card.hidePopover();
  if (again) return;
  opener = link;
  const text = document.createElement('div');
  text.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  text.querySelectorAll('.back').forEach((back) => back.remove());
  card.replaceChildren(text, closeButton());
  // A ring has a name and no text.
  card.ariaLabel = link.ariaLabel ?? `${french ? 'Source de' : 'Source of'} ${link.textContent ?? ''}`;
  link.after(card);
  // On the roomier side of its number.
  card.classList.toggle('above', link.getBoundingClientRect().bottom > innerHeight / 2);
  link.setAttribute('aria-expanded', 'true');
  card.showPopover({ source: link });
}
