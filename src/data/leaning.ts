/** The other end of a source: the rows that lean on it. */
import { figureOf } from './figures.ts';
import type { Figure } from './figure.ts';
import { tableNames, type SourceRow, type TableName } from './schemas.ts';
import type { Tables } from './tables.ts';

/** A row that leans on a source; a figure when it has a value. */
export interface Leaning {
  id: string;
  figure: Figure | null;
  row: object;
}

export interface SourceInUse {
  source: SourceRow;
  /** The rows that lean on it, table by table in the order of the tables. */
  leaning: { table: TableName; rows: Leaning[] }[];
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

/** Every source with what leans on it, by kind, then publisher, then date. */
export function sourcesInUse(tables: Tables): SourceInUse[] {
  const bySource = new Map<string, Map<TableName, Leaning[]>>();
  for (const table of tableNames) {
    for (const row of tables[table] as ({ id: string; source_ids?: string[] } & object)[]) {
      for (const source of row.source_ids ?? []) {
        const byTable = bySource.get(source) ?? new Map<TableName, Leaning[]>();
        const rows = byTable.get(table) ?? [];
        rows.push({ id: row.id, figure: figureOf(table, row as Parameters<typeof figureOf>[1]), row });
        bySource.set(source, byTable.set(table, rows));
      }
    }
  }
  const name = (source: SourceRow): string => source.publisher.toLowerCase();
  const { compare } = new Intl.Collator('fr');
  return tables.sources
    .map((source) => ({
      source,
      leaning: [...(bySource.get(source.id) ?? [])].map(([table, rows]) => ({ table, rows })),
    }))
    .sort(
      (a, b) =>
        sourceKinds.indexOf(a.source.kind) - sourceKinds.indexOf(b.source.kind) ||
        compare(name(a.source), name(b.source)) ||
        compare(a.source.published, b.source.published),
    );
}
