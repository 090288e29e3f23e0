import type { StaffAppointment } from '@maillage/contract';
import type { ReadPatient, StoredAppointment } from '@maillage/database';
import type { Keyring } from '../sealing/keyring.ts';
import { contactIn, reasonIn } from '../sealing/patient.ts';

/** An appointment with its patient, opened. */
export function appointmentAnswer(
  stored: StoredAppointment,
  patients: ReadonlyMap<string, ReadPatient>,
  keyring: Keyring,
): StaffAppointment {
  const { patient: patientId, startsAt, endsAt, beganAt, endedAt, ...appointment } = stored;
  const read = patients.get(patientId);
  return {
    ...appointment,
    patientId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    beganAt: beganAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    ...openedPatient(keyring, read),
  };
}

export function openedPatient(
  keyring: Keyring,
  read: ReadPatient | undefined,
): Pick<StaffAppointment, 'patient' | 'reason' | 'attendingDoctor'> {
  if (!read) return { patient: null, reason: '', attendingDoctor: null };
  const { token: _token, ...patient } = contactIn(keyring, read.id, read.contact);
  const { reason, attendingDoctor } = reasonIn(keyring, read.id, read.reason);
  return { patient, reason, attendingDoctor: (attendingDoctor as StaffAppointment['attendingDoctor']) ?? null };
}
