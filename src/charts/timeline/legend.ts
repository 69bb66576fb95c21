/** The legend of kinds, in lines as long as the drawing is wide. */
import type { Frame } from '../chart.ts';
import { TEXT } from '../parts/text.ts';
import { textWidth } from '../parts/text-width.ts';
import type { PlacedTimeline } from './placed.ts';
import { KINDS } from './rows.ts';

const LINE = 21;
const INDENT = 16;
/** The sign of a year known alone is as long as a year in the wide drawing. */
const YEAR = 52;
const GAP = 18;

/** @param top first baseline */
export function placeLegend(
  top: number,
  { width, words }: Frame,
): { legend: PlacedTimeline['legend']; bottom: number } {
  const title = { x: 0, y: top, text: words.label('legend-kind'), className: 'label strong' };
  let x = 0;
  let y = top + LINE + 2;
  const entries = ([...KINDS, 'year'] as const).map((kind) => {
    const text = words.label(kind === 'year' ? 'year-only' : `kind-${kind}`);
    const indent = kind === 'year' ? YEAR + 8 : INDENT;
    const room = indent + textWidth(text, TEXT.label);
    if (x > 0 && x + room > width) {
      x = 0;
      y += LINE;
    }
    const entry = {
      kind,
      x: kind === 'year' ? x + YEAR / 2 : x + 5,
      y: y - 5,
      text: { x: x + indent, y, text, className: 'label' },
    };
    x += room + GAP;
    return entry;
  });
  return { legend: { title, entries }, bottom: y };
}

/** Half the length of the sign of a year known alone. */
export const YEAR_SIGN = YEAR / 2;
