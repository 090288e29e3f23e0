import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Appointments of a place in a month. */
export interface MonthOfAppointments {
  readonly month: string;
  readonly takenMinutes: number;
  readonly booked: number;
  readonly attended: number;
  readonly noShow: number;
  readonly lateCancelled: number;
}

/** By month of the place's clock. A cancellation is late when less than 24 hours were left to give the slot to somebody else. */
export async function readMonthsOfAppointments(
  tx: Transaction<Tables>,
  place: string,
  zone: string,
): Promise<MonthOfAppointments[]> {
  const { rows } = await sql<MonthOfAppointments>`
    select to_char(a.starts_at at time zone ${zone}, 'YYYY-MM') as month,
      coalesce(sum(extract(epoch from a.ends_at - a.starts_at) / 60) filter (where is_active(a.state)), 0)::float8 as "takenMinutes",
      count(*) filter (where a.state in ('booked', 'offered'))::int as booked,
      count(*) filter (where a.state = 'attended')::int as attended, count(*) filter (where a.state = 'no-show')::int as "noShow",
      count(*) filter (where a.state = 'cancelled' and a.closed_by = 'patient'
        and a.updated_at > a.starts_at - interval '24 hours')::int as "lateCancelled"
    from appointment a join care_session s on s.id = a.session
    where a.organisation = current_organisation() and s.place = ${place} group by 1 order by 1`.execute(tx);
  return rows;
}

/** Sealed contact of each person who came or is to come, once each; `null` once erased. */
export interface SealedVisitor {
  readonly id: string;
  readonly contact: Buffer | null;
}

/**
 * For counting communes, by the host itself (its login reads the sealed column): nobody is shown a person, so nobody's reading is
 * noted. The same person is counted once, by the keyed hash of name and birth date.
 */
export async function readSealedVisitors(
  owner: Transaction<Tables>,
  organisation: string,
  place: string,
): Promise<SealedVisitor[]> {
  const { rows } = await sql<SealedVisitor>`
    select distinct on (coalesce(p.person_key, uuid_send(p.id))) p.id, p.contact
    from patient p join appointment a on a.patient = p.id join care_session s on s.id = a.session
    where s.place = ${place} and a.organisation = ${organisation} and a.state in ('booked', 'attended', 'no-show')
    order by coalesce(p.person_key, uuid_send(p.id)), p.created_at desc`.execute(owner);
  return rows;
}
