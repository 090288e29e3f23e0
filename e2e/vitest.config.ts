import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: ['./harness/globalSetup.ts'],
    // Hosts, databases and browsers are real ones, on machines that others use too: what fails is tried once more, and named as retried.
    retry: 1,
    pool: 'forks',
    // One browser at a time: drawing maps without a graphics card takes a whole core.
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A poll of one second, vitest's own, takes a busy machine for a wrong answer.
    expect: { poll: { timeout: 10_000 } },
  },
});
