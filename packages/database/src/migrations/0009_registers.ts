import { type Kysely, sql } from 'kysely';

/**
 * Registers that an organisation keeps and that feed its decisions: projects (maisons de santé, health centres) and equipment.
 * Members read, coordinators write; versions and notes are only appended; a removed item comes back when `deleted_at` is cleared.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_item (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      register text not null check (register in ('project', 'equipment')),
      version integer not null default 1,
      content jsonb not null,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      deleted_at timestamptz
    );
    create index register_item_current on register_item (organisation, register) where deleted_at is null;

    create table register_version (
      item uuid not null references register_item on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      number integer not null,
      content jsonb not null,
      at timestamptz not null default now(),
      by text not null,
      primary key (item, number)
    );

    create table register_note (
      id uuid primary key default gen_random_uuid(),
      item uuid not null references register_item on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      text text not null check (length(text) between 1 and 2000),
      at timestamptz not null default now(),
      by text not null
    );
    create index register_note_item on register_note (item, at desc);

    -- The ledger's entries that an item stands for: they follow it when its opening moves.
    create table register_entry (
      item uuid not null references register_item on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      entry uuid not null references ledger_entry on delete cascade,
      primary key (item, entry)
    );
  `.execute(db);
  for (const table of ['register_item', 'register_version', 'register_note', 'register_entry']) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      create policy members_read on ${sql.table(table)} for select to maillage_app
        using (organisation = current_organisation() and is_member());
      create policy coordinators_add on ${sql.table(table)} for insert to maillage_app
        with check (organisation = current_organisation() and acts_as('coordinator'));
      grant select, insert on ${sql.table(table)} to maillage_app;
    `.execute(db);
  }
  await sql`
    create policy coordinators_change on register_item for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant update on register_item to maillage_app;
    create policy coordinators_unlink on register_entry for delete to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    grant delete on register_entry to maillage_app;
  `.execute(db);
}
