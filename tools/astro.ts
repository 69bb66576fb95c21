/** Runs Astro's own command with its telemetry off: `node tools/astro.ts dev`. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = status ?? 1;
