import { type Static, Type } from 'typebox';
import { CarePlaceContent, ClinicianContent, SavedCarePlace, SavedClinician } from './care.ts';

/** Places of care of an organisation. */
export const CarePlaceList = Type.Object({ places: Type.Array(SavedCarePlace), editable: Type.Boolean() });
export type CarePlaceList = Static<typeof CarePlaceList>;

export const CarePlaceChange = Type.Object({ content: CarePlaceContent, version: Type.Integer({ minimum: 1 }) });
export type CarePlaceChange = Static<typeof CarePlaceChange>;

/** Those who give half-days. How to reach them is for coordinators and for themselves. */
export const ClinicianList = Type.Object({ clinicians: Type.Array(SavedClinician), editable: Type.Boolean() });
export type ClinicianList = Static<typeof ClinicianList>;

export const ClinicianChange = Type.Object({ content: ClinicianContent, version: Type.Integer({ minimum: 1 }) });
export type ClinicianChange = Static<typeof ClinicianChange>;

/** Gives a clinician the account of this address, made when there is none. */
export const ClinicianInvitation = Type.Object({ email: Type.String({ format: 'email', maxLength: 200 }) });
export type ClinicianInvitation = Static<typeof ClinicianInvitation>;
