import { clockAt, quotasOpenTo, slotsOf, type Visit } from '@maillage/care';
import type { SessionSlots, SlotAnswer, SlotQuery } from '@maillage/contract';
import type { PublishedSession } from '@maillage/database';
import type { PublicPlaces } from './places.ts';

/** The answer of a search over sessions: all are counted, the first `limit` are shown. */
export function searchSlots(
  sessions: readonly PublishedSession[],
  places: PublicPlaces,
  query: SlotQuery,
  now: Date,
): SlotAnswer {
  const nowMinutes = Math.ceil(now.getTime() / 60_000);
  const quotas = quotasOpenTo(query.attendingDoctor);
  const shown: SessionSlots[] = [];
  const free = new Map<string, number>();
  let found = 0;
  for (const session of sessions) {
    const visit = visitAsked(session.plan.visits, query);
    if (!visit) continue;
    const starts = slotsOf(session, session.taken, session.absences, { now: nowMinutes, visit, quotas });
    // somebody who asks for one session learns what it is, full or not
    if (starts.length === 0 && query.session === undefined) continue;
    if (starts.length > 0) {
      found++;
      const day = places.dayOf(session);
      free.set(day, (free.get(day) ?? 0) + starts.length);
    }
    if (shown.length < query.limit) shown.push(answerOf(session, visit, starts));
  }
  return {
    places: places.answersOf(new Set(shown.map(({ place }) => place))),
    sessions: shown,
    days: [...free].map(([day, count]) => ({ day, free: count })),
    found,
  };
}

function visitAsked(visits: readonly Visit[], { visit, mode }: SlotQuery): Visit | undefined {
  return visits.find((one) => (visit === undefined || one.code === visit) && (mode === undefined || one.mode === mode));
}

function answerOf(session: PublishedSession, visit: Visit, starts: readonly number[]): SessionSlots {
  const { id, place, clinician, from, to, plan } = session;
  return {
    id,
    place,
    clinician,
    startsAt: instant(from),
    endsAt: instant(to),
    visit,
    visits: [...plan.visits],
    eligibility: plan.eligibility as SessionSlots['eligibility'],
    slots: starts.map(instant),
  };
}

const instant = (minutes: number): string => new Date(minutes * 60_000).toISOString();

/** Day on the clock of a zone of an instant in minutes; remembered by hour, for a search asks the same ones again and again. */
export function dayReader(): (minutes: number, zone: string) => string {
  const days = new Map<string, string>();
  return (minutes, zone) => {
    const key = `${Math.floor(minutes / 60)}${zone}`;
    const day = days.get(key) ?? clockAt(new Date(minutes * 60_000), zone).day;
    if (days.size > 50_000) days.clear();
    days.set(key, day);
    return day;
  };
}
