import { type Kysely, sql } from 'kysely';

/**
 * Booking in one call: the session is locked, everything is checked, and the patient, the appointment and its notice are written.
 * No sequential scans: a plan made while the tables were empty would read all of them for ever.
 */
export async function booking(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- As quotaFor of packages/care: the kept places on which a visit is counted; '' when it takes a place open to all; null when what
    -- is free is kept for others.
    create function quota_for(s care_session, plan jsonb, its_minutes integer, its_quotas text[]) returns text
      language plpgsql stable security definer set search_path = public set enable_seqscan = off as $$
      declare
        step integer := (plan ->> 'stepMinutes')::int;
        needed integer := ceil(its_minutes::numeric / step);
        free integer;
        kept jsonb := '{}';
        all_kept integer := 0;
        own integer;
        q record;
        kind text;
      begin
        if jsonb_array_length(plan -> 'quotas') = 0 then return ''; end if;
        select count(*) into free
        from generate_series(0, floor(extract(epoch from s.ends_at - s.starts_at) / 60 / step)::int - 1) k,
          lateral (select s.starts_at + make_interval(mins => k * step) as from_, s.starts_at + make_interval(mins => (k + 1) * step) as to_) cell
        where from_ >= now()
          and not exists (select from appointment a where a.session = s.id and is_active(a.state)
            and tstzrange(a.starts_at, a.ends_at) && tstzrange(from_, to_))
          and not is_absent(s.clinician, from_, to_)
          and not exists (select from jsonb_array_elements(plan -> 'breaks') b
            where (b ->> 'from')::int < (k + 1) * step and k * step < (b ->> 'to')::int);
        for q in select * from jsonb_to_recordset(plan -> 'quotas') as x(kind text, places integer, "releaseHours" integer) loop
          if q."releaseHours" is not null and now() >= s.starts_at - make_interval(hours => q."releaseHours") then continue; end if;
          select greatest(0, q.places - coalesce(sum(ceil(extract(epoch from a.ends_at - a.starts_at) / 60 / step)), 0)) into own
          from appointment a where a.session = s.id and a.quota = q.kind and is_active(a.state);
          kept := kept || jsonb_build_object(q.kind, own);
          all_kept := all_kept + own;
        end loop;
        foreach kind in array its_quotas loop
          own := coalesce((kept ->> kind)::int, 0);
          if own > 0 and free - needed >= all_kept - least(own, needed) then return kind; end if;
        end loop;
        return case when free - needed >= all_kept then '' end;
      end $$;
    revoke execute on function quota_for from public;

    -- Why a visit cannot start there; null when it can.
    create function slot_refusal(s care_session, plan jsonb, its_start timestamptz, its_end timestamptz, on_step boolean, moved uuid)
      returns text language plpgsql stable security definer set search_path = public set enable_seqscan = off as $$
      declare
        offset_minutes integer := floor(extract(epoch from its_start - s.starts_at) / 60);
        its_minutes integer := extract(epoch from its_end - its_start) / 60;
      begin
        if its_start < now() and on_step then return 'past'; end if;
        if its_start < s.starts_at or its_end > s.ends_at then return 'outside'; end if;
        if on_step and (offset_minutes % (plan ->> 'stepMinutes')::int <> 0 or its_start <> date_trunc('minute', its_start)) then return 'outside'; end if;
        if exists (select from jsonb_array_elements(plan -> 'breaks') b
          where (b ->> 'from')::int < offset_minutes + its_minutes and offset_minutes < (b ->> 'to')::int) then return 'outside'; end if;
        if is_absent(s.clinician, its_start, its_end) then return 'absent'; end if;
        if exists (select from appointment a where a.session = s.id and is_active(a.state) and a.id is distinct from moved
          and tstzrange(a.starts_at, a.ends_at) && tstzrange(its_start, its_end)) then return 'taken'; end if;
        return null;
      end $$;
    revoke execute on function slot_refusal from public;

    -- outcome: booked, again (the same request, already answered), or why not.
    create function book_appointment(
      its_id uuid, its_session uuid, its_visit text, its_start timestamptz, its_quotas text[], its_channel text,
      its_patient uuid, its_contact bytea, its_reason bytea, its_key_id text, its_token bytea, its_person bytea,
      its_language text, its_has_mail boolean, its_idempotency bytea, its_request bytea,
      out outcome text, out appointment_id uuid, out starts timestamptz, out ends timestamptz, out first_patient uuid, out first_contact bytea
    ) language plpgsql security definer set search_path = public set enable_seqscan = off as $$
      declare
        s care_session;
        plan jsonb;
        its_minutes integer;
        its_quota text;
        first record;
      begin
        select * into s from care_session where id = its_session for no key update;
        if not found then outcome := 'session-unknown'; return; end if;
        if its_idempotency is not null then
          select a.id, a.starts_at, a.ends_at, a.request_hash, a.patient, p.contact into first
          from appointment a join patient p on p.id = a.patient where a.idempotency = its_idempotency;
          if found then
            outcome := case when first.request_hash = its_request then 'again' else 'key-reused' end;
            if outcome = 'again' then
              appointment_id := first.id; starts := first.starts_at; ends := first.ends_at;
              first_patient := first.patient; first_contact := first.contact;
            end if;
            return;
          end if;
        end if;
        if its_channel = 'web' then
          if s.state <> 'published' or not exists (select from care_place p where p.id = s.place and p.listed and p.deleted_at is null)
          then outcome := 'session-unknown'; return; end if;
        elsif not acts_as('coordinator') or s.organisation <> current_organisation() then raise insufficient_privilege;
        elsif s.state <> 'published' then outcome := 'session-unknown'; return;
        end if;
        select p.content into plan from slot_plan p where p.id = s.plan;
        select (v ->> 'minutes')::int into its_minutes from jsonb_array_elements(plan -> 'visits') v where v ->> 'code' = its_visit;
        if not found then outcome := 'visit-unknown'; return; end if;
        starts := its_start;
        ends := its_start + make_interval(mins => its_minutes);
        outcome := slot_refusal(s, plan, its_start, ends, its_channel = 'web', null);
        if outcome is not null then return; end if;
        its_quota := quota_for(s, plan, its_minutes, its_quotas);
        if its_quota is null then outcome := 'kept'; return; end if;
        if its_channel = 'web' and its_person is not null and (
          select count(*) from patient p join appointment a on a.patient = p.id
          where p.person_key = its_person and p.organisation = s.organisation and a.state = 'booked' and a.starts_at > now()) >= 3
        then outcome := 'too-many'; return; end if;
        insert into patient (id, organisation, contact, reason, key_id, token_hash, person_key, language, has_mail)
        values (its_patient, s.organisation, its_contact, its_reason, its_key_id, its_token, its_person, its_language, its_has_mail);
        insert into appointment (id, organisation, session, patient, starts_at, ends_at, visit, quota, channel, idempotency, request_hash)
        values (its_id, s.organisation, s.id, its_patient, its_start, ends, its_visit, nullif(its_quota, ''), its_channel, its_idempotency, its_request);
        if its_has_mail then
          insert into appointment_notice (organisation, appointment, kind, by) values (s.organisation, its_id, 'confirmation', 'mail');
        end if;
        outcome := 'booked';
        appointment_id := its_id;
      end $$;
    revoke execute on function book_appointment from public;
    grant execute on function book_appointment to maillage_app;
  `.execute(db);
}
