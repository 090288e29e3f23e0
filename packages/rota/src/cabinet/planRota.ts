import { checkRota } from './checkRota.ts';
import { doctorLoads } from './explain/doctorLoads.ts';
import { explainGaps } from './explain/explainGaps.ts';
import { explainIdle } from './explain/explainIdle.ts';
import { assignmentsOf, compileRota } from './plan/compiledRota.ts';
import { coverGreedily } from './plan/coverGreedily.ts';
import { createRotaProgram } from './plan/rotaProgram.ts';
import { runStages } from './plan/rotaStages.ts';
import type { Rota } from './rota.ts';
import type { RotaOrder } from './rotaOrder.ts';
import type { RotaRequest } from './rotaRequest.ts';
import { rotaRequestProblems } from './rotaRequestProblems.ts';

/** Of the time, for the stages; the rest explains gaps. */
const STAGES_SHARE = 0.78;

/**
 * Who works where and when: every half-day covered that can be, then the objectives of `rotaObjectives` in their order, each by mixed
 * integer programming (HiGHS) while those before keep their value, with a bound for each. Every rule of the request is kept; the answer
 * is judged by `checkRota`, which shares no line with the search. Takes a request without problems (`rotaRequestProblems`).
 */
export async function planRota(request: RotaRequest, order: RotaOrder): Promise<Rota> {
  const [problem] = rotaRequestProblems(request);
  if (problem) throw new RangeError(`Got ${problem.code} at ${problem.path} when expected a request without problems.`);
  const now = order.now ?? (() => performance.now());
  const begun = now();
  const seconds = () => (now() - begun) / 1000;
  const stopped = () => order.signal?.aborted === true || order.stopped?.() === true;

  const compiled = compileRota(request);
  const program = await createRotaProgram(compiled);
  try {
    const left = order.seconds * STAGES_SHARE - seconds();
    const { chosen, stages } = await runStages(program, coverGreedily(compiled), { ...order, seconds: left, stopped });
    const assignments = assignmentsOf(compiled, (choice) => chosen[choice] === 1);
    const [broken] = checkRota(request, assignments);
    if (broken) throw new Error(`Got a rota that breaks ${JSON.stringify(broken)} when expected a legal one.`);
    const proven = (name: string) => stages.some(({ objective, optimal }) => objective === name && optimal);
    const gaps = await explainGaps(request, assignments, {
      covered: proven('missing'),
      over: () => seconds() > order.seconds || stopped(),
    });
    order.onProgress?.({ objective: 'reasons', done: stages.length, of: stages.length, seconds: seconds() });
    return {
      assignments,
      stages,
      gaps,
      idle: explainIdle(request, assignments, proven('idle') && proven('missing')),
      loads: doctorLoads(compiled, chosen),
      optimal: stages.every(({ optimal }) => optimal),
      interrupted: stopped(),
      seconds: seconds(),
    };
  } finally {
    program.model.dispose();
  }
}
