import type { HealthcareService } from 'fhir/r4.js';
import type { FhirSlot } from '../slot.ts';
import { profiles } from './systems.ts';

/** What an organisation offers at a place: one for each place. */
export function healthcareServiceOf({ place, organisation }: FhirSlot): HealthcareService {
  return {
    resourceType: 'HealthcareService',
    id: place.id,
    meta: { profile: [profiles.healthcareService] },
    name: place.name,
    providedBy: { reference: `Organization/${organisation.id}` },
    location: [{ reference: `Location/${place.id}` }],
  };
}
