import { type BusRound, busRound } from './bus-round.ts';
import { type Cabinet, cabinet } from './cabinet.ts';
import type { ChangeBase, ChangeKind } from './changeKind.ts';
import { type DoctorArrives, doctorArrives } from './doctor-arrives.ts';
import { type DoctorChangesHours, doctorChangesHours } from './doctor-changes-hours.ts';
import { type DoctorLeaves, doctorLeaves } from './doctor-leaves.ts';
import { type HealthCentre, healthCentre } from './health-centre.ts';
import { type Msp, msp } from './msp.ts';
import { type PlaceCloses, placeCloses } from './place-closes.ts';
import { type PopulationChange, populationChange } from './population-change.ts';
import { type SessionsEnd, sessionsEnd } from './sessions-end.ts';
import { type TravelTimes, travelTimes } from './travel-times.ts';

export type { ChangeContext, ChangeKind, Effect, FieldProblem, PlannedEntry, Size } from './changeKind.ts';
export type {
  BusRound,
  Cabinet,
  DoctorArrives,
  DoctorChangesHours,
  DoctorLeaves,
  HealthCentre,
  Msp,
  PlaceCloses,
  PopulationChange,
  SessionsEnd,
  TravelTimes,
};

/** A change of any kind. */
export type Change =
  | DoctorLeaves
  | DoctorArrives
  | DoctorChangesHours
  | Cabinet
  | BusRound
  | HealthCentre
  | Msp
  | PlaceCloses
  | SessionsEnd
  | PopulationChange
  | TravelTimes;

export type ChangeKindId = Change['kind'];

/** Every kind, in the order in which it is offered. */
const registry = {
  'doctor-leaves': doctorLeaves,
  'doctor-arrives': doctorArrives,
  'doctor-changes-hours': doctorChangesHours,
  cabinet,
  'bus-round': busRound,
  'health-centre': healthCentre,
  msp,
  'place-closes': placeCloses,
  'sessions-end': sessionsEnd,
  'population-change': populationChange,
  'travel-times': travelTimes,
} as const satisfies { [Kind in ChangeKindId]: ChangeKind<Extract<Change, { kind: Kind }>> };

export const changeKindIds = Object.keys(registry) as readonly ChangeKindId[];
export const isChangeKind = (id: string): id is ChangeKindId => Object.hasOwn(registry, id);

/** The member that a change belongs to. */
export const kindOf = <C extends Change>(change: C): ChangeKind<C> =>
  registry[change.kind] as unknown as ChangeKind<C & ChangeBase>;

/** The member of an id. */
export const changeKind = (id: ChangeKindId): ChangeKind<Change> => registry[id] as unknown as ChangeKind<Change>;
