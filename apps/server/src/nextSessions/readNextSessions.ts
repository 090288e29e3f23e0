import { instantAt, slotsOf } from '@maillage/care';
import type { PublicPlace } from '@maillage/contract';
import { type Database, readOpenSessions } from '@maillage/database';
import { addDays } from '@maillage/units';
import { publicPlaces, readListedPlaces } from '../appointments/public/places.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { today } from '../ledger/today.ts';

/** A session to come as anybody may see it. */
export interface NextSession {
  readonly id: string;
  readonly start: Date;
  readonly end: Date;
  readonly place: PublicPlace;
  readonly clinician: string | null;
  /** Slots of its first visit that anybody can book. */
  readonly free: number;
}

export interface NextSessionsAsked {
  /** Around this commune, as the crow flies. */
  readonly commune?: string | undefined;
  readonly kilometres: number;
  readonly place?: string | undefined;
  readonly days: number;
}

/** Published sessions from now on, by time. */
export async function readNextSessions(
  database: Database,
  atlas: Atlas,
  { commune, kilometres, place, days }: NextSessionsAsked,
  now = new Date(),
): Promise<NextSession[]> {
  const near = commune === undefined ? undefined : { commune, kilometres };
  const listed = (await readListedPlaces(database)).filter(({ id }) => place === undefined || id === place);
  const places = publicPlaces(listed, atlas, near);
  const sessions = await readOpenSessions(database.appPool, {
    from: now,
    to: instantAt(addDays(today(), days), '00:00'),
    places: places.ids,
  });
  const known = new Map(places.answersOf(new Set(sessions.map((one) => one.place))).map((one) => [one.id, one]));
  const nowMinutes = Math.ceil(now.getTime() / 60_000);
  return sessions.flatMap((session) => {
    const at = known.get(session.place);
    const visit = session.plan.visits[0];
    if (!at || !visit) return [];
    const question = { now: nowMinutes, visit, quotas: [] };
    return {
      id: session.id,
      start: new Date(session.from * 60_000),
      end: new Date(session.to * 60_000),
      place: at,
      clinician: session.clinician?.name ?? null,
      free: slotsOf(session, session.taken, session.absences, question).length,
    };
  });
}
