/**
 * `npm run kit`: builds the site with its links to the kit, prints the papers, and writes a zip for pupils and one with the keys in each language into dist/kit.
 * `node tools/kit.ts --built` takes dist as it stands.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KitError, makeKits } from './kit/make.ts';
import { printPapers } from './kit/pdf.ts';
import { megabytes } from './kit/zip.ts';

const DIST = 'dist';
const OUT = join(DIST, 'kit');
const say = (line: string): unknown => process.stdout.write(`kit: ${line}\n`);

function build(): void {
  say('building the site …');
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
    env: { ...process.env, KIT: '1', ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nthe site does not build: no kit was made`);
}

const began = performance.now();
try {
  if (!process.argv.includes('--built')) build();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await printPapers({ dist: DIST, out: join(OUT, 'paper'), progress: say });
  const kits = await makeKits({ dist: DIST, version, progress: say });
  mkdirSync(OUT, { recursive: true });
  for (const { name, zip } of kits) {
    writeFileSync(join(OUT, name), zip);
    say(`${join(OUT, name)} written, ${megabytes(zip.length)}`);
  }
  say(`done in ${((performance.now() - began) / 1000).toFixed(0)} s`);
} catch (error) {
  const faults = error instanceof KitError ? error.faults : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(
    `${faults.join('\n')}\n\nkit: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}, nothing written\n`,
  );
  process.exitCode = 1;
}
