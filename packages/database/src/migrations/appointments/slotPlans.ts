import { type Kysely, sql } from 'kysely';

/** How sessions are divided into slots: plans that never change once written, and which one new sessions of a place take. */
export async function slotPlans(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table slot_plan (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- What packages/care calls a SlotPlan.
      content jsonb not null,
      digest bytea not null,
      unique (organisation, digest)
    );
    create table slot_template (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      -- Absent: for every place of the organisation without one of its own.
      place uuid references care_place,
      plan uuid not null references slot_plan,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      unique nulls not distinct (organisation, place)
    );
    alter table slot_plan enable row level security;
    create policy members_read on slot_plan for select to maillage_app
      using (organisation = current_organisation() and is_member());
    alter table slot_template enable row level security;
    create policy members_read on slot_template for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on slot_template for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on slot_template for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select on slot_plan to maillage_app;
    grant select, insert, update on slot_template to maillage_app;

    -- The plan with this content, written at its first use.
    create function keep_slot_plan(its_organisation uuid, its_content jsonb) returns uuid
      language plpgsql security definer set search_path = public as $$
      declare kept uuid;
      begin
        insert into slot_plan (organisation, content, digest)
        values (its_organisation, its_content, sha256(convert_to(its_content::text, 'UTF8'))) on conflict do nothing;
        select id into kept from slot_plan where organisation = its_organisation and digest = sha256(convert_to(its_content::text, 'UTF8'));
        return kept;
      end $$;
    revoke execute on function keep_slot_plan from public;
    create function slot_plan_of(its_content jsonb) returns uuid language plpgsql security definer set search_path = public as $$
      begin
        if not acts_as('coordinator') then raise insufficient_privilege; end if;
        return keep_slot_plan(current_organisation(), its_content);
      end $$;
    revoke execute on function slot_plan_of from public;
    grant execute on function slot_plan_of to maillage_app;

    -- As defaultPlan of packages/care.
    create function default_slot_plan() returns jsonb language sql immutable as $$ select '{"stepMinutes": 15,
      "visits": [{"code": "consultation", "label": "Consultation", "minutes": 15, "mode": "in-person"},
        {"code": "first-visit", "label": "Première consultation", "minutes": 30, "mode": "in-person"}],
      "breaks": [], "quotas": [],
      "eligibility": {"attendingDoctor": "any", "communes": null, "minimumAge": null, "maximumAge": null}}'::jsonb $$;

    alter table care_session add column plan uuid references slot_plan,
      -- What of it is taken, kept by a trigger of appointments so that a search reads one table: "from to quota,from to quota …".
      add column taken text not null default '',
      -- The transaction that last changed it: a search asks for what has changed since its last.
      add column touched xid8 not null default pg_current_xact_id();
    create index care_session_open on care_session (ends_at) where state = 'published';
    create function touch_session() returns trigger language plpgsql as
      $$ begin new.touched := pg_current_xact_id(); return new; end $$;
    create trigger touch_session before update on care_session for each row execute function touch_session();

    -- Sessions that come back, written by hand: the rule; its sessions have it as origin_id.
    create table session_series (
      id uuid primary key default gen_random_uuid(),
      organisation uuid not null references organisation on delete cascade,
      content jsonb not null,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      updated_by text not null,
      deleted_at timestamptz
    );
    alter table session_series enable row level security;
    create policy members_read on session_series for select to maillage_app
      using (organisation = current_organisation() and is_member());
    create policy coordinators_add on session_series for insert to maillage_app
      with check (organisation = current_organisation() and acts_as('coordinator'));
    create policy coordinators_change on session_series for update to maillage_app
      using (organisation = current_organisation() and acts_as('coordinator'))
      with check (organisation = current_organisation());
    grant select, insert, update on session_series to maillage_app;

    -- A session that names no plan takes that of its place, of its organisation, or the default; place and clinician are its organisation's.
    create function prepare_session() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if (select organisation from care_place where id = new.place) is distinct from new.organisation
          or (select organisation from clinician where id = new.clinician) <> new.organisation
          or (select organisation from slot_plan where id = new.plan) <> new.organisation
        then raise insufficient_privilege; end if;
        new.plan := coalesce(new.plan, (
          select plan from slot_template where organisation = new.organisation and (place = new.place or place is null)
          order by place nulls last limit 1), keep_slot_plan(new.organisation, default_slot_plan()));
        return new;
      end $$;
    update care_session set plan = keep_slot_plan(organisation, default_slot_plan());
    alter table care_session alter column plan set not null;
    create trigger prepare_session before insert or update of organisation, place, clinician, plan on care_session
      for each row execute function prepare_session();
  `.execute(db);
}
