/** The sums of `npm test`: what each runner counted, what was kept, and which part of the tests a machine runs. Pure. */

export interface Counts {
  passed: number;
  failed: number;
  /** Of those passed, how many were not run again: they passed before on the same inputs. */
  kept: number;
}

export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

export const vitestCounts = ({
  numPassedTests,
  numFailedTests,
  numFailedTestSuites,
  success,
}: VitestReport): Counts => ({
  passed: numPassedTests,
  failed: Math.max(numFailedTests, success ? 0 : Math.min(1, numFailedTestSuites)),
  kept: 0,
});

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: { tests: { annotations: { type: string; description?: string }[] }[] }[];
}
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

const keptIn = ({ suites = [], specs = [] }: PlaywrightSuite, reason: string): number =>
  specs
    .flatMap(({ tests }) => tests)
    .filter(({ annotations }) => annotations.some(({ type, description }) => type === 'skip' && description === reason))
    .length + suites.reduce((sum, suite) => sum + keptIn(suite, reason), 0);

/** @param reason what a kept test gives as the reason for not being run: any other that was skipped counts as nothing */
export function playwrightCounts({ suites, stats, errors }: PlaywrightReport, reason: string): Counts {
  const kept = keptIn({ suites }, reason);
  return { passed: stats.expected + stats.flaky + kept, failed: stats.unexpected + errors.length, kept };
}

export const added = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  kept: a.kept + b.kept,
});

export interface Shard {
  part: number;
  of: number;
}

/**
 * @param text `SHARD`: "2/4" is the second of four parts
 * @returns undefined if nobody asked for a part
 * @throws Error if it is no part of a whole
 */
export function shardOf(text: string | undefined): Shard | undefined {
  if (!text) return undefined;
  const [, part = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > of) throw new Error(`SHARD=${text}: expected a part of a whole, as in SHARD=2/4`);
  return { part, of };
}

/**
 * The last lines: how long, what was kept, which steps this machine could not run, and at the very end what passed and what failed.
 * @param leftOut names of steps that were skipped: they count as neither
 */
export function sumLines({ passed, failed, kept }: Counts, seconds: number, leftOut: readonly string[] = []): string {
  const again =
    kept > 0 ? `; ${kept} passed before on the same inputs and were kept (npm test -- --all runs them)` : '';
  const skipped = leftOut.length > 0 ? `; skipped: ${leftOut.join(', ')}` : '';
  return `\nall checks took ${seconds.toFixed(0)} s${again}${skipped}\n${passed} passed, ${failed} failed\n`;
}
