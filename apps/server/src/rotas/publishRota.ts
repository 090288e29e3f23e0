import {
  clockAt,
  diffSessions,
  instantAt,
  type RotaAssignment,
  type RotaDiff,
  rotaDiff,
  type SessionChanges,
  type WantedSession,
  zoneOf,
} from '@maillage/care';
import { ApiError, type RotaPublishing } from '@maillage/contract';
import {
  type Actor,
  addPublication,
  readLastPublications,
  readOutsideSessions,
  readRotaSessions,
  readTakenRooms,
  type Tables,
  writeRotaSessions,
} from '@maillage/database';
import { checkRota } from '@maillage/rota';
import { addDays } from '@maillage/units';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { assembleRequest, firstOpenDay, plain } from './assembleRequest.ts';
import type { LoadedRota } from './loadRota.ts';
import { type RotaInHand, takeRota } from './writeRota.ts';

type Tx = Transaction<Tables>;

export interface PlannedPublication {
  readonly rota: RotaInHand;
  readonly answer: RotaPublishing;
  readonly diff: RotaDiff;
  readonly changes: SessionChanges;
}

/** What publishing the cells as they stand would change: sessions, and for whom. Days that are over stay as they are. */
export async function planPublication(tx: Tx, atlas: Atlas, id: string): Promise<PlannedPublication> {
  const rota = await takeRota(tx, id);
  const request = await assembleRequest(tx, atlas, rota, rota.cells);
  const from = firstOpenDay(rota.stored.plan);
  const open = plain(rota.cells.filter(({ date }) => date >= from));
  const [last] = await readLastPublications(tx, id);
  const diff = rotaDiff(
    (last?.cells ?? []).filter(({ date }) => date >= from),
    open,
  );
  const changes = await sessionChanges(tx, rota, open);
  const mailed = new Map(rota.clinicians.map((one) => [one.id, one.content.email !== null]));
  return {
    rota,
    diff,
    changes,
    answer: {
      kept: changes.kept.length,
      changed: changes.changed.length,
      added: changes.added.length,
      cancelled: changes.cancelled.length,
      doctors: diff.doctors.map(({ doctor, added, removed }) => ({
        doctor,
        added: [...added],
        removed: [...removed],
        mailed: mailed.get(doctor) ?? false,
      })),
      violations: checkRota(request, open).map((violation) => ({ ...violation })),
    },
  };
}

/** From the sessions that stand to those of these cells, in rooms that nothing else takes. */
export async function sessionChanges(
  tx: Tx,
  rota: LoadedRota,
  cells: readonly RotaAssignment[],
): Promise<SessionChanges> {
  const wanted = wantedSessions(rota, cells);
  const { id, plan } = rota.stored;
  const period = [instantAt(plan.from, '00:00'), instantAt(addDays(plan.to, 2), '00:00')] as const;
  const places = rota.places.map((place) => place.id);
  return diffSessions(await readRotaSessions(tx, id), wanted, await readTakenRooms(tx, places, ...period, id));
}

/** Writes the sessions and what was published, in this transaction; refuses a rota that breaks a rule or meets another session. */
export async function publishRota(tx: Tx, actor: Actor, planned: PlannedPublication): Promise<void> {
  const { rota, answer, diff, changes } = planned;
  const { violations } = answer;
  if (violations.length > 0) throw new ApiError('rota/breaks-rules', { count: violations.length, violations });
  const author = { organisation: actor.organisation!, person: actor.person! };
  await refuseBusy(tx, rota, changes);
  await writeRotaSessions(tx, rota.stored.id, changes, author).catch((error: { code?: string }) => {
    // somebody wrote a session since it was looked at
    throw error.code === '23P01' ? new ApiError('rota/changed-meanwhile') : error;
  });
  await addPublication(
    tx,
    rota.stored.id,
    {
      cells: plain(rota.cells),
      added: diff.added.length,
      removed: diff.removed.length,
      mailed: answer.doctors.filter(({ mailed }) => mailed).length,
    },
    author,
  );
}

/** The sessions of cells that have not started, by the hours of the opening; a cell without opening has none. */
export function wantedSessions({ places, cabinets }: LoadedRota, cells: readonly RotaAssignment[]): WantedSession[] {
  const openings = new Map(
    cabinets.flatMap(({ id, openings }) => openings.map((one) => [`${id} ${one.date} ${one.half}`, one] as const)),
  );
  const zones = new Map(places.map(({ id, content }) => [id, zoneOf(content.commune)]));
  return cells.flatMap(({ doctor, cabinet, date, half }) => {
    const opening = openings.get(`${cabinet} ${date} ${half}`);
    if (!opening) return [];
    const zone = zones.get(cabinet)!;
    const startsAt = instantAt(date, opening.from, zone).getTime();
    if (startsAt <= Date.now()) return [];
    return [{ place: cabinet, clinician: doctor, startsAt, endsAt: instantAt(date, opening.to, zone).getTime() }];
  });
}

async function refuseBusy(tx: Tx, { stored, clinicians, places }: RotaInHand, { added, changed }: SessionChanges) {
  const wanted = [...added, ...changed.map(({ session, to }) => ({ ...to, room: session.room }))];
  if (wanted.length === 0) return;
  for (const { place, room, startsAt } of added) {
    const content = places.find(({ id }) => id === place)!.content;
    if (room <= content.rooms) continue;
    const { day, time } = clockAt(new Date(startsAt), zoneOf(content.commune));
    throw new ApiError('rota/room-taken', { name: content.name, date: day, time });
  }
  const from = new Date(Math.min(...wanted.map(({ startsAt }) => startsAt)));
  const to = new Date(Math.max(...wanted.map(({ endsAt }) => endsAt)));
  const elsewhere = await readOutsideSessions(
    tx,
    [...new Set(wanted.map(({ clinician }) => clinician))],
    from,
    to,
    stored.id,
  );
  for (const one of wanted) {
    const met = elsewhere.find(
      ({ clinician, startsAt, endsAt }) =>
        clinician === one.clinician && startsAt < one.endsAt && one.startsAt < endsAt,
    );
    if (!met) continue;
    const { day, time } = clockAt(new Date(met.startsAt), zoneOf(places[0]?.content.commune ?? ''));
    const name = clinicians.find(({ id }) => id === one.clinician)?.content.name ?? '';
    throw new ApiError('rota/busy-elsewhere', { name, date: day, time });
  }
}
