/** The line of a guess: drawn by pointer or touch, moved by arrows, written in number fields; the fields hold it. */
import type { NumberField } from './number-field.client.ts';
import { countAtHeight, countY, linePath, PLOTS, yearX, type Plot } from './guess-plot.ts';

const KEY_STEPS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * @param pad the drawing area: a slider whose year is chosen by left and right
 * @param fields one number field a year, named `y2013`
 */
export function drawLine(pad: HTMLElement, fields: readonly NumberField[]): void {
  const read = (name: string): number => Number(pad.dataset[name]);
  const scale = [read('min'), read('max')] as const;
  const step = read('step');
  const given = { year: read('given'), count: read('givenCount') };
  const years = fields.map(({ input }) => Number(input.name.slice(1)));
  const span = [given.year, years.at(-1) ?? given.year] as const;
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const unit = pad.closest<HTMLElement>('guess-first')?.dataset['unit'] ?? '';
  let chosen = 0;

  const countOf = (i: number): number | null => fields[i]?.value ?? null;

  function draw(): void {
    const points = [given, ...years.map((year, i) => ({ year, count: countOf(i) }))];
    for (const plot of PLOTS) {
      const svg = pad.querySelector(`svg.${plot.name}`);
      svg?.querySelector('.drawn')?.setAttribute('d', linePath(points, span, scale, plot));
      svg?.querySelectorAll('.handle').forEach((handle, i) => {
        const count = countOf(i);
        handle.classList.toggle('set', count !== null);
        handle.classList.toggle('chosen', i === chosen);
        handle.setAttribute('cy', String(countY(count ?? scale[0], scale, plot)));
      });
    }
    const count = countOf(chosen);
    pad.setAttribute('aria-valuenow', String(count ?? scale[0]));
    pad.setAttribute(
      'aria-valuetext',
      `${years[chosen]}: ${count === null ? pad.dataset['empty'] : `${format.format(count)} ${unit}`}`,
    );
  }

  function put(i: number, count: number): void {
    fields[i]?.set(Math.min(scale[1], Math.max(scale[0], count)));
  }

  /** Where on which drawing a pointer is: the nearest year and the count at its height. */
  function at(event: PointerEvent): { i: number; count: number } | undefined {
    const svg = [...pad.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0);
    const plot = PLOTS.find(({ name }) => svg?.classList.contains(name)) as Plot | undefined;
    if (!svg || !plot) return undefined;
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * plot.width;
    const y = ((event.clientY - box.top) / box.height) * plot.height;
    const far = years.map((year) => Math.abs(yearX(year, span, plot) - x));
    return { i: far.indexOf(Math.min(...far)), count: countAtHeight(y, scale, step, plot) };
  }

  let last: { i: number; count: number } | undefined;
  function follow(event: PointerEvent): void {
    const now = at(event);
    if (!now) return;
    // A quick stroke passes years by: they lie on the straight line between the two places.
    const from = last ?? now;
    for (let i = Math.min(from.i, now.i); i <= Math.max(from.i, now.i); i++) {
      const part =
        from.i === now.i ? 1 : ((years[i] ?? 0) - (years[from.i] ?? 0)) / ((years[now.i] ?? 0) - (years[from.i] ?? 0));
      if (i !== from.i || from === now || from.i === now.i)
        put(i, Math.round((from.count + (now.count - from.count) * part) / step) * step);
    }
    last = now;
    chosen = now.i;
    draw();
  }
  pad.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pad.setPointerCapture(event.pointerId);
    last = undefined;
    follow(event);
  });
  pad.addEventListener('pointermove', (event) => {
    if (pad.hasPointerCapture(event.pointerId)) follow(event);
  });

  pad.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const before = chosen;
    if (event.key === 'ArrowLeft') chosen = Math.max(0, chosen - 1);
    else if (event.key === 'ArrowRight') chosen = Math.min(years.length - 1, chosen + 1);
    else if (event.key === 'Home') chosen = 0;
    else if (event.key === 'End') chosen = years.length - 1;
    else {
      const move = KEY_STEPS[event.key];
      if (move === undefined) return;
      // A point not yet drawn starts level with the one before it.
      const start = countOf(chosen) ?? countOf(chosen - 1) ?? given.count;
      put(chosen, (Math.round(start / step) + move) * step);
    }
    event.preventDefault();
    if (before !== chosen || event.key in KEY_STEPS) draw();
  });
  for (const [i, field] of fields.entries()) {
    field.input.addEventListener('input', () => {
      chosen = i;
      draw();
    });
  }
  draw();
}
