/** The parts of each published version of who pays for a camera, and the two bars of a repair. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'who-pays';
export const WHOLE = 100;
const REPAIR_ROW = 'mh-s-exofficio-48';

export const VERSIONS = [
  { programme: 'phase-2', label: 'version-tender', planned: true },
  { programme: '2012-2016', label: 'version-press', planned: false },
  { programme: '2012-2020', label: 'version-audit', planned: false },
] as const;
const PAYERS = ['city', 'state', 'departement'] as const;

export interface ShareRow {
  kind: 'share';
  key: string;
  figure: Figure;
  payer: (typeof PAYERS)[number];
  version: string;
  planned: boolean;
  remainder: boolean;
  /** Per cent of the payers before it. */
  from: number;
}
/** One payer's part in one version, or one of the two bars of a repair, which have no published parts. */
export type PayRow = ShareRow | { kind: 'repair'; key: 'repair-advanced' | 'repair-billed'; figure: Figure };

/** The parts of one version, each from where the one before it ends. */
function sharesOf(tables: Tables, { programme, label, planned }: (typeof VERSIONS)[number]): ShareRow[] {
  let from = 0;
  const shares = PAYERS.map((payer): ShareRow => {
    const row = tables.cofunding.find((each) => each.programme === programme && each.payer === payer);
    if (!row)
      throw new Error(
        `chart "${ID}" needs the part of "${payer}" in programme "${programme}" (add the row to content/data/cofunding.csv)`,
      );
    const figure = needFigure(tables, row.id, ID);
    const remainder = row.basis === 'remainder';
    const share = { kind: 'share' as const, key: row.id, figure, payer, version: label, planned, remainder, from };
    from += figure.value;
    return share;
  });
  if (from > WHOLE) {
    const parts = shares.map(({ key, figure }) => `${key} ${figure.value}`).join(', ');
    throw new Error(
      `chart "${ID}": the parts of programme "${programme}" are more than the whole, ${from} per cent (${parts}; correct them in content/data/cofunding.csv)`,
    );
  }
  return shares;
}

/**
 * The versions in the order of the drawing, then the repair.
 * @throws Error for a missing part, and for parts of more than the whole
 */
export const rowsOf = (tables: Tables): PayRow[] => [
  ...VERSIONS.flatMap((version) => sharesOf(tables, version)),
  ...(['repair-advanced', 'repair-billed'] as const).map((key): PayRow => ({
    kind: 'repair',
    key,
    figure: needFigure(tables, REPAIR_ROW, ID),
  })),
];
