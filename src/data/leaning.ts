/** The other end of a source: the rows that lean on it. */
import { figureOf } from './figures.ts';
import type { Figure } from './figure.ts';
import { rowName } from './row-names.ts';
import { paginate } from './paginate.ts';
import { tableNames, type SourceRow, type TableName } from './schemas.ts';
import type { Tables } from './tables.ts';

/** A row that leans on a source; a figure when it has a value. */
export interface Leaning {
  id: string;
  table: TableName;
  figure: Figure | null;
  row: object;
}

export interface SourceInUse {
  source: SourceRow;
  leaning: Leaning[];
  /** Tables of which so many rows lean on it that the table itself is named instead. */
  whole: { table: TableName; rows: number }[];
}

export type SourceKind = SourceRow['kind'];
export const sourceKinds: readonly SourceKind[] = [
  'press',
  'official',
  'ngo',
  'academic',
  'court',
  'law',
  'dataset',
  'reference',
  'company',
];

/** Rows of one table named one by one under a source. */
const NAMED = 12;

/** Every source with what leans on it, by kind, then publisher, then date. */
export function sourcesInUse(tables: Tables): SourceInUse[] {
  const bySource = new Map<string, Leaning[]>();
  for (const table of tableNames) {
    for (const row of tables[table] as ({ id: string; source_ids?: string[] } & object)[]) {
      for (const source of row.source_ids ?? []) {
        const list = bySource.get(source) ?? [];
        list.push({ id: row.id, table, figure: figureOf(table, row as Parameters<typeof figureOf>[1]), row });
        bySource.set(source, list);
      }
    }
  }
  const name = (source: SourceRow): string => source.publisher.toLowerCase();
  const { compare } = new Intl.Collator('fr');
  return tables.sources
    .map((source) => {
      const all = bySource.get(source.id) ?? [];
      const rows = new Map<TableName, number>();
      for (const { table } of all) rows.set(table, (rows.get(table) ?? 0) + 1);
      const whole = [...rows].flatMap(([table, many]) => (many > NAMED ? [{ table, rows: many }] : []));
      return { source, leaning: all.filter(({ table }) => (rows.get(table) ?? 0) <= NAMED), whole };
    })
    .sort(
      (a, b) =>
        sourceKinds.indexOf(a.source.kind) - sourceKinds.indexOf(b.source.kind) ||
        compare(name(a.source), name(b.source)) ||
        compare(a.source.published, b.source.published),
    );
}

/** Characters on one page of sources that the compression cannot fold away. */
const PAGE = 21_000;
const weight = ({ source, leaning }: SourceInUse): number =>
  60 +
  source.title.length +
  source.publisher.length +
  source.copy.length +
  source.url.length +
  leaning.reduce(
    (sum, { row, id }) => sum + 20 + id.length + Math.max(rowName(row, 'en').length, rowName(row, 'fr').length),
    0,
  );

export interface SourcePage {
  kind: SourceKind;
  sources: SourceInUse[];
}

/** The pages of sources: one kind after the other, each cut where it is too long. */
export const sourcePages = (tables: Tables): SourcePage[] => {
  const all = sourcesInUse(tables);
  return sourceKinds.flatMap((kind) => {
    const own = all.filter(({ source }) => source.kind === kind);
    return own.length === 0 ? [] : paginate(own, weight, PAGE).map((sources) => ({ kind, sources }));
  });
};
