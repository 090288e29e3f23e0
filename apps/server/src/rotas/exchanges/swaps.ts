import type { RotaAssignment, RotaRequest } from '@maillage/care';
import type { ExchangePossibilities } from '@maillage/contract';
import type { ExchangeCell, StoredExchange } from '@maillage/database';
import { type RotaSwap, swapAllowed } from '@maillage/rota';

/** The swap or gift that an exchange is, once there is a colleague. */
export function swapOf({
  doctor,
  cell,
  other,
  otherCell,
}: Pick<StoredExchange, 'doctor' | 'cell' | 'otherCell'> & { readonly other: string }): RotaSwap {
  const given: RotaAssignment = { ...cell, doctor };
  return otherCell
    ? { kind: 'exchange', given, taken: { ...otherCell, doctor: other } }
    : { kind: 'give', given, to: other };
}

/** Colleagues who could take a half-day, and half-days against which it could be swapped, without breaking a rule. */
export function swapsFor(
  request: RotaRequest,
  cells: readonly RotaAssignment[],
  doctor: string,
  cell: ExchangeCell,
  names: { readonly doctor: (id: string) => string; readonly cabinet: (id: string) => string },
): ExchangePossibilities {
  const given: RotaAssignment = { ...cell, doctor };
  const others = request.doctors.map(({ id }) => id).filter((id) => id !== doctor);
  return {
    give: others
      .filter((to) => swapAllowed(request, cells, { kind: 'give', given, to }).allowed)
      .map((id) => ({ doctor: id, name: names.doctor(id) })),
    swap: cells
      .filter((taken) => taken.doctor !== doctor)
      .filter((taken) => swapAllowed(request, cells, { kind: 'exchange', given, taken }).allowed)
      .map(({ doctor: id, cabinet, date, half }) => ({
        doctor: id,
        name: names.doctor(id),
        cell: { cabinet, date, half },
        cabinetName: names.cabinet(cabinet),
      })),
  };
}
