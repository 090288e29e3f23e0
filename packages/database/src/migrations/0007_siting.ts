import { type Kysely, sql } from 'kysely';

/**
 * Questions about where to place care, with their answers: the same question on the same data has one row, so that its link
 * finds it again. Members read them, coordinators ask; an answer is written once more only when the search is run again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table siting (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- Digest of the question, the data and the ledger that it was asked on.
      key text not null,
      question jsonb not null,
      answer jsonb,
      job uuid references job on delete set null,
      asked_at timestamptz not null default now(),
      asked_by text not null,
      unique (organisation, key)
    );
    alter table siting enable row level security;
    create policy members_read on siting for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_ask on siting for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and asked_by = current_person());
    create policy coordinators_answer on siting for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update on siting to maillage_app;
  `.execute(db);
}
