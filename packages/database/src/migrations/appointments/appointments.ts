import { type Kysely, sql } from 'kysely';

export async function appointments(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function is_active(state text) returns boolean language sql immutable as
      $$ select state in ('offered', 'booked', 'attended', 'no-show') $$;

    create function minutes_since_1970(at timestamptz) returns integer language sql immutable as
      $$ select floor(date_part('epoch', at) / 60)::int $$;

    create table appointment (
      id uuid primary key,
      organisation uuid not null references organisation on delete cascade,
      session uuid not null references care_session,
      patient uuid not null references patient,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      -- Code of a visit of the session's plan.
      visit text not null,
      state text not null default 'booked' check (state in ('offered', 'booked', 'attended', 'no-show', 'cancelled', 'expired')),
      -- The kept places on which it is counted.
      quota text check (quota in ('late', 'sas', 'unattached')),
      channel text not null check (channel in ('web', 'telephone', 'sas', 'waiting-list')),
      closed_by text check (closed_by in ('patient', 'staff', 'session', 'absence', 'time')),
      -- When care really began and ended: the overrun.
      began_at timestamptz,
      ended_at timestamptz check (ended_at > began_at),
      reminded_at timestamptz,
      -- SHA-256 of the key of a retried request, and of what it asked.
      idempotency bytea,
      request_hash bytea,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      version integer not null default 1,
      -- No double booking, ever. Deferrable, so that a session that moves can move all of its own in one statement.
      constraint appointment_once exclude using gist (session with =, tstzrange(starts_at, ends_at) with &&)
        where (is_active(state)) deferrable initially immediate
    );
    create unique index appointment_idempotency on appointment (idempotency) where idempotency is not null;
    create index appointment_patient on appointment (patient);
    create index appointment_to_remind on appointment (starts_at) where state = 'booked' and reminded_at is null;

    alter table appointment enable row level security;
    create policy coordinators_read on appointment for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    create policy clinicians_read_their_own on appointment for select to maillage_app
      using (organisation = current_organisation() and session in (
        select s.id from care_session s where s.organisation = current_organisation() and is_own_clinician(s.clinician)));
    create policy clinicians_read_their_own on patient for select to maillage_app
      using (organisation = current_organisation() and id in (
        select a.patient from appointment a where a.organisation = current_organisation() and session in (
          select s.id from care_session s where s.organisation = current_organisation() and is_own_clinician(s.clinician))));
    grant select on appointment to maillage_app;

    -- A clinician who will not be there: their slots close.
    create table clinician_absence (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      clinician uuid not null references clinician,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      note text not null default '' check (length(note) <= 300),
      updated_at timestamptz not null default now(),
      updated_by text not null,
      cancelled_at timestamptz
    );
    create index clinician_absence_current on clinician_absence (clinician, starts_at) where cancelled_at is null;
    alter table clinician_absence enable row level security;
    create policy members_read on clinician_absence for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on clinician_absence for insert to maillage_app
      with check (organisation = current_organisation() and (acts_as('coordinator') or is_own_clinician(clinician)));
    create policy coordinators_change on clinician_absence for update to maillage_app
      using (organisation = current_organisation() and (acts_as('coordinator') or is_own_clinician(clinician)))
      with check (organisation = current_organisation());
    grant select, insert, update on clinician_absence to maillage_app;

    -- An active appointment lies within its published session, which nobody changes meanwhile.
    create function hold_in_session() returns trigger language plpgsql security definer set search_path = public as $$
      declare s care_session;
      begin
        if not is_active(new.state) then return new; end if;
        select * into s from care_session where id = new.session for no key update;
        if s.organisation <> new.organisation or new.starts_at < s.starts_at or new.ends_at > s.ends_at
          or (s.state <> 'published' and (tg_op = 'INSERT' or old.state <> new.state or old.starts_at <> new.starts_at))
        then raise exception 'An appointment lies within its published session.' using errcode = 'check_violation', constraint = 'appointment_in_session'; end if;
        return new;
      end $$;
    create trigger hold_in_session before insert or update of session, starts_at, ends_at, state on appointment
      for each row execute function hold_in_session();
  `.execute(db);
}
