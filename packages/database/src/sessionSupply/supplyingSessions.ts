import type { SupplyingSession } from '@maillage/care';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A published session with all that its supply depends on. */
export interface StoredSupplyingSession extends SupplyingSession {
  readonly id: string;
}

/** Published sessions of places of the request's organisation, past and to come, by start. */
export async function readSupplyingSessions(
  tx: Transaction<Tables>,
  places: readonly string[],
): Promise<StoredSupplyingSession[]> {
  const { rows } = await sql<StoredSupplyingSession>`
    select s.id, s.place, p.name as "placeName", p.commune, c.profession, s.state, s.starts_at as "startsAt", s.ends_at as "endsAt",
      plan.content as plan, s.origin, s.origin_id as "originId",
      case when r.id is not null then jsonb_build_object('from', r.plan ->> 'from', 'through', r.plan ->> 'to')
        when t.published is not null then jsonb_build_object('from', t.published -> 'draft' ->> 'from', 'through', t.published -> 'draft' ->> 'to')
        end as period,
      coalesce((select jsonb_agg(jsonb_build_object(
          'from', extract(epoch from a.starts_at - s.starts_at) / 60, 'to', extract(epoch from a.ends_at - s.starts_at) / 60))
        from clinician_absence a where a.clinician = s.clinician and a.cancelled_at is null
          and a.starts_at < s.ends_at and s.starts_at < a.ends_at), '[]') as absences
    from care_session s join care_place p on p.id = s.place join slot_plan plan on plan.id = s.plan
      left join clinician c on c.id = s.clinician
      left join rota r on s.origin = 'rota' and r.id = s.origin_id
      left join round_plan t on s.origin = 'round' and t.item = s.origin_id
    where s.organisation = current_organisation() and s.state = 'published' and s.place = any(${places}::uuid[])
    order by s.starts_at, s.id`.execute(tx);
  return rows;
}
