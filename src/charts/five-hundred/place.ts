/** Positions: labels beside the grid when there is room, else each group under its own label. */
import type { Frame, Placed } from '../chart.ts';
import { tenth } from '../parts/svg.ts';
import { LEADING, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { cellPath } from './cells.ts';
import type { Group, GroupRow } from './rows.ts';

interface PlacedGroup {
  id: string;
  group: Group;
  /** All the cells of the group in one path. */
  path: string;
  texts: PlacedText[];
  leader: string;
}
export interface PlacedGrid extends Placed {
  title: { id: string; text: PlacedText };
  unit: PlacedText;
  groups: PlacedGroup[];
}

/** From one cell to the next, and the side of a cell, in px. */
const PITCH = 16;
const CELL = 13;
/** Room for the labels beside the grid and the gutter between, as a part of the width. */
const BESIDE = 0.41;
const GUTTER = 44;
/** A full row of cells is so many times this. */
const STEP = 5;
/** Between a group's number and its words, and between its label and the next. */
const AIR = 12;
/** From the title down to the cells. */
const HEAD = 16;
/** From the top of a label down to the baseline of its number, to that of its words and to its leader. */
const NUMBER_DROP = 22;
const WORDS_DROP = 12;
const LEADER_DROP = 7;
const ELBOW = 8;
const HUGE = 'label strong huge';

/** What is said of a group: words, and softer words. */
const SAID: Record<Group, readonly (readonly [key: string, className: string])[]> = {
  announced: [],
  working: [
    ['working', 'label'],
    ['working-by', 'label soft'],
  ],
  since: [
    ['since', 'label'],
    ['since-hint', 'label soft'],
    ['since-by', 'label soft'],
  ],
  'not-yet': [['not-yet', 'label']],
};

export function placeGrid(rows: GroupRow[], { width, narrow, words }: Frame): PlacedGrid {
  const columns = STEP * Math.floor((width * (narrow ? 1 : 1 - BESIDE)) / PITCH / STEP);
  const grid = { columns, pitch: PITCH, cell: CELL };
  const gridWidth = columns * PITCH;
  const announced = rows.find((row) => row.group === 'announced');
  if (!announced) throw new Error('the five-hundred chart has no announcement to draw');
  const grouped = rows.filter((row) => row.group !== 'announced');
  const x = narrow ? 0 : gridWidth + GUTTER;
  const textX = x + AIR + Math.max(...grouped.map((row) => widthIn(words.number(row.figure.value), HUGE)));

  const title = `${words.number(announced.figure.value)} ${words.label('announced')}`;
  const unit = { text: words.label('one-cell'), className: 'label soft' };
  const unitY = narrow ? TEXT.label + LEADING : TEXT.label;
  const head = unitY + HEAD;
  const rowsOf = (count: number): number => Math.ceil(count / columns) * PITCH;
  /** Narrow: where the next group goes. Wide: where the last label ends. */
  let top = head;
  const groups = grouped.map((row): PlacedGroup => {
    const rowY = head + rowsOf(row.from);
    const y = narrow ? top : Math.max(rowY, top);
    const lines = SAID[row.group].flatMap(([key, className]) =>
      textBlock(words.label(key), { x: textX, y: 0, className }, width - textX),
    );
    const number = words.number(row.figure.value);
    const className = row.group === 'not-yet' ? `${HUGE} ochre-text` : HUGE;
    const texts = [
      { x, y: y + NUMBER_DROP, text: number, className },
      ...lines.map((line, i) => ({ ...line, y: y + WORDS_DROP + i * LEADING })),
    ];
    const cellsTop = y + Math.max(lines.length * LEADING, TEXT.huge) + AIR;
    const placed = { id: row.figure.id, group: row.group, texts };
    if (narrow) {
      const count = row.to - row.from;
      top = cellsTop + rowsOf(count) + LEADING;
      return { ...placed, path: cellPath(0, count, grid, cellsTop, row.group), leader: '' };
    }
    top = cellsTop;
    const [edge, end] = [gridWidth + 1, x - ELBOW];
    const leader = `M${edge} ${rowY + LEADER_DROP}H${edge + ELBOW}L${end - ELBOW} ${y + LEADER_DROP}H${end}`;
    return { ...placed, path: cellPath(row.from, row.to, grid, head, row.group), leader };
  });
  return {
    width,
    height: tenth(narrow ? top - LEADING : Math.max(head + rowsOf(announced.figure.value), top)),
    narrow,
    title: {
      id: announced.figure.id,
      text: { x: 0, y: TEXT.label, text: title, className: 'label strong ochre-text' },
    },
    unit: narrow ? { ...unit, x: 0, y: unitY } : { ...unit, x: gridWidth - PITCH + CELL, y: unitY, anchor: 'end' },
    groups,
  };
}
