import { type Kysely, sql } from 'kysely';

/**
 * Rotas of the advanced cabinets: their plan, the cells as they stand with their history (only appended to), what the last search
 * answered, what was published when; exchanges of half-days between doctors; calendars read by a secret address.
 * Drafts are the coordinators'; what is published is every member's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await rotas(db);
  await publications(db);
  await exchanges(db);
  await feeds(db);
  await deferrableSessions(db);
}

/** As in 0011, but checked at the end when a transaction says so: two doctors who change places are, row by row, in two places at once. */
async function deferrableSessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table care_session drop constraint care_session_clinician_once, drop constraint care_session_room_once;
    alter table care_session
      add constraint care_session_clinician_once exclude using gist (clinician with =, tstzrange(starts_at, ends_at) with &&)
        where (state <> 'cancelled' and clinician is not null) deferrable initially immediate,
      add constraint care_session_room_once exclude using gist (place with =, room with =, tstzrange(starts_at, ends_at) with &&)
        where (state <> 'cancelled') deferrable initially immediate;
  `.execute(db);
}

async function rotas(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rota (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- Name, period, cabinets, doctors, rules, what doctors agreed to: checked before it is written.
      plan jsonb not null,
      state text not null default 'draft' check (state in ('draft', 'published')),
      -- Grows with every action.
      version integer not null default 1,
      removed boolean not null default false,
      -- What the last search answered, and the job of the one that runs.
      result jsonb,
      job uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      updated_by text not null
    );
    create index rota_current on rota (organisation, updated_at desc) where not removed;

    create table rota_cell (
      rota uuid not null references rota on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      place uuid not null references care_place,
      day date not null,
      half text not null check (half in ('am', 'pm')),
      clinician uuid not null references clinician,
      -- Stays when the rota is solved again.
      locked boolean not null default false,
      entered text not null check (entered in ('search', 'hand', 'exchange')),
      by text not null,
      primary key (rota, day, half, place, clinician)
    );

    create table rota_change (
      number bigint generated always as identity primary key,
      id uuid not null unique default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      rota uuid not null references rota on delete cascade,
      -- Changes of one action: undone together.
      batch uuid not null,
      -- 'plan', or a cell: 'cell 2027-01-04 am place clinician'.
      subject text not null,
      kind text not null check (kind in ('add', 'correct', 'end', 'remove', 'undo', 'redo')),
      before jsonb,
      after jsonb,
      reverts uuid references rota_change (id),
      by text not null,
      at timestamptz not null default now()
    );
    create index rota_change_person on rota_change (rota, by, number desc);
    create index rota_change_reverts on rota_change (reverts) where reverts is not null;

    alter table rota enable row level security;
    create policy coordinators_read on rota for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    create policy members_read_published on rota for select to maillage_app
      using (organisation = current_organisation() and is_member() and state = 'published' and not removed);
    create policy coordinators_add on rota for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on rota for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    alter table rota_cell enable row level security;
    create policy coordinators_all on rota_cell for all to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation() and acts_as('coordinator')
        and rota in (select r.id from rota r where r.organisation = current_organisation()));
    alter table rota_change enable row level security;
    create policy coordinators_read on rota_change for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_append on rota_change for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person()
        and rota in (select r.id from rota r where r.organisation = current_organisation()));
    grant select, insert, update on rota to maillage_app;
    grant select, insert, update, delete on rota_cell to maillage_app;
    grant select, insert on rota_change to maillage_app;
  `.execute(db);
}

async function publications(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rota_publication (
      rota uuid not null references rota on delete cascade,
      number integer not null,
      organisation uuid not null references organisation on delete cascade,
      -- The whole rota as published, and what it changed.
      cells jsonb not null,
      added integer not null,
      removed integer not null,
      -- Doctors to whom a mail went.
      mailed integer not null,
      by text not null,
      at timestamptz not null default now(),
      primary key (rota, number)
    );
    alter table rota_publication enable row level security;
    create policy members_read on rota_publication for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_append on rota_publication for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person()
        and rota in (select r.id from rota r where r.organisation = current_organisation()));
    grant select, insert on rota_publication to maillage_app;
  `.execute(db);
}

async function exchanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rota_exchange (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      rota uuid not null references rota on delete cascade,
      state text not null default 'asked' check (state in ('asked', 'accepted', 'applied', 'declined', 'refused', 'withdrawn')),
      clinician uuid not null references clinician,
      place uuid not null references care_place,
      day date not null,
      half text not null check (half in ('am', 'pm')),
      -- Null while it is open to whoever takes it first.
      other uuid references clinician,
      -- A half-day of the other in return.
      other_place uuid references care_place,
      other_day date,
      other_half text check (other_half in ('am', 'pm')),
      asked_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      changed_by text not null,
      check ((other_place is null) = (other_day is null) and (other_day is null) = (other_half is null)),
      check (other_place is null or other is not null)
    );
    create index rota_exchange_open on rota_exchange (organisation, state);
    -- One open request for a half-day.
    create unique index rota_exchange_once on rota_exchange (rota, clinician, place, day, half) where state in ('asked', 'accepted');

    alter table rota_exchange enable row level security;
    create policy coordinators_read on rota_exchange for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    create policy concerned_read on rota_exchange for select to maillage_app
      using (organisation = current_organisation()
        and (is_own_clinician(clinician) or is_own_clinician(other) or (other is null and acts_as('professional'))));
    create policy own_add on rota_exchange for insert to maillage_app
      with check (organisation = current_organisation() and state = 'asked' and is_own_clinician(clinician)
        and rota in (select r.id from rota r where r.organisation = current_organisation()));
    create policy coordinators_change on rota_exchange for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    -- Who asked withdraws; the colleague accepts or declines; the rest is for a coordinator.
    create policy own_withdraw on rota_exchange for update to maillage_app
      using (organisation = current_organisation() and is_own_clinician(clinician) and state in ('asked', 'accepted'))
      with check (organisation = current_organisation() and is_own_clinician(clinician) and state = 'withdrawn');
    create policy colleague_answers on rota_exchange for update to maillage_app
      using (organisation = current_organisation() and state = 'asked'
        and (is_own_clinician(other) or (other is null and acts_as('professional'))))
      with check (organisation = current_organisation() and is_own_clinician(other) and state in ('accepted', 'declined'));
    grant select, insert on rota_exchange to maillage_app;
    grant update (state, other, changed_at, changed_by) on rota_exchange to maillage_app;
  `.execute(db);
}

async function feeds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_feed (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      clinician uuid references clinician,
      place uuid references care_place,
      -- 192 random bits: whoever has the address reads the calendar, until it is revoked.
      token text not null unique check (length(token) >= 32),
      created_at timestamptz not null default now(),
      created_by text not null,
      revoked_at timestamptz,
      check ((clinician is null) <> (place is null))
    );
    create index calendar_feed_subject on calendar_feed (organisation) where revoked_at is null;
    alter table calendar_feed enable row level security;
    create policy coordinators_read on calendar_feed for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    create policy own_read on calendar_feed for select to maillage_app
      using (organisation = current_organisation() and is_own_clinician(clinician));
    create policy coordinators_add on calendar_feed for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy own_add on calendar_feed for insert to maillage_app
      with check (organisation = current_organisation() and is_own_clinician(clinician));
    create policy coordinators_revoke on calendar_feed for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    create policy own_revoke on calendar_feed for update to maillage_app
      using (organisation = current_organisation() and is_own_clinician(clinician))
      with check (organisation = current_organisation() and is_own_clinician(clinician));
    grant select, insert on calendar_feed to maillage_app;
    grant update (revoked_at) on calendar_feed to maillage_app;

    -- What a calendar shows to whoever has its address.
    create function feed_of(secret text) returns table (kind text, name text) language sql stable security definer
      set search_path = public as $$
        select case when f.place is null then 'clinician' else 'place' end, coalesce(p.name, c.name)
        from calendar_feed f left join care_place p on p.id = f.place left join clinician c on c.id = f.clinician
        where f.token = secret and f.revoked_at is null $$;
    create function feed_sessions(secret text) returns table
      (id uuid, starts_at timestamptz, ends_at timestamptz, place text, address text, commune text, clinician text,
       version integer, updated_at timestamptz)
      language sql stable security definer set search_path = public as $$
        select s.id, s.starts_at, s.ends_at, p.name, p.content ->> 'address', p.commune, c.name, s.version, s.updated_at
        from calendar_feed f join care_session s on s.organisation = f.organisation
          and (s.clinician = f.clinician or s.place = f.place)
        join care_place p on p.id = s.place left join clinician c on c.id = s.clinician
        where f.token = secret and f.revoked_at is null and s.state = 'published' and s.ends_at > now() - interval '90 days'
        order by s.starts_at, s.id $$;
    revoke all on function feed_of(text), feed_sessions(text) from public;
    grant execute on function feed_of(text), feed_sessions(text) to maillage_app;
  `.execute(db);
}
