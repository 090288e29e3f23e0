import { generalPractitionerBounds } from '@maillage/access';
import { type ProfessionId, professions } from '@maillage/supply';

/** What one unit of an action offers in a year: consultations, or full-time equivalents for the other professions. */
export interface ScenarioParameters {
  /** One professional who works as those of the register do. */
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
 * The parameters of a profession when a scenario names none. A general practitioner counts 5,400 consultations, which DREES
 * imputes to one without activity the year before; a weekly half-day is an eighth of it (675 a year, 15 a half-day over 45
 * weeks): *derived here, not published*, hence open to change in each scenario.
 */
export function parametersOf(profession: ProfessionId): ScenarioParameters {
  const { supplyPerHead, unit } = professions[profession];
  return {
    perHead: supplyPerHead,
    perWeeklyHalfDay: supplyPerHead / HALF_DAYS_OF_A_FULL_WEEK,
    perCentreFte: unit === 'consultations' ? CENTRE_CONSULTATIONS : supplyPerHead,
  };
}

/**
 * How much more or less a professional may do than the parameters say, as factors: for general practitioners the bounds
 * between which DREES counts activity (3,600 and 6,000, against 5,400); for the others, whose bounds are not published,
 * the same proportions.
 */
export const activityFactors = {
  lowest: generalPractitionerBounds.floor / generalPractitionerBounds.imputedWhenNew,
  highest: generalPractitionerBounds.ceiling / generalPractitionerBounds.imputedWhenNew,
} as const;
