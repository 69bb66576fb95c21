/** From projects to positions: symbols near their towns on the map, and the list in two columns under heads of technologies. */
import type { Frame, Placed } from '../chart.ts';
import { boxOfDot } from '../parts/box.ts';
import { settle } from '../parts/room.ts';
import { LEADING, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { wrap } from '../parts/text-width.ts';
import { france } from './france.ts';
import { statuses, yearOf, type Project, type Status, type Technology } from './rows.ts';
import { spotsOf, SYMBOL } from './spots.ts';

const LINE = 20;
/** The middle of a sign, where the words beside it begin, and how far it stands above their baseline. */
const SIGN = { middle: 8.5, words: 21, up: 5 };
const COLUMN_GAP = 8;
const BLOCK_GAP = 12;
/** From a head to the first entry under it. */
const HEAD_GAP = 6;
const NBSP = '\u00a0';
/** Part of the wide drawing that the map takes; px of the narrow one; room beside it and under it. */
const MAP = { part: 0.4265, narrow: 300, aside: 30, under: 34 };
const LEGEND = { first: 24, foot: 8, gap: 32 };
/** Names of towns begin so far from their town. */
const NAME_GAP = 8;

/** The list from top to bottom: one technology over both columns, or two side by side. */
const BLOCKS: readonly (readonly Technology[])[] = [
  ['image-analysis'],
  ['predictive'],
  ['facial-recognition', 'sound'],
  ['smart-city', 'other'],
  ['emotion', 'drones'],
];

/** Towns named on the map for orientation. */
const NAMED = ['Paris', 'Marseille', 'Lyon', 'Nice', 'Lille', 'Toulouse', 'Strasbourg', 'Brest'];

interface Spot {
  x: number;
  y: number;
}
export interface PlacedProject {
  project: Project;
  low: boolean;
  map: Spot;
  /** In the list: its symbol, and its town with the year. */
  sign: Spot;
  texts: PlacedText[];
}

export interface PlacedProjects extends Placed {
  outline: string;
  towns: PlacedText[];
  projects: PlacedProject[];
  heads: { technology: Technology; sign: Spot; texts: PlacedText[] }[];
  legend: { title: PlacedText; entries: { status: Status | 'low'; sign: Spot; text: PlacedText }[] };
}

type Entry = Pick<PlacedProject, 'sign' | 'texts'>;

const signAt = (x: number, y: number): Spot => ({ x: x + SIGN.middle, y: y - SIGN.up });

/** A town and its year on as few lines as the column allows; a name too long for it may break after a hyphen. */
function entryTexts(city: string, year: string, at: Spot, width: number): PlacedText[] {
  const breakable = widthIn(city, 'label') > width ? city.replaceAll('-', '- ') : city;
  const lines = wrap(`${breakable} ${year.replaceAll(' ', NBSP)}`, width, TEXT.label).map((line) =>
    line.replaceAll('- ', '-').replaceAll(NBSP, ' '),
  );
  const soft = { text: year, className: 'label soft' };
  return lines.map((line, i) => {
    const place = { x: at.x, y: at.y + i * LEADING };
    if (i < lines.length - 1) return { ...place, text: line, className: 'label' };
    const town = line.slice(0, -year.length).trim();
    return town ? { ...place, text: town, className: 'label', then: soft } : { ...place, ...soft };
  });
}

function placeList(
  projects: Project[],
  { words }: Frame,
  x: number,
  y: number,
  width: number,
): Pick<PlacedProjects, 'heads'> & { entries: Map<string, Entry>; bottom: number } {
  const column = (width - COLUMN_GAP) / 2;
  const entries = new Map<string, Entry>();
  const heads: PlacedProjects['heads'] = [];
  /** One column of entries; returns where it ends. */
  const run = (members: Project[], left: number, top: number): number => {
    let at = top;
    for (const project of members) {
      const year = yearOf(project) || words.label('no-date');
      const texts = entryTexts(project.row.city, year, { x: left + SIGN.words, y: at }, column - SIGN.words);
      entries.set(project.row.id, { sign: signAt(left, at), texts });
      at += LINE + (texts.length - 1) * LEADING;
    }
    return at;
  };
  let top = y;
  for (const block of BLOCKS) {
    const sole = block.length === 1;
    const blockHeads = block.map((technology, i) => {
      const left = x + i * (column + COLUMN_GAP);
      const at = { x: left + SIGN.words, y: top, className: 'label strong' };
      const room = (sole ? width : column) - SIGN.words;
      const texts = textBlock(words.label(technology), at, room, TEXT.label, 'bold');
      return { technology, left, sign: signAt(left, top), texts };
    });
    heads.push(...blockHeads);
    const listTop = top + Math.max(...blockHeads.map(({ texts }) => texts.length)) * LEADING + HEAD_GAP;
    const ends = blockHeads.flatMap(({ technology, left }) => {
      const members = projects.filter(({ row }) => row.technology === technology);
      if (!sole) return [run(members, left, listTop)];
      const half = Math.ceil(members.length / 2);
      return [
        run(members.slice(0, half), left, listTop),
        run(members.slice(half), left + column + COLUMN_GAP, listTop),
      ];
    });
    top = Math.max(...ends) + BLOCK_GAP;
  }
  return { heads, entries, bottom: top - BLOCK_GAP - LINE + HEAD_GAP };
}

function placeLegend(top: number, { words }: Frame): PlacedProjects['legend'] & { bottom: number } {
  const entries = ([...statuses, 'low'] as const).map((status, i) => {
    const y = top + LEGEND.first + i * LINE;
    const text = { x: SIGN.words, y, text: words.label(status), className: 'label' };
    return { status, sign: signAt(0, y), text };
  });
  return {
    title: { x: 0, y: top, text: words.label('legend-status'), className: 'label strong' },
    entries,
    bottom: (entries.at(-1)?.text.y ?? top) + LEGEND.foot,
  };
}

/**
 * @throws Error for a project whose technology has no place in the list
 */
export function place(projects: Project[], frame: Frame): PlacedProjects {
  const { narrow, width } = frame;
  const mapWidth = narrow ? MAP.narrow : Math.round(MAP.part * width);
  const map = france(mapWidth);
  const homes = projects.map(({ row }) => {
    const [x, y] = map.at(row.lon, row.lat);
    return { x, y };
  });
  const spots = spotsOf(homes, mapWidth + SYMBOL, map.height);
  const towns = settle(
    NAMED.flatMap((city) => {
      const home = homes[projects.findIndex(({ row }) => row.city === city)];
      if (!home) return [];
      const text: PlacedText = {
        x: home.x - NAME_GAP,
        y: home.y + SIGN.up,
        text: city,
        className: 'label soft',
        anchor: 'end',
      };
      return [{ texts: [text] }];
    }),
    { width: mapWidth, height: map.height, blocked: spots.map((spot) => boxOfDot(spot, SYMBOL / 2, 2)) },
  );
  const { bottom, ...legend } = placeLegend(map.height + MAP.under, frame);
  const left = narrow ? 0 : mapWidth + MAP.aside;
  const list = placeList(projects, frame, left, narrow ? bottom + LEGEND.gap : TEXT.label, width - left);
  return {
    width,
    narrow,
    height: Math.max(bottom, list.bottom),
    outline: map.path,
    towns: towns.flatMap(({ texts }) => texts),
    projects: projects.map((project, i) => {
      const entry = list.entries.get(project.row.id);
      if (!entry)
        throw new Error(
          `src/charts/projects-france/place.ts: the technology "${project.row.technology}" has no block in the list`,
        );
      return { project, low: project.row.confidence === 'low', map: spots[i] as Spot, ...entry };
    }),
    heads: list.heads,
    legend,
  };
}
