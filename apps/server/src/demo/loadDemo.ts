import type { Database } from '@maillage/database';
import type pg from 'pg';
import type { Keyring } from '../appointments/sealing/keyring.ts';
import { today } from '../ledger/today.ts';
import { demoAccounts } from './accounts.ts';
import { loadCare } from './care.ts';
import { loadAppointments } from './careAppointments.ts';
import { loadAvailability } from './careAvailability.ts';
import { loadRounds } from './careRounds.ts';
import { type InventedPerson, inventPeople } from './people.ts';
import { demoCommunes, demoOrganisation, demoTerritoryName } from './territory.ts';

/** The demonstration: one organisation marked `demo`, its territory of real communes, its invented people. Once. Its patients are sealed with these keys; without keys there are none. */
export async function loadDemo(
  { ownerPool }: Database,
  keyring?: Keyring,
): Promise<{ organisation: string; created: boolean }> {
  const client = await ownerPool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('maillage demo'))");
    const { rows } = await client.query<{ id: string }>('select id from organisation where demo limit 1');
    const organisation = rows[0]?.id ?? (await createDemo(client));
    await loadCare(client, organisation);
    await loadAvailability(client, organisation, today());
    await loadRounds(client, organisation, today());
    if (keyring) await loadAppointments(client, organisation, today(), keyring);
    await client.query('commit');
    return { organisation, created: rows.length === 0 };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Takes the demonstration away, with everything that hangs on it. Real organisations are not touched. */
export async function removeDemo({ ownerPool }: Database): Promise<void> {
  await ownerPool.query(`delete from organisation where demo`);
  await ownerPool.query(`delete from identity."user" where email like '%@demo.maillage.example'`);
}

async function createDemo(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    "insert into organisation (name, kind, demo) values ($1, 'cpts', true) returning id",
    [demoOrganisation],
  );
  const organisation = rows[0]!.id;
  for (const person of [...demoAccounts, ...inventPeople(16)]) await addPerson(client, organisation, person);
  await client.query(
    `with created as (
       insert into territory (organisation, name, kind, visibility, created_by) values ($1, $2, 'cpts', 'public', 'demo') returning id)
     insert into territory_commune (territory, commune) select id, unnest($3::text[]) from created`,
    [organisation, demoTerritoryName, demoCommunes],
  );
  return organisation;
}

async function addPerson(
  client: pg.PoolClient,
  organisation: string,
  { name, email, role }: InventedPerson,
): Promise<void> {
  const id = `demo-${email.split('@')[0]}`;
  await client.query(`insert into identity."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [
    id,
    name,
    email,
  ]);
  await client.query('insert into membership (organisation, person, role) values ($1, $2, $3)', [
    organisation,
    id,
    role,
  ]);
}
