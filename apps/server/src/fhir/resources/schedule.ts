import type { Schedule } from 'fhir/r4.js';
import { type FhirSlot, roleId } from '../slot.ts';
import { profiles } from './systems.ts';

/** One session of a practitioner at a place. */
export function scheduleOf(slot: FhirSlot): Schedule {
  const { session, clinician } = slot;
  return {
    resourceType: 'Schedule',
    id: session.id,
    meta: { profile: [profiles.schedule] },
    planningHorizon: { start: session.start.toISOString(), end: session.end.toISOString() },
    actor: [{ reference: `Practitioner/${clinician.id}` }, { reference: `PractitionerRole/${roleId(slot)}` }],
  };
}
