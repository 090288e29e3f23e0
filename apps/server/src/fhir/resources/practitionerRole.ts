import type { PractitionerRole } from 'fhir/r4.js';
import { type FhirSlot, roleId } from '../slot.ts';
import { locationOf } from './location.ts';
import { structureIdentifier } from './organization.ts';
import { profiles } from './systems.ts';

/** A practitioner at a place, which the profile wants contained. */
export function practitionerRoleOf(slot: FhirSlot, base: string): PractitionerRole {
  const { place, clinician, organisation } = slot;
  return {
    resourceType: 'PractitionerRole',
    id: roleId(slot),
    meta: { profile: [profiles.practitionerRole] },
    contained: [locationOf(slot, base)],
    practitioner: { reference: `Practitioner/${clinician.id}` },
    organization: organisation.finess
      ? { identifier: structureIdentifier(organisation.finess) }
      : { reference: `Organization/${organisation.id}` },
    location: [{ reference: `#${place.id}` }],
    ...(place.phone !== '' && { telecom: [{ system: 'phone' as const, value: place.phone }] }),
  };
}
