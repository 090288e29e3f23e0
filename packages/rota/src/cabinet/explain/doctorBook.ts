import { doctorViolations } from '../judge/doctorViolations.ts';
import { readRequest } from '../judge/readRequest.ts';
import type { RotaAssignment, RotaRequest } from '../rotaRequest.ts';
import type { RotaViolation } from '../rotaViolation.ts';

/** The half-days of each doctor in a legal rota, and what one more or one moved would break. */
export interface DoctorBook {
  readonly doctors: readonly string[];
  of(doctor: string): readonly RotaAssignment[];
  /** Rules broken when a doctor takes a cell and gives up another. */
  taking(doctor: string, added: RotaAssignment, removed?: RotaAssignment): readonly RotaViolation[];
}

export function createDoctorBook(request: RotaRequest, assignments: readonly RotaAssignment[]): DoctorBook {
  const read = readRequest(request);
  const own = new Map(request.doctors.map(({ id }) => [id, [] as RotaAssignment[]]));
  for (const one of assignments) own.get(one.doctor)!.push(one);
  return {
    doctors: request.doctors.map(({ id }) => id),
    of: (doctor) => own.get(doctor)!,
    taking: (doctor, added, removed) =>
      doctorViolations(read, read.doctors.get(doctor)!, [...own.get(doctor)!.filter((one) => one !== removed), added]),
  };
}
