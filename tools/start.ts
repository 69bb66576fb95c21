/** `npm start`: builds the site and serves it from this machine; the address comes last. */
import { spawn, spawnSync } from 'node:child_process';

const PORT = process.env['PORT'] ?? '4321';
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' };
const start = performance.now();

process.stdout.write('build: checking the tables and the prose, then building every page …\n');
const build = spawnSync('npm', ['run', 'build', '--silent'], {
  env,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 1 << 26,
});
if (build.status !== 0) {
  process.stderr.write(`${build.stdout}${build.stderr}\n`);
  process.exit(build.status ?? 1);
}
process.stdout.write(`build: done (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);

const server = spawn(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'preview', '--ignore-lock', '--port', PORT],
  { env, stdio: ['ignore', 'pipe', 'pipe'] },
);
let said = '';
const listen = (chunk: Buffer): void => {
  said += chunk.toString();
  // Astro may first name another server of this project that is running: that is not ours.
  const own = said
    .split('\n')
    .filter((line) => !line.includes('already running'))
    .join('\n');
  const address = /http:\/\/localhost:\d+/.exec(own)?.[0];
  if (!address) return;
  server.stdout.off('data', listen);
  server.stdout.resume();
  process.stdout.write(`\nEyes Everywhere is at ${address}/ (Ctrl+C stops it)\n`);
};
server.stdout.on('data', listen);
server.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
server.on('exit', (code) => (process.exitCode = code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
