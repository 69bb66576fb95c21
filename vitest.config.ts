import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    // The modules under test are pure: read once a worker, not once a file.
    isolate: false,
    // Property tests on a machine that is busy with something else.
    testTimeout: 30_000,
  },
});
