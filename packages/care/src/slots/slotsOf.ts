import type { QuotaKind, SlotPlan, Visit } from './slotPlan.ts';

/** From, inclusive, to, exclusive, in whole minutes since 1970 (UTC): no clock change disturbs them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A published session. */
export interface OpenSession extends Span {
  readonly id: string;
  readonly plan: SlotPlan;
}

/** Time that is taken: an appointment, or an offer that somebody is thinking about. */
export interface Taken extends Span {
  /** The quota on which it is counted. */
  readonly quota: QuotaKind | null;
}

/** What is known when slots are looked for. */
export interface SlotQuestion {
  /** Minutes since 1970. */
  readonly now: number;
  readonly visit: Visit;
  /** Kept places that the asker may use, in the order in which they are tried; places open to all come last. */
  readonly quotas: readonly QuotaKind[];
}

/**
 * Starts (minutes since 1970) of the free slots of a session: on its steps, after now, inside it, touching no break, no absence and
 * nothing taken, and leaving free what is kept for others.
 *
 * Law: each start taken alone can be booked; `quotaFor` names the quota that it would use.
 */
export function slotsOf(
  session: OpenSession,
  taken: readonly Taken[],
  absences: readonly Span[],
  question: SlotQuestion,
): number[] {
  const { plan, from, to } = session;
  const { now, visit } = question;
  const closed = closedSpans(session, taken, absences);
  if (quotaFor(session, taken, absences, question) === undefined) return [];
  const starts: number[] = [];
  for (let start = from; start + visit.minutes <= to; start += plan.stepMinutes) {
    if (start >= now && isFree(closed, start, start + visit.minutes)) starts.push(start);
  }
  return starts;
}

/**
 * The quota on which a visit is counted: the first that the asker may use and that has places left, or `null`, a place open to all;
 * `undefined` when what is free is kept for others.
 */
export function quotaFor(
  session: OpenSession,
  taken: readonly Taken[],
  absences: readonly Span[],
  { now, visit, quotas }: SlotQuestion,
): QuotaKind | null | undefined {
  const { plan } = session;
  if (plan.quotas.length === 0) return null;
  const needed = placesOf(visit.minutes, plan);
  const free = freePlaces(session, closedSpans(session, taken, absences), now);
  const kept = new Map(plan.quotas.map(({ kind }) => [kind, keptPlaces(session, taken, kind, now)]));
  const all = [...kept.values()].reduce((sum, places) => sum + places, 0);
  for (const kind of quotas) {
    const own = kept.get(kind) ?? 0;
    if (own > 0 && free - needed >= all - Math.min(own, needed)) return kind;
  }
  return free - needed >= all ? null : undefined;
}

/** Places that a visit takes. */
export const placesOf = (minutes: number, { stepMinutes }: SlotPlan): number => Math.ceil(minutes / stepMinutes);

/** Places of a quota that are still kept: none once released. */
export function keptPlaces(session: OpenSession, taken: readonly Taken[], kind: QuotaKind, now: number): number {
  const quota = session.plan.quotas.find((one) => one.kind === kind);
  if (!quota || (quota.releaseHours !== null && now >= session.from - quota.releaseHours * 60)) return 0;
  const used = taken.filter((one) => one.quota === kind);
  return Math.max(0, quota.places - used.reduce((sum, { from, to }) => sum + placesOf(to - from, session.plan), 0));
}

/** Whole steps of the session still to come that nothing touches. */
function freePlaces({ plan, from, to }: OpenSession, closed: readonly Span[], now: number): number {
  let count = 0;
  for (let start = from; start + plan.stepMinutes <= to; start += plan.stepMinutes)
    if (start >= now && isFree(closed, start, start + plan.stepMinutes)) count++;
  return count;
}

function closedSpans({ plan, from }: OpenSession, taken: readonly Span[], absences: readonly Span[]): Span[] {
  const breaks = plan.breaks.map((one) => ({ from: from + one.from, to: from + one.to }));
  return [...taken, ...absences, ...breaks];
}

function isFree(closed: readonly Span[], from: number, to: number): boolean {
  for (const one of closed) if (one.from < to && from < one.to) return false;
  return true;
}
