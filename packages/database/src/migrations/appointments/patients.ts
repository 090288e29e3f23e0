import { type Kysely, sql } from 'kysely';

/** Who books, sealed: the only table of appointments that holds personal data. Read through `read_patients`, which says so in the journal. */
export async function patients(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table patient (
      id uuid primary key,
      organisation uuid not null references organisation on delete cascade,
      -- AES-256-GCM: name, telephone, address, birth date, token. Null once erased.
      contact bytea,
      -- Likewise: why they come, what they said of their médecin traitant.
      reason bytea,
      -- Key that sealed both: what is left to seal again after a rotation.
      key_id text not null,
      -- SHA-256 of the token in the links that they were sent.
      token_hash bytea not null unique,
      -- HMAC of name and birth date: finds a person's bookings without opening any other.
      person_key bytea,
      language text not null check (language in ('fr', 'en')),
      -- Told by mail; otherwise somebody telephones.
      has_mail boolean not null,
      created_at timestamptz not null default now(),
      erased_at timestamptz
    );
    create index patient_person on patient (person_key) where person_key is not null;
    alter table patient enable row level security;
    grant select (id, organisation, language, has_mail, created_at, erased_at) on patient to maillage_app;
    create policy coordinators_read on patient for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
  `.execute(db);
}
