/** Writes content/data/datapackage.json from the schemas. With `--check` it writes nothing and stops with 1 when the file is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dataPackageText } from '../src/data/datapackage.ts';

const FILE = 'content/data/datapackage.json';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const text = dataPackageText(version);

if (process.argv.includes('--check')) {
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write(`${FILE}: does not say what src/data/schemas.ts says (run node tools/datapackage.ts)\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${FILE}: up to date\n`);
} else {
  writeFileSync(FILE, text);
  process.stdout.write(`${FILE}: ${text.length} characters\n`);
}
