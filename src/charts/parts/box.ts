/** Boxes in px of a drawing, and whether two of them meet. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether two boxes share more than an edge. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box of a circle, `more` px wider all round. */
export const boxOfDot = ({ x, y }: { x: number; y: number }, r: number, more = 0): Box => ({
  left: x - r - more,
  right: x + r + more,
  top: y - r - more,
  bottom: y + r + more,
});

/** The box of a rectangle. */
export const boxOfRect = (rect: { x: number; y: number; width: number; height: number }): Box => ({
  left: rect.x,
  top: rect.y,
  right: rect.x + rect.width,
  bottom: rect.y + rect.height,
});
