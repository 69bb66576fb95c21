/**
 * A line guessed on the chart itself: drawn by pointer or finger, or by one number for its end. The counted line comes at the reader's word, or by itself once the drawing has been scrolled past: then in silence.
 * Nothing is stored. The scale is read off the drawing: two marks whose numbers are known.
 */
import { NumberField } from './number-field.client.ts';

/** A stroke is kept at so many places between the two marks. */
const PLACES = 34;

interface Scale {
  svg: SVGSVGElement;
  draft: SVGPathElement;
  /** Px of a place from 0 (the given mark) to 1 (the mark that answers), and back. */
  x(place: number): number;
  place(x: number): number;
  y(value: number): number;
  value(y: number): number;
}

class GuessLine extends HTMLElement {
  private readonly drawn = new Map<number, number>();
  private scales: Scale[] = [];
  private field!: NumberField;
  private stroke = false;
  private passing: IntersectionObserver | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const drawing = this.querySelector<HTMLElement>('.drawing');
    if (!form || !input || !drawing) return;
    this.scales = [...drawing.querySelectorAll<SVGSVGElement>('svg.chart')].map((svg) => this.scaleOf(svg));
    this.field = new NumberField(input, { change: (value) => this.put(1, value) });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (input.value.trim() === '' || this.field.right()) this.compare();
    });
    drawing.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || this.shown) return;
      this.stroke = true;
      drawing.setPointerCapture(event.pointerId);
      this.follow(event, true);
    });
    drawing.addEventListener('pointermove', (event) => {
      if (this.stroke) this.follow(event, false);
    });
    for (const end of ['pointerup', 'pointercancel']) drawing.addEventListener(end, () => (this.stroke = false));
    // Whoever scrolls on has it without asking: once most of the drawing is above the first fifth of the window.
    this.passing = new IntersectionObserver(
      ([seen]) => {
        if (seen && !seen.isIntersecting && seen.boundingClientRect.top < 0 && !form.contains(document.activeElement))
          this.open();
      },
      { rootMargin: '-20% 0px 200% 0px', threshold: 0.2 },
    );
    this.passing.observe(drawing);
  }

  private get shown(): boolean {
    return this.classList.contains('shown');
  }

  private scaleOf(svg: SVGSVGElement): Scale {
    const at = (row = ''): { x: number; y: number } => {
      const mark = svg.querySelector(`[data-mark="${row}"] circle`);
      return { x: Number(mark?.getAttribute('cx')), y: Number(mark?.getAttribute('cy')) };
    };
    const [from, to] = [at(this.dataset['given']), at(this.dataset['answer'])];
    const [low, high] = [Number(this.dataset['givenValue']), Number(this.dataset['answerValue'])];
    const draft = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    draft.setAttribute('class', 'draft');
    svg.append(draft);
    return {
      svg,
      draft,
      x: (place) => from.x + place * (to.x - from.x),
      place: (x) => (x - from.x) / (to.x - from.x),
      y: (value) => from.y + ((value - low) * (to.y - from.y)) / (high - low),
      value: (y) => low + ((y - from.y) * (high - low)) / (to.y - from.y),
    };
  }

  private follow(event: PointerEvent, begins: boolean): void {
    const scale = this.scales.find(({ svg }) => svg.getBoundingClientRect().width > 0);
    const matrix = scale?.svg.getScreenCTM();
    if (!scale || !matrix) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const place = Math.min(1, Math.max(1 / PLACES, Math.round(scale.place(point.x) * PLACES) / PLACES));
    // A new stroke takes the place of what lies after it.
    if (begins) for (const known of this.drawn.keys()) if (known > place) this.drawn.delete(known);
    const step = Number(this.dataset['step']);
    const value = Math.max(0, Math.round(scale.value(point.y) / step) * step);
    this.put(place, value);
    this.field.set(this.drawn.get(1) ?? null);
  }

  private put(place: number, value: number): void {
    this.drawn.set(place, value);
    const points = [[0, Number(this.dataset['givenValue'])] as const, ...[...this.drawn].sort(([a], [b]) => a - b)];
    for (const { draft, x, y } of this.scales)
      draft.setAttribute(
        'd',
        `M${points.map(([at, count]) => `${x(at).toFixed(1)} ${y(count).toFixed(1)}`).join('L')}`,
      );
  }

  /** Shows the counted line, once: a reader who stands at one of its marks keeps it while they scroll on. Nothing is said and nothing moves. */
  private open(): void {
    if (this.shown) return;
    this.passing?.disconnect();
    this.classList.add('shown');
    const figure = this.querySelector('figure');
    figure?.setAttribute('aria-labelledby', `${figure.id}-title`);
    figure?.querySelector('chart-walk')?.dispatchEvent(new Event('chart:redraw'));
  }

  /** At the reader's word: the line, and what theirs meant. */
  private compare(): void {
    const guess = this.field.value;
    const said = this.querySelector<HTMLElement>('.said');
    this.open();
    if (!said) return;
    if (guess !== null) {
      const answer = Number(this.dataset['answerValue']);
      const gap = Math.abs(guess - answer);
      const kind = gap <= Number(this.dataset['close']) ? 'Close' : guess > answer ? 'High' : 'Low';
      // Made only now: the first of its kind takes a slow phone a tenth of a second.
      const format = new Intl.NumberFormat(document.documentElement.lang);
      const words: Record<string, string> = { guess: format.format(guess), gap: format.format(gap) };
      said.textContent = (this.dataset[`says${kind}`] ?? '').replace(
        /\{(\w+)\}/g,
        (_, name: string) => words[name] ?? '',
      );
    }
    const next = guess === null ? this.querySelector<HTMLElement>('h3 a') : said;
    next?.focus({ preventScroll: true });
  }
}

customElements.define('guess-line', GuessLine);
