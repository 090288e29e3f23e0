import { type Kysely, sql } from 'kysely';

/**
 * Care that an organisation runs: the places where it is given (advanced cabinets, stops of a vehicle), the clinicians who give
 * their time, and the sessions that bring both together. A rota, a round and a hand write the same sessions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await places(db);
  await clinicians(db);
  await sessions(db);
}

async function places(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table care_place (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      kind text not null check (kind in ('cabinet', 'stop', 'depot')),
      name text not null check (length(name) between 1 and 160),
      -- INSEE code of a commune of today.
      commune text not null,
      -- Shown to residents, with its published sessions.
      listed boolean not null default false,
      content jsonb not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      deleted_at timestamptz
    );
    create index care_place_current on care_place (organisation) where deleted_at is null;
    create index care_place_commune on care_place (commune) where listed and deleted_at is null;
    alter table care_place enable row level security;
    create policy listed_or_member_reads on care_place for select to maillage_app using (
      (listed and deleted_at is null) or (organisation = current_organisation() and is_member()));
    create policy coordinators_add on care_place for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on care_place for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update on care_place to maillage_app;
  `.execute(db);
}

async function clinicians(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clinician (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- Their account, when they have one: they then answer for themselves.
      person text references identity."user" on delete set null,
      name text not null check (length(name) between 1 and 160),
      profession text not null,
      rpps text check (rpps ~ '^[0-9]{11}$'),
      content jsonb not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      deleted_at timestamptz
    );
    create index clinician_current on clinician (organisation) where deleted_at is null;
    create unique index clinician_person on clinician (organisation, person) where deleted_at is null;
    alter table clinician enable row level security;
    create policy members_read on clinician for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on clinician for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on clinician for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    create policy own_change on clinician for update to maillage_app
      using (organisation = current_organisation() and person = current_person() and acts_as('professional'))
      with check (organisation = current_organisation() and person = current_person());
    grant select, insert, update on clinician to maillage_app;

    -- Whether this is the clinician of the person of this request.
    create function is_own_clinician(it uuid) returns boolean language sql stable security definer set search_path = public as
      $$ select exists (select from clinician where id = it and person = current_person()
        and organisation = current_organisation() and deleted_at is null) and acts_as('professional') $$;
  `.execute(db);
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table care_session (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      place uuid not null references care_place,
      -- 1 … rooms of the place.
      room smallint not null default 1 check (room >= 1),
      -- Absent: not known yet.
      clinician uuid references clinician,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      origin text not null check (origin in ('rota', 'round', 'hand')),
      -- The rota or the round plan that wrote it.
      origin_id uuid,
      state text not null default 'planned' check (state in ('planned', 'published', 'cancelled')),
      content jsonb not null default '{}',
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      -- Nobody is at two places at once, and a room holds one session.
      constraint care_session_clinician_once exclude using gist (clinician with =, tstzrange(starts_at, ends_at) with &&)
        where (state <> 'cancelled' and clinician is not null),
      constraint care_session_room_once exclude using gist (place with =, room with =, tstzrange(starts_at, ends_at) with &&)
        where (state <> 'cancelled')
    );
    create index care_session_organisation on care_session (organisation, starts_at);
    create index care_session_place on care_session (place, starts_at) where state = 'published';
    create index care_session_origin on care_session (origin_id) where origin_id is not null;
    alter table care_session enable row level security;
    create policy published_or_member_reads on care_session for select to maillage_app using (
      (state = 'published' and exists (select from care_place p where p.id = place and p.listed and p.deleted_at is null))
      or (organisation = current_organisation() and is_member()));
    create policy coordinators_add on care_session for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on care_session for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update on care_session to maillage_app;

    -- What anybody may know of who holds a published session: as in the public directory of professionals.
    create view session_clinician with (security_barrier) as
      select s.id as session, c.id, c.name, c.profession, c.rpps
      from care_session s join clinician c on c.id = s.clinician join care_place p on p.id = s.place
      where s.state = 'published' and p.listed and p.deleted_at is null;
    grant select on session_clinician to maillage_app;
  `.execute(db);
}
