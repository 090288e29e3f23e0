/** Profiles of the national guide (version 1.1.0); their addresses are as uneven as the guide itself says they are. */
export const profiles = {
  bundle: 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/sas-cpts-bundle-aggregator',
  slot: 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/sas-cpts-slot-aggregator',
  schedule: 'http://sas.fr/fhir/StructureDefinition/FrScheduleAgregateur',
  practitioner: 'http://sas.fr/fhir/StructureDefinition/FrPractitionerAgregateur',
  practitionerRole: 'http://sas.fr/fhir/StructureDefinition/FrPractitionerRoleExerciceAgregateur',
  location: 'http://sas.fr/fhir/StructureDefinition/FrLocationAgregateur',
  healthcareService:
    'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/sas-cpts-healthcareservice-aggregator',
  organization: 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/sas-sos-organization-aggregator',
} as const;

/** National identifiers of structures: `1` before a FINESS. */
export const STRUCTURE_SYSTEM = 'urn:oid:1.2.250.1.71.4.2.2';

export const nomenclatures = {
  audience: 'https://mos.esante.gouv.fr/NOS/TRE_R314-TypeCreneau/FHIR/TRE-R314-TypeCreneau',
  speciality: 'https://mos.esante.gouv.fr/NOS/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale',
  establishment: 'https://mos.esante.gouv.fr/NOS/TRE_R66-CategorieEtablissement/TRE_R66-CategorieEtablissement',
  encounter: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  appointment: 'http://terminology.hl7.org/CodeSystem/v2-0276',
  identifier: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203',
  locationIdentifier: 'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
} as const;

/** Category of establishment of a CPTS in TRE_R66. */
export const CPTS_CATEGORY = '604';
/** General medicine in TRE_R38. */
export const GENERAL_MEDICINE = 'SM54';
/** What R5 calls `Slot.serviceType.reference`, carried in R4. */
export const SERVICE_REFERENCE = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Slot.serviceType';
