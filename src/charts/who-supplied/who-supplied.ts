/** Firms named for systems in Marseille, by the proof that was read: a document, the press, or a statement alone. */
import type { Element } from 'hast';
import type { SupplierRow } from '../../data/schemas.ts';
import { textIn } from '../../data/row-names.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { drawText, LEADING, textBlock, type PlacedText } from '../parts/text.ts';
import { sign, SIGN, signPattern, type SignKind } from '../parts/sign.ts';
import { mark, root, svg } from '../parts/svg.ts';

const ID = 'who-supplied';

/** Rows of content/data/suppliers.csv that concern Marseille, by proof, latest first. */
const FIRMS = [
  'lp-s-snef',
  'lp-s-ineo',
  'lp-s-oracle',
  'lp-s-cisco',
  'lp-s-thales-marseille',
  'lp-s-zte-marseille',
] as const;

const GROUPS = ['proven', 'reported', 'stated'] as const;
type Group = (typeof GROUPS)[number];
const GROUP_OF: Record<SupplierRow['proof'], Group> = {
  court: 'proven',
  document: 'proven',
  press: 'reported',
  stated: 'stated',
};
/** Hatched as in the lists of what is documented and stated: someone says so, no document was read. */
const SIGNS: Record<Group, SignKind> = { proven: 'solid', reported: 'hatched', stated: 'hatched' };
const COUNTRIES: Record<string, string> = {
  FRA: 'france',
  CHN: 'china',
  USA: 'united-states',
  '': 'country-not-recorded',
};

/** Columns of the wide drawing. */
const COLUMN = { country: 198, role: 376 } as const;
const HEAD = { first: 16, rule: 11, after: 23 } as const;
const ROW_GAP = 9;
const GROUP_GAP = 30;

export interface FirmRow {
  group: Group;
  row: SupplierRow;
}

interface PlacedFirm {
  id: string;
  group: Group;
  y: number;
  texts: PlacedText[];
}

export interface PlacedFirms extends Placed {
  heads: { text: PlacedText; rule: number }[];
  firms: PlacedFirm[];
}

const countryOf = (row: SupplierRow, words: ChartWords): string => {
  const key = COUNTRIES[row.iso3];
  if (!key)
    throw new Error(
      `src/charts/${ID}/${ID}.ts: add the country ${row.iso3} to COUNTRIES, and its name to content/charts/${ID}.yaml`,
    );
  return words.label(key);
};

/**
 * @throws Error if a firm is missing
 */
export function firmRows(tables: Tables): FirmRow[] {
  return FIRMS.map((id) => {
    const row = tables.suppliers.find((one) => one.id === id);
    if (!row) throw new Error(`chart "${ID}" needs row "${id}" (add it to content/data/suppliers.csv)`);
    return { group: GROUP_OF[row.proof], row };
  });
}

/** Wide: firm, country and what for on a line. Narrow: what for stands under the firm. */
function place(rows: FirmRow[], { width, narrow, words }: Frame): PlacedFirms {
  const heads: PlacedFirms['heads'] = [];
  const firms: PlacedFirm[] = [];
  let y = 0;
  for (const group of GROUPS) {
    y += HEAD.first + (y > 0 ? GROUP_GAP - LEADING : 0);
    heads.push({ text: { x: 0, y, text: words.label(group), className: 'label large strong' }, rule: y + HEAD.rule });
    y += HEAD.rule + HEAD.after;
    for (const { row } of rows.filter((one) => one.group === group)) {
      const country = { text: countryOf(row, words), className: 'label soft' };
      const name: PlacedText = {
        x: SIGN.indent,
        y,
        text: textIn(row, 'name', words.locale),
        className: 'label strong',
        ...(narrow ? { then: country } : {}),
      };
      const roleX = narrow ? SIGN.indent : COLUMN.role;
      const roleY = narrow ? y + LEADING : y;
      const role = textBlock(words.label(row.id), { x: roleX, y: roleY, className: 'label' }, width - roleX);
      // The head of the last list already says the proof.
      const proof =
        group === 'proven'
          ? [
              {
                x: roleX,
                y: roleY + role.length * LEADING,
                text: words.label(`proof-${row.proof}`),
                className: 'label soft',
              },
            ]
          : [];
      const countryLines = narrow
        ? []
        : textBlock(
            country.text,
            { x: COLUMN.country, y, className: country.className },
            COLUMN.role - COLUMN.country - 12,
          );
      const texts = [name, ...countryLines, ...role, ...proof];
      firms.push({ id: row.id, group, y, texts });
      y = Math.max(...texts.map((text) => text.y)) + LEADING + ROW_GAP;
    }
    y -= ROW_GAP;
  }
  return { width, narrow, height: y - LEADING + 8, heads, firms };
}

function draw(placed: PlacedFirms, words: ChartWords): Element {
  const pattern = `ws-${placed.width}`;
  return root(
    placed,
    words,
    svg('defs', {}, signPattern(pattern)),
    placed.heads.map(({ text, rule }) => [
      drawText(text),
      svg('line', { class: 'axis', x1: 0, x2: placed.width, y1: rule, y2: rule }),
    ]),
    placed.firms.map(({ id, group, y, texts }) => mark(id, {}, sign(SIGNS[group], 0, y, pattern), texts.map(drawText))),
  );
}

const table = (rows: FirmRow[], words: ChartWords): ChartTable => ({
  columns: ['firm', 'country', 'role', 'where', 'proof', 'note', 'source'].map((key) => ({
    key,
    head: words.label(`head-${key}`),
  })),
  rows: rows.map(({ row }) => ({
    mark: row.id,
    rows: [row.id],
    cells: [
      { text: textIn(row, 'name', words.locale) },
      { text: countryOf(row, words), ...(row.iso3 ? { code: row.iso3 } : { unknown: true }) },
      { text: row[`role_${words.locale}`] },
      { text: row[`where_${words.locale}`] },
      { text: words.label(`proof-${row.proof}`), code: row.proof },
      { text: row[`note_${words.locale}`] },
      { text: words.sourceNames(row.id) },
    ],
  })),
});

/** Who supplied what in Marseille, sorted by proof. */
export const whoSupplied = defineChart<FirmRow, PlacedFirms>({
  id: ID,
  rows: firmRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
