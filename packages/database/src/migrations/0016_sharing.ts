import { type Kysely, sql } from 'kysely';

/**
 * What goes out to other systems: an organisation's national number and telephone, and the keys with which regulation and
 * professionals read the slots that are kept for them. Of a key only its hash is stored.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisation add column finess text check (finess ~ '^[0-9][0-9A-Z][0-9]{7}$'),
      add column phone text check (length(phone) <= 40);
    grant update (finess, phone) on organisation to maillage_app;

    create table fhir_key (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      name text not null check (length(name) between 1 and 120),
      -- SHA-256 of a key of 256 random bits.
      hash bytea not null unique,
      -- Beside PUBLIC: PRO, SNP, CPTS of TRE_R314.
      audiences text[] not null check (audiences <@ array['PRO', 'SNP', 'CPTS'] and cardinality(audiences) > 0),
      created_at timestamptz not null default now(),
      created_by text not null,
      last_used_at timestamptz,
      revoked_at timestamptz
    );
    create index fhir_key_organisation on fhir_key (organisation, created_at desc);
    alter table fhir_key enable row level security;
    create policy coordinators_read on fhir_key for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_add on fhir_key for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator') and created_by = current_person());
    create policy coordinators_revoke on fhir_key for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update (revoked_at) on fhir_key to maillage_app;

    -- Whose slots a key opens, and which; notes its use once an hour at most.
    create function use_fhir_key(its_hash bytea) returns table (organisation uuid, audiences text[])
      language plpgsql security definer set search_path = public as $$
      begin
        update fhir_key k set last_used_at = now()
          where k.hash = its_hash and k.revoked_at is null and (k.last_used_at is null or k.last_used_at < now() - interval '1 hour');
        return query select k.organisation, k.audiences from fhir_key k where k.hash = its_hash and k.revoked_at is null;
      end $$;
    revoke execute on function use_fhir_key from public;
    grant execute on function use_fhir_key to maillage_app;

    -- Who offers a published session, for anybody.
    create view session_organisation with (security_barrier) as
      select s.id as session, o.id, o.name, o.kind, o.finess, o.phone
      from care_session s join organisation o on o.id = s.organisation join care_place p on p.id = s.place
      where s.state = 'published' and p.listed and p.deleted_at is null;
    grant select on session_organisation to maillage_app;
  `.execute(db);
}
