import type { Bundle, BundleEntry, BundleLink, FhirResource } from 'fhir/r4.js';
import { healthcareServiceOf } from './resources/healthcareService.ts';
import { locationOf } from './resources/location.ts';
import { organizationOf } from './resources/organization.ts';
import { practitionerOf } from './resources/practitioner.ts';
import { practitionerRoleOf } from './resources/practitionerRole.ts';
import { scheduleOf } from './resources/schedule.ts';
import { slotResourceOf } from './resources/slot.ts';
import { profiles } from './resources/systems.ts';
import type { SlotSearch } from './searchOf.ts';
import type { FhirSlot } from './slot.ts';

/**
 * The page of a search: its slots, then once each what they refer to and the search asked along. `total` counts all that match.
 * `base` ends without a slash; `self` is the search as it was asked.
 */
export function bundleOf(slots: readonly FhirSlot[], search: SlotSearch, base: string, self: URL): Bundle {
  const page = slots.slice(search.offset, search.offset + search.count);
  const matches = page.map((slot) => entryOf(slotResourceOf(slot), base, 'match'));
  const joined = new Map(page.flatMap((slot) => joinedTo(slot, search, base)).map((one) => [keyOf(one), one]));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    meta: { profile: [profiles.bundle] },
    total: slots.length,
    link: linksOf(slots.length, search, self),
    entry: [...matches, ...Array.from(joined.values(), (resource) => entryOf(resource, base, 'include'))],
  };
}

/** The resources that joins bring, from the slot outwards: a join whose own start was not asked for brings nothing. */
function joinedTo(slot: FhirSlot, { includes }: SlotSearch, base: string): FhirResource[] {
  const schedule = includes.has('Slot:schedule');
  const service = includes.has('Slot:service-type-reference');
  return [
    ...(schedule ? [scheduleOf(slot)] : []),
    ...(schedule && includes.has('Schedule:actor') ? [practitionerOf(slot), practitionerRoleOf(slot, base)] : []),
    ...(service ? [healthcareServiceOf(slot)] : []),
    ...(service && includes.has('HealthcareService:organization') ? [organizationOf(slot)] : []),
    ...(service && includes.has('HealthcareService:location') ? [locationOf(slot, base)] : []),
  ];
}

const keyOf = ({ resourceType, id }: FhirResource): string => `${resourceType}/${id}`;

const entryOf = (resource: FhirResource, base: string, mode: 'match' | 'include'): BundleEntry => ({
  fullUrl: `${base}/${keyOf(resource)}`,
  resource,
  search: { mode },
});

function linksOf(total: number, { offset, count }: SlotSearch, self: URL): BundleLink[] {
  const at = (relation: string, start: number): BundleLink => {
    const url = new URL(self);
    url.searchParams.set('_count', String(count));
    url.searchParams.set('_offset', String(start));
    return { relation, url: url.href };
  };
  return [
    { relation: 'self', url: self.href },
    ...(offset > 0 ? [at('previous', Math.max(0, offset - count))] : []),
    ...(offset + count < total ? [at('next', offset + count)] : []),
  ];
}
