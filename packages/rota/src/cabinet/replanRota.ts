import { halves } from '@maillage/units';
import { assignmentKey, without } from './checkRota.ts';
import { planRota } from './planRota.ts';
import type { Rota } from './rota.ts';
import type { RotaOrder } from './rotaOrder.ts';
import type { RotaAssignment, RotaRequest } from './rotaRequest.ts';

/** Somebody who cannot come after all, from a half-day to another, both included. */
export interface DropOut {
  readonly doctor: string;
  readonly from: { readonly date: string; readonly half: 'am' | 'pm' };
  readonly to: { readonly date: string; readonly half: 'am' | 'pm' };
}

export interface ReplannedRota {
  /** What was planned: the published rota as `previous`, nobody locked or available while they are out. */
  readonly request: RotaRequest;
  readonly rota: Rota;
  readonly difference: RotaDifference;
}

/** Cells of a rota that changed hands. */
export interface RotaDifference {
  readonly removed: readonly RotaAssignment[];
  readonly added: readonly RotaAssignment[];
  readonly kept: number;
}

/** The rota again when somebody drops out: everything covered that can be, then with the fewest changes of what is published. */
export async function replanRota(
  request: RotaRequest,
  published: readonly RotaAssignment[],
  out: readonly DropOut[],
  order: RotaOrder,
): Promise<ReplannedRota> {
  const changed = withoutThem(request, published, out);
  const rota = await planRota(changed, order);
  return { request: changed, rota, difference: rotaDifference(published, rota.assignments) };
}

export function rotaDifference(before: readonly RotaAssignment[], after: readonly RotaAssignment[]): RotaDifference {
  const was = new Set(before.map(assignmentKey));
  const added = after.filter((one) => !was.has(assignmentKey(one)));
  return { removed: without(before, after), added, kept: after.length - added.length };
}

function withoutThem(request: RotaRequest, published: readonly RotaAssignment[], out: readonly DropOut[]): RotaRequest {
  const at = (date: string, half: string) => `${date} ${halves.indexOf(half as 'am')}`;
  const isOut = (doctor: string, { date, half }: { readonly date: string; readonly half: string }) =>
    out.some(
      (gone) =>
        gone.doctor === doctor &&
        at(date, half) >= at(gone.from.date, gone.from.half) &&
        at(date, half) <= at(gone.to.date, gone.to.half),
    );
  return {
    ...request,
    doctors: request.doctors.map((doctor) => ({
      ...doctor,
      available: doctor.available.filter((halfDay) => !isOut(doctor.id, halfDay)),
    })),
    locked: request.locked.filter((cell) => !isOut(cell.doctor, cell)),
    previous: published,
  };
}
