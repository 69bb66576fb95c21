/** Milliseconds without scrolling after which a place counts as read, not passed. */
const REST = 800;

/**
 * The link to the other language leads to the place where the reader is, or last was; anchors are the same in both languages.
 * A press takes the place in sight. Keys may lead past every heading on the way to the link: then it is where the reader rested, or the anchor in the address.
 */
export function keepPlace(link: HTMLAnchorElement): void {
  const places = [...document.querySelectorAll<HTMLElement>('main :is(h2, figure)[id]')];
  let address = location.hash;
  link.hash = address;

  const note = (): void => {
    const here = places.findLast((place) => place.getBoundingClientRect().top < innerHeight / 3);
    // A play keeps its state in the address: within the play, that is the place.
    const play = here?.closest<HTMLElement>('[data-play]')?.id;
    if (here && !(play && address.startsWith(`#${play}?`))) link.hash = here.id;
  };
  const rested = (): void => {
    if (location.hash !== address) link.hash = address = location.hash;
    else if (!link.closest('header')?.contains(document.activeElement)) note();
  };
  let rest = window.setTimeout(rested, REST);
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = window.setTimeout(rested, REST);
  });
  addEventListener('hashchange', rested);
  link.addEventListener('pointerdown', note);
}
