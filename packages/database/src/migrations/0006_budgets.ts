import { type Kysely, sql } from 'kysely';

/**
 * Budgets of an organisation and all their versions. Members read them, coordinators write them. Nothing is deleted: a removed
 * budget comes back when `deleted_at` is cleared, and versions are only appended.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      version integer not null default 1,
      -- Name, kind, place, values of the parameters, gain: as the current version says.
      draft jsonb not null,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      deleted_at timestamptz
    );
    create index budget_organisation on budget (organisation, updated_at desc) where deleted_at is null;

    create table budget_version (
      budget uuid not null references budget on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      number integer not null,
      draft jsonb not null,
      at timestamptz not null default now(),
      by text not null,
      primary key (budget, number)
    );

    alter table budget enable row level security;
    create policy members_read on budget for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on budget for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on budget for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    alter table budget_version enable row level security;
    create policy members_read on budget_version for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_append on budget_version for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person()
        and budget in (select b.id from budget b where b.organisation = current_organisation()));

    grant select, insert, update on budget to maillage_app;
    grant select, insert on budget_version to maillage_app;
  `.execute(db);
}
