/** One cell a camera: of the 500 announced in 2021, those counted as working, those installed since, and the rest. */
import type { Element } from 'hast';
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { lines, mark, root, svg, tenth } from '../parts/svg.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import { HUGE, LEADING, NARROW, TEXT, TEXT_GAP, TITLE_HEIGHT, WIDE, type Sizes } from './five-hundred.sizes.ts';

type Group = 'announced' | 'working' | 'since' | 'notYet';
export interface GroupRow {
  group: Group;
  figure: Figure;
  /** First cell and one past the last: the groups follow one another on the grid. Both zero for the announcement, which has no cells of its own. */
  from: number;
  to: number;
}
export interface PlacedGroup {
  id: string;
  group: Group;
  number: string;
  /** Outline of the cells, one staircase polygon; empty for the announcement. */
  path: string;
  x: number;
  y: number;
  textX: number;
  texts: { text: string; soft: boolean }[];
  leader: string;
}
export interface PlacedGrid extends Placed {
  sizes: Sizes;
  title: { id: string; text: string };
  unit: string;
  groups: PlacedGroup[];
}

const IDS = { announced: 'ms-cam-2021-09-plus500', working: 'ms-cam-2024-06-90of500', since: 'ms-cam-2025-190-since2022', notYet: 'd-500-not-yet' } as const;

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
  const [announced, working, since, notYet] = [figure('announced'), figure('working'), figure('since'), figure('notYet')];
  if (since.value + notYet.value !== announced.value) throw new Error(`the five-hundred chart: ${since.value} and ${notYet.value} cells do not make ${announced.value}`);
  return [
    { group: 'announced', figure: announced, from: 0, to: 0 },
    { group: 'working', figure: working, from: 0, to: working.value },
    { group: 'since', figure: since, from: working.value, to: since.value },
    { group: 'notYet', figure: notYet, from: since.value, to: announced.value },
  ];
}

/** The outline of cells `from` to `to` of a grid filled row by row, from `top`. */
function staircase(from: number, to: number, columns: number, pitch: number, top: number): string {
  const at = (cell: number): [number, number] => [(cell % columns) * pitch, Math.floor(cell / columns)];
  const [x0, row0] = at(from);
  const [x1, row1] = at(to);
  const y = (row: number): number => tenth(top + row * pitch);
  const right = columns * pitch;
  const end = x1 === 0 ? `V${y(row1)}H0` : `V${y(row1)}H${x1}V${y(row1 + 1)}H0`;
  const start = x0 === 0 ? `M0 ${y(row0)}` : `M${x0} ${y(row0)}`;
  return `${start}H${right}${end}V${y(x0 === 0 ? row0 : row0 + 1)}${x0 === 0 ? '' : `H${x0}`}Z`;
}

/** Labels beside the grid when there is room, else each group under its own label. */
export function placeGrid(rows: GroupRow[], { width, narrow, words }: Frame): PlacedGrid {
  const sizes = narrow ? NARROW : WIDE;
  const { columns, pitch } = sizes;
  const gridWidth = columns * pitch;
  const announced = rows.find((row) => row.group === 'announced');
  if (!announced) throw new Error('the five-hundred chart has no announcement to draw');
  const grouped = rows.filter((row) => row.group !== 'announced');
  const numberWidth = Math.max(...grouped.map((row) => textWidth(words.number(row.figure.value), HUGE, 'bold'))) + TEXT_GAP;
  const labelX = narrow ? 0 : gridWidth + sizes.gutter;
  const textX = labelX + numberWidth;
  const textsOf = (group: Group): { text: string; soft: boolean }[] => {
    const write = (key: string, soft: boolean): { text: string; soft: boolean }[] => wrap(words.label(key), width - textX, TEXT).map((text) => ({ text, soft }));
    if (group === 'working') return [...write('working', false), ...write('workingBy', true)];
    if (group === 'since') return [...write('since', false), ...write('sinceHint', true), ...write('sinceBy', true)];
    return write('notYet', false);
  };
  let top = TITLE_HEIGHT;
  const groups = grouped.map((row): PlacedGroup => {
    const texts = textsOf(row.group);
    const base = { id: row.figure.id, group: row.group, number: words.number(row.figure.value), x: labelX, textX: tenth(textX), texts };
    if (narrow) {
      const cellsTop = top + Math.max(texts.length * LEADING, HUGE) + TEXT_GAP;
      const count = row.to - row.from;
      const placed = { ...base, y: top, path: staircase(0, count, columns, pitch, cellsTop), leader: '' };
      top = cellsTop + Math.ceil(count / columns) * pitch + sizes.gutter;
      return placed;
    }
    const firstRow = Math.ceil(row.from / columns);
    const y = TITLE_HEIGHT + firstRow * pitch;
    return { ...base, y, path: staircase(row.from, row.to, columns, pitch, TITLE_HEIGHT), leader: `M${gridWidth + 2} ${tenth(y + pitch / 2 - 1)}H${labelX - 6}` };
  });
  return {
    width,
    height: narrow ? top - sizes.gutter : TITLE_HEIGHT + Math.ceil(announced.figure.value / columns) * pitch,
    narrow,
    sizes,
    title: { id: announced.figure.id, text: `${words.number(announced.figure.value)} ${words.label('announced')}` },
    unit: words.label('oneCell'),
    groups,
  };
}

/** One tile of the grid: a cell and the space after it, repeated by the pattern. */
function cellPattern(id: string, group: Group, { pitch, cell }: Sizes, top: number): Element {
  const box = { x: 0.75, y: 0.75, width: cell - 1.5, height: cell - 1.5, fill: 'none' };
  const content = {
    announced: [],
    working: [svg('rect', { class: 'ink', width: cell, height: cell })],
    since: [svg('path', { class: 'hatch-line', d: `M1 ${cell / 2}L${cell / 2} 1M1 ${cell - 1}L${cell - 1} 1M${cell / 2} ${cell - 1}L${cell - 1} ${cell / 2}` }), svg('rect', { class: 'hatch-line', ...box })],
    notYet: [svg('rect', { class: 'hatch-ochre', ...box })],
  }[group];
  return svg('pattern', { id, x: 0, y: top, width: pitch, height: pitch, patternUnits: 'userSpaceOnUse' }, content);
}

function draw(placed: PlacedGrid, words: ChartWords): Element {
  const pattern = (group: Group): string => `five-hundred-${group}-${placed.width}`;
  const firstY = (path: string): number => Number(/^M\S+ ([\d.]+)/.exec(path)?.[1] ?? 0);
  return root(
    placed,
    words,
    svg('defs', {}, placed.groups.map((group) => cellPattern(pattern(group.group), group.group, placed.sizes, firstY(group.path)))),
    mark(placed.title.id, {}, svg('text', { class: 'label strong ochre-text', x: 0, y: TEXT }, placed.title.text)),
    svg('text', { class: 'label soft', x: placed.narrow ? 0 : placed.sizes.columns * placed.sizes.pitch - 3, y: placed.narrow ? TEXT + LEADING : TEXT, 'text-anchor': placed.narrow ? null : 'end' }, placed.unit),
    placed.groups.map((group) =>
      mark(
        group.id,
        {},
        svg('path', { fill: `url(#${pattern(group.group)})`, d: group.path }),
        group.leader ? svg('path', { class: 'leader', d: group.leader }) : null,
        svg('text', { class: `label strong huge${group.group === 'notYet' ? ' ochre-text' : ''}`, x: group.x, y: tenth(group.y + 22) }, group.number),
        group.texts.map((line, i) => lines([line.text], { class: line.soft ? 'label soft' : 'label', x: group.textX, y: tenth(group.y + 12 + i * LEADING) })),
      ),
    ),
  );
}

function table(rows: GroupRow[], words: ChartWords): ChartTable {
  const by: Record<Group, string> = { announced: 'byPresident', working: 'byCour', since: 'byMission', notYet: 'byUs' };
  const state: Record<Group, string> = { announced: 'state.promised', working: 'state.working', since: 'state.installed', notYet: 'state.promised' };
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
        { text: words.ui(state[group]), value: state[group].slice('state.'.length) },
        { text: words.label(by[group]) },
        { text: words.sourceNames(figure.id) || '–' },
        { text: words.ui(`confidence.${figure.confidence}`), value: figure.confidence },
      ],
    })),
  };
}

/** The State's 500 cameras, counted in cells. */
export const fiveHundred = defineChart<GroupRow, PlacedGrid>({ id: 'five-hundred', rows: groupRows, place: placeGrid, draw, table, describe: (_, words) => words.summary() });
