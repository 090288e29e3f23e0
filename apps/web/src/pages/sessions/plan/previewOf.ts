import { type OpenSession, quotaKinds, type SlotPlan, slotsOf } from '@maillage/care';

export interface VisitPreview {
  readonly code: string;
  readonly label: string;
  /** Starts in minutes since 1970 that a session with nothing taken offers. */
  readonly starts: readonly number[];
}

export interface PlanPreview {
  readonly visits: readonly VisitPreview[];
  /** Steps of the session outside its breaks. */
  readonly places: number;
  /** Of these, kept for some until they are released. */
  readonly kept: number;
}

/** What a session divided so would offer well before it starts: the same function as the server's search. */
export function previewOf(plan: SlotPlan, startsAt: string, endsAt: string): PlanPreview {
  const session: OpenSession = { id: '', from: minutesOf(startsAt), to: minutesOf(endsAt), plan };
  const asked = { now: 0, quotas: quotaKinds };
  const visits = plan.visits.map((visit) => ({
    code: visit.code,
    label: visit.label,
    starts: slotsOf(session, [], [], { ...asked, visit }),
  }));
  const step = { code: '', label: '', minutes: plan.stepMinutes, mode: 'in-person' as const };
  const places = slotsOf({ ...session, plan: { ...plan, quotas: [] } }, [], [], { ...asked, visit: step }).length;
  const kept = plan.quotas.reduce((sum, quota) => sum + quota.places, 0);
  return { visits, places, kept: Math.min(places, kept) };
}

const minutesOf = (instant: string) => Math.floor(Date.parse(instant) / 60_000);
