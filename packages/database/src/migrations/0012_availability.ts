import { type Kysely, sql } from 'kysely';

/**
 * When clinicians can give half-days: their own word, the busy times of a calendar elsewhere, who was asked and answered, and the
 * personal links by which somebody without account answers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await links(db);
  await words(db);
  await campaigns(db);
}

async function links(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table availability_link (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      clinician uuid not null references clinician on delete cascade,
      -- SHA-256 of the token, in hexadecimal: the token itself is in the mail only.
      token_hash text not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz
    );
    create index availability_link_clinician on availability_link (clinician);
    alter table availability_link enable row level security;
    create policy coordinators on availability_link to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation() and acts_as('coordinator'));
    grant select, insert, update on availability_link to maillage_app;

    -- Whose personal link this request carries: nobody's when it has expired or was revoked.
    create function linked_clinician() returns uuid language sql stable security definer set search_path = public as
      $$ select l.clinician from availability_link l join clinician c on c.id = l.clinician
        where l.token_hash = nullif(current_setting('maillage.link', true), '')
          and l.revoked_at is null and l.expires_at > now() and c.deleted_at is null $$;
    create function linked_organisation() returns uuid language sql stable security definer set search_path = public as
      $$ select organisation from clinician where id = linked_clinician() $$;
    -- The clinician of this request: signed in, or by personal link; and whether a coordinator acts for them.
    create function answers_for(it uuid) returns boolean language sql stable security definer set search_path = public as
      $$ select is_own_clinician(it) or it = linked_clinician() or (acts_as('coordinator')
        and exists (select from clinician where id = it and organisation = current_organisation())) $$;

    create policy linked_reads on clinician for select to maillage_app using (id = linked_clinician());
    create policy linked_reads on care_place for select to maillage_app
      using (organisation = linked_organisation() and deleted_at is null);
    create policy linked_reads on organisation for select to maillage_app using (id = linked_organisation());
  `.execute(db);
}

async function words(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table availability (
      clinician uuid primary key references clinician on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      content jsonb not null,
      version integer not null default 1,
      entered_by text not null check (entered_by in ('self', 'link', 'coordinator')),
      updated_at timestamptz not null default now(),
      updated_by text not null
    );
    create index availability_organisation on availability (organisation);
    alter table availability enable row level security;
    create policy own_or_coordinator on availability to maillage_app
      using (organisation = current_organisation() and answers_for(clinician))
      with check (organisation = current_organisation() and answers_for(clinician));
    grant select, insert, update on availability to maillage_app;

    create table availability_calendar (
      clinician uuid primary key references clinician on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      -- Whoever knows such an address reads the calendar: never shown but to its owner.
      url text not null,
      -- The busy times read last, [[from, to], …] in ISO 8601; they stay in force when a later reading fails.
      busy jsonb not null default '[]',
      fetched_at timestamptz,
      tried_at timestamptz,
      failure text
    );
    create index availability_calendar_organisation on availability_calendar (organisation);
    create index availability_calendar_tried on availability_calendar (tried_at);
    alter table availability_calendar enable row level security;
    create policy own_or_coordinator on availability_calendar to maillage_app
      using (organisation = current_organisation() and answers_for(clinician))
      with check (organisation = current_organisation() and answers_for(clinician));
    grant select, insert, update, delete on availability_calendar to maillage_app;
  `.execute(db);
}

async function campaigns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table availability_campaign (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      from_day date not null,
      through_day date not null check (through_day >= from_day),
      deadline date not null,
      message text not null default '' check (length(message) <= 2000),
      -- At most so many reminders, at least so many days apart.
      reminders smallint not null default 2 check (reminders between 0 and 5),
      reminder_days smallint not null default 3 check (reminder_days between 1 and 30),
      created_at timestamptz not null default now(),
      created_by text not null,
      closed_at timestamptz
    );
    create index availability_campaign_organisation on availability_campaign (organisation, created_at desc);
    alter table availability_campaign enable row level security;
    create policy members_read on availability_campaign for select to maillage_app
      using (organisation = current_organisation() and (is_member() or organisation = linked_organisation()));
    create policy coordinators_add on availability_campaign for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on availability_campaign for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update on availability_campaign to maillage_app;

    create table availability_request (
      campaign uuid not null references availability_campaign on delete cascade,
      clinician uuid not null references clinician on delete cascade,
      organisation uuid not null references organisation on delete cascade,
      -- The mail sent last, when they have an address: its state says whether it arrived.
      mail uuid,
      asked_at timestamptz,
      reminded integer not null default 0,
      answered_at timestamptz,
      answered_by text check (answered_by in ('self', 'link', 'coordinator')),
      primary key (campaign, clinician)
    );
    create index availability_request_clinician on availability_request (clinician) where answered_at is null;
    alter table availability_request enable row level security;
    create policy own_or_coordinator_reads on availability_request for select to maillage_app
      using (organisation = current_organisation() and answers_for(clinician));
    create policy own_or_coordinator_answers on availability_request for update to maillage_app
      using (organisation = current_organisation() and answers_for(clinician))
      with check (organisation = current_organisation() and answers_for(clinician));
    create policy coordinators_ask on availability_request for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    grant select, insert, update on availability_request to maillage_app;
  `.execute(db);
}
