import type { Day } from '@maillage/units';
import type { Occurrence } from './occurrences.ts';

/** A session that a series wrote. */
export interface SeriesSession {
  readonly id: string;
  readonly occurrence: Day;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface SeriesSteps {
  readonly add: readonly Occurrence[];
  readonly change: readonly { readonly id: string; readonly occurrence: Occurrence }[];
  readonly cancel: readonly string[];
}

/**
 * What brings the sessions of a series from one rule to another: by day of the rule, added, changed or cancelled. What has begun stays,
 * and so does a session whose times somebody changed by hand.
 */
export function followSeries(
  before: readonly Occurrence[],
  after: readonly Occurrence[],
  sessions: readonly SeriesSession[],
  now: Date,
): SeriesSteps {
  const wasAt = new Map(before.map((one) => [one.day, one]));
  const willBe = new Map(after.map((one) => [one.day, one]));
  const present = new Set(sessions.map(({ occurrence }) => occurrence));
  const ours = sessions.filter(
    (session) => session.startsAt > now && sameTimes(session, wasAt.get(session.occurrence)),
  );
  return {
    add: after.filter(({ day, startsAt }) => startsAt > now && !present.has(day)),
    change: ours.flatMap(({ id, occurrence }) => {
      const target = willBe.get(occurrence);
      return target && target.startsAt > now ? [{ id, occurrence: target }] : [];
    }),
    cancel: ours.filter(({ occurrence }) => !willBe.has(occurrence)).map(({ id }) => id),
  };
}

const sameTimes = (session: SeriesSession, occurrence: Occurrence | undefined): boolean =>
  occurrence !== undefined &&
  session.startsAt.getTime() === occurrence.startsAt.getTime() &&
  session.endsAt.getTime() === occurrence.endsAt.getTime();
