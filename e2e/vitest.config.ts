import { defineConfig } from 'vitest/config';

const all = process.env['MAILLAGE_E2E'] === 'all';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    // The files of the shared server run with MAILLAGE_E2E=all, until they have been seen green on a quiet machine.
    include: all ? ['**/*.test.ts'] : ['ledger.test.ts'],
    globalSetup: all ? ['./harness/globalSetup.ts'] : [],
    pool: 'forks',
    // One browser at a time: drawing maps without a graphics card takes a whole core.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
