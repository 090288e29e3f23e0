import { clockAt, supplyOfSessions, zoneOf } from '@maillage/care';
import { ApiError, type PlaceImpact } from '@maillage/contract';
import {
  type Actor,
  type Database,
  readCarePlaces,
  readEntries,
  readMonthsOfAppointments,
  readSealedVisitors,
  readSessionEntries,
  readSupplyingSessions,
  type StoredCarePlace,
  type StoredSupplyingSession,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import type { Keyring } from '../appointments/sealing/keyring.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { placeAnswer } from '../care/answer.ts';
import { isUuid } from '../ledger/isUuid.ts';
import { today } from '../ledger/today.ts';
import { boundsOf } from '../territories/describe.ts';
import { countCommunes, originsOf } from './patientOrigins.ts';
import { placeEffect, supplyAnswer } from './placeEffect.ts';
import { gapsByMonth, placeMonths } from './placeMonths.ts';

type Tx = Transaction<Tables>;

/** What a place has changed, and how it is used. Throws `care/place-unknown`. */
export function readImpact(
  database: Database,
  keyring: Keyring,
  actor: Actor,
  atlas: Atlas,
  id: string,
): Promise<PlaceImpact> {
  return withRequest(database.app, actor, async (tx) => {
    const place = await knownPlace(tx, id);
    const sessions = await readSupplyingSessions(tx, [id]);
    const supply = supplyOfSessions(sessions);
    const profession = mainProfession(supply);
    const own = new Set((await readSessionEntries(tx, [id])).map(({ entry }) => entry));
    const effect = placeEffect(atlas, profession, await readEntries(tx, { profession }), own, today());
    const moved = effect?.communes.flatMap(({ code }) => atlas.places.indexOf(code) ?? []) ?? [];
    const home = atlas.places.indexOf(place.content.commune);
    const coordinates = actor.role === 'coordinator';
    return {
      place: placeAnswer(atlas, place),
      ...daysOf(sessions),
      supply: supply.map(supplyAnswer).sort((a, b) => (a.from < b.from ? -1 : 1)),
      effect,
      bounds: boundsOf(atlas, Uint32Array.from(moved.length > 0 ? moved : home === undefined ? [] : [home])),
      activity: coordinates ? await activityOf(tx, database, keyring, actor, atlas, place, sessions, profession) : null,
      editable: coordinates,
    };
  });
}

async function activityOf(
  tx: Tx,
  { owner }: Database,
  keyring: Keyring,
  { organisation = '' }: Actor,
  atlas: Atlas,
  { id, content: { commune } }: StoredCarePlace,
  sessions: readonly StoredSupplyingSession[],
  profession: string,
): Promise<PlaceImpact['activity']> {
  const appointments = await readMonthsOfAppointments(tx, id, zoneOf(commune));
  const visitors = await owner.transaction().execute((all) => readSealedVisitors(all, organisation, id));
  const { origins, ...counts } = originsOf(
    atlas,
    profession,
    commune,
    countCommunes(atlas, keyring, visitors),
    visitors.length,
  );
  return { months: placeMonths(sessions, await gapsByMonth(tx, id), appointments), ...counts, origins: [...origins] };
}

/** Throws `care/place-unknown`. */
export async function knownPlace(tx: Tx, id: string): Promise<StoredCarePlace> {
  const [place] = isUuid(id) ? await readCarePlaces(tx, [id]) : [];
  if (!place) throw new ApiError('care/place-unknown', { id });
  return place;
}

/** The one that gives most hours; general practice while nobody does. */
export function mainProfession(supply: readonly { readonly profession: string; readonly hours: number }[]): string {
  const hours = new Map<string, number>();
  for (const one of supply) hours.set(one.profession, (hours.get(one.profession) ?? 0) + one.hours);
  return [...hours].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'general-practitioner';
}

function daysOf(sessions: readonly StoredSupplyingSession[]): Pick<PlaceImpact, 'first' | 'last'> {
  const day = (session: StoredSupplyingSession | undefined) =>
    session ? clockAt(session.startsAt, zoneOf(session.commune)).day : null;
  return { first: day(sessions[0]), last: day(sessions.at(-1)) };
}
