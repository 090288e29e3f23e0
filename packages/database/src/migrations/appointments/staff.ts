import { type Kysely, sql } from 'kysely';

/** What the secretary does (coordinators), and clinicians in their own sessions. */
export async function staff(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function acts_for_session(its_session uuid) returns boolean language sql stable security definer set search_path = public as
      $$ select exists (select from care_session s where s.id = its_session and s.organisation = current_organisation()
        and (acts_as('coordinator') or is_own_clinician(s.clinician))) $$;

    -- Personal data, one line in the journal per patient read.
    create function read_patients(ids uuid[], its_action text)
      returns table (id uuid, contact bytea, reason bytea) language plpgsql security definer set search_path = public as $$
      begin
        return query with seen as (
          select p.id, p.contact, p.reason, p.organisation from patient p
          where p.id = any (ids) and p.organisation = current_organisation() and p.erased_at is null
            and (acts_as('coordinator') or exists (select from appointment a where a.patient = p.id and acts_for_session(a.session)))),
        noted as (
          insert into appointment_event (organisation, patient, person, action)
          select s.organisation, s.id, current_person(), its_action from seen s)
        select s.id, s.contact, s.reason from seen s;
      end $$;

    create function patients_of_person(its_person bytea) returns table (id uuid) language sql stable security definer set search_path = public as
      $$ select p.id from patient p where p.person_key = its_person and p.organisation = current_organisation() and acts_as('coordinator') $$;

    create function cancel_by_staff(its_appointment uuid) returns text language plpgsql security definer set search_path = public as $$
      declare a appointment;
      begin
        select * into a from appointment where id = its_appointment;
        if not found or not acts_for_session(a.session) then return 'unknown'; end if;
        return close_appointment(a, 'staff');
      end $$;

    -- To another time, in the same session or another; the slot that becomes free is offered.
    create function move_appointment(its_appointment uuid, its_session uuid, its_start timestamptz) returns text
      language plpgsql security definer set search_path = public as $$
      declare
        a appointment;
        s care_session;
        refusal text;
        length interval;
      begin
        select * into a from appointment where id = its_appointment;
        if not found or not acts_for_session(a.session) then return 'unknown'; end if;
        perform from care_session where id in (a.session, its_session) order by id for no key update;
        select * into a from appointment where id = its_appointment;
        select * into s from care_session where id = its_session and state = 'published';
        if not found or not acts_for_session(s.id) then return 'session-unknown'; end if;
        if a.state <> 'booked' then return 'too-late'; end if;
        length := a.ends_at - a.starts_at;
        refusal := slot_refusal(s, (select content from slot_plan where id = s.plan), its_start, its_start + length, false, a.id);
        if refusal is not null then return refusal; end if;
        update appointment set session = s.id, starts_at = its_start, ends_at = its_start + length, reminded_at = null,
          updated_at = now(), version = version + 1 where id = a.id;
        perform tell_patient(x, 'moved', jsonb_build_object('startsAt', a.starts_at, 'place', (select place from care_session where id = a.session)))
          from appointment x where x.id = a.id;
        perform offer_freed(a.session, a.starts_at, a.ends_at, a.quota)
          where not exists (select from appointment b where b.session = a.session and is_active(b.state)
            and tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at));
        return 'moved';
      end $$;

    -- Came, or did not; when care began and ended. Back to booked undoes it.
    create function mark_appointment(its_appointment uuid, its_state text, its_begin timestamptz, its_end timestamptz) returns text
      language plpgsql security definer set search_path = public as $$
      begin
        if its_state not in ('booked', 'attended', 'no-show') then raise exception 'not a mark' using errcode = 'check_violation'; end if;
        update appointment set state = its_state, began_at = its_begin, ended_at = its_end, updated_at = now(), version = version + 1
        where id = its_appointment and acts_for_session(session) and state in ('booked', 'attended', 'no-show')
          and (its_state = 'booked' or starts_at <= now() + interval '1 day');
        return case when found then 'marked' else 'unknown' end;
      end $$;

    create function notice_done(its_notice bigint) returns boolean language plpgsql security definer set search_path = public as $$
      begin
        update appointment_notice set done_at = now(), done_by = current_person()
        where id = its_notice and by = 'telephone' and done_at is null and organisation = current_organisation() and acts_as('coordinator');
        return found;
      end $$;

    create function staff_answers_offer(its_offer uuid, accepted boolean) returns text language plpgsql security definer set search_path = public as $$
      declare a appointment;
      begin
        select a0.* into a from appointment a0 join waiting_offer o on o.appointment = a0.id
          where o.id = its_offer and o.organisation = current_organisation() and acts_as('coordinator');
        if not found then return 'unknown'; end if;
        perform from care_session where id = a.session for no key update;
        return case when accepted then accept_offer(its_offer) else decline_offer(its_offer, a) end;
      end $$;

    create function staff_removes_waiting(its_entry uuid) returns boolean language plpgsql security definer set search_path = public as $$
      declare its_token bytea := (select p.token_hash from waiting_entry e join patient p on p.id = e.patient
        where e.id = its_entry and e.organisation = current_organisation() and acts_as('coordinator'));
      begin return its_token is not null and leave_waiting_list(its_token); end $$;

    create function staff_erases(its_patient uuid) returns boolean language plpgsql security definer set search_path = public as $$
      begin
        if not exists (select from patient where id = its_patient and organisation = current_organisation()
          and erased_at is null and acts_as('coordinator')) then return false; end if;
        perform erase_patient(its_patient);
        return true;
      end $$;
  `.execute(db);
}
