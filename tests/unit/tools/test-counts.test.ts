import { describe, expect, test } from 'vitest';
import { added, playwrightCounts, shardOf, sumLines, vitestCounts } from '../../../tools/test-counts.ts';

const skipped = (description?: string) => ({
  annotations: [{ type: 'skip', ...(description === undefined ? {} : { description }) }],
});
const ran = { annotations: [] };

describe('counts', () => {
  test('of the browser: what was kept passed, whatever else was skipped counts as nothing', () => {
    const report = {
      suites: [
        {
          specs: [{ tests: [ran] }, { tests: [skipped('kept')] }],
          suites: [{ specs: [{ tests: [skipped('kept'), skipped('another reason'), skipped()] }] }],
        },
        {},
      ],
      stats: { expected: 5, unexpected: 2, flaky: 1 },
      errors: ['one'],
    };
    expect(playwrightCounts(report, 'kept')).toEqual({ passed: 8, failed: 3, kept: 2 });
  });

  test('of the unit tests: a file that cannot be read fails, though no test in it did', () => {
    const report = { numPassedTests: 4, numFailedTests: 0, numFailedTestSuites: 2, success: false };
    expect(vitestCounts(report)).toEqual({ passed: 4, failed: 1, kept: 0 });
    expect(vitestCounts({ ...report, numFailedTests: 3 })).toEqual({ passed: 4, failed: 3, kept: 0 });
    expect(vitestCounts({ ...report, numFailedTestSuites: 0, success: true }).failed).toBe(0);
  });

  test('add up', () => {
    expect(added({ passed: 1, failed: 2, kept: 3 }, { passed: 10, failed: 20, kept: 30 })).toEqual({
      passed: 11,
      failed: 22,
      kept: 33,
    });
  });

  test('end with what passed and what failed, and say what was kept', () => {
    const lines = (kept: number): string[] => sumLines({ passed: 7, failed: 0, kept }, 61.4).trim().split('\n');
    expect(lines(0)).toEqual(['all checks took 61 s', '7 passed, 0 failed']);
    expect(lines(5).at(-1)).toBe('7 passed, 0 failed');
    expect(lines(5)[0]).toMatch(/^all checks took 61 s; 5 passed before .*--all/);
  });

  test('a step that this machine could not run is named, and counts as neither', () => {
    expect(sumLines({ passed: 7, failed: 0, kept: 0 }, 61.4, ['firefox']).trim().split('\n')).toEqual([
      'all checks took 61 s; skipped: firefox',
      '7 passed, 0 failed',
    ]);
  });
});

describe('a part of the tests', () => {
  test('is read from one variable', () => {
    expect(shardOf(undefined)).toBeUndefined();
    expect(shardOf('')).toBeUndefined();
    expect(shardOf('1/1')).toEqual({ part: 1, of: 1 });
    expect(shardOf('2/4')).toEqual({ part: 2, of: 4 });
  });

  test.each(['0/4', '5/4', '2', '2/', '/4', '2/0', 'two/four', '1/4/2', '-1/4'])('%s is none', (text) => {
    expect(() => shardOf(text)).toThrow(/SHARD=.*expected a part of a whole, as in SHARD=2\/4/);
  });
});
