import { type Kysely, sql } from 'kysely';

/**
 * The supply ledger of an organisation: its entries as they stand, and the history that led there, which is only appended to.
 * Entries hold names and birth years of professionals: only members read them, only coordinators write them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ledger_entry (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      commune text not null,
      profession text not null,
      label text not null check (length(label) between 1 and 160),
      -- Consultations a year for general practice, full-time equivalents for the others.
      supply double precision not null check (supply >= 0 and supply < 'infinity'),
      -- Half-open: from_day counts, to_day does not; null leaves the side open.
      from_day date,
      to_day date check (to_day > from_day),
      replaces_heads integer not null check (replaces_heads >= 0),
      heads double precision check (heads >= 0),
      certainty text not null check (certainty in ('registered', 'declared', 'planned', 'estimated')),
      origin text not null check (origin in ('register', 'coordinator', 'scenario', 'operation')),
      birth_year smallint,
      note text check (length(note) <= 2000),
      version integer not null default 1,
      -- Kept when removed, so that an undo brings the same entry back under its next version.
      removed boolean not null default false,
      updated_at timestamptz not null default now(),
      updated_by text not null
    );
    create index ledger_entry_current on ledger_entry (organisation, profession, commune) where not removed;

    create table ledger_change (
      number bigint generated always as identity primary key,
      id uuid not null unique default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- Changes of one action: undone together.
      batch uuid not null,
      entry uuid not null references ledger_entry on delete cascade,
      kind text not null check (kind in ('add', 'correct', 'end', 'remove', 'undo', 'redo')),
      before jsonb,
      after jsonb,
      reverts uuid references ledger_change (id),
      by text not null,
      at timestamptz not null default now()
    );
    create index ledger_change_organisation on ledger_change (organisation, number desc);
    create index ledger_change_person on ledger_change (organisation, by, number desc);
    create index ledger_change_entry on ledger_change (entry, number desc);
    create index ledger_change_reverts on ledger_change (reverts) where reverts is not null;

    alter table ledger_entry enable row level security;
    create policy members_read on ledger_entry for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on ledger_entry for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on ledger_entry for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    alter table ledger_change enable row level security;
    create policy members_read on ledger_change for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_append on ledger_change for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person());

    -- Nothing is deleted, and the history is never changed.
    grant select, insert, update on ledger_entry to maillage_app;
    grant select, insert on ledger_change to maillage_app;
  `.execute(db);
}
