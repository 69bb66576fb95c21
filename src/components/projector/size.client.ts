/** Sizes what stands on a screen of the projector, so that its smallest text can be read from the last row: what is measured here, fit.ts decides. */
import { fitOf, LEAST, LEGIBLE, wholeOf, type Drawn, type Fit, type Layout, type Rooms } from './fit.ts';

/** The smallest text in sight, in the pixels that its drawing or its style gives it before any enlargement of the screen. */
function smallestText(within: Element, zoom: number): number {
  let smallest = Infinity;
  const seen = new Set<Element>();
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || seen.has(parent) || !node.textContent?.trim()) continue;
    seen.add(parent);
    if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.unseen, script, style')) continue;
    let size = Number.parseFloat(getComputedStyle(parent).fontSize);
    const drawing = parent instanceof SVGElement ? parent.closest('svg') : null;
    if (drawing && drawing.viewBox.baseVal.width > 0)
      size *= drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width / zoom;
    if (size > 0.5) smallest = Math.min(smallest, size);
  }
  return smallest;
}

const drawnOf = (drawing: SVGSVGElement): Drawn => {
  const { width, height } = drawing.viewBox.baseVal;
  const sizes = [...drawing.querySelectorAll('text, tspan')]
    .map((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    .filter((size) => size > 0.5);
  return { width, height, text: Math.min(LEGIBLE, ...sizes) };
};

interface Choice {
  drawings: readonly SVGSVGElement[];
  fit: Fit;
  /** Whether there is nothing to be shown whole: it stands so. */
  stands: boolean;
}

/** What was drawn for slides stands whole under its title; on a screen too small for it, and elsewhere, any drawing serves. */
function choose(all: readonly SVGSVGElement[], rooms: Rooms, whole: boolean): Choice {
  const made = all.filter((one) => one.closest('.for-slide'));
  if (made.length > 0) {
    const fit = wholeOf(made.map(drawnOf), { below: rooms.below, beside: rooms.below });
    if (fit.text >= LEAST) return { drawings: made, fit, stands: true };
  }
  const drawn = all.map(drawnOf);
  const legible = fitOf(drawn, rooms);
  return { drawings: all, fit: whole ? wholeOf(drawn, rooms) : legible, stands: legible.seen > 0.999 };
}

/**
 * Shows one of the drawings of a figure, beside its words or below them, as large as it must be.
 * @param whole whether it is to be seen whole, however small its letters
 * @returns whether it stands whole in letters that can be read
 */
export function sizeDrawing(here: HTMLElement, whole: boolean): boolean {
  const frame = here.querySelector<HTMLElement>('.drawing') as HTMLElement;
  // Of the views of one drawing, the one that is picked.
  const view = frame.querySelector<HTMLInputElement>('[type=radio]:checked')?.value;
  const all = [...frame.querySelectorAll<SVGSVGElement>('svg.chart')].filter(
    (one) => view === undefined || one.dataset['view'] === view,
  );
  for (const drawing of all) drawing.classList.add('projected');
  const room = (layout: Layout): { width: number; height: number } => {
    here.classList.toggle('below', layout === 'below');
    here.classList.toggle('beside', layout === 'beside');
    const { clientWidth: width, clientHeight: height } = frame;
    return { width, height };
  };
  here.style.setProperty('--width', '1px');
  const rooms = { below: room('below'), beside: room('beside') };
  const { drawings, fit, stands } = choose(all, rooms, whole);
  room(fit.layout);
  const shown = drawings[fit.drawing];
  for (const one of all) one.classList.toggle('projected', one === shown);
  const width = fit.scale * (shown?.viewBox.baseVal.width ?? 0);
  here.style.setProperty('--width', `${Math.floor(width * 10) / 10}px`);
  return stands;
}

/** A play is enlarged as a whole until its smallest text can be read; it lays itself out anew as on a smaller screen. */
export function enlarge(here: HTMLElement): void {
  if (!('currentCSSZoom' in here)) return;
  const most = Math.max(1, innerWidth / 340);
  let zoom = 1;
  for (let i = 0; i < 4; i++) {
    here.style.setProperty('--zoom', String(zoom));
    const wanted = Math.min(most, Math.ceil((LEGIBLE / smallestText(here, zoom)) * 100) / 100);
    if (wanted <= zoom) break;
    zoom = wanted;
  }
  here.style.setProperty('--zoom', String(zoom));
}
