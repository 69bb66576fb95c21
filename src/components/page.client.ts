/** Every page: the theme switch, the section in view, the language link that keeps the place, the card beside a number, the walk through a chart (loaded on first use). */
import { openCard } from './card.client.ts';
import { defineThemeSwitch } from './theme.client.ts';

defineThemeSwitch();

// The other language opens at the same section: anchors are the same in both.
const language = document.querySelector<HTMLAnchorElement>('a.language');
language?.addEventListener('click', () => {
  const line = innerHeight / 3;
  const passed = [...document.querySelectorAll<HTMLElement>('main h2[id], main figure[id]')].filter((place) => place.getBoundingClientRect().top < line);
  const place = passed.at(-1)?.id;
  if (place) language.hash = place;
});

// The list of contents marks the section being read: the last heading above a third of the window.
const sections = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
  const heading = document.getElementById(link.hash.slice(1));
  return heading ? [{ link, heading }] : [];
});
if (sections.length > 0) {
  const mark = (): void => {
    const here = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3)?.link;
    for (const { link } of sections) {
      if (link === here) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  // Everything above the line counts as seen, however far: a jump then crosses it too.
  const crossing = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -66%' });
  for (const { heading } of sections) crossing.observe(heading);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.fact, a.claim');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && openCard(link)) event.preventDefault();
});

const walks = document.querySelectorAll('chart-walk');
if (walks.length > 0) {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      void import('../charts/walk.client.ts');
    },
    { rootMargin: '400px' },
  );
  for (const walk of walks) near.observe(walk);
}
