/** What a camera's picture looks like: a point on the ground becomes a place in the picture. A wide picture is laid out by angle, as such cameras do. Drawing only. */
import { CAMERA_HEIGHT, CAMERAS } from '../../models/quarter/cameras.ts';
import { cellAt, GROUND, inside } from '../../models/quarter/ground.ts';

export interface Spot {
  /** Shares of the picture's width and height, from the top left. */
  x: number;
  y: number;
  /** Height of the picture that one metre takes there. */
  metre: number;
}

/** Share of the picture above the horizon. */
const HORIZON = 0.16;
/** Metres of ground that the lower edge of the picture cuts off. */
const FOOT = 9;

/** @returns null for a point too near or out of the picture */
export function project(camera: number, x: number, y: number, height = 0): Spot | null {
  const { x: cx, y: cy, towards, opening } = CAMERAS[camera]!;
  const [dx, dy] = [x - cx, y - cy];
  const distance = Math.sqrt(dx * dx + dy * dy);
  const angle = Math.atan2(towards.x * dy - towards.y * dx, towards.x * dx + towards.y * dy);
  const half = Math.acos(opening);
  if (distance < 1.5 || Math.abs(angle) > half) return null;
  const metre = ((1 - HORIZON) * FOOT) / (CAMERA_HEIGHT * distance);
  return { x: 0.5 + angle / (2 * half), y: HORIZON + (CAMERA_HEIGHT - height) * metre, metre };
}

/** The edges of the streets as this camera films them: lines of points in shares of the picture, walls between the camera and the edge left out. */
export function edges(camera: number, views: Uint16Array): Spot[][] {
  const lines: Spot[][] = [];
  GROUND.forEach((street, own) => {
    const { x0, y0, x1, y1 } = street;
    const sides: [number, number, number, number, number, number][] = [
      [x0, y0, x1, y0, 0, 1],
      [x1, y0, x1, y1, -1, 0],
      [x1, y1, x0, y1, 0, -1],
      [x0, y1, x0, y0, 1, 0],
    ];
    for (const [ax, ay, bx, by, inX, inY] of sides) {
      const steps = Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / 3);
      let line: Spot[] = [];
      for (let i = 0; i <= steps; i++) {
        const [px, py] = [ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps];
        const cell = cellAt(px + inX, py + inY);
        const open = GROUND.some((other, j) => j !== own && inside(other, px, py, 0.01));
        const spot = !open && cell >= 0 && views[cell]! & (1 << camera) ? project(camera, px, py) : null;
        if (spot) line.push(spot);
        if ((!spot || i === steps) && line.length > 0) {
          if (line.length > 1) lines.push(line);
          line = [];
        }
      }
    }
  });
  return lines;
}
