/**
 * `npm run figures`: draws every chart's files anew from the rows and says which differ from those that are kept; `-- <chart>` one alone.
 * Drawings at all widths are compared with the stored ones, CSV, JSON, SVG and PNG with those of the built site. Stops with 1 where any differs.
 */
import { loadTables } from '../src/data/load.ts';
import { chosenCharts, redraw } from './charts/redraw.ts';
import { leftOver } from './charts/stored.ts';

const OUT = 'test-results/figures';
const named = process.argv.slice(2);
try {
  const { drawings, files, compared, differing } = await redraw(chosenCharts(named), loadTables(), {
    out: OUT,
    built: 'dist/charts',
  });
  const left = named.length > 0 ? [] : leftOver().map((file) => `${file} is stored, and no chart draws it`);
  const all = [...differing, ...left];
  for (const line of all) process.stdout.write(`${line}\n`);
  const beside =
    compared === files
      ? 'the files beside those of the built site'
      : `${files - compared} of the files with nothing to compare them with (build the site first: npm run build)`;
  process.stdout.write(
    `${drawings} drawings and ${files} files drawn anew in ${OUT}: the drawings beside the stored ones, ${beside}; ${all.length === 0 ? 'none differs' : `${all.length} differ`}\n`,
  );
  process.exitCode = all.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
