import type { Location } from 'fhir/r4.js';
import type { FhirSlot } from '../slot.ts';
import { nomenclatures, profiles } from './systems.ts';

export function locationOf({ place }: FhirSlot, base: string): Location {
  const { point, phone } = place;
  return {
    resourceType: 'Location',
    id: place.id,
    meta: { profile: [profiles.location] },
    identifier: [
      {
        system: base,
        value: place.id,
        type: { coding: [{ system: nomenclatures.locationIdentifier, code: 'INTRN' }] },
      },
    ],
    name: place.name,
    address: {
      city: place.city,
      postalCode: place.postalCode,
      ...(place.address !== '' && { line: [place.address] }),
    },
    ...(point && { position: { longitude: point[0], latitude: point[1] } }),
    ...(phone !== '' && { telecom: [{ system: 'phone' as const, value: phone }] }),
  };
}
