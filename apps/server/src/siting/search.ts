import {
  type AccessSitingAnswer,
  type AccessSitingProblem,
  type CurvePoint,
  gainCurve,
  nearTies,
  type SiteReport,
  solveAccess,
} from '@maillage/siting';
import { type Stoppable, stoppedBy, type ThreadNews } from '../jobs/inThread.ts';

export interface SearchOrder extends Stoppable {
  readonly problem: AccessSitingProblem;
  readonly seconds: number;
}

export interface SearchResult {
  readonly answer: AccessSitingAnswer;
  readonly curve: readonly CurvePoint[];
  readonly sites: readonly SiteReport[];
}

export interface SearchProgress {
  readonly objective: number;
  readonly bound: number;
}

export type SearchNews = ThreadNews<SearchProgress, SearchResult>;

/** A commune takes the place of another at a loss of at most this share of the whole gain. */
const NEAR = 0.05;

/** The sites, what fewer of them would be worth, and who could take their place. */
export async function search(order: SearchOrder, tell: (news: SearchNews) => void): Promise<SearchResult> {
  const stopped = stoppedBy(order);
  const onProgress = ({ objective, bound }: SearchProgress) =>
    tell({ news: 'progress', progress: { objective, bound } });
  const answer = await solveAccess(order.problem, { seconds: order.seconds * 0.8, stopped, onProgress });
  const curve = gainCurve(order.problem, answer, { seconds: order.seconds * 0.2 });
  return { answer, curve, sites: nearTies(order.problem, answer, NEAR) };
}
