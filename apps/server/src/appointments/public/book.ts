import { createHash, randomUUID } from 'node:crypto';
import { clockAt, decideEligibility, quotasOpenTo } from '@maillage/care';
import { ApiError, type Booked, type BookingRequest, type ErrorCode, type Language } from '@maillage/contract';
import { type BookingRefusal, bookAppointment, type StatementRunner } from '@maillage/database';
import { parseDay } from '@maillage/units';
import type { Keyring } from '../sealing/keyring.ts';
import { contactIn, newPatient } from '../sealing/patient.ts';
import type { SessionFacts } from '../sessionFacts.ts';
import { factWords, refusalWords } from './eligibilityWords.ts';

export interface BookingContext {
  readonly runner: StatementRunner;
  readonly keyring: Keyring;
  readonly channel: 'web' | 'telephone' | 'sas';
  readonly language: Language;
  readonly idempotencyKey?: string | undefined;
}

/** Checks who asks, books in one statement, and answers with the token of the booking. */
export async function book(
  facts: SessionFacts | undefined,
  request: BookingRequest,
  context: BookingContext,
): Promise<Booked> {
  const { keyring, language, idempotencyKey, channel } = context;
  if (!facts) throw new ApiError('care/session-unknown');
  checkEligible(facts, request, language);
  const { token, sealed } = newPatient(
    keyring,
    request.patient,
    { reason: request.reason, attendingDoctor: request.attendingDoctor },
    language,
  );
  const outcome = await bookAppointment(context.runner, {
    id: randomUUID(),
    session: request.session,
    visit: request.visit,
    startsAt: new Date(request.startsAt),
    quotas:
      channel === 'sas' ? ['sas', ...quotasOpenTo(request.attendingDoctor)] : quotasOpenTo(request.attendingDoctor),
    channel,
    patient: sealed,
    idempotency:
      idempotencyKey === undefined
        ? undefined
        : { key: sha256(`${request.session} ${idempotencyKey}`), request: sha256(JSON.stringify(request)) },
  });
  if (outcome.outcome !== 'booked' && outcome.outcome !== 'again') throw new ApiError(refusals[outcome.outcome]);
  const { appointment: id, startsAt, endsAt } = outcome;
  const appointment = {
    id,
    session: request.session,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    visit: request.visit,
  };
  if (outcome.outcome === 'booked') return { token, appointment };
  if (outcome.contact === null) throw new ApiError('care/booking-unknown');
  return { token: contactIn(keyring, outcome.patient, outcome.contact).token, appointment };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

export const refusals: Readonly<Record<BookingRefusal, ErrorCode>> = {
  'session-unknown': 'care/session-unknown',
  'key-reused': 'care/key-reused',
  'visit-unknown': 'care/visit-unknown',
  past: 'care/slot-past',
  outside: 'care/slot-outside',
  absent: 'care/clinician-absent',
  taken: 'care/slot-taken',
  kept: 'care/slot-kept',
  'too-many': 'care/too-many-bookings',
};

function checkEligible(
  { plan, zone }: SessionFacts,
  { patient, attendingDoctor, startsAt }: BookingRequest,
  language: Language,
): void {
  const { birthDate, commune } = patient;
  const { day } = clockAt(new Date(startsAt), zone);
  if (!parseDay(birthDate) || birthDate > day) throw new ApiError('care/birth-date-invalid', { value: birthDate });
  const decision = decideEligibility(
    plan.eligibility,
    { attendingDoctor, birthDate, commune: commune ?? undefined },
    day,
  );
  switch (decision.status) {
    case 'eligible':
      return;
    case 'refused':
      throw new ApiError('care/not-eligible', {
        reasons: decision.refusals.map((refusal) => refusalWords(refusal, language)),
        refusals: decision.refusals,
      });
    case 'incomplete':
      throw new ApiError('care/facts-missing', {
        missing: decision.missing.map((fact) => factWords[language][fact]),
        facts: decision.missing,
      });
    default:
      decision satisfies never;
  }
}
