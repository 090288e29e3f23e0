import { type Kysely, sql } from 'kysely';

/** Passkeys (WebAuthn): the public half of a key that a person's device keeps. Read and written by the accounts alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity.passkey (
      id text primary key,
      name text check (length(name) <= 100),
      "publicKey" text not null,
      "userId" text not null references identity."user" on delete cascade,
      "credentialID" text not null unique,
      -- 32 bits without sign: read as a number, which a bigint would not be
      counter double precision not null,
      "deviceType" text not null,
      "backedUp" boolean not null,
      transports text,
      aaguid text,
      "createdAt" timestamptz default now()
    );
    create index passkey_owner on identity.passkey ("userId");
    grant select, insert, update, delete on identity.passkey to maillage_identity;
  `.execute(db);
}
