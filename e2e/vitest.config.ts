import { defineConfig } from 'vitest/config';

/** Browser tests: a real server, a real Chromium; the web application is built before. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
