/** Makes the tables of a folder many times as long, so that growth can be measured: each copy of the rows has ids of its own and leans on its own copies. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { csvFormatRows } from 'd3-dsv';

/** Tables whose rows the site counts and compares with a figure: longer, they would rightly stop the build. */
const COUNTED = ['cases.csv'];
/** Columns that name rows; a formula names them in braces. */
const NAMING = ['id', 'source_ids', 'disagrees', 'same_as', 'surveillance_id', 'housing_id', 'timeline_ids'];
const ID = /[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g;
const IN_BRACES = /(?<=\{)[A-Za-z0-9-]+/g;

/**
 * Writes the tables again, each row `times` times over. Copies are never drawn by hand-picked charts: their `plot` and `thread` are `no`.
 * @param folder with the CSV files, changed in place
 * @returns how many rows stand there now
 */
export function lengthen(folder: string, times: number): number {
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((file) => {
      const [head = [], ...rows] = parse(readFileSync(join(folder, file), 'utf8'), { bom: true }) as string[][];
      return { file, head, rows, long: !COUNTED.includes(file) };
    });
  const copied = new Set(
    tables.flatMap(({ head, rows, long }) => (long ? rows.map((cells) => cells[head.indexOf('id')]) : [])),
  );
  for (const { file, head, rows } of tables.filter(({ long }) => long)) {
    const lines = [head, ...rows];
    for (let copy = 2; copy <= times; copy++) {
      const renamed = (name: string): string => (copied.has(name) ? `${name}-x${copy}` : name);
      for (const cells of rows)
        lines.push(
          cells.map((cell, i) => {
            const column = head[i] ?? '';
            if (column === 'plot' || column === 'thread') return 'no';
            if (column === 'formula') return cell.replace(IN_BRACES, renamed);
            return NAMING.includes(column) ? cell.replace(ID, renamed) : cell;
          }),
        );
    }
    writeFileSync(join(folder, file), `${csvFormatRows(lines)}\n`);
  }
  return tables.reduce((sum, { rows, long }) => sum + rows.length * (long ? times : 1), 0);
}
