/**
 * Brings the field of eyes to life: it fills to the count once the reader has guessed, the thumb counts while scrolling,
 * the pupils follow pointer, touch or focus. Pupils are drawn on one canvas above the SVG, only when something moved.
 */
import { eyeAt, NARROW_FIELD, WIDE_FIELD, type FieldSize } from './field.ts';

const REACH = 1.7;
const FILL_MS = 1800;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

interface Layer {
  element: HTMLElement;
  svg: SVGSVGElement;
  canvas: HTMLCanvasElement;
  size: FieldSize;
}

export class EyeField extends HTMLElement {
  private layers: Layer[] = [];
  private counted = 0;
  private filled = 0;
  private target: { x: number; y: number } | undefined;
  private frame = 0;

  connectedCallback(): void {
    this.counted = Number(this.dataset['counted']);
    this.layers = [...this.querySelectorAll<HTMLElement>('.layer')].map((element) => ({
      element,
      svg: element.querySelector('svg') as SVGSVGElement,
      canvas: element.querySelector('canvas') as HTMLCanvasElement,
      size: element.classList.contains('wide') ? WIDE_FIELD : NARROW_FIELD,
    }));
    this.filled = this.counted;
    if (!calm.matches) {
      addEventListener('pointermove', (event) => this.lookAt(event.clientX, event.clientY), { passive: true });
      addEventListener('pointerdown', (event) => this.lookAt(event.clientX, event.clientY), { passive: true });
      document.addEventListener('focusin', (event) => {
        const box = (event.target as Element).getBoundingClientRect();
        this.lookAt(box.x + box.width / 2, box.y + box.height / 2);
      });
    }
    addEventListener('scroll', () => this.request(), { passive: true });
    addEventListener('resize', () => this.request(), { passive: true });
  }

  /** Empties the field: all promised, none counted yet. */
  wait(): void {
    this.filled = 0;
    this.classList.add('waiting');
  }

  /** Fills the field to the count, row by row; at once for readers who asked for less motion. */
  fill(): void {
    if (!this.classList.contains('waiting')) return;
    const start = performance.now();
    const groups = this.layers.map(({ svg }) => [...svg.querySelectorAll('.counted > g')]);
    const step = (now: number): void => {
      const t = calm.matches ? 1 : Math.min((now - start) / FILL_MS, 1);
      const shown = 1 - (1 - t) ** 3;
      this.filled = Math.round(this.counted * shown);
      for (const rows of groups) rows.forEach((row, i) => row.classList.toggle('on', i < rows.length * shown));
      this.request();
      if (t < 1) requestAnimationFrame(step);
      else this.classList.remove('waiting');
    };
    requestAnimationFrame(step);
  }

  private lookAt(x: number, y: number): void {
    this.target = { x, y };
    this.request();
  }

  private request(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.count();
      this.draw();
    });
  }

  /** The number of the eye that the middle of the screen has reached. */
  private count(): void {
    const counter = this.querySelector<HTMLElement>('.counter');
    const layer = this.layers.find(({ element }) => element.offsetParent !== null);
    if (!counter || !layer) return;
    const box = layer.element.getBoundingClientRect();
    const rows = Math.ceil(Number(this.dataset['promised']) / layer.size.columns);
    const passed = Math.floor(((innerHeight * 0.6 - box.top) / box.height) * rows) * layer.size.columns;
    counter.hidden = passed <= 0 || box.bottom < innerHeight * 0.25 || this.classList.contains('waiting');
    const solid = passed <= this.counted;
    const number = new Intl.NumberFormat(document.documentElement.lang).format(
      Math.min(passed, Number(this.dataset['promised'])),
    );
    (counter.querySelector('b') as HTMLElement).textContent = number;
    (counter.querySelector('span') as HTMLElement).textContent =
      (solid ? this.dataset['solid'] : this.dataset['hollow']) ?? '';
    counter.classList.toggle('beyond', !solid);
  }

  private draw(): void {
    if (!this.target) return;
    const target = this.target;
    for (const { element, canvas, svg, size } of this.layers) {
      if (element.offsetParent === null) continue;
      const box = svg.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight) continue;
      const ratio = Math.min(devicePixelRatio, 2);
      const scale = box.width / svg.viewBox.baseVal.width;
      if (canvas.width !== Math.round(box.width * ratio)) {
        canvas.width = Math.round(box.width * ratio);
        canvas.height = Math.round(box.height * ratio);
      }
      const pen = canvas.getContext('2d');
      if (!pen) return;
      this.classList.add('live');
      pen.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
      pen.clearRect(0, 0, svg.viewBox.baseVal.width, svg.viewBox.baseVal.height);
      pen.fillStyle = getComputedStyle(svg).getPropertyValue('--pupil-colour') || '#000';
      pen.beginPath();
      const toX = (target.x - box.left) / scale;
      const toY = (target.y - box.top) / scale;
      const first = Math.max(0, Math.floor(-box.top / scale / size.pitchY) - 1) * size.columns;
      const last = Math.min(this.filled, (Math.ceil((innerHeight - box.top) / scale / size.pitchY) + 1) * size.columns);
      for (let i = first; i < last; i++) {
        const { x, y } = eyeAt(i, size);
        const dx = toX - x;
        const dy = toY - y;
        const far = Math.hypot(dx, dy) || 1;
        const reach = Math.min(REACH, far / 20);
        const px = x + (dx / far) * reach * 1.3;
        const py = y + (dy / far) * reach * 0.7;
        pen.moveTo(px + 2.3, py);
        pen.arc(px, py, 2.3, 0, 7);
      }
      pen.fill();
    }
  }
}
