import { type Kysely, sql } from 'kysely';

/** Who waits for a slot, in which order, and what they were offered. Facts of health stay sealed with the patient: here is their rank. */
export async function waitingList(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table waiting_entry (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      patient uuid not null references patient,
      places uuid[] not null check (cardinality(places) between 1 and 20),
      visit text not null,
      -- Between when and when they can come.
      earliest timestamptz,
      latest timestamptz,
      -- 1 to 4, see waitingRank of packages/care.
      rank smallint not null check (rank between 1 and 4),
      unattached boolean not null,
      age smallint not null,
      commune text,
      state text not null default 'waiting' check (state in ('waiting', 'placed', 'left', 'expired')),
      joined_at timestamptz not null default now(),
      left_at timestamptz
    );
    create index waiting_entry_order on waiting_entry (organisation, rank, joined_at, id) where state = 'waiting';
    create index waiting_entry_patient on waiting_entry (patient);
    create table waiting_offer (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      entry uuid not null references waiting_entry,
      appointment uuid not null unique references appointment,
      state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      answered_at timestamptz
    );
    create unique index waiting_offer_one_at_a_time on waiting_offer (entry) where state = 'open';
    create index waiting_offer_expiry on waiting_offer (expires_at) where state = 'open';
    alter table waiting_entry enable row level security;
    create policy coordinators_read on waiting_entry for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    alter table waiting_offer enable row level security;
    create policy coordinators_read on waiting_offer for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    grant select on waiting_entry, waiting_offer to maillage_app;

    -- As offerMinutes of packages/care.
    create function offer_minutes(minutes_left double precision) returns integer language sql immutable as $$
      select case when minutes_left >= 20 then least(720, greatest(10, floor(minutes_left / 4)))::int end $$;

    -- A slot that became free goes at once to the first who waits for it; kept for them until the offer ends.
    create function offer_freed(its_session uuid, its_start timestamptz, its_end timestamptz, its_quota text) returns uuid
      language plpgsql security definer set search_path = public as $$
      declare
        s care_session;
        plan jsonb;
        kept_for integer := offer_minutes(extract(epoch from its_start - now()) / 60);
        first_one record;
        offered appointment;
      begin
        if kept_for is null or its_quota = 'sas' then return null; end if;
        select * into s from care_session where id = its_session for no key update;
        select content into plan from slot_plan where id = s.plan;
        if s.state <> 'published' or is_absent(s.clinician, its_start, its_end) then return null; end if;
        select e.*, (v ->> 'minutes')::int as minutes into first_one
        from waiting_entry e, jsonb_array_elements(plan -> 'visits') v
        where e.state = 'waiting' and e.organisation = s.organisation and s.place = any (e.places)
          and v ->> 'code' = e.visit and its_start + make_interval(mins => (v ->> 'minutes')::int) <= its_end
          and its_start between coalesce(e.earliest, '-infinity') and coalesce(e.latest, 'infinity')
          and (e.unattached or (its_quota is distinct from 'unattached' and plan -> 'eligibility' ->> 'attendingDoctor' = 'any'))
          and e.age between coalesce((plan -> 'eligibility' ->> 'minimumAge')::int, 0) and coalesce((plan -> 'eligibility' ->> 'maximumAge')::int, 200)
          and (plan -> 'eligibility' -> 'communes' = 'null' or plan -> 'eligibility' -> 'communes' ? e.commune)
          and not exists (select from waiting_offer o where o.entry = e.id and o.state = 'open')
          and not exists (select from waiting_offer o join appointment a on a.id = o.appointment
            where o.entry = e.id and a.session = its_session and a.starts_at = its_start)
        order by e.rank, e.joined_at, e.id limit 1 for update of e skip locked;
        if not found then return null; end if;
        insert into appointment (id, organisation, session, patient, starts_at, ends_at, visit, state, quota, channel)
        values (gen_random_uuid(), s.organisation, s.id, first_one.patient, its_start,
          its_start + make_interval(mins => first_one.minutes), first_one.visit, 'offered', its_quota, 'waiting-list')
        returning * into offered;
        insert into waiting_offer (organisation, entry, appointment, expires_at)
        values (s.organisation, first_one.id, offered.id, now() + make_interval(mins => kept_for));
        perform tell_patient(offered, 'offer');
        return offered.id;
      end $$;
    revoke execute on function offer_freed from public;

    create function is_absent(its_clinician uuid, its_start timestamptz, its_end timestamptz) returns boolean language sql stable as $$
      select exists (select from clinician_absence where clinician = its_clinician and cancelled_at is null
        and starts_at < its_end and its_start < ends_at) $$;

    -- Whatever frees a slot, in the same transaction.
    create function appointment_freed() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if old.state = 'offered' and new.state <> 'booked' then
          update waiting_offer set answered_at = now(), state = case
            when new.state = 'expired' then 'expired' when new.closed_by = 'patient' then 'declined' else 'withdrawn' end
          where appointment = new.id and state = 'open';
        end if;
        if new.closed_by not in ('session', 'absence') then
          perform offer_freed(old.session, old.starts_at, old.ends_at, old.quota);
        end if;
        return null;
      end $$;
    create trigger appointment_freed after update of state on appointment for each row
      when (is_active(old.state) and not is_active(new.state)) execute function appointment_freed();
  `.execute(db);
}
