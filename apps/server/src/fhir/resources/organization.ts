import type { Identifier, Organization } from 'fhir/r4.js';
import type { FhirSlot } from '../slot.ts';
import { nomenclatures, profiles, STRUCTURE_SYSTEM } from './systems.ts';

export const structureIdentifier = (finess: string): Identifier => ({
  system: STRUCTURE_SYSTEM,
  value: `1${finess}`,
  type: { coding: [{ system: nomenclatures.locationIdentifier, code: 'IDNST' }] },
});

export function organizationOf({ organisation }: FhirSlot): Organization {
  const { finess, phone } = organisation;
  return {
    resourceType: 'Organization',
    id: organisation.id,
    meta: { profile: [profiles.organization] },
    ...(finess && { identifier: [structureIdentifier(finess)] }),
    name: organisation.name,
    ...(phone && { telecom: [{ system: 'phone' as const, value: phone }] }),
  };
}
