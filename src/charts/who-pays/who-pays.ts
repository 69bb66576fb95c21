/**
 * Who pays for one camera, in three published versions, and who pays for one repair in the owner's place.
 * The City stands first, so that its part starts at the same edge in every bar. The tender is hatched: it was planned, not paid.
 */
import type { Element } from 'hast';
import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../data/figure.ts';
import type { CofundingRow } from '../../data/schemas.ts';
import type { Placed } from '../chart.ts';
import { defineChart } from '../chart.ts';
import { drawBar, type PlacedBar } from '../parts/marks.ts';
import { needFigure } from '../parts/rows.ts';
import { drawText, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { hatch, mark, root, svg, tenth } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';

const ID = 'who-pays';
const BAR = 30;
const SEGMENT_GAP = 4;
const VERSION_GAP = 26;
const REPAIR_ROW = 'mh-s-exofficio-48';

const VERSIONS = [
  { programme: 'phase-2', label: 'version-tender', planned: true },
  { programme: '2012-2016', label: 'version-press', planned: false },
  { programme: '2012-2020', label: 'version-audit', planned: false },
] as const;
const PAYERS = ['city', 'state', 'departement'] as const;
type Payer = (typeof PAYERS)[number];

/** One payer's part in one version, or one of the two bars of a repair, which have no published parts. */
export type PayRow =
  | {
      kind: 'share';
      key: string;
      figure: Figure;
      payer: Payer;
      version: string;
      planned: boolean;
      remainder: boolean;
      from: number;
    }
  | { kind: 'repair'; key: 'repair-advanced' | 'repair-billed'; figure: Figure };

interface PlacedPart {
  row: PayRow;
  bars: PlacedBar[];
  texts: PlacedText[];
}

interface PlacedPay extends Placed {
  parts: PlacedPart[];
  heads: PlacedText[];
}

const patternId = (what: 'planned' | 'repair' | 'state' | 'dots', width: number): string =>
  `${ID}-hatch-${what}-${width}`;

const DOT_GAP = 7;
const dots = (id: string): Element =>
  svg(
    'pattern',
    { id, width: DOT_GAP, height: DOT_GAP, patternUnits: 'userSpaceOnUse' },
    svg('circle', { class: 'other', cx: DOT_GAP / 2, cy: DOT_GAP / 2, r: 1.5 }),
  );

function partsOf(cofunding: CofundingRow[], programme: CofundingRow['programme']): CofundingRow[] {
  return PAYERS.map((payer) => {
    const row = cofunding.find((each) => each.programme === programme && each.payer === payer);
    if (!row)
      throw new Error(
        `chart "${ID}" needs the part of "${payer}" in programme "${programme}" (add the row to content/data/cofunding.csv)`,
      );
    return row;
  });
}

/** City: ink. State: grey. Département: grey dots. In the version that was planned: hatched, hatched, hollow. */
function looks(row: PayRow & { kind: 'share' }, width: number): Pick<PlacedBar, 'className' | 'fill'> {
  if (row.payer === 'city')
    return row.planned
      ? { className: 'hatch-line', fill: `url(#${patternId('planned', width)})` }
      : { className: 'ink' };
  return { className: row.payer === 'state' && !row.planned ? 'other' : 'other-ring' };
}

/** What is laid over a bar with a grey edge: hatching for the planned part of the State, dots for the Département. */
function overlay(row: PayRow & { kind: 'share' }, bar: PlacedBar, width: number): PlacedBar[] {
  if (row.payer === 'state' && row.planned)
    return [{ ...bar, className: '', fill: `url(#${patternId('state', width)})` }];
  if (row.payer === 'departement' && !row.planned)
    return [{ ...bar, className: '', fill: `url(#${patternId('dots', width)})` }];
  return [];
}

export const whoPays = defineChart<PayRow, PlacedPay>({
  id: ID,

  rows: (tables) => [
    ...VERSIONS.flatMap(({ programme, label, planned }) => {
      let from = 0;
      return partsOf(tables.cofunding, programme).map((row): PayRow => {
        const part: PayRow = {
          kind: 'share',
          key: row.id,
          figure: needFigure(tables, row.id, ID),
          payer: row.payer as Payer,
          version: label,
          planned,
          remainder: row.basis === 'remainder',
          from,
        };
        from += row.value;
        return part;
      });
    }),
    ...(['repair-advanced', 'repair-billed'] as const).map((key): PayRow => ({
      kind: 'repair',
      key,
      figure: needFigure(tables, REPAIR_ROW, ID),
    })),
  ],

  place(rows, { width, narrow, words }) {
    const x = scaleLinear([0, 100], [0, width]);
    const parts: PlacedPart[] = [];
    const heads: PlacedText[] = [{ x: 0, y: 20, text: words.label('camera-title'), className: 'label large strong' }];
    let y = 32;
    for (const { label } of VERSIONS) {
      heads.push({ x: 0, y: y + 18, text: words.label(label), className: 'label' });
      y += 28;
      let deepest = y;
      for (const row of rows) {
        if (row.kind !== 'share' || row.version !== label) continue;
        const left = x(row.from);
        const right = x(row.from + row.figure.value);
        const last = row.payer === 'departement';
        const edge = row.planned || last ? 1 : 0;
        const bar = {
          x: left + edge,
          y: y + edge,
          width: right - left - (last ? 0 : SEGMENT_GAP) - 2 * edge,
          height: BAR - 2 * edge,
          ...looks(row, width),
        };
        const name = words.label(row.payer === 'city' && row.remainder && !row.planned ? 'city-remainder' : row.payer);
        const value = words.quantity(row.figure.value, row.figure.unit);
        const nameWidth = textWidth(name, TEXT.label);
        const valueWidth = narrow ? 0 : textWidth(value, TEXT.large, 'bold') + 6;
        const start = last ? Math.min(left, width - valueWidth - nameWidth) : left;
        const baseline = y + BAR + 21;
        const first: PlacedText = { x: start, y: baseline, text: value, className: 'label large strong' };
        const room = last ? width : right - left - valueWidth - 6;
        const beside = !narrow && nameWidth <= room;
        const names = beside
          ? []
          : textBlock(name, { x: start, y: baseline + 18, className: 'label' }, last ? width : right - left - 6);
        parts.push({
          row,
          bars: [bar, ...overlay(row, bar, width)],
          texts: [beside ? { ...first, then: { text: name, className: 'label' } } : first, ...names],
        });
        deepest = Math.max(deepest, names.at(-1)?.y ?? baseline);
      }
      y = deepest + VERSION_GAP - 10;
    }

    heads.push({ x: 0, y: y + 32, text: words.label('repair-title'), className: 'label large strong sea-text' });
    y += 46;
    for (const row of rows) {
      if (row.kind !== 'repair') continue;
      const advanced = row.key === 'repair-advanced';
      const bar: PlacedBar = advanced
        ? {
            x: 1,
            y,
            width: width - 2,
            height: BAR,
            className: 'hatch-sea',
            fill: `url(#${patternId('repair', width)})`,
          }
        : { x: 1, y, width: width - 2, height: BAR, className: 'outline' };
      const said = textBlock(
        words.label(advanced ? 'advanced' : 'billed'),
        { x: 0, y: y + BAR + 20, className: 'label strong' },
        width,
        TEXT.label,
        'bold',
      );
      const doubt = advanced
        ? []
        : textBlock(words.label('no-split'), { x: 0, y: (said.at(-1)?.y ?? 0) + 18, className: 'label soft' }, width);
      parts.push({ row, bars: [bar], texts: [...said, ...doubt] });
      y = ([...said, ...doubt].at(-1)?.y ?? y) + 16;
    }
    return { width, narrow, height: tenth(y), parts, heads };
  },

  draw: (placed, words) =>
    root(
      placed,
      words,
      svg(
        'defs',
        {},
        hatch(patternId('planned', placed.width)),
        hatch(patternId('state', placed.width), 'other-line'),
        dots(patternId('dots', placed.width)),
        hatch(patternId('repair', placed.width), 'hatch-sea'),
      ),
      placed.heads.map(drawText),
      placed.parts.map(({ row, bars, texts }) => mark(row.key, {}, bars.map(drawBar), texts.map(drawText))),
    ),

  table: (rows, words) => ({
    columns: [
      { key: 'version', head: words.label('version') },
      { key: 'payer', head: words.label('payer') },
      { key: 'share', head: words.label('share'), numeric: true },
      { key: 'basis', head: words.label('basis') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => {
      const share = row.kind === 'share';
      const basis = !share ? 'no-split' : row.remainder ? 'remainder' : row.planned ? 'planned' : 'published';
      return {
        mark: row.key,
        rows: [row.figure.id],
        cells: [
          { text: words.label(share ? row.version : 'repair-title') },
          { text: words.label(share ? row.payer : row.key === 'repair-advanced' ? 'advanced' : 'billed') },
          share
            ? { text: words.quantity(row.figure.value, row.figure.unit), value: row.figure.value }
            : { text: words.label('whole'), value: null },
          { text: words.label(basis) },
          { text: words.sourceNames(row.figure.id) },
          { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
        ],
      };
    }),
  }),

  describe: (_rows, words) => words.summary(),
});
