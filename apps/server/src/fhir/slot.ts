/** Who may see a slot, in the words of the national nomenclature TRE_R314. */
export const audiences = ['PUBLIC', 'PRO', 'SNP', 'CPTS'] as const;
export type Audience = (typeof audiences)[number];

export interface FhirClinician {
  readonly id: string;
  readonly name: string;
  /** 11 digits. */
  readonly rpps: string;
}

export interface FhirPlace {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly postalCode: string;
  readonly phone: string;
  readonly point: readonly [longitude: number, latitude: number] | null;
}

export interface FhirOrganisation {
  readonly id: string;
  readonly name: string;
  /** 9 characters. */
  readonly finess: string | null;
  readonly phone: string | null;
}

/** A free slot with all that the bundle says about it. */
export interface FhirSlot {
  /** The session it is part of: one Schedule each. */
  readonly session: { readonly id: string; readonly start: Date; readonly end: Date };
  readonly start: Date;
  readonly end: Date;
  /** What the visit is, for people. */
  readonly label: string;
  /** At a distance, with somebody beside the patient. */
  readonly remote: boolean;
  readonly audiences: readonly Audience[];
  readonly clinician: FhirClinician;
  readonly place: FhirPlace;
  readonly organisation: FhirOrganisation;
  /** Where it is booked. */
  readonly bookingUrl: string;
}

const bare = (uuid: string) => uuid.replaceAll('-', '');

/** FHIR ids have at most 64 characters: two UUIDs without their dashes. */
export const roleId = ({ clinician, place }: FhirSlot): string => `${bare(clinician.id)}${bare(place.id)}`;

/** The session and the minute at which it starts: the same slot keeps its id from one answer to the next. */
export const slotId = ({ session, start, remote }: FhirSlot): string =>
  `${session.id}.${Math.floor(start.getTime() / 60_000).toString(36)}${remote ? '.vr' : ''}`;
