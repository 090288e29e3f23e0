import { sql, type Transaction } from 'kysely';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';

export interface DueOrganisation {
  readonly organisation: string;
  /** Who changed its sessions last. */
  readonly by: string;
}

/** Organisations whose sessions changed since their ledger followed. */
export async function readDueOrganisations({ owner }: Database): Promise<DueOrganisation[]> {
  const { rows } = await sql<DueOrganisation>`
    select distinct on (organisation) organisation, by from session_supply_due order by organisation, number desc`.execute(
    owner,
  );
  return rows;
}

/** Takes the marks of the request's organisation away and names their places; what is marked from now on stays. */
export async function takeDuePlaces(tx: Transaction<Tables>): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    with taken as (delete from session_supply_due where organisation = current_organisation() returning place)
    select distinct place from taken`.execute(tx);
  return rows.map(({ place }) => place);
}
