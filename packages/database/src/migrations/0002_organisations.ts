import { type Kysely, sql } from 'kysely';
import { publicReference, tablesSoFar } from './policies.ts';

/** Who may do what: accounts, organisations, memberships, territories, and the journal, mails and long work of the host. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await publicReference(db, await tablesSoFar(db));
  await accounts(db);
  await organisations(db);
  await territories(db);
  await journal(db);
  await hostWork(db);
}

/** The tables of better-auth, in a schema of their own that the requests of people cannot reach. */
async function accounts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema identity;
    create table identity."user" (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null,
      image text,
      locale text not null default 'fr' check (locale in ('fr', 'en')),
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create table identity.session (
      id text primary key,
      "expiresAt" timestamptz not null,
      token text not null unique,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references identity."user" on delete cascade
    );
    create index session_owner on identity.session ("userId");
    create table identity.account (
      id text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references identity."user" on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null
    );
    create index account_owner on identity.account ("userId");
    create table identity.verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(),
      "updatedAt" timestamptz not null default now()
    );
    create index verification_identifier on identity.verification (identifier);
    grant usage on schema identity to maillage_identity;
    grant select, insert, update, delete on all tables in schema identity to maillage_identity;
  `.execute(db);
}

async function organisations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function current_person() returns text language sql stable as
      $$ select nullif(current_setting('maillage.person', true), '') $$;
    create function current_organisation() returns uuid language sql stable as
      $$ select nullif(current_setting('maillage.organisation', true), '')::uuid $$;

    create table organisation (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 2 and 200),
      kind text not null check (kind in ('cpts', 'epci', 'departement', 'ars', 'practice')),
      -- Invented for the demonstration: its rows are never counted with real ones.
      demo boolean not null default false,
      created_at timestamptz not null default now()
    );
    create table membership (
      organisation uuid not null references organisation on delete cascade,
      person text not null references identity."user" on delete cascade,
      role text not null check (role in ('coordinator', 'professional', 'elected', 'partner', 'reader')),
      since timestamptz not null default now(),
      primary key (organisation, person, role)
    );
    create index membership_person on membership (person);

    -- Whether the person of this request holds, in its organisation, the role they act in, and it is one of these.
    create function acts_as(variadic roles text[]) returns boolean language sql stable security definer set search_path = public as
      $$ select exists (
        select from membership where organisation = current_organisation() and person = current_person()
          and role = current_setting('maillage.role', true) and role = any (roles)) $$;
    create function is_member() returns boolean language sql stable security definer set search_path = public as
      $$ select exists (select from membership where organisation = current_organisation() and person = current_person()) $$;

    -- What the members of an organisation may know of each other.
    create view person with (security_barrier) as
      select id, name, email, locale from identity."user"
      where id = current_person()
        or (is_member() and id in (select m.person from membership m where m.organisation = current_organisation()));

    alter table organisation enable row level security;
    create policy members_read on organisation for select to maillage_app using (
      (id = current_organisation() and is_member())
      or id in (select m.organisation from membership m where m.person = current_person()));
    create policy coordinators_rename on organisation for update to maillage_app
      using (id = current_organisation() and acts_as('coordinator')) with check (id = current_organisation());

    alter table membership enable row level security;
    create policy members_read on membership for select to maillage_app using (
      person = current_person() or (organisation = current_organisation() and is_member()));
    create policy coordinators_write on membership for all to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation() and acts_as('coordinator'));

    grant select on organisation, membership, person to maillage_app;
    grant update (name, kind) on organisation to maillage_app;
    grant insert, delete on membership to maillage_app;
    grant select on membership to maillage_identity;

    -- A signed-in person opens their organisation and coordinates it.
    create function found_organisation(its_name text, its_kind text) returns uuid
      language plpgsql security definer set search_path = public as $$
      declare founded uuid;
      begin
        if current_person() is null then raise insufficient_privilege; end if;
        insert into organisation (name, kind) values (its_name, its_kind) returning id into founded;
        insert into membership (organisation, person, role) values (founded, current_person(), 'coordinator');
        return founded;
      end $$;
    revoke execute on function found_organisation from public;
    grant execute on function found_organisation to maillage_app;
  `.execute(db);
}

async function territories(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table territory (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      name text not null check (length(name) between 1 and 200),
      kind text not null,
      visibility text not null default 'private' check (visibility in ('public', 'private')),
      created_by text,
      created_at timestamptz not null default now(),
      -- Undo: a deleted territory comes back when this is cleared.
      deleted_at timestamptz
    );
    create index territory_organisation on territory (organisation);
    create table territory_commune (
      territory uuid not null references territory on delete cascade,
      commune text not null,
      primary key (territory, commune)
    );
    create index territory_commune_commune on territory_commune (commune);

    alter table territory enable row level security;
    create policy public_or_member_reads on territory for select to maillage_app using (
      (visibility = 'public' and deleted_at is null) or (organisation = current_organisation() and is_member()));
    create policy coordinators_add on territory for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on territory for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    alter table territory_commune enable row level security;
    create policy as_its_territory on territory_commune for select to maillage_app
      using (territory in (select t.id from territory t));
    create policy coordinators_write on territory_commune for all to maillage_app
      using (acts_as('coordinator') and territory in (select t.id from territory t where t.organisation = current_organisation()))
      with check (acts_as('coordinator') and territory in (select t.id from territory t where t.organisation = current_organisation()));
    grant select, insert, update on territory to maillage_app;
    grant select, insert, delete on territory_commune to maillage_app;
  `.execute(db);
}

/** The audit journal: entries are added, never changed; each carries the hash of the one before. */
async function journal(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_entry (
      number bigint primary key,
      at timestamptz not null,
      organisation uuid,
      person text,
      action text not null,
      subject text not null,
      details jsonb not null,
      previous bytea not null,
      hash bytea not null
    );
    create index audit_entry_organisation on audit_entry (organisation, number);

    create function audit_hash(e audit_entry) returns bytea language sql immutable as $$
      select sha256(convert_to(jsonb_build_array(e.number, extract(epoch from e.at)::text, e.organisation, e.person, e.action, e.subject,
        e.details, encode(e.previous, 'hex'))::text, 'UTF8')) $$;

    -- One entry after the other: a lock gives them their number, so that the chain has no gap and no fork.
    create function audit(its_action text, its_subject text, its_details jsonb default '{}') returns bigint
      language plpgsql security definer set search_path = public as $$
      declare e audit_entry;
      begin
        perform pg_advisory_xact_lock(hashtext('maillage audit'));
        select number, hash into e.number, e.previous from audit_entry order by number desc limit 1;
        e.number := coalesce(e.number, 0) + 1;
        e.previous := coalesce(e.previous, '');
        e.at := clock_timestamp();
        e.organisation := current_organisation();
        e.person := current_person();
        e.action := its_action;
        e.subject := its_subject;
        e.details := its_details;
        e.hash := audit_hash(e);
        insert into audit_entry select e.*;
        return e.number;
      end $$;

    -- The first entry whose content or predecessor is not what was written, or null when the chain is whole.
    create function audit_break() returns bigint language sql stable security definer set search_path = public as $$
      select min(number) from (
        select number, row_number() over (order by number) as expected, hash, audit_hash(e) as recomputed, previous,
          coalesce(lag(hash) over (order by number), '') as before
        from audit_entry e) chain
      where number <> expected or hash <> recomputed or previous <> before $$;

    create function audit_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'The audit journal is append-only.' using errcode = 'insufficient_privilege'; end $$;
    create trigger audit_entry_append_only before update or delete or truncate on audit_entry
      for each statement execute function audit_is_append_only();

    alter table audit_entry enable row level security;
    create policy coordinators_read on audit_entry for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    grant select on audit_entry to maillage_app;
  `.execute(db);
}

/** Mails to send and long work of the host, both with their state in sight. */
async function hostWork(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      id uuid primary key default gen_random_uuid(),
      -- Whose coordinators see it; none for mails of the host itself (sign-in links), which only the outbox of development shows.
      organisation uuid references organisation on delete cascade,
      recipient text not null,
      subject text not null,
      text text not null,
      html text not null,
      locale text not null,
      state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
      attempts integer not null default 0,
      last_error text,
      created_at timestamptz not null default now(),
      sent_at timestamptz
    );
    create index mail_organisation on mail (organisation, created_at desc);
    alter table mail enable row level security;
    create policy coordinators_read on mail for select to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'));
    grant select on mail to maillage_app;

    create table job (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
      done bigint not null default 0,
      total bigint,
      message text not null default '',
      -- The first thousand; problem_count counts all.
      problems jsonb not null default '[]',
      problem_count integer not null default 0,
      cancel_requested boolean not null default false,
      started_by text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      finished_at timestamptz
    );
    create index job_created on job (created_at desc);
    alter table job enable row level security;
    create policy coordinators_follow on job for select to maillage_app using (acts_as('coordinator'));
    create policy coordinators_cancel on job for update to maillage_app using (acts_as('coordinator'));
    grant select, update (cancel_requested) on job to maillage_app;
  `.execute(db);
}
