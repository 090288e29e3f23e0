import type { Day } from '@maillage/units';
import type { EligibilityRule, QuotaKind } from '../slots/slotPlan.ts';
import { ageOn } from './ageOn.ts';

/** What a patient says of their médecin traitant. */
export const attendingDoctors = ['none', 'unavailable', 'available'] as const;
export type AttendingDoctor = (typeof attendingDoctors)[number];

/** What is known of a patient; `undefined`: not said. */
export interface PatientFacts {
  readonly attendingDoctor: AttendingDoctor | undefined;
  readonly birthDate: Day | undefined;
  /** INSEE code. */
  readonly commune: string | undefined;
}

export type EligibilityRefusal =
  | { readonly reason: 'has-attending-doctor' }
  | { readonly reason: 'commune-not-served'; readonly commune: string; readonly served: readonly string[] }
  | { readonly reason: 'too-young'; readonly age: number; readonly minimum: number }
  | { readonly reason: 'too-old'; readonly age: number; readonly maximum: number };

export type Eligibility =
  | { readonly status: 'eligible' }
  | { readonly status: 'refused'; readonly refusals: readonly [EligibilityRefusal, ...EligibilityRefusal[]] }
  | { readonly status: 'incomplete'; readonly missing: readonly (keyof PatientFacts)[] };

/** Whether a patient may book on a day; every reason against it, or everything that must still be said. A refusal comes first. */
export function decideEligibility(rule: EligibilityRule, facts: PatientFacts, day: Day): Eligibility {
  const refusals: EligibilityRefusal[] = [
    ...doctorRefusals(rule, facts),
    ...communeRefusals(rule, facts),
    ...ageRefusals(rule, facts, day),
  ];
  const [first, ...others] = refusals;
  if (first) return { status: 'refused', refusals: [first, ...others] };
  const missing = missingFacts(rule, facts);
  return missing.length > 0 ? { status: 'incomplete', missing } : { status: 'eligible' };
}

/** Kept places that what somebody says of their médecin traitant opens to them. */
export const quotasOpenTo = (attendingDoctor: AttendingDoctor | undefined): QuotaKind[] =>
  attendingDoctor === 'none' || attendingDoctor === 'unavailable' ? ['unattached'] : [];

const doctorRefusals = (rule: EligibilityRule, { attendingDoctor }: PatientFacts): EligibilityRefusal[] =>
  rule.attendingDoctor === 'without-or-unavailable' && attendingDoctor === 'available'
    ? [{ reason: 'has-attending-doctor' }]
    : [];

const communeRefusals = ({ communes }: EligibilityRule, { commune }: PatientFacts): EligibilityRefusal[] =>
  communes !== null && commune !== undefined && !communes.includes(commune)
    ? [{ reason: 'commune-not-served', commune, served: communes }]
    : [];

function ageRefusals(
  { minimumAge, maximumAge }: EligibilityRule,
  { birthDate }: PatientFacts,
  day: Day,
): EligibilityRefusal[] {
  if (birthDate === undefined) return [];
  const age = ageOn(birthDate, day);
  const refusals: EligibilityRefusal[] = [];
  if (minimumAge !== null && age < minimumAge) refusals.push({ reason: 'too-young', age, minimum: minimumAge });
  if (maximumAge !== null && age > maximumAge) refusals.push({ reason: 'too-old', age, maximum: maximumAge });
  return refusals;
}

function missingFacts(rule: EligibilityRule, facts: PatientFacts): (keyof PatientFacts)[] {
  const needed: (keyof PatientFacts)[] = [];
  if (rule.attendingDoctor !== 'any') needed.push('attendingDoctor');
  if (rule.communes !== null) needed.push('commune');
  if (rule.minimumAge !== null || rule.maximumAge !== null) needed.push('birthDate');
  return needed.filter((fact) => facts[fact] === undefined);
}
