import { generalPractitionerBounds } from '@maillage/access';
import { type ProfessionId, professions } from '@maillage/supply';

/** What one unit of an action offers in a year: consultations, or full-time equivalents for the other professions. */
export interface ScenarioParameters {
  /** One professional who comes. */
  readonly perHead: number;
  /** One half-day a week, the whole year. */
  readonly perWeeklyHalfDay: number;
  /** One full-time equivalent in a health centre. */
  readonly perCentreFte: number;
}

/** A full week of practice: 8 half-days, the 4 days a week for which the CAIM pays its full 50,000 €. */
export const HALF_DAYS_OF_A_FULL_WEEK = 8;

/** Average of the doctors of health centres, consultations a year (4,533 where the budget balances). */
const CENTRE_CONSULTATIONS = 4220;

/**
 * The parameters of a profession when a scenario names none. A general practitioner who comes counts 5,400 consultations, which
 * DREES imputes to one without activity the year before; a weekly half-day is an eighth of it (675 a year, 15 a half-day over 45
 * weeks): *derived here, not published*, hence open to change in each scenario.
 */
export function parametersOf(profession: ProfessionId): ScenarioParameters {
  const { supplyPerNewcomer, unit } = professions[profession];
  return {
    perHead: supplyPerNewcomer,
    perWeeklyHalfDay: supplyPerNewcomer / HALF_DAYS_OF_A_FULL_WEEK,
    perCentreFte: unit === 'consultations' ? CENTRE_CONSULTATIONS : supplyPerNewcomer,
  };
}

/** How much more or less professionals do than is counted for them, as factors. */
export interface Activity {
  /** Those who come, and care by the half-day or in a centre. */
  readonly newcomer: number;
  /** Those of the register, who leave, move or change their hours. */
  readonly registered: number;
}

export const asCounted: Activity = { newcomer: 1, registered: 1 };

/**
 * Every professional at a bound of what DREES counts: 3,600 or 6,000 consultations for a general practitioner, against 5,400 for one who
 * comes and 4,236 for one of the register. The bounds of the others are not published: the proportions of those who come.
 */
export function activityAt(bound: 'floor' | 'ceiling', profession: ProfessionId): Activity {
  const { [bound]: counted, imputedWhenNew } = generalPractitionerBounds;
  const { unit, supplyPerRegisteredHead } = professions[profession];
  const newcomer = counted / imputedWhenNew;
  return { newcomer, registered: unit === 'consultations' ? counted / supplyPerRegisteredHead : newcomer };
}
