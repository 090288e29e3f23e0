import type { SlotPlan } from '@maillage/care';
import { ApiError, type CarePlaceContent, type PatientAppointment, type PatientBooking } from '@maillage/contract';
import { type AppointmentByToken, type Database, readByToken, readSlotPlans } from '@maillage/database';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { contactIn, reasonIn, tokenHash } from '../sealing/patient.ts';
import { publicPlace } from './places.ts';

/** What a token opens; throws `care/booking-unknown`. */
export async function readBooking(
  { appPool }: Database,
  atlas: Atlas,
  keyring: Keyring,
  token: string,
): Promise<PatientBooking> {
  const found = await readByToken(appPool, tokenHash(token));
  if (!found) throw new ApiError('care/booking-unknown');
  const plans = await readSlotPlans(appPool, new Set(found.appointments.map(({ plan }) => plan)));
  const { token: _token, ...patient } = contactIn(keyring, found.id, found.contact);
  return {
    patient,
    language: found.language,
    reason: reasonIn(keyring, found.id, found.reason).reason,
    createdAt: found.createdAt.toISOString(),
    appointments: found.appointments.map((one) => appointmentAnswer(one, plans.get(one.plan)!, atlas)),
    waiting: found.waiting.map((one) => ({
      ...one,
      joinedAt: new Date(one.joinedAt).toISOString(),
      places: [...one.places],
    })),
  };
}

function appointmentAnswer(one: AppointmentByToken, plan: SlotPlan, atlas: Atlas): PatientAppointment {
  const { id, session, state, closedBy, clinician, profession, offer, offerEndsAt } = one;
  return {
    id,
    session,
    state,
    closedBy,
    startsAt: new Date(one.startsAt).toISOString(),
    endsAt: new Date(one.endsAt).toISOString(),
    visit: plan.visits.find(({ code }) => code === one.visit) ?? plan.visits[0]!,
    place: publicPlace({ id: one.place, content: one.placeContent as CarePlaceContent }, atlas),
    clinician: clinician === null ? null : { name: clinician, profession: profession! },
    cancellable: (state === 'booked' || state === 'offered') && new Date(one.startsAt) > new Date(),
    offer: offer === null ? null : { id: offer, endsAt: new Date(offerEndsAt!).toISOString() },
  };
}
