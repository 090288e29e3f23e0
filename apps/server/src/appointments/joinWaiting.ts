import { ageOn, clockAt, instantAt, waitingRank } from '@maillage/care';
import { ApiError, type Language, type WaitingRequest } from '@maillage/contract';
import { joinWaitingList, type StatementRunner } from '@maillage/database';
import { addDays, parseDay } from '@maillage/units';
import type { Keyring } from './sealing/keyring.ts';
import { newPatient } from './sealing/patient.ts';

export interface WaitingContext {
  readonly runner: StatementRunner;
  readonly keyring: Keyring;
  readonly language: Language;
  readonly organisation: string;
  readonly byStaff: boolean;
}

/** Takes a patient onto the waiting list; answers the token that opens their place in it. */
export async function joinWaiting(request: WaitingRequest, context: WaitingContext): Promise<{ token: string }> {
  const { patient, attendingDoctor, longTermCondition, solidarityCover, reason, earliest, latest } = request;
  const { day } = clockAt(new Date());
  if (!parseDay(patient.birthDate) || patient.birthDate > day)
    throw new ApiError('care/birth-date-invalid', { value: patient.birthDate });
  for (const bound of [earliest, latest])
    if (bound !== null && !parseDay(bound)) throw new ApiError('care/date-invalid', { value: bound });
  if (earliest !== null && latest !== null && latest < earliest)
    throw new ApiError('care/dates-reversed', { from: earliest, to: latest });
  const facts = { reason, attendingDoctor, longTermCondition, solidarityCover };
  const { token, sealed } = newPatient(context.keyring, patient, facts, context.language);
  const answer = await joinWaitingList(context.runner, {
    organisation: context.organisation,
    places: request.places,
    visit: request.visit,
    earliest: earliest === null ? null : instantAt(earliest, '00:00'),
    latest: latest === null ? null : instantAt(addDays(latest, 1), '00:00'),
    rank: waitingRank({ longTermCondition, solidarityCover, birthDate: patient.birthDate }, day),
    unattached: attendingDoctor === 'none' || attendingDoctor === 'unavailable',
    age: ageOn(patient.birthDate, day),
    commune: patient.commune,
    patient: sealed,
    byStaff: context.byStaff,
  });
  if (answer === 'place-unknown') throw new ApiError('care/place-unknown');
  if (answer === 'already-waiting') throw new ApiError('care/already-waiting');
  return { token };
}
