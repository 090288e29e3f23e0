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

    -- What a visitor with the token may know beside the scenario: the sums that make its baseline (no label, no name, no birth
    -- year), and the communes of its territory, even a private one.
    create function shared_ledger(token text) returns table
      (id uuid, commune text, profession text, supply double precision, from_day text, to_day text, replaces_heads integer)
      language sql stable security definer set search_path = public as $$
        select e.id, e.commune, e.profession, e.supply, e.from_day::text, e.to_day::text, e.replaces_heads
        from ledger_entry e join scenario s on s.organisation = e.organisation and e.profession = s.draft ->> 'profession'
        where s.share_token = token and not s.removed and not e.removed
          and not exists (select from scenario_promise r where r.scenario = s.id and e.id = any (r.entries))
        order by e.commune, e.id $$;
    create function shared_territory(token text) returns table (name text, commune text)
      language sql stable security definer set search_path = public as $$
        select t.name, c.commune from scenario s
        join territory t on t.organisation = s.organisation and t.id::text = s.draft ->> 'territory' and t.deleted_at is null
        join territory_commune c on c.territory = t.id where s.share_token = token and not s.removed $$;
    revoke all on function shared_ledger(text), shared_territory(text) from public;
    grant execute on function shared_ledger(text), shared_territory(text) to maillage_app;

    -- Nothing is deleted; history and promises are never changed.
    grant select, insert, update on scenario to maillage_app;
    grant select, insert on scenario_change, scenario_promise to maillage_app;
  `.execute(db);
}
