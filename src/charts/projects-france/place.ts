/** From projects to positions: symbols near their towns on the map, and the list in two columns under heads of technologies. */
import type { Frame, Placed } from '../chart.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import { france } from './france.ts';
import { statuses, yearOf, type Project, type Status, type Technology } from './rows.ts';

const SYMBOL = 10.5; // side of the box of a symbol
const APART = 11.5; // least distance between two symbols on the map
const LINE = 20;
const LEADING = 16;
const INDENT = 18;
const SIZE = 14;
const COLUMN_GAP = 8;
const NBSP = '\u00a0';
const BLOCK_GAP = 12;
const WIDE = { map: 290, gap: 30 } as const;
const NARROW = { map: 300, gap: 24 } as const;

/** The list from top to bottom: one technology over both columns, or two side by side. */
const BLOCKS: readonly (readonly Technology[])[] = [
  ['image-analysis'],
  ['predictive'],
  ['facial-recognition', 'sound'],
  ['smart-city', 'other'],
  ['emotion', 'drones'],
];

/** Towns named on the map, each with the side its name stands on: px from the town. */
const NAMED: Record<string, { dx: number; dy: number; anchor: string }> = {
  Paris: { dx: -25, dy: 5, anchor: 'end' },
  Lille: { dx: -14, dy: 2, anchor: 'end' },
  Strasbourg: { dx: 10, dy: 24, anchor: 'end' },
  Brest: { dx: 14, dy: 5, anchor: 'start' },
  Lyon: { dx: -26, dy: 2, anchor: 'end' },
  Toulouse: { dx: -16, dy: 5, anchor: 'end' },
  Marseille: { dx: 6, dy: 32, anchor: 'end' },
  Nice: { dx: -2, dy: 42, anchor: 'middle' },
};

export interface PlacedProject {
  project: Project;
  low: boolean;
  map: { x: number; y: number };
  entry: { x: number; y: number; lines: { text: string; year: string }[] };
}

export interface PlacedProjects extends Placed {
  symbol: number;
  outline: string;
  towns: { text: string; x: number; y: number; anchor: string }[];
  projects: PlacedProject[];
  heads: { technology: Technology; lines: string[]; x: number; y: number }[];
  legend: { title: string; y: number; entries: { status: Status | 'low'; text: string; x: number; y: number }[] };
}

interface Spot {
  x: number;
  y: number;
}

/**
 * Pushes symbols apart step by step, the same way at each build: no chance, order of the rows breaks ties. Ends when none touch;
 * symbols that the map cannot hold side by side stay where their towns are.
 */
function apart(homes: Spot[], width: number, height: number): Spot[] {
  const spots = homes.map((home, i) => ({ x: home.x + Math.cos(i * 2.4) * 0.5, y: home.y + Math.sin(i * 2.4) * 0.5 }));
  let touching = homes.length * APART ** 2 <= width * height;
  for (let round = 0; round < 200 && touching; round++) {
    touching = false;
    for (let i = 0; i < spots.length; i++) {
      const a = spots[i] as Spot;
      for (let j = i + 1; j < spots.length; j++) {
        const b = spots[j] as Spot;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        if (dx >= APART || dx <= -APART || dy >= APART || dy <= -APART) continue;
        const distance = Math.hypot(dx, dy) || 0.01;
        if (distance >= APART) continue;
        touching = true;
        const push = (APART - distance) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
    }
  }
  const bounded = (value: number, end: number): number => Math.min(Math.max(value, SYMBOL), end - SYMBOL);
  return spots.map(({ x, y }) => ({ x: bounded(x, width), y: bounded(y, height) }));
}

/** A town and its year on as few lines as the column allows; a name too long for it may break after a hyphen. */
function entryLines(project: Project, year: string, width: number): PlacedProject['entry']['lines'] {
  const { city } = project.row;
  const breakable = textWidth(city, SIZE) > width ? city.replaceAll('-', '- ') : city;
  const parts = wrap(`${breakable} ${year.replaceAll(' ', NBSP)}`, width, SIZE).map((line) =>
    line.replaceAll('- ', '-').replaceAll(NBSP, ' '),
  );
  return parts.map((line, i) =>
    i < parts.length - 1 ? { text: line, year: '' } : { text: line.slice(0, -year.length).trim(), year },
  );
}

function placeList(
  projects: Project[],
  frame: Frame,
  x: number,
  y: number,
  width: number,
): Pick<PlacedProjects, 'heads'> & { entries: Map<string, PlacedProject['entry']>; bottom: number } {
  const { words } = frame;
  const column = (width - COLUMN_GAP) / 2;
  const entries = new Map<string, PlacedProject['entry']>();
  const heads: PlacedProjects['heads'] = [];
  /** One column of entries; returns where it ends. */
  const run = (members: Project[], left: number, top: number): number => {
    let at = top;
    for (const project of members) {
      const lines = entryLines(project, yearOf(project) || words.label('no-date'), column - INDENT);
      entries.set(project.row.id, { x: left, y: at, lines });
      at += LINE + (lines.length - 1) * LEADING;
    }
    return at;
  };
  let top = y;
  for (const block of BLOCKS) {
    const sole = block.length === 1;
    const headLines = block.map((technology) =>
      wrap(words.label(technology), (sole ? width : column) - INDENT, SIZE, 'bold'),
    );
    const listTop = top + Math.max(...headLines.map((lines) => lines.length)) * LEADING + 6;
    const ends = block.flatMap((technology, i) => {
      const members = projects.filter((project) => project.row.technology === technology);
      const left = x + i * (column + COLUMN_GAP);
      heads.push({ technology, lines: headLines[i] ?? [], x: left, y: top });
      if (!sole) return [run(members, left, listTop)];
      const half = Math.ceil(members.length / 2);
      return [
        run(members.slice(0, half), left, listTop),
        run(members.slice(half), left + column + COLUMN_GAP, listTop),
      ];
    });
    top = Math.max(...ends) + BLOCK_GAP;
  }
  return { heads, entries, bottom: top - BLOCK_GAP - LINE + 6 };
}

/**
 * @throws Error for a project whose technology has no place in the list
 */
export function place(projects: Project[], frame: Frame): PlacedProjects {
  const { narrow, width, words } = frame;
  const map = france(narrow ? NARROW.map : WIDE.map);
  const mapWidth = narrow ? NARROW.map : WIDE.map;
  const spots = apart(
    projects.map(({ row }) => {
      const [x, y] = map.at(row.lon, row.lat);
      return { x, y };
    }),
    mapWidth + SYMBOL,
    map.height,
  );
  const kinds = [...statuses, 'low'] as const;
  const legendTop = map.height + 34;
  const legend = {
    title: words.label('legend-status'),
    y: legendTop,
    entries: kinds.map((status, i) => ({
      status,
      text: status === 'low' ? words.label('low') : words.label(status),
      x: 0,
      y: legendTop + 24 + i * LINE,
    })),
  };
  const legendBottom = legendTop + 24 + (kinds.length - 1) * LINE + 8;
  const left = narrow ? 0 : WIDE.map + WIDE.gap;
  const list = placeList(projects, frame, left, narrow ? legendBottom + NARROW.gap + 8 : 13, width - left);
  return {
    width,
    narrow,
    height: Math.max(legendBottom, list.bottom),
    symbol: SYMBOL,
    outline: map.path,
    towns: Object.entries(NAMED).flatMap(([city, { dx, dy, anchor }]) => {
      const project = projects.find(({ row }) => row.city === city);
      if (!project) return [];
      const [x, y] = map.at(project.row.lon, project.row.lat);
      return [{ text: city, x: x + dx, y: y + dy, anchor }];
    }),
    projects: projects.map((project, i) => {
      const entry = list.entries.get(project.row.id);
      if (!entry)
        throw new Error(
          `src/charts/projects-france/place.ts: the technology "${project.row.technology}" has no block in the list`,
        );
      return { project, low: project.row.confidence === 'low', map: spots[i] as Spot, entry };
    }),
    heads: list.heads,
    legend,
  };
}
