/**
 * The contents open and close without script. With it they also close by Escape, by a press outside, when the focus leaves and when a link is taken,
 * and mark the section being read: the last whose heading stands above a third of the window.
 */
export function serveMenu(menu: HTMLDetailsElement): void {
  const summary = menu.querySelector('summary') as HTMLElement;
  const within = (target: EventTarget | null): boolean => target instanceof Node && menu.contains(target);
  const close = (): void => void (menu.open = false);

  document.addEventListener('pointerdown', ({ target }) => {
    if (!within(target)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    if (within(document.activeElement)) summary.focus();
    close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !within(relatedTarget)) close();
  });
  menu.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) close();
  });
  menu.addEventListener('toggle', () => {
    if (!menu.open) return;
    const links = [...menu.querySelectorAll<HTMLAnchorElement>('.here a')];
    const read = links.findLast(
      ({ hash }) => (document.getElementById(hash.slice(1))?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3,
    );
    for (const link of links) link.toggleAttribute('aria-current', false);
    read?.setAttribute('aria-current', 'location');
  });
}
