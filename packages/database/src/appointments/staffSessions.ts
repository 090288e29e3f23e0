import type { CarePlaceContent, SlotPlan } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import type { SessionOrigin, SessionState } from '../care/rows.ts';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';

export interface StoredSession {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly placeContent: CarePlaceContent;
  readonly room: number;
  readonly clinician: string | null;
  readonly clinicianName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: SessionState;
  readonly origin: SessionOrigin;
  readonly originId: string | null;
  /** The occurrence of its series that it is, as content says. */
  readonly content: { readonly occurrence?: string };
  readonly plan: SlotPlan;
  readonly booked: number;
  readonly attended: number;
  readonly noShow: number;
  readonly takenMinutes: number;
}

export interface SessionsAsked {
  readonly ids?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly place?: string | undefined;
  readonly clinician?: string | undefined;
  readonly originId?: string | undefined;
}

/** Sessions of the request's organisation, by start. */
export async function readSessions(tx: Transaction<Tables>, asked: SessionsAsked): Promise<StoredSession[]> {
  const { rows } = await sql<StoredSession>`
    select s.id, s.version, s.place, p.content as "placeContent", s.room, s.clinician, c.name as "clinicianName",
      s.starts_at as "startsAt", s.ends_at as "endsAt", s.state, s.origin, s.origin_id as "originId", s.content, plan.content as plan,
      coalesce(a.booked, 0)::int as booked, coalesce(a.attended, 0)::int as attended, coalesce(a.no_show, 0)::int as "noShow",
      coalesce(a.minutes, 0)::int as "takenMinutes"
    from care_session s join care_place p on p.id = s.place join slot_plan plan on plan.id = s.plan
      left join clinician c on c.id = s.clinician
      left join lateral (select count(*) filter (where state in ('booked', 'offered')) as booked, count(*) filter (where state = 'attended') as attended,
        count(*) filter (where state = 'no-show') as no_show, sum(extract(epoch from ends_at - starts_at) / 60) as minutes
        from appointment where session = s.id and is_active(state)) a on true
    where s.organisation = current_organisation()
      and (${asked.ids ?? null}::uuid[] is null or s.id = any (${asked.ids ?? null}::uuid[]))
      and (${asked.from ?? null}::timestamptz is null or s.ends_at > ${asked.from ?? null}::timestamptz)
      and (${asked.to ?? null}::timestamptz is null or s.starts_at < ${asked.to ?? null}::timestamptz)
      and (${asked.place ?? null}::uuid is null or s.place = ${asked.place ?? null}::uuid)
      and (${asked.clinician ?? null}::uuid is null or s.clinician = ${asked.clinician ?? null}::uuid)
      and (${asked.originId ?? null}::uuid is null or s.origin_id = ${asked.originId ?? null}::uuid)
    order by s.starts_at, s.room, s.id`.execute(tx);
  return rows;
}

export interface SessionWritten {
  readonly place: string;
  readonly room: number;
  readonly clinician: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: SessionState;
  /** `null`: as its place says. */
  readonly plan: SlotPlan | null;
}

export interface SessionSource {
  readonly origin: SessionOrigin;
  readonly originId?: string;
  readonly content?: { readonly occurrence?: string };
}

export async function addSession(
  tx: Transaction<Tables>,
  written: SessionWritten,
  { origin, originId, content = {} }: SessionSource,
  author: Author,
): Promise<string> {
  const { id } = await tx
    .insertInto('care_session')
    .values({
      organisation: author.organisation,
      ...(await columnsOf(tx, written)),
      origin,
      origin_id: originId ?? null,
      content: JSON.stringify(content),
      updated_by: author.person,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordAs(tx, 'session.add', `care_session:${id}`);
  return id;
}

/** Writes over the version that was read; its appointments follow by a trigger. `false` when that version is no longer the current. */
export async function changeSession(
  tx: Transaction<Tables>,
  id: string,
  version: number,
  written: SessionWritten,
  author: Author,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('care_session')
    .set({
      ...(await columnsOf(tx, written)),
      version: version + 1,
      updated_at: sql<Date>`now()`,
      updated_by: author.person,
    })
    .where('id', '=', id)
    .where('organisation', '=', author.organisation)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordAs(tx, 'session.change', `care_session:${id}`);
  return true;
}

async function columnsOf(
  tx: Transaction<Tables>,
  { place, room, clinician, startsAt, endsAt, state, plan }: SessionWritten,
) {
  return {
    place,
    room,
    clinician,
    starts_at: startsAt,
    ends_at: endsAt,
    state,
    ...(plan && { plan: await keepPlan(tx, plan) }),
  };
}

/** The id of this plan, written at its first use. */
export async function keepPlan(tx: Transaction<Tables>, plan: SlotPlan): Promise<string> {
  const { rows } = await sql<{ id: string }>`select slot_plan_of(${JSON.stringify(plan)}::jsonb) as id`.execute(tx);
  return rows[0]!.id;
}

export interface Told {
  readonly moved: number;
  readonly cancelled: number;
  readonly clinicianChanged: number;
  readonly toCall: number;
}

/** Notices that this transaction wrote. */
export async function toldNow(tx: Transaction<Tables>): Promise<Told> {
  const { rows } = await sql<Told>`
    select count(*) filter (where kind = 'moved')::int as moved, count(*) filter (where kind = 'session-cancelled')::int as cancelled,
      count(*) filter (where kind = 'clinician-changed')::int as "clinicianChanged", count(*) filter (where by = 'telephone')::int as "toCall"
    from appointment_notice where created_at = now() and organisation = current_organisation()
      and kind in ('moved', 'session-cancelled', 'clinician-changed')`.execute(tx);
  return rows[0]!;
}

/** Of these times, those at which a room or a clinician is already taken by another session. */
export interface Clash {
  readonly at: number;
  readonly kind: 'room' | 'clinician';
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export async function readClashes(
  tx: Transaction<Tables>,
  wanted: readonly SessionWritten[],
  except: readonly string[] = [],
): Promise<Clash[]> {
  const asked = wanted.map(({ place, room, clinician, startsAt, endsAt }, at) => ({
    at,
    place,
    room,
    clinician,
    startsAt,
    endsAt,
  }));
  const { rows } = await sql<Clash>`
    select w.at, k.kind, s.starts_at as "startsAt", s.ends_at as "endsAt"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as w(at int, place uuid, room int, clinician uuid, "startsAt" timestamptz, "endsAt" timestamptz)
      join care_session s on s.state <> 'cancelled' and tstzrange(s.starts_at, s.ends_at) && tstzrange(w."startsAt", w."endsAt")
        and ((s.place = w.place and s.room = w.room) or s.clinician = w.clinician)
      cross join lateral (values ('room', s.place = w.place and s.room = w.room), ('clinician', s.clinician = w.clinician)) k(kind, yes)
    where k.yes and s.organisation = current_organisation() and not s.id = any (${except}::uuid[])
    order by w.at, k.kind`.execute(tx);
  return rows;
}
