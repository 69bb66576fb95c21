/** Milliseconds without scrolling after which a place counts as read, not passed. */
const REST = 800;

/**
 * The link to the other language leads to the place where the reader last was; anchors are the same in both languages.
 * The bar stands at the top of the page, so the way to the link leads past every heading: what counts is where the reader rested, or the anchor in the address.
 */
export function keepPlace(link: HTMLAnchorElement): void {
  const places = [...document.querySelectorAll<HTMLElement>('main h2[id], main figure[id]')];
  let address = location.hash;
  link.hash = address;

  const note = (): void => {
    if (location.hash !== address) link.hash = address = location.hash;
    // With the focus on the link the page is on its way to the top, or there.
    else if (document.activeElement !== link && link.getBoundingClientRect().bottom < 0) {
      const here = places.filter((place) => place.getBoundingClientRect().top < innerHeight / 3).at(-1);
      // A play keeps its state in the address: within the play, that is the place.
      const play = here?.closest<HTMLElement>('[data-play]')?.id;
      if (here && !(play && address.startsWith(`#${play}?`))) link.hash = here.id;
    }
  };
  let rest = window.setTimeout(note, REST);
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = window.setTimeout(note, REST);
  });
  addEventListener('hashchange', note);
  link.addEventListener('click', note);
}
