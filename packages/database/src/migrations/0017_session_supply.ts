import { type Kysely, sql } from 'kysely';

/**
 * Sessions as supply: which entry of the ledger stands for the sessions of a place, and places whose sessions have changed since
 * the host last brought the ledger up to date. Marks are written by triggers, so that no writer of sessions has to think of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await entries(db);
  await marks(db);
  await triggers(db);
  await sql`insert into session_supply_due (organisation, place, by)
    select distinct on (place) organisation, place, updated_by from care_session where state = 'published'
    order by place, updated_at desc`.execute(db);
}

async function entries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session_entry (
      organisation uuid not null references organisation on delete cascade,
      place uuid not null references care_place on delete cascade,
      profession text not null,
      -- The rota, the round plan or the quarter: 'rota …', 'round …', '2027-Q1'.
      source text not null,
      -- Stays when the sessions are called off: the same entry comes back with them.
      entry uuid not null unique references ledger_entry on delete cascade,
      primary key (place, profession, source)
    );
    create index session_entry_organisation on session_entry (organisation);
    alter table session_entry enable row level security;
    create policy members_read on session_entry for select to maillage_app
      using (organisation = current_organisation() and is_member());
    -- Only the host writes: the ledger follows what was published, whoever asks.
    grant select on session_entry to maillage_app;
  `.execute(db);
}

async function marks(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Appended to only: two who publish at the same place never wait for each other. No reference, so that a mark outlives what it names.
    create table session_supply_due (
      number bigint generated always as identity primary key,
      organisation uuid not null,
      place uuid not null,
      -- Who changed the sessions: the author of what the ledger writes.
      by text not null,
      at timestamptz not null default now()
    );
    create index session_supply_due_organisation on session_supply_due (organisation);
    alter table session_supply_due enable row level security;
    create policy members_read on session_supply_due for select to maillage_app
      using (organisation = current_organisation() and is_member());
    grant select on session_supply_due to maillage_app;
  `.execute(db);
}

async function triggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function mark_session_supply() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if tg_op <> 'DELETE' and new.state = 'published' then
          insert into session_supply_due (organisation, place, by) values (new.organisation, new.place, new.updated_by);
        end if;
        if tg_op <> 'INSERT' and old.state = 'published'
          and (tg_op = 'DELETE' or new.state <> 'published' or new.place <> old.place) then
          insert into session_supply_due (organisation, place, by)
          values (old.organisation, old.place, case when tg_op = 'DELETE' then old.updated_by else new.updated_by end);
        end if;
        return null;
      end $$;
    create trigger mark_session_supply after insert or delete or update of
      place, clinician, starts_at, ends_at, origin, origin_id, state, plan on care_session
      for each row execute function mark_session_supply();

    -- The published sessions of a clinician between two instants (null: all).
    create function mark_clinician_sessions(its_clinician uuid, its_by text, its_start timestamptz, its_end timestamptz)
      returns void language sql security definer set search_path = public as $$
        insert into session_supply_due (organisation, place, by)
        select distinct organisation, place, its_by from care_session
        where clinician = its_clinician and state = 'published'
          and (its_start is null or ends_at > its_start) and (its_end is null or starts_at < its_end) $$;
    revoke execute on function mark_clinician_sessions from public;

    create function mark_absence_supply() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        perform mark_clinician_sessions(new.clinician, new.updated_by,
          least(new.starts_at, old.starts_at), greatest(new.ends_at, old.ends_at));
        return null;
      end $$;
    create trigger mark_absence_supply after insert or update on clinician_absence
      for each row execute function mark_absence_supply();

    create function mark_profession_supply() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        perform mark_clinician_sessions(new.id, new.updated_by, null, null);
        return null;
      end $$;
    create trigger mark_profession_supply after update on clinician
      for each row when (old.profession <> new.profession) execute function mark_profession_supply();

    create function mark_place_supply() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into session_supply_due (organisation, place, by) values (new.organisation, new.id, new.updated_by);
        return null;
      end $$;
    create trigger mark_place_supply after update on care_place
      for each row when (old.name <> new.name or old.commune <> new.commune) execute function mark_place_supply();

    -- The period over which the sessions of a rota or a round plan are counted.
    create function mark_period_supply() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        insert into session_supply_due (organisation, place, by)
        select distinct s.organisation, s.place, s.updated_by from care_session s
        where s.state = 'published' and s.origin_id = case when tg_table_name = 'rota'
          then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'item')::uuid end;
        return null;
      end $$;
    create trigger mark_period_supply after update on rota for each row
      when (old.plan ->> 'from' is distinct from new.plan ->> 'from' or old.plan ->> 'to' is distinct from new.plan ->> 'to')
      execute function mark_period_supply();
    create trigger mark_period_supply after insert or update on round_plan for each row execute function mark_period_supply();
  `.execute(db);
}
