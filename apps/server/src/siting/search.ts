import {
  type AccessSitingAnswer,
  type AccessSitingProblem,
  type CurvePoint,
  gainCurve,
  nearTies,
  type SiteReport,
  solveAccess,
} from '@maillage/siting';

export interface SearchOrder {
  readonly problem: AccessSitingProblem;
  readonly seconds: number;
  /** One flag: 1 once somebody asked to stop. */
  readonly stop: SharedArrayBuffer;
}

export interface SearchResult {
  readonly answer: AccessSitingAnswer;
  readonly curve: readonly CurvePoint[];
  readonly sites: readonly SiteReport[];
}

export type SearchNews =
  | { readonly news: 'progress'; readonly objective: number; readonly bound: number }
  | { readonly news: 'answer'; readonly result: SearchResult };

/** A commune takes the place of another at a loss of at most this share of the whole gain. */
const NEAR = 0.05;

/** The sites, what fewer of them would be worth, and who could take their place. */
export async function search(order: SearchOrder, tell: (news: SearchNews) => void): Promise<SearchResult> {
  const flag = new Int32Array(order.stop);
  const stopped = () => Atomics.load(flag, 0) === 1;
  const onProgress = ({ objective, bound }: { objective: number; bound: number }) =>
    tell({ news: 'progress', objective, bound });
  const answer = await solveAccess(order.problem, { seconds: order.seconds * 0.8, stopped, onProgress });
  const curve = gainCurve(order.problem, answer, { seconds: order.seconds * 0.2 });
  return { answer, curve, sites: nearTies(order.problem, answer, NEAR) };
}
