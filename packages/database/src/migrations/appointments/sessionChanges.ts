import { type Kysely, sql } from 'kysely';

/** Whoever changes a session (hand, rota, round), its appointments follow in the same transaction and everyone concerned is told. */
export async function sessionChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function session_changed() returns trigger language plpgsql security definer set search_path = public as $$
      declare
        moved_by interval := new.starts_at - old.starts_at;
        place_changed boolean := new.place <> old.place;
        a appointment;
      begin
        if old.state <> 'published' then return null; end if;
        -- what no longer fits (all of them, when the session is called off) is cancelled
        for a in update appointment set state = 'cancelled', closed_by = 'session', updated_at = now(), version = version + 1
          where session = new.id and state in ('offered', 'booked') and ends_at > now() and (
            new.state <> 'published' or starts_at + moved_by < new.starts_at or ends_at + moved_by > new.ends_at)
          returning * loop
          perform tell_patient(a, 'session-cancelled');
        end loop;
        if new.state <> 'published' then return null; end if;
        if moved_by <> '0' or place_changed then
          for a in update appointment set starts_at = starts_at + moved_by, ends_at = ends_at + moved_by,
              reminded_at = null, updated_at = now(), version = version + 1
            where session = new.id and state in ('offered', 'booked') and ends_at > now() - greatest(moved_by, '0') returning * loop
            perform tell_patient(a, 'moved', jsonb_build_object('startsAt', a.starts_at - moved_by, 'place', old.place));
          end loop;
        elsif new.clinician is distinct from old.clinician and old.clinician is not null and new.clinician is not null then
          for a in select * from appointment where session = new.id and state in ('offered', 'booked') and ends_at > now() loop
            perform tell_patient(a, 'clinician-changed');
          end loop;
        end if;
        return null;
      end $$;
    create trigger session_changed after update on care_session for each row
      when (old.state <> new.state or old.starts_at <> new.starts_at or old.ends_at <> new.ends_at or old.place <> new.place
        or old.clinician is distinct from new.clinician) execute function session_changed();

    create function clinician_absent() returns trigger language plpgsql security definer set search_path = public as $$
      declare a appointment;
      begin
        -- its slots are read again by whoever searches, and nobody books in them meanwhile
        update care_session set taken = taken where clinician = new.clinician
          and starts_at < greatest(new.ends_at, old.ends_at) and least(new.starts_at, old.starts_at) < ends_at;
        if new.cancelled_at is not null then return null; end if;
        for a in update appointment set state = 'cancelled', closed_by = 'absence', updated_at = now(), version = version + 1
          where state in ('offered', 'booked') and starts_at < new.ends_at and new.starts_at < ends_at and ends_at > now()
            and session in (select id from care_session where clinician = new.clinician
              and starts_at < new.ends_at and new.starts_at < ends_at) returning * loop
          perform tell_patient(a, 'session-cancelled');
        end loop;
        return null;
      end $$;
    create trigger clinician_absent after insert or update on clinician_absence for each row execute function clinician_absent();
  `.execute(db);
}
