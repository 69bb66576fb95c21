/** The cameras of the quarter: where they stand, which ground they film, how good the picture is there. Together they film all of it: a test holds this. */
import { CELLS, cellAt, cellCentre, zoneOfCell, type Point } from './ground.ts';

export interface Camera extends Point {
  /** Unit vector of the middle of its picture. */
  towards: Point;
  /** Cosine of half its angle of view: -0.7071 is 270 degrees, what stands round a corner. */
  opening: number;
}

const R = Math.SQRT1_2;
/** Metres above the ground. */
export const CAMERA_HEIGHT = 6;

/** Nine; on the screens they are C1 to C9. A street camera stands at the corner of a block and films all arms of its crossing. */
export const CAMERAS: readonly Camera[] = [
  { x: 89, y: 57, towards: { x: R, y: R }, opening: 0.6428 },
  { x: 149, y: 103, towards: { x: -R, y: -R }, opening: 0.6428 },
  { x: 43.6, y: 79.6, towards: { x: -R, y: -R }, opening: -R },
  { x: 119.6, y: 130.4, towards: { x: -R, y: R }, opening: -R },
  { x: 112.4, y: 31.6, towards: { x: R, y: -R }, opening: -R },
  { x: 198.4, y: 70.4, towards: { x: R, y: R }, opening: -R },
  { x: 168.4, y: 31.6, towards: { x: R, y: -R }, opening: -R },
  { x: 43.6, y: 130.4, towards: { x: -R, y: R }, opening: -R },
  { x: 67, y: 104.4, towards: { x: 0, y: 1 }, opening: 0 },
];

/** Is a point within the angle of view? Walls are the business of `clear`. */
function faces(camera: Camera, x: number, y: number): boolean {
  const [dx, dy] = [x - camera.x, y - camera.y];
  const distance = Math.sqrt(dx * dx + dy * dy);
  return distance < 0.5 || dx * camera.towards.x + dy * camera.towards.y >= camera.opening * distance;
}

const STRIDE = 1;
/** Does a straight line between two points stay on open ground? Checked every metre. */
function clear(from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const steps = Math.ceil(Math.sqrt(dx * dx + dy * dy) / STRIDE);
  for (let i = 1; i < steps; i++)
    if (!zoneOfCell[cellAt(from.x + (dx * i) / steps, from.y + (dy * i) / steps)]) return false;
  return true;
}

let made: Uint16Array | undefined;

/** Of each square of the grid, the cameras that film it, as bits. Made once, when first asked for: walls do not move. */
export function filmedBy(): Uint16Array {
  made ??= Uint16Array.from({ length: CELLS }, (_, cell) => {
    if (!zoneOfCell[cell]) return 0;
    const centre = cellCentre(cell);
    return CAMERAS.reduce(
      (bits, camera, i) => (faces(camera, centre.x, centre.y) && clear(camera, centre) ? bits | (1 << i) : bits),
      0,
    );
  });
  return made;
}

/** Metres at which a figure is found half as often as one at the camera's foot. Assumed. */
export const HALF_DISTANCE = 75;
/** Share of the best picture that is left at a distance in metres. */
export const sharpness = (metres: number): number => 1 / (1 + (metres * metres) / (HALF_DISTANCE * HALF_DISTANCE));
