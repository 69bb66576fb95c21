/** Writes content/data/etas_squares.csv from the model and its seed. With `--check` it writes nothing and stops with 1 when the file is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { squaresCsv } from '../src/models/etas/squares-csv.ts';

const FILE = 'content/data/etas_squares.csv';
const text = squaresCsv();

if (process.argv.includes('--check')) {
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write(`${FILE}: does not say what src/models/etas says (run node tools/etas-squares.ts)\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${FILE}: up to date\n`);
} else {
  writeFileSync(FILE, text);
  process.stdout.write(`${FILE}: ${text.trimEnd().split('\n').length - 1} squares\n`);
}
