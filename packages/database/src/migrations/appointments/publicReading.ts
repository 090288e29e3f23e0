import { type Kysely, sql } from 'kysely';

/** What residents may see and do: free time, never who took it; and, with the token of a link, their own booking. */
export async function publicReading(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Sessions to come that changed since a transaction: the open ones, and those that no longer are. Absences as "from to,from to …".
    create function open_sessions(its_since xid8)
      returns table (id uuid, open boolean, place uuid, plan uuid, clinician uuid, clinician_name text, profession text,
        starts integer, ends integer, taken text, absent text)
      language sql stable security definer set search_path = public as $$
      select s.id, s.state = 'published', s.place, s.plan, c.id, c.name, c.profession,
        minutes_since_1970(s.starts_at), minutes_since_1970(s.ends_at), s.taken,
        (select string_agg(minutes_since_1970(b.starts_at) || ' ' || minutes_since_1970(b.ends_at), ',')
          from clinician_absence b where b.clinician = s.clinician and b.cancelled_at is null and b.starts_at < s.ends_at and s.starts_at < b.ends_at)
      from care_session s left join clinician c on c.id = s.clinician
      where s.touched >= its_since and s.ends_at > now() and (s.state = 'published' or its_since <> '0') $$;

    create function count_open_sessions() returns integer language sql stable security definer set search_path = public as
      $$ select count(*)::int from care_session where state = 'published' and ends_at > now() $$;

    create function slot_plans(ids uuid[]) returns table (id uuid, content jsonb) language sql stable security definer set search_path = public as
      $$ select id, content from slot_plan where id = any (ids) $$;

    -- Everything that a token opens: the patient, sealed, their appointments, and what they wait for.
    create function patient_by_token(its_token bytea)
      returns table (id uuid, contact bytea, reason bytea, language text, created_at timestamptz, appointments jsonb, waiting jsonb)
      language sql stable security definer set search_path = public as $$
      select p.id, p.contact, p.reason, p.language, p.created_at,
        (select jsonb_agg(jsonb_build_object('id', a.id, 'session', a.session, 'startsAt', a.starts_at, 'endsAt', a.ends_at, 'visit', a.visit,
            'state', a.state, 'closedBy', a.closed_by, 'plan', s.plan, 'place', s.place, 'placeContent', pl.content,
            'clinician', c.name, 'profession', c.profession, 'offer', o.id, 'offerEndsAt', o.expires_at) order by a.starts_at)
          from appointment a join care_session s on s.id = a.session join care_place pl on pl.id = s.place
            left join clinician c on c.id = s.clinician left join waiting_offer o on o.appointment = a.id and o.state = 'open'
          where a.patient = p.id),
        (select jsonb_agg(jsonb_build_object('id', e.id, 'state', e.state, 'visit', e.visit, 'joinedAt', e.joined_at,
            'places', (select jsonb_agg(pl.name order by pl.name) from care_place pl where pl.id = any (e.places)),
            'ahead', (select count(*) from waiting_entry b where e.state = 'waiting' and b.state = 'waiting' and b.organisation = e.organisation
              and b.visit = e.visit and b.places && e.places and (b.rank, b.joined_at, b.id) < (e.rank, e.joined_at, e.id))))
          from waiting_entry e where e.patient = p.id)
      from patient p where p.token_hash = its_token and p.erased_at is null $$;

    create function cancel_by_token(its_token bytea, its_appointment uuid) returns text
      language plpgsql security definer set search_path = public as $$
      declare a appointment;
      begin
        select a0.* into a from appointment a0 join patient p on p.id = a0.patient where p.token_hash = its_token and a0.id = its_appointment;
        if not found then return 'unknown'; end if;
        return close_appointment(a, 'patient');
      end $$;

    -- The session first, as everything that writes in it; then once only.
    create function close_appointment(a appointment, its_by text) returns text language plpgsql security definer set search_path = public as $$
      begin
        perform from care_session where id = a.session for no key update;
        update appointment set state = 'cancelled', closed_by = its_by, updated_at = now(), version = version + 1
        where id = a.id and state in ('booked', 'offered') and (starts_at > now() or its_by = 'staff') returning * into a;
        if not found then
          return case when (select state from appointment where id = a.id) = 'cancelled' then 'cancelled' else 'too-late' end;
        end if;
        perform tell_patient(a, 'cancellation');
        return 'cancelled';
      end $$;
    revoke execute on function close_appointment from public;

    create function join_waiting_list(
      its_organisation uuid, its_places uuid[], its_visit text, its_earliest timestamptz, its_latest timestamptz, its_rank integer,
      its_unattached boolean, its_age integer, its_commune text, its_patient uuid, its_contact bytea, its_reason bytea, its_key_id text,
      its_token bytea, its_person bytea, its_language text, its_has_mail boolean, by_staff boolean) returns text
      language plpgsql security definer set search_path = public as $$
      begin
        if by_staff and (not acts_as('coordinator') or its_organisation <> current_organisation()) then raise insufficient_privilege; end if;
        if exists (select from unnest(its_places) wanted left join care_place p on p.id = wanted
          and p.organisation = its_organisation and p.deleted_at is null and (p.listed or by_staff) where p.id is null)
        then return 'place-unknown'; end if;
        if exists (select from waiting_entry e join patient p on p.id = e.patient where p.person_key = its_person
          and e.organisation = its_organisation and e.state = 'waiting' and e.places && its_places and e.visit = its_visit)
        then return 'already-waiting'; end if;
        insert into patient (id, organisation, contact, reason, key_id, token_hash, person_key, language, has_mail)
        values (its_patient, its_organisation, its_contact, its_reason, its_key_id, its_token, its_person, its_language, its_has_mail);
        insert into waiting_entry (organisation, patient, places, visit, earliest, latest, rank, unattached, age, commune)
        values (its_organisation, its_patient, its_places, its_visit, its_earliest, its_latest, its_rank, its_unattached, its_age, its_commune);
        insert into appointment_event (organisation, patient, person, action) values (its_organisation, its_patient, current_person(), 'waiting');
        return 'waiting';
      end $$;

    create function leave_waiting_list(its_token bytea) returns boolean language plpgsql security definer set search_path = public as $$
      declare left_entry waiting_entry; a appointment;
      begin
        update waiting_entry set state = 'left', left_at = now() where state = 'waiting'
          and patient = (select id from patient where token_hash = its_token) returning * into left_entry;
        if not found then return false; end if;
        insert into appointment_event (organisation, patient, action) values (left_entry.organisation, left_entry.patient, 'left');
        for a in select * from appointment where patient = left_entry.patient and state = 'offered' loop
          perform close_appointment(a, 'patient');
        end loop;
        return true;
      end $$;

    -- Yes or no to an offer; after its end, or a second time: 'ended'.
    create function answer_offer(its_token bytea, its_offer uuid, accepted boolean) returns text
      language plpgsql security definer set search_path = public as $$
      declare o waiting_offer; a appointment;
      begin
        select o0.* into o from waiting_offer o0 join waiting_entry e on e.id = o0.entry join patient p on p.id = e.patient
          where p.token_hash = its_token and o0.id = its_offer;
        if not found then return 'unknown'; end if;
        select * into a from appointment where id = o.appointment;
        perform from care_session where id = a.session for no key update;
        return case when accepted then accept_offer(o.id) else decline_offer(o.id, a) end;
      end $$;

    create function accept_offer(its_offer uuid) returns text language plpgsql security definer set search_path = public as $$
      declare o waiting_offer; a appointment;
      begin
        update waiting_offer set state = 'accepted', answered_at = now() where id = its_offer and state = 'open' and expires_at > now()
          returning * into o;
        if not found then
          return case when (select state from waiting_offer where id = its_offer) = 'accepted' then 'accepted' else 'ended' end;
        end if;
        update appointment set state = 'booked', updated_at = now(), version = version + 1 where id = o.appointment and state = 'offered'
          returning * into a;
        if not found then raise exception 'An open offer holds its slot.'; end if;
        update waiting_entry set state = 'placed', left_at = now() where id = o.entry;
        perform tell_patient(a, 'confirmation');
        return 'accepted';
      end $$;
    revoke execute on function accept_offer from public;

    -- An offer that was already answered is not declined: it may be a booking by now.
    create function decline_offer(its_offer uuid, a appointment) returns text language plpgsql security definer set search_path = public as $$
      begin
        if (select state from waiting_offer where id = its_offer) <> 'open' then return 'ended'; end if;
        return case close_appointment(a, 'patient') when 'cancelled' then 'declined' else 'ended' end;
      end $$;
    revoke execute on function decline_offer from public;

    -- Personal data go, the fact that a slot was taken stays. What was still to come is cancelled.
    create function erase_patient(its_patient uuid) returns void language plpgsql security definer set search_path = public as $$
      declare a appointment;
      begin
        update waiting_entry set state = 'left', left_at = now(), age = 0, commune = null where patient = its_patient and state = 'waiting';
        for a in select * from appointment where patient = its_patient and state in ('offered', 'booked') and starts_at > now() loop
          perform close_appointment(a, 'patient');
        end loop;
        delete from mail where patient = its_patient;
        update patient set contact = null, reason = null, person_key = null, erased_at = now() where id = its_patient;
        insert into appointment_event (organisation, patient, person, action)
          select organisation, id, current_person(), 'erased' from patient where id = its_patient;
      end $$;
    revoke execute on function erase_patient from public;

    create function erase_by_token(its_token bytea) returns boolean language plpgsql security definer set search_path = public as $$
      declare found_patient uuid := (select id from patient where token_hash = its_token and erased_at is null);
      begin
        if found_patient is null then return false; end if;
        perform erase_patient(found_patient);
        return true;
      end $$;
  `.execute(db);
}
