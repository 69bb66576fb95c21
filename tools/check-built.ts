/**
 * What can be said of the built site without a browser: its pages are read and parsed once, then each check looks at them.
 * `node tools/check-built.ts links text` runs the named checks, without a name all of them; `npm test` counts each as a step of its own.
 */
import { builtPages, type Built, type Check } from './built.ts';

const checks: Record<string, () => Promise<{ check: Check }>> = {
  links: () => import('./check-links.ts'),
  access: () => import('./check-access.ts'),
  text: () => import('./check-text.ts'),
  glyphs: () => import('./check-glyphs.ts'),
  browsers: () => import('./check-browsers.ts'),
  language: () => import('./check-language.ts'),
  budgets: () => import('./check-budgets.ts'),
  numbers: () => import('./numbers.ts'),
  questions: () => import('./round-trip.ts'),
  structured: () => import('./check-structured.ts'),
  spelling: () => import('./check-spelling.ts'),
};

export interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
  report: string;
}

let read: Built | undefined;
const built = (): Built => (read ??= { root: 'dist', pages: builtPages('dist') });

async function outcome(name: string): Promise<Outcome> {
  const start = performance.now();
  const told = (ok: boolean, report: string): Outcome => ({
    name,
    ok,
    seconds: (performance.now() - start) / 1000,
    report,
  });
  try {
    const load = checks[name];
    if (!load) throw new Error(`no check ${name} (checks: ${Object.keys(checks).join(', ')})`);
    const { faults, done, mend } = await (await load()).check(built());
    const unique = [...new Set(faults)];
    if (unique.length === 0) return told(true, `${name}: ${done}`);
    const sum = `${name}: ${unique.length} ${unique.length === 1 ? 'fault' : 'faults'}`;
    return told(false, [...unique, '', sum, ...(mend ? [mend] : [])].join('\n'));
  } catch (error) {
    return told(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(checks)) {
  const one = await outcome(name);
  if (!one.ok) process.exitCode = 1;
  if (process.send) process.send(one);
  else (one.ok ? process.stdout : process.stderr).write(`${one.report}\n`);
}
process.disconnect?.();
