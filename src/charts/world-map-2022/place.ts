/** The index of 2022 on a geographic map, by whose technology it is, over its legend: in two columns where there is room. */
import type { Frame, Placed } from '../chart.ts';
import { widthIn } from '../parts/text.ts';
import { placeGeography, type Geography } from '../technology-origin/geography.ts';
import { originEntries, placeLegend, SWATCH, type Entry, type PlacedEntry } from '../world-2022/legend.ts';
import type { WorldRow } from '../world-2022/rows.ts';

export const ID = 'world-map-2022';

/** Between map and legend, and under the legend. */
const GAP = { map: 18, foot: 2 };
const COLUMNS = 2;
/** On a slide: the shape of the map, width to height, and the screens so wide that the legend stands beside it. */
const SLIDE = { ratio: 2.2, beside: 2.2, gap: 16 } as const;

export interface PlacedMap extends Placed {
  map: Geography;
  entries: PlacedEntry[];
}

/** The same on one screen: the legend beside the map, or under one that leaves it room. */
function placeSlide(row: WorldRow, all: readonly Entry[], { width, narrow }: Frame, tall: number): PlacedMap {
  const words = Math.max(...all.map(({ text, count = '' }) => widthIn(`${count} ${text}`, 'label strong')));
  const legend = { width: SWATCH.words + words, height: all.length * SWATCH.line };
  const beside = width / tall > SLIDE.beside;
  const room = beside
    ? { width: width - legend.width - SLIDE.gap, height: tall }
    : { width, height: tall - legend.height / COLUMNS - SLIDE.gap };
  const map = placeGeography(row.countries, ID, {
    width: Math.floor(Math.min(room.width, room.height * SLIDE.ratio)),
    narrow,
  });
  if (beside) {
    const { entries } = placeLegend(all, width - legend.width, (map.height - legend.height) / 2);
    return { width, narrow, height: map.height, map, entries };
  }
  const perColumn = Math.ceil(all.length / COLUMNS);
  const columns = [0, 1].map((i) =>
    placeLegend(all.slice(i * perColumn, (i + 1) * perColumn), (i * width) / COLUMNS, map.height + SLIDE.gap),
  );
  const height = Math.max(...columns.map(({ bottom }) => bottom)) + GAP.foot;
  return { width, narrow, height, map, entries: columns.flatMap(({ entries }) => entries) };
}

/** See the head of this file. */
export function place(rows: WorldRow[], frame: Frame): PlacedMap {
  const [row] = rows as [WorldRow];
  const { narrow, width, words } = frame;
  const all = [
    ...originEntries(row, frame),
    {
      mark: null,
      swatch: (x: number, y: number) => ({ x, y, side: SWATCH.side, ink: { className: 'unmarked', textures: [] } }),
      text: words.label('not-marked'),
    },
  ];
  if (frame.tall !== undefined) return placeSlide(row, all, frame, frame.tall);
  const map = placeGeography(row.countries, ID, frame);
  const perColumn = narrow ? all.length : Math.ceil(all.length / COLUMNS);
  const columns = Array.from({ length: Math.ceil(all.length / perColumn) }, (_, i) =>
    placeLegend(all.slice(i * perColumn, (i + 1) * perColumn), (i * width) / COLUMNS, map.height + GAP.map),
  );
  return {
    width,
    narrow,
    height: Math.max(...columns.map(({ bottom }) => bottom)) + GAP.foot,
    map,
    entries: columns.flatMap(({ entries }) => entries),
  };
}
