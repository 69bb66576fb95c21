/** One cell a camera: of the 500 announced in 2021, those counted as working, those installed since, and the rest. */
import type { Element } from 'hast';
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { lines, mark, root, svg, tenth } from '../parts/svg.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import { HUGE, LEADING, NARROW, TEXT, TEXT_GAP, TITLE_HEIGHT, WIDE, type Sizes } from './five-hundred.sizes.ts';

type Group = 'announced' | 'working' | 'since' | 'notYet';
interface GroupRow {
  group: Group;
  figure: Figure;
  /** First cell and one past the last: the groups follow one another on the grid. Both zero for the announcement, which has no cells of its own. */
  from: number;
  to: number;
}
interface PlacedGroup {
  id: string;
  group: Group;
  number: string;
  /** All the cells of the group in one path. */
  path: string;
  x: number;
  y: number;
  textX: number;
  texts: { text: string; soft: boolean }[];
  leader: string;
}
interface PlacedGrid extends Placed {
  sizes: Sizes;
  title: { id: string; text: string };
  unit: string;
  groups: PlacedGroup[];
}

/** Width of the line round a cell, of the classes below. */
const STROKE: Record<Group, number> = { announced: 0, working: 0, since: 1.5, notYet: 1.5 };
const square = (size: number): string => `h${size}v${size}h-${size}z`;
/** Each stamp ends where it began: a square, hatched with two more diagonals when counted but not known to work. */
const STAMPS: Record<Group, (cell: number) => string> = {
  announced: () => '',
  working: square,
  since: (cell) => {
    const side = cell - STROKE.since;
    const half = side / 2;
    return `${square(side)}m0 ${half}l${half}-${half}m${half} 0l-${side} ${side}m${half} 0l${half}-${half}m-${side}-${half}`;
  },
  notYet: (cell) => square(cell - STROKE.notYet),
};
const CLASSES: Record<Group, { class: string; fill?: string }> = {
  announced: { class: 'ochre' },
  working: { class: 'ink' },
  since: { class: 'hatch-line', fill: 'none' },
  notYet: { class: 'hatch-ochre', fill: 'none' },
};

const IDS = {
  announced: 'ms-cam-2021-09-plus500',
  working: 'ms-cam-2024-06-90of500',
  since: 'ms-cam-2025-190-since2022',
  notYet: 'd-500-not-yet',
} as const;

/**
 * The announcement, then the groups in the order of their cells.
 * @throws Error if a row is missing, or the groups do not make up what was announced
 */
export function groupRows(tables: Tables): GroupRow[] {
  const figure = (group: Group): Figure => {
    const found = tables.figures.get(IDS[group]);
    if (!found) throw new Error(`the five-hundred chart needs the row "${IDS[group]}" (add it to content/data)`);
    return found;
  };
  const [announced, working, since, notYet] = [
    figure('announced'),
    figure('working'),
    figure('since'),
    figure('notYet'),
  ];
  if (since.value + notYet.value !== announced.value)
    throw new Error(`the five-hundred chart: ${since.value} and ${notYet.value} cells do not make ${announced.value}`);
  return [
    { group: 'announced', figure: announced, from: 0, to: 0 },
    { group: 'working', figure: working, from: 0, to: working.value },
    { group: 'since', figure: since, from: working.value, to: since.value },
    { group: 'notYet', figure: notYet, from: since.value, to: announced.value },
  ];
}

/** Cells `from` to `to` of a grid filled row by row from `top`: one path, a stamp repeated with relative moves, so that it packs small. */
function cells(from: number, to: number, { columns, pitch, cell }: Sizes, top: number, group: Group): string {
  const stamp = STAMPS[group](cell);
  let path = '';
  for (let row = Math.floor(from / columns); row * columns < to; row++) {
    const first = Math.max(from, row * columns);
    const count = Math.min(to, (row + 1) * columns) - first;
    const start = STROKE[group] / 2;
    path += `M${(first % columns) * pitch + start} ${tenth(top + row * pitch) + start}${Array.from({ length: count }, () => stamp).join(`m${pitch} 0`)}`;
  }
  return path;
}

/** Labels beside the grid when there is room, else each group under its own label. */
export function placeGrid(rows: GroupRow[], { width, narrow, words }: Frame): PlacedGrid {
  const sizes = narrow ? NARROW : WIDE;
  const { columns, pitch } = sizes;
  const gridWidth = columns * pitch;
  const announced = rows.find((row) => row.group === 'announced');
  if (!announced) throw new Error('the five-hundred chart has no announcement to draw');
  const grouped = rows.filter((row) => row.group !== 'announced');
  const numberWidth =
    Math.max(...grouped.map((row) => textWidth(words.number(row.figure.value), HUGE, 'bold'))) + TEXT_GAP;
  const labelX = narrow ? 0 : gridWidth + sizes.gutter;
  const textX = labelX + numberWidth;
  const textsOf = (group: Group): { text: string; soft: boolean }[] => {
    const write = (key: string, soft: boolean): { text: string; soft: boolean }[] =>
      wrap(words.label(key), width - textX, TEXT).map((text) => ({ text, soft }));
    if (group === 'working') return [...write('working', false), ...write('workingBy', true)];
    if (group === 'since') return [...write('since', false), ...write('sinceHint', true), ...write('sinceBy', true)];
    return write('notYet', false);
  };
  const head = narrow ? TITLE_HEIGHT + LEADING : TITLE_HEIGHT;
  /** Narrow: where the next group goes. Wide: where the last label ends. */
  let top = head;
  const groups = grouped.map((row): PlacedGroup => {
    const texts = textsOf(row.group);
    const base = {
      id: row.figure.id,
      group: row.group,
      number: words.number(row.figure.value),
      x: labelX,
      textX: tenth(textX),
      texts,
    };
    const blockHeight = Math.max(texts.length * LEADING, HUGE) + TEXT_GAP;
    if (narrow) {
      const count = row.to - row.from;
      const placed = { ...base, y: top, path: cells(0, count, sizes, top + blockHeight, row.group), leader: '' };
      top += blockHeight + Math.ceil(count / columns) * pitch + sizes.gutter;
      return placed;
    }
    const rowY = head + Math.ceil(row.from / columns) * pitch;
    const y = Math.max(rowY, top);
    top = y + blockHeight;
    const [edge, end] = [gridWidth + 1, labelX - 6];
    const leader = `M${edge} ${tenth(rowY + 7)}H${edge + 8}L${end - 8} ${tenth(y + 7)}H${end}`;
    return { ...base, y, path: cells(row.from, row.to, sizes, head, row.group), leader };
  });
  return {
    width,
    height: narrow ? top - sizes.gutter : head + Math.ceil(announced.figure.value / columns) * pitch,
    narrow,
    sizes,
    title: { id: announced.figure.id, text: `${words.number(announced.figure.value)} ${words.label('announced')}` },
    unit: words.label('oneCell'),
    groups,
  };
}

function draw(placed: PlacedGrid, words: ChartWords): Element {
  return root(
    placed,
    words,
    mark(placed.title.id, {}, svg('text', { class: 'label strong ochre-text', x: 0, y: TEXT }, placed.title.text)),
    svg(
      'text',
      {
        class: 'label soft',
        x: placed.narrow ? 0 : placed.sizes.columns * placed.sizes.pitch - (placed.sizes.pitch - placed.sizes.cell),
        y: placed.narrow ? TEXT + LEADING : TEXT,
        'text-anchor': placed.narrow ? null : 'end',
      },
      placed.unit,
    ),
    placed.groups.map((group) =>
      mark(
        group.id,
        {},
        svg('path', { ...CLASSES[group.group], d: group.path }),
        group.leader ? svg('path', { class: 'leader', d: group.leader }) : null,
        svg(
          'text',
          {
            class: `label strong huge${group.group === 'notYet' ? ' ochre-text' : ''}`,
            x: group.x,
            y: tenth(group.y + 22),
          },
          group.number,
        ),
        group.texts.map((line, i) =>
          lines([line.text], {
            class: line.soft ? 'label soft' : 'label',
            x: group.textX,
            y: tenth(group.y + 12 + i * LEADING),
          }),
        ),
      ),
    ),
  );
}

function table(rows: GroupRow[], words: ChartWords): ChartTable {
  const by: Record<Group, string> = { announced: 'byPresident', working: 'byCour', since: 'byMission', notYet: 'byUs' };
  const state: Record<Group, string> = {
    announced: 'state.promised',
    working: 'state.working',
    since: 'state.installed',
    notYet: 'state.promised',
  };
  return {
    columns: [
      { key: 'date', head: words.label('headDate') },
      { key: 'what', head: words.label('headWhat') },
      { key: 'cameras', head: words.label('headCameras'), numeric: true },
      { key: 'state', head: words.label('headState') },
      { key: 'by', head: words.label('headBy') },
      { key: 'source', head: words.label('headSource') },
      { key: 'confidence', head: words.label('headConfidence') },
    ],
    rows: rows.map(({ group, figure }) => ({
      mark: figure.id,
      rows: [figure.id],
      cells: [
        { text: words.date(figure.asOf), value: figure.asOf },
        { text: figure.label[words.locale] },
        { text: words.number(figure.value), value: figure.value },
        { text: words.ui(state[group]), code: state[group].slice('state.'.length) },
        { text: words.label(by[group]) },
        { text: words.sourceNames(figure.id) || '–' },
        { text: words.ui(`confidence.${figure.confidence}`), code: figure.confidence },
      ],
    })),
  };
}

/** The State's 500 cameras, counted in cells. */
export const fiveHundred = defineChart<GroupRow, PlacedGrid>({
  id: 'five-hundred',
  rows: groupRows,
  place: placeGrid,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
