/**
 * Redraws what Chromium would write badly into a PDF. It runs in the page, so it may use nothing from outside itself.
 * The crowd of the alarm: an area filled with a pattern of dots becomes a picture of its own, most of the file and soft in print. Here it becomes dots.
 * The pale edge of letters on a chart: each letter becomes a drawing, a third of a file. Here a pale box stands behind the words.
 * A drawing too tall for a page in letters that can be read: it would be made small. Here it is cut between two lines of its text.
 */
export function drawForPaper(): void {
  const NS = 'http://www.w3.org/2000/svg';
  const put = (name: string, attributes: Record<string, string | number>): SVGElement => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

  for (const words of document.querySelectorAll<SVGGraphicsElement>('svg:not(.narrow) text.halo')) {
    const { x, y, width, height } = words.getBBox();
    const edge = getComputedStyle(words).stroke;
    const turned = words.getAttribute('transform');
    if (width > 0)
      words.before(
        put('rect', {
          fill: edge,
          x: x - 1,
          y: y + height * 0.15,
          width: width + 2,
          height: height * 0.72,
          ...(turned === null ? {} : { transform: turned }),
        }),
      );
    words.classList.remove('halo');
  }

  let clips = 0;

  for (const shape of document.querySelectorAll<SVGGraphicsElement>('svg:not(.narrow) path')) {
    const id = /^url\(["']?#(.+?)["']?\)/.exec(getComputedStyle(shape).fill)?.[1];
    const pattern = id === undefined ? null : document.getElementById(id);
    if (!pattern) continue;
    const box = shape.getBBox();
    if (box.width === 0 || box.height === 0) continue;

    const [width, height, startY] = [numberOf(pattern, 'width'), numberOf(pattern, 'height'), numberOf(pattern, 'y')];
    const firstX = Math.floor(box.x / width) * width;
    const firstY = startY + Math.floor((box.y - startY) / height) * height;
    const neat = (value: number): number => Math.round(value * 100) / 100;
    /** The same mark once a tile. */
    const tiled = (mark: (x: number, y: number) => string): string => {
      let d = '';
      for (let y = firstY; y < box.y + box.height; y += height)
        for (let x = firstX; x < box.x + box.width; x += width) d += mark(x, y);
      return d;
    };

    const clip = put('clipPath', { id: `dotted-${++clips}` });
    clip.append(put('path', { d: shape.getAttribute('d') ?? '' }));
    const dots = put('g', { 'clip-path': `url(#${clip.id})` });
    for (const part of pattern.children) {
      const [left, top] = part.tagName === 'rect' ? ['x', 'y'] : ['cx', 'cy'];
      const at = (x: number, y: number): string =>
        `M${neat(x + numberOf(part, left))} ${neat(y + numberOf(part, top))}`;
      const [w, h, r] = [numberOf(part, 'width'), numberOf(part, 'height'), numberOf(part, 'r')];
      const paint: Record<string, string> = {
        class: part.getAttribute('class') ?? '',
        ...(part.hasAttribute('stroke-width') ? { 'stroke-width': part.getAttribute('stroke-width') ?? '' } : {}),
      };
      if (part.tagName === 'rect')
        dots.append(put('path', { ...paint, d: tiled((x, y) => `${at(x, y)}h${w}v${h}h${-w}z`) }));
      else if (part.hasAttribute('stroke-width'))
        dots.append(
          put('path', {
            ...paint,
            d: tiled((x, y) => `${at(x - r, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`),
          }),
        );
      else
        // A dot is the round end of a line without length: a tenth of the bytes of a circle.
        dots.append(
          put('path', {
            fill: 'none',
            stroke: getComputedStyle(part).fill,
            'stroke-width': 2 * r,
            'stroke-linecap': 'round',
            d: tiled((x, y) => `${at(x, y)}h0`),
          }),
        );
    }
    shape.before(clip, dots);
    shape.setAttribute('fill', 'none');
  }

  /** Height of a page that a drawing may fill, in its own width: what Letter has left under a title. */
  const TALLEST = 1.15;
  for (const whole of document.querySelectorAll<SVGSVGElement>('.figure svg.chart.wide')) {
    const { width, height } = whole.viewBox.baseVal;
    if (height <= width * TALLEST) continue;
    const count = Math.ceil(height / (width * TALLEST));
    const texts = [...whole.querySelectorAll<SVGGraphicsElement>('text')].map((text) => text.getBBox());
    /** The place nearest to an even cut with no text across it, in the middle of the room between two lines. */
    const cutNear = (wanted: number): number => {
      const free = (y: number): boolean => texts.every((box) => y < box.y - 1 || y > box.y + box.height + 1);
      for (let off = 0; off < wanted / 2; off++)
        for (const y of [wanted - off, wanted + off])
          if (free(y)) {
            let [from, to] = [y, y];
            while (free(from - 1) && from > y - 40) from--;
            while (free(to + 1) && to < y + 40) to++;
            return (from + to) / 2;
          }
      return wanted;
    };
    const cuts = [0, ...Array.from({ length: count - 1 }, (_, i) => cutNear((height * (i + 1)) / count)), height];
    for (let i = 0; i < count; i++) {
      const [top = 0, bottom = height] = cuts.slice(i, i + 2);
      const part = whole.cloneNode(true) as SVGSVGElement;
      part.setAttribute('viewBox', `0 ${top} ${width} ${bottom - top}`);
      part.setAttribute('height', String(bottom - top));
      part.style.breakInside = 'avoid';
      for (const element of part.querySelectorAll<SVGGraphicsElement>('*')) element.removeAttribute('id');
      whole.before(part);
    }
    const drawing = whole.closest<HTMLElement>('.drawing');
    if (drawing) drawing.style.breakInside = 'auto';
    whole.remove();
  }
}

/**
 * Styles for slides printed on their side: one a page, read from a desk away. Words fill the page from its middle; a chart is the one drawn for a screen,
 * which has the shape of the page; a table is whole.
 */
export const SLIDES = `
  .lesson.slides > header, .lesson.slides > .meta, .lesson .licence { display: none !important; }
  .deck { display: block; }
  .lesson .slide { display: grid; align-content: center; gap: 8mm; min-block-size: 165mm; break-inside: avoid; break-after: page; font-size: 30pt; line-height: 1.3; }
  .lesson .slide > p:not(.meta) { max-inline-size: none; text-wrap: pretty; }
  .lesson .slide:last-of-type { break-after: auto; }
  .lesson .slide h2 { font-size: 50pt; margin: 0; }
  .lesson .slide.trace { font-size: 25pt; }
  .lesson .slide.trace h2 { font-size: 34pt; }
  .lesson .slide:has(figure) { gap: 2mm; align-content: start; }
  .lesson .slide:has(figure) h2 { font-size: 22pt; }
  .slide figcaption { font-size: 14pt; line-height: 1.15; margin: 0 0 2mm; }
  .slide figure :is(table, th, td) { font-size: 10pt; }
  .slide .chart.wide { display: block; inline-size: auto; max-inline-size: 100%; max-block-size: 143mm; }
  .slide .for-slide:has(svg) { display: block; }
  .slide .for-slide .chart.wide { block-size: 140mm; }
  .slide :is(.chart.narrow, .for-slide svg + svg, .drawing:has(> .for-slide svg) > svg) { display: none !important; }
  .lesson .slide > .meta { font-size: 10pt; }
`;
