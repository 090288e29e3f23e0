import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: ['./harness/globalSetup.ts'],
    pool: 'forks',
    // One browser at a time: drawing maps without a graphics card takes a whole core.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
