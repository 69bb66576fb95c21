/** Checks everything under content/ and prints the report, one fault a line. Stops with 1 when there is a fault. */
import { faultLine } from '../src/data/fault.ts';
import { tableNames } from '../src/data/schemas.ts';
import { checkContent } from './content.ts';

const { tables, faults } = await checkContent();
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
