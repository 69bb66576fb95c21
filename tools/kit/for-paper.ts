/**
 * Redraws what Chromium would write badly into a PDF. It runs in the page, so it may use nothing from outside itself.
 * Hatches and dots: an area filled with a pattern becomes a picture of its own, three hundred for one map, most of the file and soft in print. Here they become lines.
 * The pale edge of letters on a chart: each letter becomes a drawing, a third of a file. Here a pale box stands behind the words.
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

  for (const shape of document.querySelectorAll<SVGGraphicsElement>('svg:not(.narrow) :is(path, rect, circle)')) {
    if (shape.closest('pattern, defs, clipPath')) continue;
    const id = /^url\(["']?#(.+?)["']?\)/.exec(getComputedStyle(shape).fill)?.[1];
    const pattern = id === undefined ? null : document.getElementById(id);
    if (!pattern) continue;
    const angle = /^rotate\((-?[\d.]+)\)$/.exec(pattern.getAttribute('patternTransform') ?? '')?.[1] ?? '0';
    const box = shape.getBBox();
    if (box.width === 0 || box.height === 0) continue;

    // The box in the turned plane of the pattern.
    const turn = (-Number(angle) * Math.PI) / 180;
    const corners = [box.x, box.x + box.width].flatMap((x) =>
      [box.y, box.y + box.height].map((y) => ({
        x: x * Math.cos(turn) - y * Math.sin(turn),
        y: x * Math.sin(turn) + y * Math.cos(turn),
      })),
    );
    const [left, right, top, bottom] = [
      Math.min(...corners.map(({ x }) => x)),
      Math.max(...corners.map(({ x }) => x)),
      Math.min(...corners.map(({ y }) => y)),
      Math.max(...corners.map(({ y }) => y)),
    ];
    const [width, height] = [numberOf(pattern, 'width'), numberOf(pattern, 'height')];
    const [startX, startY] = [numberOf(pattern, 'x'), numberOf(pattern, 'y')];
    const [firstX, firstY] = [
      startX + Math.floor((left - startX) / width) * width,
      startY + Math.floor((top - startY) / height) * height,
    ];
    const neat = (value: number): number => Math.round(value * 100) / 100;
    /** The same mark once a tile. */
    const tiled = (mark: (x: number, y: number) => string): string => {
      let d = '';
      for (let y = firstY; y < bottom; y += height)
        for (let x = firstX; x < right; x += width) d += mark(neat(x), neat(y));
      return d;
    };

    const clip = put('clipPath', { id: `hatched-${++clips}` });
    const outline = shape.cloneNode() as SVGElement;
    for (const name of ['fill', 'id', 'class']) outline.removeAttribute(name);
    clip.append(outline);
    const hatch = put('g', { transform: `rotate(${angle})` });
    for (const part of pattern.children) {
      const mark = part.getAttribute('class') ?? '';
      const [w, h, r] = [numberOf(part, 'width'), numberOf(part, 'height'), numberOf(part, 'r')];
      if (part.tagName === 'rect' && w >= width)
        hatch.append(put('rect', { class: mark, x: left, y: top, width: right - left, height: bottom - top }));
      else if (part.tagName === 'rect' && h >= height) {
        for (let x = firstX; x < right; x += width)
          hatch.append(
            put('rect', {
              class: mark,
              x: neat(x + numberOf(part, 'x')),
              y: neat(top),
              width: w,
              height: neat(bottom - top),
            }),
          );
      } else if (part.tagName === 'rect') {
        hatch.append(
          put('path', {
            class: mark,
            d: tiled((x, y) => `M${neat(x + numberOf(part, 'x'))} ${neat(y + numberOf(part, 'y'))}h${w}v${h}h${-w}z`),
          }),
        );
      } else if (part.tagName === 'path') {
        hatch.append(
          put('path', {
            class: mark,
            d: tiled((x, y) => (part.getAttribute('d') ?? '').replace(/^M0 0/, `M${x} ${y}`)),
          }),
        );
      } else if (part.tagName === 'circle' && part.hasAttribute('stroke-width')) {
        const ring = (x: number, y: number): string =>
          `M${neat(x + numberOf(part, 'cx') - r)} ${neat(y + numberOf(part, 'cy'))}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
        hatch.append(put('path', { class: mark, 'stroke-width': numberOf(part, 'stroke-width'), d: tiled(ring) }));
      } else if (part.tagName === 'circle') {
        // A dot is the round end of a line without length: a tenth of the bytes of a circle.
        const dot = (x: number, y: number): string =>
          `M${neat(x + numberOf(part, 'cx'))} ${neat(y + numberOf(part, 'cy'))}h0`;
        hatch.append(
          put('path', {
            fill: 'none',
            stroke: getComputedStyle(part).fill,
            'stroke-width': 2 * r,
            'stroke-linecap': 'round',
            d: tiled(dot),
          }),
        );
      } else if (numberOf(part, 'x1') === numberOf(part, 'x2')) {
        let d = '';
        for (let x = firstX + numberOf(part, 'x1'); x <= right; x += width)
          d += `M${neat(x)} ${neat(top)}V${neat(bottom)}`;
        hatch.append(put('path', { class: mark, d }));
      } else {
        let d = '';
        for (let y = firstY + numberOf(part, 'y1'); y <= bottom; y += height)
          d += `M${neat(left)} ${neat(y)}H${neat(right)}`;
        hatch.append(put('path', { class: mark, d }));
      }
    }
    const clipped = put('g', { 'clip-path': `url(#${clip.id})` });
    clipped.append(hatch);
    shape.before(clip, clipped);
    shape.setAttribute('fill', 'none');
  }
}
