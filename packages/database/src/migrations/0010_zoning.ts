import { type Kysely, sql } from 'kysely';

/**
 * Zoning drafts of an organisation. What a draft holds is what its history says: each change carries what its subject was and
 * becomes, and nothing is ever changed or deleted. `frame` freezes the units with the figures of the day it was opened.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table zoning_draft (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      name text not null check (length(name) between 1 and 160),
      region text not null,
      frame jsonb not null,
      removed boolean not null default false,
      created_by text not null,
      created_at timestamptz not null default now()
    );
    create index zoning_draft_organisation on zoning_draft (organisation, created_at desc) where not removed;

    create table zoning_change (
      number bigint generated always as identity primary key,
      id uuid not null unique default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      draft uuid not null references zoning_draft on delete cascade,
      -- Changes of one action: undone together.
      batch uuid not null,
      -- 'parameters', 'in-force', 'unit/…', 'quarter/…'.
      subject text not null,
      kind text not null
        check (kind in ('move', 'motivate', 'propose', 'quarter', 'parameters', 'in-force', 'undo', 'redo')),
      before jsonb,
      after jsonb,
      reverts uuid references zoning_change (id),
      by text not null,
      at timestamptz not null default now()
    );
    create index zoning_change_subject on zoning_change (draft, subject, number desc);
    create index zoning_change_person on zoning_change (draft, by, number desc);
    create index zoning_change_reverts on zoning_change (reverts) where reverts is not null;

    create table zoning_comment (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      draft uuid not null references zoning_draft on delete cascade,
      -- Null: about the draft as a whole.
      unit text,
      text text not null check (length(text) between 1 and 4000),
      by text not null,
      at timestamptz not null default now()
    );
    create index zoning_comment_draft on zoning_comment (draft, at);

    alter table zoning_draft enable row level security;
    create policy members_read on zoning_draft for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on zoning_draft for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and created_by = current_person());
    create policy coordinators_change on zoning_draft for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    alter table zoning_change enable row level security;
    create policy members_read on zoning_change for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_append on zoning_change for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and by = current_person()
        and draft in (select d.id from zoning_draft d where d.organisation = current_organisation()));
    alter table zoning_comment enable row level security;
    create policy members_read on zoning_comment for select to maillage_app
      using (organisation = current_organisation() and is_member());
    -- Any member gives an opinion: the elected and the partners too.
    create policy members_append on zoning_comment for insert to maillage_app
      with check (organisation = current_organisation() and is_member() and by = current_person()
        and draft in (select d.id from zoning_draft d where d.organisation = current_organisation()));

    -- Nothing is deleted; the history and the comments are never changed, nor what the draft froze.
    grant select, insert on zoning_draft, zoning_change, zoning_comment to maillage_app;
    grant update (name, removed) on zoning_draft to maillage_app;
  `.execute(db);
}
