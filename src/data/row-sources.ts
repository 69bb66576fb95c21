/** Which sources stand behind a row of any table: rows without a number (projects, cases, events) have sources too. */
import { tableNames } from './schemas.ts';
import type { Tables } from './tables.ts';

const memo = new WeakMap<Tables, ReadonlyMap<string, string[]>>();

function index(tables: Tables): ReadonlyMap<string, string[]> {
  const known = new Map<string, string[]>();
  for (const name of tableNames)
    for (const row of tables[name] as { id: string; source_ids?: string[] }[]) known.set(row.id, row.source_ids ?? []);
  return known;
}

/**
 * @param id the id of a row in any table
 * @returns ids of its sources in the order of the row; none for a derived row, a source or an unknown id
 */
export function sourcesOfRow(id: string, tables: Tables): string[] {
  let known = memo.get(tables);
  if (!known) memo.set(tables, (known = index(tables)));
  return known.get(id) ?? [];
}
