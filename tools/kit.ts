/**
 * `npm run kit`: builds the site with its links to the kit, prints the papers and reads them back, and writes a zip for pupils and one for their teacher in each
 * language into dist/kit. It says of each what it leaves out.
 * `node tools/kit.ts --built` takes dist as it stands.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kitAddress, placeholders } from './kit/address.ts';
import { KitError, makeKits } from './kit/make.ts';
import { printPapers } from './kit/pdf.ts';
import { faultsOfPaper, readPaper } from './kit/read-paper.ts';
import { megabytes } from './kit/zip.ts';

const DIST = 'dist';
const OUT = join(DIST, 'kit');
const say = (line: string): unknown => process.stdout.write(`kit: ${line}\n`);

/** @param origin address of the site; without one the build must not see the placeholder that SITE_URL may hold */
function build(origin: string | undefined): void {
  say('building the site …');
  const env: NodeJS.ProcessEnv = { ...process.env, KIT: '1', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
  if (origin) env['SITE_URL'] = origin;
  else delete env['SITE_URL'];
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nthe site does not build: no kit was made`);
}

const began = performance.now();
try {
  if (!process.argv.includes('--built')) {
    const { origin, says } = kitAddress(process.env['SITE_URL']);
    say(says);
    build(origin);
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  // A kit of an earlier run must not be taken for one of this.
  rmSync(OUT, { recursive: true, force: true });
  const papers = join(OUT, 'paper');
  const printed = await printPapers({ dist: DIST, out: papers, progress: say });
  const faulty: string[] = [];
  for (const { file } of printed)
    faulty.push(...faultsOfPaper(file, await readPaper(readFileSync(join(papers, file)))));
  if (faulty.length > 0) throw new KitError(faulty);
  say(`${printed.length} papers read back: no letters under nine points, no page with a line or a code alone`);
  const kits = await makeKits({ dist: DIST, version, progress: say });
  const nowhere = kits.flatMap(({ name, files }) => placeholders(files, name));
  if (nowhere.length > 0) throw new KitError(nowhere);
  mkdirSync(OUT, { recursive: true });
  for (const { name, zip } of kits) {
    writeFileSync(join(OUT, name), zip);
    say(`${join(OUT, name)} written, ${megabytes(zip.length)}`);
  }
  say(`done in ${((performance.now() - began) / 1000).toFixed(0)} s`);
} catch (error) {
  const faults = error instanceof KitError ? error.faults : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(
    `${faults.join('\n')}\n\nkit: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, no zip written\n`,
  );
  process.exitCode = 1;
}
