/** How care is given in a slot: face to face, or at a distance with a nurse on board who assists. */
export const visitModes = ['in-person', 'assisted-teleconsultation'] as const;
export type VisitMode = (typeof visitModes)[number];

/** A kind of visit that can be booked. */
export interface Visit {
  readonly code: string;
  readonly label: string;
  readonly minutes: number;
  readonly mode: VisitMode;
}

/**
 * Whom places are kept for: `late`, everybody but only shortly before; `sas`, the regulation of unscheduled care; `unattached`,
 * patients without a médecin traitant, or whose own is unavailable.
 */
export const quotaKinds = ['late', 'sas', 'unattached'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** Places of a session kept back. */
export interface Quota {
  readonly kind: QuotaKind;
  /** In steps of the plan: a visit of two steps takes two places. */
  readonly places: number;
  /** Hours before the session from which they are open to all; `null`: never. */
  readonly releaseHours: number | null;
}

/** Part of a session, in minutes from its start. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** Who may book; every bound that is `null` is none. */
export interface EligibilityRule {
  readonly attendingDoctor: 'any' | 'without-or-unavailable';
  /** INSEE codes of the communes served. */
  readonly communes: readonly string[] | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
}

/** How a session is divided into slots. */
export interface SlotPlan {
  /** Visits start every so many minutes, counted from the start of the session. */
  readonly stepMinutes: number;
  readonly visits: readonly Visit[];
  readonly breaks: readonly Break[];
  readonly quotas: readonly Quota[];
  readonly eligibility: EligibilityRule;
}
