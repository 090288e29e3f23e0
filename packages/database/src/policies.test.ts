import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { ROLES, type Role, type Tables } from './tables.ts';
import { testDatabase } from './testing/testDatabase.ts';
import { type Actor, withRequest } from './withRequest.ts';

/**
 * Every table × every role, read from the catalogue: a new table without row-level security, or one of an organisation
 * without a row here to try to steal, fails.
 */
const OURS = '00000000-0000-4000-8000-00000000000a';
const THEIRS = '00000000-0000-4000-8000-00000000000b';

/** One private row of the other organisation in each table that has such rows. */
const THEIR_ROWS: Record<string, string> = {
  organisation: `insert into organisation (id, name, kind) values ('${THEIRS}', 'Les autres', 'epci')`,
  membership: `insert into membership (organisation, person, role) values ('${THEIRS}', 'their-coordinator', 'coordinator')`,
  territory: `insert into territory (id, organisation, name, kind) values ('${THEIRS}', '${THEIRS}', 'Secret', 'custom')`,
  territory_commune: `insert into territory_commune values ('${THEIRS}', '62510')`,
  audit_entry: `select set_config('maillage.organisation', '${THEIRS}', true), audit('essai', 'x')`,
  mail: `insert into mail (organisation, recipient, subject, text, html, locale) values ('${THEIRS}', 'a@b.fr', 's', 't', 'h', 'fr')`,
  ledger_entry: `insert into ledger_entry (id, organisation, commune, profession, label, supply, replaces_heads, certainty, origin, updated_by)
    values ('${THEIRS}', '${THEIRS}', '62510', 'gp', 'x', 1, 0, 'planned', 'coordinator', 'their-coordinator')`,
  scenario: `insert into scenario (id, organisation, draft, share_token, updated_by)
    values ('${THEIRS}', '${THEIRS}', '{"name": "Secret"}', 'their-token-of-144-random-bits', 'their-coordinator')`,
  scenario_change: `insert into scenario_change (organisation, batch, scenario, kind, by) values ('${THEIRS}', '${THEIRS}', '${THEIRS}', 'add', 'their-coordinator')`,
  scenario_promise: `insert into scenario_promise (organisation, scenario, batch, entries, draft, promised, by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', '{}', '{}', '{}', 'their-coordinator')`,
  register_item: `insert into register_item (id, organisation, register, content, updated_by) values ('${THEIRS}', '${THEIRS}', 'project', '{}', 'their-coordinator')`,
  register_version: `insert into register_version (item, organisation, number, content, by) values ('${THEIRS}', '${THEIRS}', 1, '{}', 'their-coordinator')`,
  register_note: `insert into register_note (item, organisation, text, by) values ('${THEIRS}', '${THEIRS}', 'x', 'their-coordinator')`,
  register_entry: `insert into register_entry (item, organisation, entry) values ('${THEIRS}', '${THEIRS}', '${THEIRS}')`,
  round_plan: `insert into round_plan (item, organisation) values ('${THEIRS}', '${THEIRS}')`,
  budget: `insert into budget (id, organisation, draft, updated_by) values ('${THEIRS}', '${THEIRS}', '{}', 'their-coordinator')`,
  siting: `insert into siting (id, organisation, key, question, asked_by) values ('${THEIRS}', '${THEIRS}', 'k', '{}', 'their-coordinator')`,
  budget_version: `insert into budget_version (budget, organisation, number, draft, by) values ('${THEIRS}', '${THEIRS}', 1, '{}', 'their-coordinator')`,
  ledger_change: `insert into ledger_change (organisation, batch, entry, kind, by) values ('${THEIRS}', '${THEIRS}', '${THEIRS}', 'add', 'their-coordinator')`,
  zoning_draft: `insert into zoning_draft (id, organisation, name, region, frame, created_by)
    values ('${THEIRS}', '${THEIRS}', 'Zonage', '32', '{}', 'their-coordinator')`,
  zoning_change: `insert into zoning_change (organisation, draft, batch, subject, kind, by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', 'unit/62001', 'move', 'their-coordinator')`,
  care_place: `insert into care_place (id, organisation, kind, name, commune, content, updated_by)
    values ('${THEIRS}', '${THEIRS}', 'cabinet', 'Secret', '62510', '{}', 'their-coordinator')`,
  clinician: `insert into clinician (id, organisation, name, profession, content, updated_by)
    values ('${THEIRS}', '${THEIRS}', 'Dr Secret', 'general-practitioner', '{}', 'their-coordinator')`,
  care_session: `insert into care_session (organisation, place, clinician, starts_at, ends_at, origin, updated_by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', '2027-01-04T08:00Z', '2027-01-04T12:00Z', 'hand', 'their-coordinator')`,
  slot_plan: `insert into slot_plan (id, organisation, content, digest) values ('${THEIRS}', '${THEIRS}', '{}', 'x')`,
  session_series: `insert into session_series (organisation, content, updated_by) values ('${THEIRS}', '{}', 'their-coordinator')`,
  slot_template: `insert into slot_template (organisation, plan, updated_by) values ('${THEIRS}', '${THEIRS}', 'their-coordinator')`,
  patient: `insert into patient (id, organisation, key_id, token_hash, language, has_mail) values ('${THEIRS}', '${THEIRS}', 'k', 'x', 'fr', true)`,
  appointment: `insert into appointment (id, organisation, session, patient, starts_at, ends_at, visit, state, channel)
    select '${THEIRS}', '${THEIRS}', id, '${THEIRS}', starts_at, ends_at, 'consultation', 'cancelled', 'web' from care_session limit 1`,
  appointment_notice: `insert into appointment_notice (organisation, appointment, kind, by) values ('${THEIRS}', '${THEIRS}', 'moved', 'telephone')`,
  waiting_entry: `insert into waiting_entry (id, organisation, patient, places, visit, rank, unattached, age)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', array['${THEIRS}'::uuid], 'consultation', 1, true, 40)`,
  waiting_offer: `insert into waiting_offer (organisation, entry, appointment, expires_at) values ('${THEIRS}', '${THEIRS}', '${THEIRS}', now())`,
  appointment_event: `insert into appointment_event (organisation, action) values ('${THEIRS}', 'read')`,
  clinician_absence: `insert into clinician_absence (organisation, clinician, starts_at, ends_at, updated_by)
    values ('${THEIRS}', '${THEIRS}', '2027-01-04T08:00Z', '2027-01-04T12:00Z', 'their-coordinator')`,
  availability: `insert into availability (organisation, clinician, content, entered_by, updated_by)
    values ('${THEIRS}', '${THEIRS}', '{}', 'self', 'their-coordinator')`,
  availability_calendar: `insert into availability_calendar (organisation, clinician, url) values ('${THEIRS}', '${THEIRS}', 'https://exemple.fr/a.ics')`,
  availability_campaign: `insert into availability_campaign (id, organisation, from_day, through_day, deadline, created_by)
    values ('${THEIRS}', '${THEIRS}', '2027-01-04', '2027-03-28', '2026-12-15', 'their-coordinator')`,
  availability_request: `insert into availability_request (organisation, campaign, clinician) values ('${THEIRS}', '${THEIRS}', '${THEIRS}')`,
  availability_link: `insert into availability_link (organisation, clinician, token_hash, expires_at)
    values ('${THEIRS}', '${THEIRS}', 'their-hash', now() + interval '1 day')`,
  fhir_key: `insert into fhir_key (organisation, name, hash, audiences, created_by)
    values ('${THEIRS}', 'SAS', '\\x00', '{SNP}', 'their-coordinator')`,
  rota: `insert into rota (id, organisation, plan, state, updated_by) values ('${THEIRS}', '${THEIRS}', '{"name": "Secret"}', 'published', 'their-coordinator')`,
  rota_cell: `insert into rota_cell (rota, organisation, place, day, half, clinician, entered, by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', '2027-01-04', 'am', '${THEIRS}', 'hand', 'their-coordinator')`,
  rota_change: `insert into rota_change (organisation, rota, batch, subject, kind, by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', 'plan', 'correct', 'their-coordinator')`,
  rota_publication: `insert into rota_publication (rota, number, organisation, cells, added, removed, mailed, by)
    values ('${THEIRS}', 1, '${THEIRS}', '[]', 0, 0, 0, 'their-coordinator')`,
  rota_exchange: `insert into rota_exchange (id, organisation, rota, clinician, place, day, half, changed_by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', '${THEIRS}', '${THEIRS}', '2027-01-04', 'am', 'their-coordinator')`,
  calendar_feed: `insert into calendar_feed (id, organisation, place, token, created_by)
    values ('${THEIRS}', '${THEIRS}', '${THEIRS}', 'their-token-of-192-random-bits-x', 'their-coordinator')`,
  session_entry: `insert into session_entry (organisation, place, profession, source, entry)
    values ('${THEIRS}', '${THEIRS}', 'general-practitioner', '2027-Q1', '${THEIRS}')`,
  session_supply_due: `insert into session_supply_due (organisation, place, by) values ('${THEIRS}', '${THEIRS}', 'their-coordinator')`,
  zoning_comment: `insert into zoning_comment (organisation, draft, text, by) values ('${THEIRS}', '${THEIRS}', 'x', 'their-coordinator')`,
};

/** Tables that belong to the host and to no organisation, and who may see their rows. */
const OF_THE_HOST: Record<string, { row: string; readers: readonly Role[] }> = {
  job: { row: `insert into job (kind) values ('essai')`, readers: ['coordinator'] },
};

interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly policies: number;
  readonly columns: readonly string[];
}

let database: Database;
let tables: readonly Table[];
beforeAll(async () => {
  database = await testDatabase();
  tables = await catalogue();
  const people = [...ROLES.map((role) => `our-${role}`), 'their-coordinator', 'nobody'];
  for (const id of people) {
    await database.ownerPool.query(
      `insert into identity."user" (id, name, email, "emailVerified") values ($1, $1, $1 || '@exemple.fr', true)`,
      [id],
    );
  }
  await database.ownerPool.query(`insert into organisation (id, name, kind) values ('${OURS}', 'Nous', 'cpts')`);
  for (const row of [...Object.values(THEIR_ROWS), ...Object.values(OF_THE_HOST).map(({ row }) => row)]) {
    await database.ownerPool.query(`begin; ${row}; commit`);
  }
});
afterAll(() => database?.stop());
// a coordinator may empty their own organisation, and the trials below do
beforeEach(async () => {
  for (const role of ROLES)
    await database.ownerPool.query(
      `insert into membership (organisation, person, role) values ($1, $2, $3) on conflict do nothing`,
      [OURS, `our-${role}`, role],
    );
});

const ours = (role: Role): Actor => ({ person: `our-${role}`, organisation: OURS, role });
const outsiders: readonly (readonly [string, Actor])[] = [
  ['a resident', {}],
  ['somebody signed in without organisation', { person: 'nobody' }],
  [
    'somebody who names an organisation that is not theirs',
    { person: 'our-coordinator', organisation: THEIRS, role: 'coordinator' },
  ],
  ['a resident who names an organisation', { organisation: THEIRS, role: 'coordinator' }],
  ...ROLES.map((role) => [`our ${role}`, ours(role)] as const),
];

test('every table has row-level security', () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([]);
});

test('every table that belongs to an organisation has a row here to be stolen', () => {
  const owned = tables.filter(({ columns }) => columns.includes('organisation')).map(({ name }) => name);
  expect(owned.filter((name) => !(name in THEIR_ROWS))).toEqual([]);
});

test('the logins of the host may not bypass the policies and own nothing', async () => {
  const { rows } = await database.ownerPool.query(
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful,
       (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname like 'maillage\\_%' order by 1`,
  );
  expect(rows).toEqual([
    { rolname: 'maillage_app', powerful: false, owned: 0 },
    { rolname: 'maillage_identity', powerful: false, owned: 0 },
  ]);
});

describe.each(outsiders)('%s', (_who, actor) => {
  test.each(Object.keys(THEIR_ROWS))('sees no row of another organisation in %s', async (table) => {
    const rows = await attempt(actor, (tx) =>
      sql`select * from ${sql.table(table)} t where ${theirs(table)}`.execute(tx),
    );
    expect(rows).toBe(0);
  });

  test.each(Object.keys(THEIR_ROWS))('changes and deletes no row of another organisation in %s', async (table) => {
    for (const change of [
      sql`delete from ${sql.table(table)} where ${theirs(table)}`,
      sql`delete from ${sql.table(table)}`,
      touch(table),
    ]) {
      const before = await theirCount(table);
      await attempt(actor, (tx) => change.execute(tx));
      expect(await theirCount(table)).toBe(before);
    }
  });

  test('adds nothing to another organisation', async () => {
    for (const [table, row] of Object.entries(THEIR_ROWS)) {
      if (table === 'audit_entry') continue; // written by the function `audit` alone
      const refused = attempt(actor, (tx) => sql.raw(row).execute(tx), { strict: true });
      await expect(refused, table).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23505)$/) });
    }
  });

  test('writes no public data', async () => {
    const shared = tables.filter(
      ({ name, columns }) => !columns.includes('organisation') && !(name in THEIR_ROWS) && !(name in OF_THE_HOST),
    );
    for (const { name } of shared) {
      for (const change of [sql`delete from ${sql.table(name)}`, sql`insert into ${sql.table(name)} default values`]) {
        const refused = attempt(actor, (tx) => change.execute(tx), { strict: true });
        await expect(refused, name).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  test.each(Object.entries(OF_THE_HOST))('sees %s only in a role that may', async (table, { readers }) => {
    const rows = await attempt(actor, (tx) => sql`select * from ${sql.table(table)}`.execute(tx));
    const member = actor.organisation === OURS;
    expect(rows > 0).toBe(member && actor.role !== undefined && readers.includes(actor.role));
  });

  test('reaches no account, session or sign-in link', async () => {
    for (const table of ['user', 'session', 'account', 'verification', 'passkey']) {
      const refused = attempt(actor, (tx) => sql`select * from identity.${sql.id(table)}`.execute(tx), {
        strict: true,
      });
      await expect(refused).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('a person who claims a role they do not hold gets nothing of it', async () => {
  const claimed: Actor = { person: 'our-reader', organisation: OURS, role: 'coordinator' };
  await expect(
    withRequest(database.app, claimed, (tx) =>
      tx
        .insertInto('territory')
        .values({ organisation: OURS, name: 'Essai', kind: 'custom', created_by: null, deleted_at: null })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a coordinator does what a coordinator does, in their organisation', async () => {
  await withRequest(database.app, ours('coordinator'), async (tx) => {
    const { id } = await tx
      .insertInto('territory')
      .values({ organisation: OURS, name: 'Essai', kind: 'custom', created_by: 'our-coordinator', deleted_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.insertInto('territory_commune').values({ territory: id, commune: '62510' }).execute();
    expect(await tx.selectFrom('person').select('id').execute()).toHaveLength(ROLES.length);
  });
});

test('what a request sets does not outlive it on the connection', async () => {
  await withRequest(database.app, ours('coordinator'), async () => {});
  const { rows } = await database.appPool.query(
    'select current_person() as person, current_organisation() as organisation',
  );
  expect(rows).toEqual([{ person: null, organisation: null }]);
});

async function catalogue(): Promise<Table[]> {
  const { rows } = await database.ownerPool.query<Table>(`
    select c.relname as name, c.relrowsecurity as secured,
      (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely\\_%' order by 1`);
  return rows;
}

/** Rows seen or changed in a transaction that is then rolled back. A refusal counts as none, unless `strict`. */
async function attempt(
  actor: Actor,
  run: (tx: Transaction<Tables>) => Promise<{ rows: unknown[]; numAffectedRows?: bigint }>,
  { strict = false } = {},
) {
  const seen = { rows: 0 };
  const undo = new Error('undo');
  await withRequest(database.app, actor, async (tx) => {
    const { rows, numAffectedRows } = await run(tx);
    seen.rows = rows.length || Number(numAffectedRows ?? 0);
    if (strict) throw undo;
  }).catch((error: Error & { code?: string }) => {
    if (strict && error === undo) return;
    if (strict || error.code !== '42501') throw error;
  });
  return seen.rows;
}

/** Identifies their row: by organisation, or by the id that they gave it. */
function theirs(table: string) {
  const { columns } = tables.find(({ name }) => name === table)!;
  const column = columns.includes('organisation') ? 'organisation' : table === 'territory_commune' ? 'territory' : 'id';
  return sql<boolean>`${sql.id(column)} = ${THEIRS}`;
}

function touch(table: string) {
  const { columns } = tables.find(({ name }) => name === table)!;
  const column = sql.id(columns.includes('name') ? 'name' : columns[columns.length - 1]!);
  return sql`update ${sql.table(table)} set ${column} = ${column}`;
}

async function theirCount(table: string): Promise<string> {
  const result = await sql<{
    state: string;
  }>`select count(*) || ' ' || coalesce(min(xmin::text), '') as state from ${sql.table(table)} where ${theirs(table)}`.execute(
    database.owner,
  );
  return result.rows[0]!.state;
}
