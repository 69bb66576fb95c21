/** Two cities, each counted in several ways: the bar changes with whose cameras are in the count. */
import type { Element } from 'hast';
import { rounded } from '../../data/rounding.ts';
import type { ScopeRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { hatch, lines, mark, root, svg, tenth } from '../parts/svg.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import {
  BAR,
  BAR_GAP,
  HEAD,
  LARGE,
  LEADING,
  PANEL_GAP,
  SLIVER,
  TEXT,
  TITLE_Y,
  VALUE_GAP,
  WORDS_GAP,
} from './same-city.sizes.ts';

const GROUPS = ['lille-2020', 'london'] as const;

interface PlacedBar {
  id: string;
  y: number;
  width: number;
  /** Reported, not confirmed: hatched. */
  doubtful: boolean;
  value: string;
  /** Whose cameras, then the date. */
  words: string[];
  wordsY: number;
}
interface Panel {
  name: string;
  x: number;
  y: number;
  bottom: number;
  bars: PlacedBar[];
}
interface PlacedCities extends Placed {
  panels: Panel[];
  ownScale: { x: number; y: number; text: string };
  hatched: { x: number; y: number; text: string };
}

/** Lille and London, each from the narrowest count to the widest. */
export const scopeRows = (tables: Tables): ScopeRow[] =>
  GROUPS.flatMap((group) =>
    tables.scope_examples
      .filter((row) => row.group === group && row.unit === 'cameras')
      .sort((a, b) => a.value - b.value),
  );

const short = (row: ScopeRow, words: ChartWords): string => (words.locale === 'en' ? row.short_en : row.short_fr);
const place = (row: ScopeRow, words: ChartWords): string => (words.locale === 'en' ? row.place_en : row.place_fr);
/** A rounded count says so; an exact one is bare. */
const value = (row: ScopeRow, words: ChartWords): string => rounded(row, words.number(row.value), words.locale);

/** Each panel has its own scale from zero, as the cities are not compared with each other. */
export function placeCities(rows: ScopeRow[], { width, narrow, words }: Frame): PlacedCities {
  const panelWidth = narrow ? width : (width - PANEL_GAP.wide) / 2;
  let y = 0;
  const panels = GROUPS.map((group, i): Panel => {
    const own = rows.filter((row) => row.group === group);
    const first = own[0];
    if (!first) throw new Error(`the same-city chart has no rows for ${group} (content/data/scope_examples.csv)`);
    /** The longest bars that leave every value its place. */
    const scale = Math.min(
      ...own.map((row) => (panelWidth - VALUE_GAP - textWidth(value(row, words), LARGE, 'bold')) / row.value),
    );
    const top = narrow ? y : 0;
    let at = top + HEAD;
    const bars = own.map((row): PlacedBar => {
      const texts = wrap(`${short(row, words)}, ${words.date(row.as_of.slice(0, 7), 'short')}`, panelWidth, TEXT);
      const barY = at + (texts.length - 1) * LEADING + WORDS_GAP;
      const bar = {
        id: row.id,
        y: tenth(barY),
        width: Math.max(tenth(row.value * scale), SLIVER),
        doubtful: row.confidence === 'low',
        value: value(row, words),
        words: texts,
        wordsY: tenth(at),
      };
      at = barY + BAR + BAR_GAP;
      return bar;
    });
    const bottom = at - BAR_GAP;
    y = bottom + PANEL_GAP.narrow;
    return {
      name: place(first, words),
      x: narrow ? 0 : i * (panelWidth + PANEL_GAP.wide),
      y: top,
      bottom: tenth(bottom),
      bars,
    };
  });
  const lowest = Math.max(...panels.map((panel) => panel.bottom));
  const hatchedX = narrow ? 0 : panelWidth + PANEL_GAP.wide;
  return {
    width,
    height: tenth(lowest + 30 + (narrow ? LEADING : 0)),
    narrow,
    panels,
    ownScale: { x: 0, y: tenth(lowest + 26), text: words.label('ownScale') },
    hatched: { x: hatchedX, y: tenth(lowest + 26 + (narrow ? LEADING : 0)), text: words.label('hatched') },
  };
}

function draw(placed: PlacedCities, words: ChartWords): Element {
  const pattern = `same-city-${placed.width}`;
  const bar = (panel: Panel, { id, y, width, doubtful, value: text, words: texts, wordsY }: PlacedBar): Element =>
    mark(
      id,
      {},
      lines(texts, { class: 'label', x: panel.x, y: wordsY }, LEADING),
      svg(
        'rect',
        doubtful
          ? { fill: `url(#${pattern})`, x: panel.x, y, width, height: BAR }
          : { class: 'other', x: panel.x, y, width, height: BAR },
      ),
      doubtful
        ? svg('rect', { class: 'other-line', x: panel.x + 1, y: y + 1, width: width - 2, height: BAR - 2 })
        : null,
      svg('text', { class: 'label strong large', x: tenth(panel.x + width + VALUE_GAP), y: y + BAR / 2 + 6 }, text),
    );
  return root(
    placed,
    words,
    svg('defs', {}, hatch(pattern, 'other-line', 6)),
    placed.panels.map((panel) => [
      svg('text', { class: 'label strong large', x: panel.x, y: panel.y + TITLE_Y }, panel.name),
      ...panel.bars.map((one) => bar(panel, one)),
    ]),
    svg('text', { class: 'label soft', x: placed.ownScale.x, y: placed.ownScale.y }, placed.ownScale.text),
    svg('text', { class: 'label soft', x: placed.hatched.x, y: placed.hatched.y }, placed.hatched.text),
  );
}

function table(rows: ScopeRow[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'place', head: words.label('headPlace') },
      { key: 'scope', head: words.label('headScope') },
      { key: 'cameras', head: words.label('headCameras'), numeric: true },
      { key: 'date', head: words.label('headDate') },
      { key: 'source', head: words.label('headSource') },
      { key: 'confidence', head: words.label('headConfidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.id,
      rows: [row.id],
      cells: [
        { text: place(row, words) },
        { text: words.locale === 'en' ? row.scope_en : row.scope_fr },
        { text: value(row, words), value: row.value },
        { text: words.date(row.as_of), value: row.as_of },
        { text: words.sourceNames(row.id) },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    })),
  };
}

/** Same city, different count. */
export const sameCity = defineChart<ScopeRow, PlacedCities>({
  id: 'same-city',
  rows: scopeRows,
  place: placeCities,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
