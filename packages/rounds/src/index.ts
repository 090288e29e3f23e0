export * from './calendar/assignCrews.ts';
export * from './calendar/calendarRequest.ts';
export { dayPatterns } from './calendar/dayPatterns.ts';
export * from './calendar/dieppe.ts';
export type { Unplaced, UnplacedReason, UnplacedRemedy } from './calendar/placePartly.ts';
export { type Calendar, planCalendar } from './calendar/planCalendar.ts';
export {
  type Breakdown,
  type CalendarChange,
  type Replanned,
  replanCalendar,
} from './calendar/replanCalendar.ts';
export * from './calendar/timetable.ts';
export * from './check/checkRounds.ts';
export * from './check/parseSolution.ts';
export * from './instance/parseCordeau.ts';
export * from './instance/roundsInstance.ts';
export * from './instance/roundsSolution.ts';
export { clockMinutes, clockTime } from './plan/clockMinutes.ts';
export { dieppeDraft } from './plan/dieppeDraft.ts';
export { isStale } from './plan/isStale.ts';
export * from './plan/moveVisit.ts';
export { type PeriodOptions, planPeriod } from './plan/planPeriod.ts';
export * from './plan/replaceCrew.ts';
export * from './plan/requestOf.ts';
export * from './plan/roundDraft.ts';
export * from './plan/roundFigures.ts';
export * from './plan/visitChanges.ts';
export * from './solver/roundsSearch.ts';
export * from './solver/solveRounds.ts';
