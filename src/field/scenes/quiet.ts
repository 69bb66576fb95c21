/** Scenes without eyes: rue d'Aubagne, and the two purses. */
import { hideFrom, type FieldLabel, type Placement } from '../placement.ts';
import type { Draw } from './scene.ts';

/** One line in the colour of housing. Nothing else. */
export const aubagne: Draw = (placement, { zone }) => {
  hideFrom(placement, 0, zone);
  placement.shapes.push({ is: 'horizon', x: zone.x, y: zone.y + zone.h / 2, w: zone.w });
};

/** Nothing at all, before the sums come. */
export const empty: Draw = (placement, { zone }) => hideFrom(placement, 0, zone);

/** Lines of text over and under a bar, in sizes of the text. */
const OVER = 1.6;
const UNDER = 4.3;

/** Who pays for a camera, in parts; who pays for a repair, the whole. Sums with their years are labels: the bars are shares, not sums. */
export const twoPurses: Draw = (placement: Placement, { zone, text }, { payers }, words) => {
  hideFrom(placement, 0, zone);
  const parts = [
    ['city', 'ink'],
    ['state', 'soft'],
    ['departement', 'outline'],
  ] as const;
  const whole = payers.city + payers.state + payers.departement;
  const high = Math.max(text, Math.min(zone.h / 2 - text * (OVER + UNDER), text * 4));
  const free = Math.max(0, zone.h - 2 * (high + text * (OVER + UNDER)));
  const say = (x: number, y: number, key: string, className: FieldLabel['className']): void => {
    placement.labels.push({ x, y, text: words(key), className, anchor: 'start' });
  };
  const first = zone.y + free / 3 + text * OVER;
  say(zone.x, first - text * 0.55, 'camera', 'big');
  let x = zone.x;
  for (const [payer, className] of parts) {
    const w = (zone.w * payers[payer]) / whole;
    placement.shapes.push({ is: 'bar', x, y: first, w, h: high, className });
    say(x, first + high + text * 1.2, payer, 'strong');
    say(x, first + high + text * 2.4, `${payer}Share`, 'strong');
    x += w;
  }
  say(zone.x, first + high + text * 3.7, 'cameraSum', 'soft');
  const second = first + high + text * (OVER + UNDER) + free / 3;
  say(zone.x, second - text * 0.55, 'repair', 'big');
  placement.shapes.push({ is: 'bar', x: zone.x, y: second, w: zone.w, h: high, className: 'housing' });
  say(zone.x, second + high + text * 1.2, 'advanced', 'housing');
  say(zone.x, second + high + text * 2.5, 'repairSum', 'soft');
};
