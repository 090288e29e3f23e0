import { halves } from '@maillage/units';
import { type Static, Type } from 'typebox';
import { nullable, Point } from './common.ts';

const Text = (maxLength: number) => Type.String({ maxLength });
const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));

export const CommuneCode = Type.String({ pattern: '^\\d[\\dAB]\\d{3}$', description: 'INSEE code of a commune.' });
/** Time of day on the clock of the place, `08:30`. */
export const ClockTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Local time, HH:MM.' });
export const Half = oneOf(...halves);
/** 1 = Monday … 7 = Sunday. */
export const Weekday = Type.Integer({ minimum: 1, maximum: 7 });

export const carePlaceKinds = ['cabinet', 'stop', 'depot'] as const;
export const CarePlaceKind = oneOf(...carePlaceKinds);

/** A half-day on which a place can be used, with its hours. */
export const Opening = Type.Object({ weekday: Weekday, half: Half, from: ClockTime, to: ClockTime });
export type Opening = Static<typeof Opening>;

/** Skills that a place asks for and clinicians have: free words of the organisation (`pédiatrie`, `échographie` …). */
export const Skills = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 30, uniqueItems: true });

/** A cabinet where care is given in turns, a stop of a vehicle, or the depot it starts from. */
export const CarePlaceContent = Type.Object({
  kind: CarePlaceKind,
  name: Type.String({ minLength: 1, maxLength: 160 }),
  commune: CommuneCode,
  address: Text(300),
  /** Exact position, where the centre of the commune is not enough. */
  point: nullable(Point),
  /** Sessions that can be held at the same time. */
  rooms: Type.Integer({ minimum: 1, maximum: 30 }),
  openings: Type.Array(Opening, { maxItems: 40 }),
  skills: Skills,
  /** A bed for those who come from far. */
  lodging: Type.Boolean(),
  wheelchair: Type.Boolean(),
  /** Of a stop: room to park, electricity. */
  parking: Type.Boolean(),
  power: Type.Boolean(),
  /** Weekdays on which a market stands there. */
  marketWeekdays: Type.Array(Weekday, { maxItems: 7, uniqueItems: true }),
  opensOn: nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  /** First day on which it is closed for good: a doctor has settled. */
  closesOn: nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  phone: Text(40),
  note: Text(2000),
  listed: Type.Boolean({ description: 'Shown to residents with its published sessions.' }),
});
export type CarePlaceContent = Static<typeof CarePlaceContent>;

export const clinicianStatuses = ['settled', 'locum', 'regular-locum', 'retired', 'junior', 'salaried'] as const;
export const ClinicianStatus = oneOf(...clinicianStatuses);

/** Somebody who gives half-days. */
export const ClinicianContent = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  profession: Text(60),
  rpps: nullable(Type.String({ pattern: '^\\d{11}$' })),
  status: ClinicianStatus,
  email: nullable(Type.String({ maxLength: 200, pattern: '^[^@\\s]+@[^@\\s]+$' })),
  phone: Text(40),
  skills: Skills,
  /** Where they come from: travel to the places is counted from there. */
  homeCommune: nullable(CommuneCode),
  note: Text(2000),
});
export type ClinicianContent = Static<typeof ClinicianContent>;

const saved = { id: Type.String(), version: Type.Integer(), updatedAt: Type.String(), updatedBy: Type.String() };

export const SavedCarePlace = Type.Object({
  ...saved,
  content: CarePlaceContent,
  communeName: nullable(Type.String()),
  /** Longitude, latitude: the exact position when given, else the commune's. */
  point: nullable(Point),
});
export type SavedCarePlace = Static<typeof SavedCarePlace>;

export const SavedClinician = Type.Object({
  ...saved,
  content: ClinicianContent,
  /** They have an account and answer for themselves. */
  hasAccount: Type.Boolean(),
  /** The reader is this clinician. */
  own: Type.Boolean(),
  homeCommuneName: nullable(Type.String()),
});
export type SavedClinician = Static<typeof SavedClinician>;
