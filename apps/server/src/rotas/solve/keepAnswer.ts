import { type Rota, type RotaRequest, rotaCellKey, rotaDiff } from '@maillage/care';
import type { RotaResult, RotaSolving } from '@maillage/contract';
import { type Actor, type Tables, writeRotaResult } from '@maillage/database';
import { checkRota } from '@maillage/rota';
import type { Transaction } from 'kysely';
import { plain } from '../assembleRequest.ts';
import { actInRequest, cellSteps } from '../writeRota.ts';

/** Writes what a search answered: the cells as one action that can be undone, and its gaps, bounds and reasons. */
export async function keepAnswer(
  tx: Transaction<Tables>,
  actor: Actor,
  id: string,
  { request, rota, mode }: { request: RotaRequest; rota: Rota; mode: RotaSolving['mode'] },
): Promise<void> {
  const { assignments, stages, gaps, idle, loads, optimal, interrupted, seconds } = rota;
  let difference: Pick<RotaResult, 'added' | 'removed'> = { added: [], removed: [] };
  await actInRequest(tx, actor, id, ({ cells }) => {
    const locked = new Set(request.locked.map(rotaCellKey));
    // what somebody locked while it searched stays, whatever the search says
    const open = cells.filter((cell) => cell.date >= request.from && !(cell.locked && !locked.has(rotaCellKey(cell))));
    const { added, removed } = rotaDiff(open, assignments);
    difference = { added: [...added], removed: [...removed] };
    return cellSteps(cells, [
      ...removed.map((cell) => ({ cell, value: null })),
      ...added.map((cell) => ({ cell, value: { locked: false, entered: 'search' as const } })),
    ]);
  });
  const result = {
    mode,
    at: new Date().toISOString(),
    stages: stages.map(({ objective, value, bound, optimal, gap }) => ({ objective, value, bound, optimal, gap })),
    gaps,
    idle,
    loads,
    optimal,
    interrupted,
    seconds,
    ...difference,
  };
  await writeRotaResult(tx, id, JSON.parse(JSON.stringify(result)) as RotaResult);
}

/** The request without the locked cells that break a rule by now (their doctor dropped out, say): they are free again. */
export function withoutBrokenLocks(request: RotaRequest): RotaRequest {
  let { locked } = request;
  for (;;) {
    const broken = checkRota({ ...request, locked }, locked);
    const kept = locked.filter(
      (cell) =>
        !broken.some(
          (one) =>
            (!('doctor' in one) || one.doctor === cell.doctor) &&
            (!('date' in one) || one.date === cell.date) &&
            (!('cabinet' in one) || one.cabinet === cell.cabinet),
        ),
    );
    if (kept.length === locked.length) return { ...request, locked: plain(kept) };
    locked = kept;
  }
}
