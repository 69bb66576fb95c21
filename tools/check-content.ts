/** Checks everything under content/ and prints the report, one fault a line. Stops with 1 when there is a fault. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkClassroom } from '../src/classroom/read.ts';
import { readAllowedNames } from '../src/data/allowed-names.ts';
import { namesPattern } from '../src/data/bare-numbers.ts';
import { checkContent } from '../src/data/check-prose.ts';
import { byPlace, faultLine } from '../src/data/fault.ts';
import { readTables } from '../src/data/load.ts';
import { tableNames } from '../src/data/schemas.ts';
import { former, formerFaults } from '../src/i18n/former.ts';
import { plays } from '../src/i18n/plays.ts';

const root = process.cwd();
const { tables } = readTables(join(root, 'content/data'));
const charts = new Set(readdirSync(join(root, 'content/charts')).map((name) => name.replace(/\.yaml$/, '')));
const classroom = checkClassroom(root, {
  tables,
  charts,
  plays: new Set(plays.map(({ id }) => id)),
  names: namesPattern(readAllowedNames(root).names),
});
const faults = [...checkContent(root), ...classroom.faults].sort(byPlace);
if (faults.length === 0) {
  const { routes } = await import('../src/components/site.ts');
  for (const message of formerFaults(former, routes))
    faults.push({ file: 'src/i18n/former.ts', line: null, column: null, message });
}
if (faults.length > 0) {
  process.stderr.write(
    `${faults.map(faultLine).join('\n')}\n\ncontent: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`,
  );
  process.exitCode = 1;
} else {
  const rows = tableNames.reduce((sum, name) => sum + tables[name].length, 0);
  process.stdout.write(
    `content: ${tableNames.length} tables, ${rows} rows, ${tables.figures.size} figures, no faults\n`,
  );
}
