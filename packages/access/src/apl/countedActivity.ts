import { type ConsultationsPerYear, consultationsPerYear } from '@maillage/units';

/** How the activity of one practitioner enters the indicator; consultations, visits and teleconsultations per year. */
export interface ActivityBounds {
  /** Strictly less than this counts 0. */
  readonly ignoredBelow: ConsultationsPerYear;
  /** Anything kept counts at least this. */
  readonly floor: ConsultationsPerYear;
  /** Anything counts at most this. */
  readonly ceiling: ConsultationsPerYear;
  /** Counted for a practitioner without activity the year before. */
  readonly imputedWhenNew: ConsultationsPerYear;
}

/** General practitioners: sheet "Paramètres" of the DREES workbook, 2022 and 2023. */
export const generalPractitionerBounds: ActivityBounds = {
  ignoredBelow: consultationsPerYear(250),
  floor: consultationsPerYear(3600),
  ceiling: consultationsPerYear(6000),
  imputedWhenNew: consultationsPerYear(5400),
};

/** The practitioner's activity of the year; `undefined` when there was none the year before: the imputed value. */
export function countedActivity(
  activity: ConsultationsPerYear | undefined,
  bounds: ActivityBounds,
): ConsultationsPerYear {
  if (activity === undefined) return bounds.imputedWhenNew;
  if (activity < bounds.ignoredBelow) return consultationsPerYear(0);
  return consultationsPerYear(Math.min(Math.max(activity, bounds.floor), bounds.ceiling));
}
