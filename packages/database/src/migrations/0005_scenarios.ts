import { type Kysely, sql } from 'kysely';

/**
 * What-if scenarios of an organisation as they stand, their history (only appended to), and what each promised when it was
 * planned. Members read them, coordinators write them; whoever holds the token of a shared one reads that one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scenario (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- The whole draft, checked before it is written: name, profession, date, territory, changes.
      draft jsonb not null,
      -- Its figures when it was written, for lists: recomputed whenever it is opened.
      headline jsonb,
      version integer not null default 1,
      -- Kept when removed, so that an undo brings the same scenario back under its next version.
      removed boolean not null default false,
      -- 144 random bits; null: not shared.
      share_token text unique check (length(share_token) >= 24),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      updated_by text not null
    );
    create index scenario_current on scenario (organisation, updated_at desc) where not removed;

    create table scenario_change (
      number bigint generated always as identity primary key,
      id uuid not null unique default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      batch uuid not null,
      scenario uuid not null references scenario on delete cascade,
      kind text not null check (kind in ('add', 'correct', 'end', 'remove', 'undo', 'redo')),
      before jsonb,
      after jsonb,
      reverts uuid references scenario_change (id),
      by text not null,
      at timestamptz not null default now()
    );
    create index scenario_change_scenario on scenario_change (scenario, number desc);
    create index scenario_change_person on scenario_change (organisation, by, number desc);
    create index scenario_change_reverts on scenario_change (reverts) where reverts is not null;

    -- A scenario written into the ledger: its entries, and what was promised of them on that day.
    create table scenario_promise (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      scenario uuid not null references scenario on delete cascade,
      -- The action of the ledger, to take it back.
      batch uuid not null,
      entries uuid[] not null,
      draft jsonb not null,
      promised jsonb not null,
      by text not null,
      at timestamptz not null default now()
    );
    create index scenario_promise_scenario on scenario_promise (scenario, at desc);

    create function shared_scenario() returns text language sql stable as
      $$ select nullif(current_setting('maillage.share', true), '') $$;

    alter table scenario enable row level security;
    create policy members_read on scenario for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy token_reads on scenario for select to maillage_app
      using (share_token = shared_scenario() and not removed);
    create policy coordinators_add on scenario for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on scenario for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    alter table scenario_change enable row level security;
    create policy members_read on scenario_change for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_append on scenario_change for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person());
    alter table scenario_promise enable row level security;
    create policy members_read on scenario_promise for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_append on scenario_promise for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person());

    -- Nothing is deleted; history and promises are never changed.
    grant select, insert, update on scenario to maillage_app;
    grant select, insert on scenario_change, scenario_promise to maillage_app;
  `.execute(db);
}
