import type { Slot } from 'fhir/r4.js';
import { type FhirSlot, slotId } from '../slot.ts';
import { CPTS_CATEGORY, GENERAL_MEDICINE, nomenclatures, profiles, SERVICE_REFERENCE } from './systems.ts';

export function slotResourceOf(slot: FhirSlot): Slot {
  const { session, start, end, label, remote, audiences, place, bookingUrl } = slot;
  const service = {
    coding: [{ system: nomenclatures.establishment, code: CPTS_CATEGORY }],
    extension: [{ url: SERVICE_REFERENCE, valueReference: { reference: `HealthcareService/${place.id}` } }],
  };
  return {
    resourceType: 'Slot',
    id: slotId(slot),
    meta: {
      profile: [profiles.slot],
      security: audiences.map((code) => ({ system: nomenclatures.audience, code })),
    },
    status: 'free',
    start: start.toISOString(),
    end: end.toISOString(),
    comment: bookingUrl,
    serviceType: [{ coding: [{ system: nomenclatures.encounter, code: remote ? 'VR' : 'AMB' }], text: label }, service],
    specialty: [{ coding: [{ system: nomenclatures.speciality, code: GENERAL_MEDICINE }] }],
    appointmentType: { coding: [{ system: nomenclatures.appointment, code: 'ROUTINE' }] },
    schedule: { reference: `Schedule/${session.id}` },
  };
}
