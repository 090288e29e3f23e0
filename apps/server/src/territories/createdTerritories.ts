import type { TerritoryDraft } from '@maillage/contract';
import type { Tables } from '@maillage/database';
import { type Actor, type Database, withRequest } from '@maillage/database';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';

/** A territory that an organisation made. */
export interface CreatedTerritory {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly kind: string;
  readonly visibility: 'public' | 'private';
  readonly deleted: boolean;
  readonly codes: readonly string[];
}

/** The created territories that a reader may see: public ones, and those of the organisation they act in. */
export function createdTerritories({ app }: Database, actor: Actor): Promise<CreatedTerritory[]> {
  return withRequest(app, actor, (tx) => read(tx, sql`t.deleted_at is null`));
}

/** One of them; a deleted one only for its organisation, so that it can be restored. */
export async function createdTerritory(
  { app }: Database,
  actor: Actor,
  id: string,
): Promise<CreatedTerritory | undefined> {
  return withRequest(app, actor, (tx) => createdTerritoryIn(tx, id));
}

/** The same inside a transaction that runs already. */
export async function createdTerritoryIn(tx: Transaction<Tables>, id: string): Promise<CreatedTerritory | undefined> {
  if (!UUID.test(id)) return undefined;
  const [found] = await read(tx, sql`t.id = ${id}`);
  return found;
}

/** Writes a new territory of the actor's organisation and returns its id. */
export function addTerritory({ app }: Database, actor: Actor, draft: TerritoryDraft): Promise<string> {
  return withRequest(app, actor, async (tx) => {
    const { id } = await tx
      .insertInto('territory')
      .values({
        organisation: actor.organisation!,
        name: draft.name,
        kind: draft.kind,
        visibility: draft.visibility,
        created_by: actor.person ?? null,
        deleted_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writeCommunes(tx, id, draft.communeCodes);
    await sql`select audit('territory.add', ${id}, ${JSON.stringify({ name: draft.name })}::jsonb)`.execute(tx);
    return id;
  });
}

/** Changes what is given; false when it is not the organisation's. */
export function changeTerritory(
  { app }: Database,
  actor: Actor,
  id: string,
  { communeCodes, ...fields }: Partial<TerritoryDraft>,
): Promise<boolean> {
  return withRequest(app, actor, async (tx) => {
    const kept = await tx
      .updateTable('territory')
      .set({ ...fields, deleted_at: null })
      .where('id', '=', id)
      .where('organisation', '=', actor.organisation!)
      .returning('id')
      .executeTakeFirst();
    if (!kept) return false;
    if (communeCodes) {
      await tx.deleteFrom('territory_commune').where('territory', '=', id).execute();
      await writeCommunes(tx, id, communeCodes);
    }
    await sql`select audit('territory.change', ${id}, ${JSON.stringify(fields)}::jsonb)`.execute(tx);
    return true;
  });
}

/** Deletes it in a way that `restoreTerritory` undoes; false when it is not the organisation's. */
export const deleteTerritory = (database: Database, actor: Actor, id: string) =>
  setDeleted(database, actor, id, new Date());
export const restoreTerritory = (database: Database, actor: Actor, id: string) => setDeleted(database, actor, id, null);

function setDeleted({ app }: Database, actor: Actor, id: string, at: Date | null): Promise<boolean> {
  return withRequest(app, actor, async (tx) => {
    const kept = await tx
      .updateTable('territory')
      .set({ deleted_at: at })
      .where('id', '=', id)
      .where('organisation', '=', actor.organisation!)
      .returning('id')
      .executeTakeFirst();
    if (kept) await sql`select audit(${at ? 'territory.delete' : 'territory.restore'}, ${id})`.execute(tx);
    return kept !== undefined;
  });
}

async function writeCommunes(tx: Transaction<Tables>, id: string, codes: readonly string[]): Promise<void> {
  await sql`insert into territory_commune (territory, commune)
    select ${id}::uuid, code from unnest(${[...new Set(codes)]}::text[]) as code`.execute(tx);
}

async function read(tx: Transaction<Tables>, condition: ReturnType<typeof sql>): Promise<CreatedTerritory[]> {
  const { rows } = await sql<CreatedTerritory>`
    select t.id, t.organisation, t.name, t.kind, t.visibility, t.deleted_at is not null as deleted,
      coalesce((select array_agg(c.commune order by c.commune) from territory_commune c where c.territory = t.id), '{}') as codes
    from territory t where ${condition} order by t.name`.execute(tx);
  return rows;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
