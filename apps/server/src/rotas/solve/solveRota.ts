import type { Rota, RotaRequest } from '@maillage/care';
import { planRota, type RotaProgress } from '@maillage/rota';
import { type Stoppable, stoppedBy, type ThreadNews } from '../../jobs/inThread.ts';

export interface SolveOrder extends Stoppable {
  readonly request: RotaRequest;
  readonly seconds: number;
}

export type SolveNews = ThreadNews<RotaProgress, Rota>;

/** The rota of a request; stopped, the best so far with its gaps. */
export const solveRota = (order: SolveOrder, tell: (news: SolveNews) => void): Promise<Rota> =>
  planRota(order.request, {
    seconds: order.seconds,
    stopped: stoppedBy(order),
    onProgress: (progress) => tell({ news: 'progress', progress }),
  });
