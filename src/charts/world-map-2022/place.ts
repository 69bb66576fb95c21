/** The index of 2022 on a geographic map, by whose technology it is, over its legend: in two columns where there is room. */
import type { Frame, Placed } from '../chart.ts';
import { placeGeography, type Geography } from '../technology-origin/geography.ts';
import { originEntries, placeLegend, SWATCH, type PlacedEntry } from '../world-2022/legend.ts';
import type { WorldRow } from '../world-2022/rows.ts';

export const ID = 'world-map-2022';

/** Between map and legend, and under the legend. */
const GAP = { map: 18, foot: 2 };
const COLUMNS = 2;

export interface PlacedMap extends Placed {
  map: Geography;
  entries: PlacedEntry[];
}

/** See the head of this file. */
export function place(rows: WorldRow[], frame: Frame): PlacedMap {
  const [row] = rows as [WorldRow];
  const { narrow, width, words } = frame;
  const map = placeGeography(row.countries, ID, frame);
  const all = [
    ...originEntries(row, frame),
    {
      mark: null,
      swatch: (x: number, y: number) => ({ x, y, side: SWATCH.side, ink: { className: 'unmarked', textures: [] } }),
      text: words.label('not-marked'),
    },
  ];
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
