import type { Rota, RotaRequest } from '@maillage/care';
import { planRota, type RotaProgress } from '@maillage/rota';

export interface SolveOrder {
  readonly request: RotaRequest;
  readonly seconds: number;
  /** One flag: 1 once somebody asked to stop. */
  readonly stop: SharedArrayBuffer;
}

export type SolveNews =
  | { readonly news: 'progress'; readonly progress: RotaProgress }
  | { readonly news: 'answer'; readonly rota: Rota };

/** The rota of a request; stopped, the best so far with its gaps. */
export function solveRota(order: SolveOrder, tell: (news: SolveNews) => void): Promise<Rota> {
  const flag = new Int32Array(order.stop);
  return planRota(order.request, {
    seconds: order.seconds,
    stopped: () => Atomics.load(flag, 0) === 1,
    onProgress: (progress) => tell({ news: 'progress', progress }),
  });
}
