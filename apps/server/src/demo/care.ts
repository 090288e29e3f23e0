import type { CarePlaceContent, ClinicianContent } from '@maillage/contract';
import type pg from 'pg';
import { demoClinicians } from './careClinicians.ts';
import { demoPlaces } from './carePlaces.ts';

/** Whose hand wrote the demonstration. */
export const DEMO_AUTHOR = 'demo';

/** The advanced cabinet of Liévin with its two rooms: what the rota of the demonstration fills first. */
export const demoCabinetId = placeId(1);

/** Id of the place at this position of the demonstration, from 1: other parts of it refer to places by these. */
export function placeId(number: number): string {
  return `00000000-0000-4000-8000-00000000c1${String(number).padStart(2, '0')}`;
}

export function clinicianId(number: number): string {
  return `00000000-0000-4000-8000-00000000c2${String(number).padStart(2, '0')}`;
}

/** Places and clinicians of the demonstration, once: an organisation that has places already is left as it is. */
export async function loadCare(client: pg.ClientBase, organisation: string): Promise<void> {
  const { rowCount } = await client.query('select from care_place where organisation = $1 limit 1', [organisation]);
  if (rowCount !== 0) return;
  for (const [at, place] of demoPlaces.entries()) await addPlace(client, organisation, placeId(at + 1), place);
  for (const [at, { content, account }] of demoClinicians().entries())
    await addClinician(client, organisation, clinicianId(at + 1), content, account);
}

async function addPlace(client: pg.ClientBase, organisation: string, id: string, content: CarePlaceContent) {
  const { kind, name, commune, listed } = content;
  await client.query(
    `insert into care_place (id, organisation, kind, name, commune, listed, content, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, organisation, kind, name, commune, listed, JSON.stringify(content), DEMO_AUTHOR],
  );
}

async function addClinician(
  client: pg.ClientBase,
  organisation: string,
  id: string,
  content: ClinicianContent,
  account: string | null,
) {
  const { name, profession, rpps } = content;
  await client.query(
    `insert into clinician (id, organisation, person, name, profession, rpps, content, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, organisation, account, name, profession, rpps, JSON.stringify(content), DEMO_AUTHOR],
  );
}
