/** Scenes without eyes: rue d'Aubagne, and the two purses. */
import { hideFrom, type Placement } from '../placement.ts';
import type { Draw } from './scene.ts';

/** One line in the colour of housing. Nothing else. */
export const aubagne: Draw = (placement, { zone }) => {
  hideFrom(placement, 0, zone);
  placement.shapes.push({ is: 'horizon', x: zone.x, y: zone.y + zone.h / 2, w: zone.w });
};

/** Nothing at all, before the sums come. */
export const empty: Draw = (placement, { zone }) => hideFrom(placement, 0, zone);

/** Who pays for a camera, in parts; who pays for a repair, the whole. Sums with their years are labels: the bars are shares, not sums. */
export const twoPurses: Draw = (placement: Placement, { zone, text }, { payers }, words) => {
  hideFrom(placement, 0, zone);
  const high = Math.min(zone.h * 0.16, text * 5);
  const parts = [
    ['city', 'ink'],
    ['state', 'soft'],
    ['departement', 'outline'],
  ] as const;
  const whole = payers.city + payers.state + payers.departement;
  const put = (y: number, key: string, lines: string[]): void => {
    placement.labels.push({ x: zone.x, y: y - text * 0.7, text: words(key), className: 'big', anchor: 'start' });
    lines.forEach((line, i) =>
      placement.labels.push({
        x: zone.x,
        y: y + high + text * (1.4 + 2.7 + i * 1.25),
        text: words(line),
        className: 'soft',
        anchor: 'start',
      }),
    );
  };
  const first = zone.y + zone.h * 0.16;
  let x = zone.x;
  for (const [payer, className] of parts) {
    const w = (zone.w * payers[payer]) / whole;
    placement.shapes.push({ is: 'bar', x, y: first, w, h: high, className });
    placement.labels.push(
      { x, y: first + high + text * 1.3, text: words(payer), className: 'strong', anchor: 'start' },
      { x, y: first + high + text * 2.5, text: words(`${payer}Share`), className: 'strong', anchor: 'start' },
    );
    x += w;
  }
  put(first, 'camera', ['cameraSum']);
  const second = zone.y + zone.h * 0.62;
  placement.shapes.push({ is: 'bar', x: zone.x, y: second, w: zone.w, h: high, className: 'housing' });
  placement.labels.push({
    x: zone.x,
    y: second + high + text * 1.3,
    text: words('advanced'),
    className: 'housing',
    anchor: 'start',
  });
  put(second, 'repair', ['repairSum']);
};
