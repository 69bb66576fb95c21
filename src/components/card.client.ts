/** The endnote of a number, opened beside it. Native popover: Escape and a click elsewhere close it, focus stays on the number. */
let card: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;

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

/** @returns false if there is no endnote or no popover: the link then works as a link */
export function openCard(link: HTMLAnchorElement): boolean {
  const note = document.getElementById(link.hash.slice(1));
  if (!note || !('popover' in HTMLElement.prototype)) return false;
  card ??= makeCard();
  const again = opener === link && card.matches(':popover-open');
  if (card.matches(':popover-open')) card.hidePopover();
  if (again) return true;
  opener = link;
  card.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
  card.querySelectorAll('.back').forEach((back) => back.remove());
  link.after(card);
  link.setAttribute('aria-expanded', 'true');
  card.showPopover({ source: link });
  return true;
}
