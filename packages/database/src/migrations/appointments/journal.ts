import { type Kysely, sql } from 'kysely';

/**
 * What happens to appointments, and who reads them: appended to, never changed, with no lock in common (decision 8). And what
 * patients are to be told: by mail, or by telephone.
 */
export async function journal(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table appointment_event (
      number bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      organisation uuid not null,
      appointment uuid,
      patient uuid,
      person text,
      action text not null,
      details jsonb
    );
    create index appointment_event_appointment on appointment_event (appointment);
    create trigger appointment_event_append_only before update or delete or truncate on appointment_event
      for each statement execute function audit_is_append_only();
    alter table appointment_event enable row level security;
    create policy coordinators_read on appointment_event for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    grant select on appointment_event to maillage_app;

    create table appointment_notice (
      id bigint generated always as identity primary key,
      organisation uuid not null references organisation on delete cascade,
      appointment uuid not null references appointment,
      kind text not null check (kind in
        ('confirmation', 'reminder', 'cancellation', 'moved', 'session-cancelled', 'clinician-changed', 'offer', 'offer-expired')),
      by text not null check (by in ('mail', 'telephone')),
      -- Before a move: starts_at, place.
      details jsonb,
      created_at timestamptz not null default now(),
      done_at timestamptz,
      done_by text
    );
    create index appointment_notice_waiting on appointment_notice (by, id) where done_at is null;
    alter table appointment_notice enable row level security;
    create policy coordinators_read on appointment_notice for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    grant select on appointment_notice to maillage_app;

    -- A confirmation or a reminder is not worth a call; what changes their day is.
    create function tell_patient(a appointment, its_kind text, its_details jsonb default null) returns void language sql as $$
      insert into appointment_notice (organisation, appointment, kind, by, details)
      select a.organisation, a.id, its_kind, case when p.has_mail then 'mail' else 'telephone' end, its_details
      from patient p where p.id = a.patient and p.erased_at is null
        and (p.has_mail or its_kind in ('moved', 'session-cancelled', 'clinician-changed', 'offer')) $$;

    create function taken_span(a appointment) returns text language sql immutable as
      $$ select minutes_since_1970(a.starts_at) || ' ' || minutes_since_1970(a.ends_at) || ' ' || coalesce(a.quota, '') $$;

    create function note_appointment() returns trigger language plpgsql security definer set search_path = public set enable_seqscan = off as $$
      begin
        insert into appointment_event (organisation, appointment, patient, person, action, details)
        values (new.organisation, new.id, new.patient, current_person(),
          case when tg_op = 'UPDATE' and old.state = new.state then 'changed' else new.state end,
          case when tg_op = 'INSERT' then null
            when old.state <> new.state then jsonb_build_object('before', old.state, 'by', new.closed_by)
            when old.starts_at <> new.starts_at or old.session <> new.session
              then jsonb_build_object('before', old.starts_at, 'session', old.session) end);
        if tg_op = 'INSERT' and is_active(new.state) then
          update care_session set taken = concat_ws(',', nullif(taken, ''), taken_span(new)) where id = new.session;
        elsif tg_op = 'UPDATE' then
          update care_session s set taken = coalesce((select string_agg(taken_span(a), ',') from appointment a
            where a.session = s.id and is_active(a.state)), '') where s.id in (old.session, new.session);
        end if;
        return null;
      end $$;
    create trigger note_appointment after insert or update on appointment for each row execute function note_appointment();

    -- The mails of appointments are sealed whole: the recipient shown is masked. They go when the appointment's data go.
    alter table mail add column sealed bytea, add column patient uuid references patient;
    create index mail_patient on mail (patient) where patient is not null;
  `.execute(db);
}
