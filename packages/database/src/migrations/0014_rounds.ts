import { type Kysely, sql } from 'kysely';

/**
 * Round plans: their drafts and calendars are items of a register, with its versions; beside each, the search that runs and what
 * was published last. Members read, coordinators write.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The names of registers are held by the types of the application.
    alter table register_item drop constraint register_item_register_check;
    alter table register_item add constraint register_item_register_check check (register ~ '^[a-z][a-z-]{1,30}$');

    create table round_plan (
      item uuid primary key references register_item on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      job uuid references job on delete set null,
      -- Version, rounds and settings of the last publication: what people were told.
      published jsonb,
      published_at timestamptz,
      published_by text
    );
    alter table round_plan enable row level security;
    create policy members_read on round_plan for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on round_plan for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator')
        and item in (select i.id from register_item i where i.organisation = current_organisation() and i.register = 'round'));
    create policy coordinators_change on round_plan for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update on round_plan to maillage_app;
  `.execute(db);
}
