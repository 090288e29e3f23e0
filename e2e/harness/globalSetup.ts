import type { TestProject } from 'vitest/node';
import { startServer } from './startServer.ts';

/** One server for every file. `MAILLAGE_E2E_ADDRESS` names one that runs already. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['MAILLAGE_E2E_ADDRESS'];
  const server = running
    ? { address: running, official: process.env['MAILLAGE_E2E_OFFICIAL'] !== 'off', stop: async () => {} }
    : await startServer();
  project.provide('address', server.address);
  project.provide('official', server.official);
  return server.stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    official: boolean;
  }
}
