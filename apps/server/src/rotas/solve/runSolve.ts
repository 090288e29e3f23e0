import type { Rota, RotaRequest } from '@maillage/care';
import type { RotaProgress } from '@maillage/rota';
import { inThread, type ThreadListener } from '../../jobs/inThread.ts';

/** Solves in a thread; stopped, the best so far is answered. */
export const runSolve = (
  request: RotaRequest,
  seconds: number,
  listener: ThreadListener<RotaProgress>,
): Promise<Rota> => inThread(new URL('./solveWorker.ts', import.meta.url), { request, seconds }, listener);
