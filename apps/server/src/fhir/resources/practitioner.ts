import type { Practitioner } from 'fhir/r4.js';
import { PRACTITIONER_SYSTEM } from '../searchOf.ts';
import type { FhirSlot } from '../slot.ts';
import { nomenclatures, profiles } from './systems.ts';

const TITLES = /^(dr|docteure?|pr|professeure?|mme|madame|m\.?|monsieur)\.?\s+/i;

/** The family name is the last word: the register keeps one name, as people write it. */
export function practitionerOf({ clinician }: FhirSlot): Practitioner {
  const words = clinician.name.replace(TITLES, '').trim().split(/\s+/);
  const family = words.at(-1) ?? clinician.name;
  return {
    resourceType: 'Practitioner',
    id: clinician.id,
    meta: { profile: [profiles.practitioner] },
    identifier: [
      {
        system: PRACTITIONER_SYSTEM,
        value: `8${clinician.rpps}`,
        type: { coding: [{ system: nomenclatures.identifier, code: 'IDNPS' }] },
      },
    ],
    name: [{ family, ...(words.length > 1 && { given: words.slice(0, -1) }), text: clinician.name }],
  };
}
