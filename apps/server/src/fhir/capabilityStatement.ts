import type { CapabilityStatement } from 'fhir/r4.js';
import { profiles } from './resources/systems.ts';

const READ_ONLY = [
  ['Schedule', profiles.schedule],
  ['Practitioner', profiles.practitioner],
  ['PractitionerRole', profiles.practitionerRole],
  ['HealthcareService', profiles.healthcareService],
  ['Organization', profiles.organization],
  ['Location', profiles.location],
] as const;

/** What this server can do, for programs: GET /fhir/metadata. */
export function capabilityStatement(base: string, version: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-25',
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    software: { name: 'Maillage', version },
    implementation: { description: 'Maillage: free slots of the sessions of a territory', url: base },
    implementationGuide: ['https://interop.esante.gouv.fr/ig/fhir/sas'],
    rest: [
      {
        mode: 'server',
        security: {
          cors: false,
          description:
            'Slots open to everybody need no key. With a key that an organisation gave out (Authorization: Bearer …), slots kept for regulation (SNP) and for professionals (PRO, CPTS) are given too.',
        },
        resource: [
          {
            type: 'Slot',
            profile: profiles.slot,
            interaction: [{ code: 'search-type' }],
            searchInclude: [
              'Slot:schedule',
              'Slot:service-type-reference',
              'Schedule:actor',
              'HealthcareService:organization',
              'HealthcareService:location',
            ],
            searchParam: [
              {
                name: 'start',
                type: 'date',
                documentation: 'Mandatory twice: ge (start of the search) and le (end of the search).',
              },
              {
                name: 'schedule.actor:Practitioner.identifier',
                type: 'token',
                documentation: 'Mandatory, 1 to 25 values: urn:oid:1.2.250.1.71.4.2.1|8 and the 11 digits of the RPPS.',
              },
              { name: 'status', type: 'token', documentation: 'Mandatory: free.' },
            ],
          },
          ...READ_ONLY.map(([type, profile]) => ({
            type,
            profile,
            documentation: 'Given with the slots that refer to it (_include).',
          })),
        ],
      },
    ],
  };
}
