/** From claims to lines: three lists side by side, or under each other in the narrow drawing. */
import type { Frame, Placed } from '../chart.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { SIGN } from '../parts/sign.ts';
import type { Group, KnownRow } from './rows.ts';

/** Parts of the width that the lists have in the wide drawing: the longest list has the widest column. */
const PARTS: Record<Group, number> = { documented: 0.32, stated: 0.41, 'not-confirmed': 0.27 };
const COLUMN_GAP = 22;
const HEAD = { first: 18, hint: 20, rule: 12, after: 22 } as const;
const ITEM_GAP = 10;
const LIST_GAP = 40;

export interface PlacedClaim {
  id: string;
  group: Group;
  sign: { x: number; y: number };
  texts: PlacedText[];
}

export interface PlacedList {
  head: PlacedText;
  hint: PlacedText[];
  rule: { x1: number; x2: number; y: number };
  claims: PlacedClaim[];
}

export interface PlacedLists extends Placed {
  lists: PlacedList[];
}

/** One list from `top`; returns it with the last baseline. */
function placeList(
  group: Group,
  rows: KnownRow[],
  x: number,
  width: number,
  top: number,
  { words }: Frame,
): { list: PlacedList; bottom: number } {
  const head: PlacedText = {
    x,
    y: top + HEAD.first,
    text: words.label(`group-${group}`),
    className: 'label large strong',
  };
  const hint = textBlock(
    words.label(`group-${group}-hint`),
    { x, y: head.y + HEAD.hint, className: 'label soft' },
    width,
  );
  const rule = { x1: x, x2: x + width, y: head.y + HEAD.hint + (hint.length - 1) * LEADING + HEAD.rule };
  const room = width - SIGN.indent;
  let y = rule.y + HEAD.after;
  const claims = rows.map(({ claim }): PlacedClaim => {
    const at = { x: x + SIGN.indent, className: 'label' };
    const texts = textBlock(words.label(claim.id), { ...at, y }, room);
    if (group !== 'not-confirmed') {
      const said = `${words.label(`${claim.id}-date`)}, ${words.label(`${claim.id}-by`)}`;
      texts.push(...textBlock(said, { ...at, y: y + texts.length * LEADING, className: 'label soft' }, room));
    }
    const placed = { id: claim.id, group, sign: { x, y }, texts };
    y += texts.length * LEADING + ITEM_GAP;
    return placed;
  });
  return { list: { head, hint, rule, claims }, bottom: y - LEADING - ITEM_GAP };
}

/** Each list under its head and a rule; the narrow drawing puts one under the other. */
export function place(rows: KnownRow[], frame: Frame): PlacedLists {
  const { width, narrow } = frame;
  const groups = Object.keys(PARTS) as Group[];
  const room = width - (groups.length - 1) * COLUMN_GAP;
  let [bottom, x] = [0, 0];
  const lists = groups.map((group, i) => {
    const column = narrow ? { x: 0, width } : { x, width: PARTS[group] * room };
    x += column.width + COLUMN_GAP;
    const top = narrow && i > 0 ? bottom + LIST_GAP - HEAD.first : 0;
    const placed = placeList(
      group,
      rows.filter((row) => row.group === group),
      column.x,
      column.width,
      top,
      frame,
    );
    bottom = Math.max(bottom, placed.bottom);
    return placed.list;
  });
  return { width, narrow, height: bottom + TEXT.label / 2, lists };
}
