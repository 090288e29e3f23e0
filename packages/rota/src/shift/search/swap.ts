import type { CompiledInstance } from './compiledInstance.ts';
import { type RosterState, runsLegal, weekendsWorked } from './rosterState.ts';

/**
 * Exchanges the cells of two people from day `from` to day `to`, when both rows stay legal and the penalty grows by at most `bound`.
 * The cover does not change, so only requests are paid. Returns whether it was done.
 */
export function swapDays(
  instance: CompiledInstance,
  state: RosterState,
  first: number,
  second: number,
  from: number,
  to: number,
  bound: number,
): boolean {
  const { days, kinds, minutes, request, allowed, limits } = instance;
  const { cells, ofKind } = state;
  const a = first * days;
  const b = second * days;
  let delta = 0;
  let moved = 0;
  let different = false;
  for (let day = from; day <= to; day++) {
    const x = cells[a + day]!;
    const y = cells[b + day]!;
    if (x === y) continue;
    different = true;
    const atA = (a + day) * kinds;
    const atB = (b + day) * kinds;
    if (!allowed[atA + y] || !allowed[atB + x]) return false;
    delta += request[atA + y]! + request[atB + x]! - request[atA + x]! - request[atB + y]!;
    moved += minutes[y]! - minutes[x]!;
  }
  if (!different || delta > bound) return false;
  const inA = state.minutes[first]! + moved;
  const inB = state.minutes[second]! - moved;
  const limitsA = limits[first]!;
  const limitsB = limits[second]!;
  if (inA > limitsA.maxMinutes || inA < limitsA.minMinutes || inB > limitsB.maxMinutes || inB < limitsB.minMinutes)
    return false;
  const weekendsA = weekendsWorked(cells, a, from, to, days);
  const weekendsB = weekendsWorked(cells, b, from, to, days);
  exchange();
  const grownA = weekendsWorked(cells, a, from, to, days) - weekendsA;
  const grownB = weekendsWorked(cells, b, from, to, days) - weekendsB;
  if (
    state.weekends[first]! + grownA > limitsA.maxWeekends ||
    state.weekends[second]! + grownB > limitsB.maxWeekends ||
    !runsLegal(instance, cells, first, from, to) ||
    !runsLegal(instance, cells, second, from, to) ||
    !countsLegal()
  ) {
    exchange();
    return false;
  }
  for (let day = from; day <= to; day++) {
    const x = cells[a + day]!;
    const y = cells[b + day]!;
    ofKind[first * kinds + x]!++;
    ofKind[first * kinds + y]!--;
    ofKind[second * kinds + y]!++;
    ofKind[second * kinds + x]!--;
  }
  state.minutes[first] = inA;
  state.minutes[second] = inB;
  state.weekends[first]! += grownA;
  state.weekends[second]! += grownB;
  state.penalty += delta;
  return true;

  function exchange(): void {
    for (let day = from; day <= to; day++) {
      const x = cells[a + day]!;
      cells[a + day] = cells[b + day]!;
      cells[b + day] = x;
    }
  }

  /** Numbers of each shift after the exchange (the cells are exchanged already). */
  function countsLegal(): boolean {
    for (const kind of limitsA.limitedKinds)
      if (ofKind[first * kinds + kind]! + gained(kind) > limitsA.maxOfKind[kind]!) return false;
    for (const kind of limitsB.limitedKinds)
      if (ofKind[second * kinds + kind]! - gained(kind) > limitsB.maxOfKind[kind]!) return false;
    return true;
  }

  function gained(kind: number): number {
    let count = 0;
    for (let day = from; day <= to; day++) count += Number(cells[a + day] === kind) - Number(cells[b + day] === kind);
    return count;
  }
}
