/** Draws the files of charts anew from the rows, and compares them with what is kept: drawings with the stored ones, files with those of the built site. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartFile, chartFileNames } from '../../src/charts/files.ts';
import { figureIds } from '../../src/charts/registry.ts';
import type { Tables } from '../../src/data/tables.ts';
import { drawAll, drawingName, type Drawn } from './stored.ts';

/** Where things are kept, and where the new ones go. */
interface Folders {
  /** The new drawings and files. */
  out: string;
  /** The charts of the built site; compared where they are there. */
  built: string;
  /** The stored drawings; the project's own unless given. */
  stored?: string;
}

interface Redrawn {
  drawings: number;
  files: number;
  /** How many files there was something to compare with. */
  compared: number;
  /** One line a drawing or file that differs. */
  differing: string[];
}

const says: Record<Exclude<Drawn['state'], 'same'>, string> = {
  code: 'differs from the stored drawing, though its rows and words are the same',
  rows: 'differs from the stored drawing: its rows or words have changed since',
  new: 'has no stored drawing (look at it, then npm run preview -- --store)',
};

/** @throws Error with one sentence for an id that is no chart */
export function chosenCharts(named: readonly string[]): ReadonlySet<string> {
  const unknown = named.filter((id) => !figureIds.has(id));
  if (unknown.length > 0)
    throw new Error(
      `no chart ${unknown.map((id) => `"${id}"`).join(', ')} (write one of these: ${[...figureIds].join(', ')})`,
    );
  return new Set(named.length > 0 ? named : figureIds);
}

/** @param ids of the charts */
export async function redraw(ids: ReadonlySet<string>, tables: Tables, folders: Folders): Promise<Redrawn> {
  mkdirSync(folders.out, { recursive: true });
  const differing: string[] = [];
  const drawings = drawAll(tables, ids, folders.stored);
  for (const drawn of drawings) {
    const name = drawingName(drawn);
    writeFileSync(join(folders.out, name), drawn.svg);
    if (drawn.state !== 'same') differing.push(`${name} ${says[drawn.state]}`);
  }
  const names = chartFileNames().filter((name) => ids.has(name.split('.')[0] ?? ''));
  let compared = 0;
  for (const name of names) {
    const body = Buffer.from((await chartFile(name, tables)).body);
    writeFileSync(join(folders.out, name), body);
    const built = join(folders.built, name);
    if (!existsSync(built)) continue;
    compared++;
    if (!body.equals(readFileSync(built))) differing.push(`${name} differs from the one of the built site (${built})`);
  }
  return { drawings: drawings.length, files: names.length, compared, differing };
}
